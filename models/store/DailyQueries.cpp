// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DailyQueries.h"
namespace vd {
std::vector<DailyBest> listDailyBest(const Database&, const DailyFilter&) {
    return {};
}
std::vector<SampleSeries> listSamples(const Database&, Metric, qint64, qint64) {
    return {};
}
} // namespace vd
