// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Connections.h"
#include "models/store/Piece.h"
#include "models/store/Sql.h"

namespace vd {

// Marks a connection as one to be deleted: it counts as gone, and its cursors are, so that a sign-in that
// comes in between begins anew. The caller holds the transaction.
void beginDeletion(Sql& sql, ConnectionId connection);

// Deletes a little of what such a connection said and derives what it touched, in a transaction of its own;
// in the end the connection itself.
Piece deleteSome(Sql& sql, ConnectionId connection);

std::vector<ConnectionId> connectionsToDelete(Sql& sql);
std::optional<ConnectionId> connectionToDelete(Sql& sql, const LinkedAccount& account);

} // namespace vd
