// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "models/store/Sql.h"

#include <tuple>

namespace vd {

// The tables of what sources said, as undoing sees them: rows with a key within their connection and the run
// that last wrote them. Keys as text: the external id, the feed, or "metric/date".
namespace entity {
inline const QString recording = QStringLiteral("recording");
inline const QString dailyValue = QStringLiteral("daily_value");
inline const QString sampleBlock = QStringLiteral("sample_block");
inline const QString sleep = QStringLiteral("sleep");
inline const QString measurement = QStringLiteral("measurement");
inline const QString feedState = QStringLiteral("feed_state");
} // namespace entity

struct SaidKey {
    QString entity;
    ConnectionId connection = 0;
    QString key;

    friend bool operator<(const SaidKey& a, const SaidKey& b) {
        return std::tie(a.entity, a.connection, a.key) < std::tie(b.entity, b.connection, b.key);
    }
};

// The whole row, a recording with its laps and streams, as CBOR; and back, over whatever stands there.
QByteArray captureRow(Sql& sql, const SaidKey& said);
void restoreRow(Sql& sql, const SaidKey& said, const QByteArray& captured);
void deleteRow(Sql& sql, const SaidKey& said);

// Keeps what stands there as 'before the run', unless the run has already kept its own.
void keepSuperseded(Sql& sql, RunId run, const SaidKey& said, const QVariant& previousRun);

} // namespace vd
