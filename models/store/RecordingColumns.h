// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Recording.h"
#include "models/store/Sql.h"

namespace vd {

// A Summary as columns: the same ones, in the same order, in the tables recording and activity.
inline constexpr int summaryColumnCount = 21;
const QString& summaryColumns(); // "sport, name, ..."
QVariantList summaryValues(const Summary& summary);
Summary readSummary(const Rows& row, int firstColumn);

// The same for a lap, without the recording and the number that are its key.
const QString& lapColumns();
QVariantList lapValues(const Lap& lap);
Lap readLap(const Rows& row, int firstColumn);

QString placeholders(qsizetype count); // "?, ?, ?"

} // namespace vd
