// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Connections.h"
#include "models/store/Sql.h"

namespace vd {

// The row of a connection, and the budgets. The caller holds the transaction.

// connection.state.
namespace connectionstate {
inline const QString unlinked = QStringLiteral("unlinked"); // also a device whose files were imported
inline const QString linked = QStringLiteral("linked");
inline const QString deleting = QStringLiteral("deleting");
} // namespace connectionstate

ConnectionId writeLinked(Sql& sql, const LinkedAccount& account);
void writeUnlinked(Sql& sql, ConnectionId connection);
void writeChange(Sql& sql, ConnectionId connection, const ConnectionChange& change);
void writeBudget(Sql& sql, const QString& provider, const QString& client,
                 const std::vector<BudgetSpan>& spans);
std::vector<BudgetSpan> readBudget(Sql& sql, const QString& provider, const QString& client);

QJsonObject settingsOf(const QString& json);
inline const QString clientSetting = QStringLiteral("client");

} // namespace vd
