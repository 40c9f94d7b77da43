// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Original.h"

namespace vd {

// A ReadOriginal by the formats that there are: the file itself, or the first in an archive that is of one.
Original readOriginal(const QByteArray& file, const QString& name, qint64 fetchedAtMs, const QTimeZone& zone);

} // namespace vd
