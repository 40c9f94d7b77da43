// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace vd {

// A recording as it will lie in the store: streams packed into blocks, its content hashed.
struct PreparedRecording {
    Recording said;         // without its streams
    QByteArray contentHash; // over all that was said, but not over where and when it was fetched
    struct Stream {
        QString channel; // a key of Channel, or timeChannel
        int points = 0;
        QByteArray block;
    };
    std::vector<Stream> streams;
};
inline const QString timeChannel = QStringLiteral("time");

struct PreparedBatch {
    Batch batch; // without its recordings
    std::vector<PreparedRecording> recordings;
};

// The costly part of an apply that needs no store: runs on the thread that calls, so that the writer only
// writes.
PreparedBatch prepare(Batch batch);

} // namespace vd
