// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "services/demo/Day.h"

#include <optional>
#include <vector>

// Three years of a made-up athlete, to look around in. Pure: the same moment and zone make the same batches,
// to the byte. What a day holds depends on how many days ago it was, on its weekday and on its season; so the
// newest weeks look alike whenever the demo is made.
//
// Five accounts say it. The watch (polar) and the phone (googlehealth) count the same steps and disagree: the
// store takes each hour from one of them, never from both.
namespace vd {

class DemoData {
public:
    static constexpr int threeYears = 1096; // days

    explicit DemoData(DemoClock clock, int days = threeYears);

    // The next stretch of days into the past, a batch for each account and feed; empty when that was all.
    std::vector<Batch> next();
    double share() const; // of the days that next() has returned, 0 to 1

private:
    DemoClock m_clock;
    int m_days;
    int m_ago = 0; // the newest day that is still to come
};

} // namespace vd
