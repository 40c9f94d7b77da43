// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/RunQueries.h"
#include "services/sync/SyncStatus.h"

#include <QJsonObject>

// Accounts and runs as the command line prints them for programs. Names are a promise to other people's
// scripts; instants are ISO 8601 with an offset, days are dates, unknown is null.
namespace vd {

QJsonObject toJson(const ConnectionStatus& status);
// With its feeds, and what it skipped and why.
QJsonObject runJson(const RunRow& run, const Database& database);

QString stateKey(const RunRow& run);                         // "completed", "running"
QString sentenceOf(ErrorCode code, const QString& provider); // translated
QString nameOf(const QString& provider);                     // "Strava"; the id where nobody knows it
QString userOf(const ConnectionState& connection);           // the account's name, else its id
QString momentOf(std::optional<qint64> atMs);                // for people: "2026-11-20 18:40"; or "–"

} // namespace vd
