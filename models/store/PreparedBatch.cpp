// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/PreparedBatch.h"

#include "models/store/BlockCodec.h"
#include "models/store/RecordingColumns.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QJsonDocument>

#include <utility>

namespace vd {

namespace {

QByteArray wordsOf(const Recording& recording) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4); // what is hashed must not change with Qt
    out << recording.sportGiven << recording.device << recording.manual << summaryValues(recording.summary)
        << QJsonDocument(recording.extras).toJson(QJsonDocument::Compact);
    for (const Lap& lap : recording.laps)
        out << lapValues(lap);
    return bytes;
}

PreparedRecording prepareRecording(Recording recording) {
    PreparedRecording prepared;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(wordsOf(recording));
    const auto add = [&](const QString& channel, int points, const QByteArray& body) {
        hash.addData(channel.toLatin1());
        hash.addData(body);
        prepared.streams.push_back({channel, points, blockOf(body)});
    };
    const Streams& streams = recording.streams;
    if (streams.size() > 0) add(timeChannel, static_cast<int>(streams.size()), timesBody(streams.timeMs));
    for (const auto& [channel, values] : streams.channels) {
        if (values.size() != streams.size()) {
            throw Error(ErrorCode::internal,
                        QStringLiteral("a channel of another length than its time axis"));
        }
        const ChannelBody body = channelBody(channel, values);
        if (body.points > 0) add(key(channel), body.points, body.body);
    }
    prepared.contentHash = hash.result();
    recording.streams = {};
    prepared.said = std::move(recording);
    return prepared;
}

} // namespace

PreparedBatch prepare(Batch batch) {
    PreparedBatch prepared;
    prepared.recordings.reserve(batch.recordings.size());
    for (Recording& recording : batch.recordings)
        prepared.recordings.push_back(prepareRecording(std::move(recording)));
    batch.recordings.clear();
    prepared.batch = std::move(batch);
    return prepared;
}

} // namespace vd
