// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/DayMerge.h"
#include "models/store/BlockCodec.h"

#include <QDate>

#include <optional>

namespace vd {

// What of a sample lies in the local day, by the offset that held at the sample; a total in proportion.
std::optional<DayInterval> withinDay(const StoredSample& sample, QDate date);

} // namespace vd
