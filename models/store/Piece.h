// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace vd {

// What a piece of something long came to; a transaction of its own, so that other writes come in between.
struct Piece {
    bool more = false;   // perhaps: go on
    int count = 0;       // of whatever it is counted in
    qint64 sequence = 0; // of the change log, where it grew; else 0
};

} // namespace vd
