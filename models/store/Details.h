// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "models/store/Piece.h"
#include "models/store/Sql.h"

namespace vd {

// Takes the details of a few recordings of a connection that were fetched before then: laps, streams, what
// only the detail said, and the payloads that they were made of or that came in the same feeds before then,
// where nothing points to them any more. The list's word is what stands after it; where no list ever spoke,
// what the detail summed up. In a transaction of its own; counts the recordings.
Piece dropSomeDetails(Sql& sql, ConnectionId connection, qint64 fetchedBeforeMs);

} // namespace vd
