// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ActivityQueries.h"

#include "models/analysis/Resample.h"
#include "models/store/BlockCodec.h"
#include "models/store/Matched.h"
#include "models/store/PreparedBatch.h"
#include "models/store/RecordingColumns.h"

#include <algorithm>

namespace vd {

namespace {

// What the person said wins. In SQL, because each column costs a list of thousands a millisecond.
const QString& activityColumns() {
    static const QString columns = [] {
        QString shown = QStringLiteral("id, sources, external_id, source_file, device, load, load_source, "
                                       "weighted_power_w, ") +
                        summaryColumns();
        shown.replace(QStringLiteral(" sport, name, notes,"),
                      QStringLiteral(" coalesce(edited_sport, sport), coalesce(edited_name, name), "
                                     "coalesce(edited_notes, notes),"));
        return shown;
    }();
    return columns;
}

Activity readActivity(const Rows& row) {
    Activity activity;
    activity.id = row.integer(0);
    activity.sources = row.text(1).split(u',');
    activity.primarySource = activity.sources.first();
    activity.externalId = row.text(2);
    activity.sourceFile = row.text(3);
    activity.device = row.text(4);
    activity.load = row.optionalReal(5);
    activity.loadSource = row.text(6);
    activity.weightedPowerW = row.optionalReal(7);
    activity.summary = readSummary(row, 8);
    return activity;
}

const QString& recordingColumns() {
    static const QString columns =
        QStringLiteral("r.id, coalesce(ar.activity, 0), c.provider, c.display_name, r.external_id, "
                       "CASE c.provider WHEN 'files' THEN coalesce(p.origin, '') ELSE '' END, r.sport_given, "
                       "r.device, r.payload, coalesce(ar.why, ''), ") +
        summaryColumns() +
        QStringLiteral(" FROM recording r JOIN connection c ON c.id = r.connection "
                       "LEFT JOIN activity_recording ar ON ar.recording = r.id "
                       "LEFT JOIN raw_payload p ON p.id = r.payload ");
    return columns;
}

RecordingRow readRecording(const Rows& row) {
    RecordingRow recording;
    recording.id = row.integer(0);
    recording.activity = row.integer(1);
    recording.provider = row.text(2);
    recording.accountName = row.text(3);
    recording.externalId = row.text(4);
    recording.sourceFile = row.text(5);
    recording.sportGiven = row.text(6);
    recording.device = row.text(7);
    recording.payloadId = row.optionalInteger(8);
    recording.why = row.text(9);
    recording.summary = readSummary(row, 10);
    return recording;
}

std::vector<RecordingRow> recordingsOf(Sql& sql, ActivityId activity, RecordingId primary) {
    std::vector<RecordingRow> recordings;
    Rows rows = sql.query(QStringLiteral("SELECT ") + recordingColumns() +
                              QStringLiteral("WHERE ar.activity = ? ORDER BY r.id <> ?, c.provider, "
                                             "c.provider_user_id, r.external_id"),
                          activity, primary);
    while (rows.next())
        recordings.push_back(readRecording(rows));
    return recordings;
}

std::vector<Lap> lapsOf(Sql& sql, RecordingId recording) {
    std::vector<Lap> laps;
    Rows rows =
        sql.query(QStringLiteral("SELECT %1 FROM lap WHERE recording = ? ORDER BY number").arg(lapColumns()),
                  recording);
    while (rows.next())
        laps.push_back(readLap(rows, 0));
    return laps;
}

Streams streamsOf(Sql& sql, RecordingId recording) {
    QHash<QString, QByteArray> blocks;
    {
        Rows rows =
            sql.query(QStringLiteral("SELECT channel, block FROM stream WHERE recording = ?"), recording);
        while (rows.next())
            blocks.insert(rows.text(0), rows.bytes(1));
    }
    Streams streams;
    if (!blocks.contains(timeChannel)) return streams;
    streams.timeMs = decodeTimes(blocks.take(timeChannel));
    for (auto it = blocks.cbegin(); it != blocks.cend(); ++it) {
        if (const std::optional<Channel> channel = channelFromKey(it.key())) {
            streams.channels[*channel] = decodeChannel(*channel, it.value(), streams.size());
        }
    }
    return streams;
}

struct Provenance {
    RecordingId primary = 0;
    std::map<QString, RecordingId> fieldFrom;
};

std::optional<Provenance> provenanceOf(Sql& sql, ActivityId activity) {
    ProfileId profile = 0;
    RecordingId primary = 0;
    QString json;
    {
        Rows rows = sql.query(
            QStringLiteral("SELECT profile, primary_recording, field_from FROM activity WHERE id = ?"),
            activity);
        if (!rows.next()) return std::nullopt;
        profile = rows.integer(0);
        primary = rows.integer(1);
        json = rows.text(2);
    }
    return Provenance{primary, fieldFrom(sql, profile, json, primary)};
}

// The streams that are shown: on the time axis of the recording with the track (or else of the primary one),
// what another recording has more of brought over to it.
Streams mergedStreams(Sql& sql, const std::vector<RecordingRow>& recordings, const Provenance& provenance) {
    const auto source = [&](Channel channel) -> std::optional<RecordingId> {
        const auto it = provenance.fieldFrom.find(QStringLiteral("stream:") + key(channel));
        return it == provenance.fieldFrom.end() ? std::nullopt : std::optional(it->second);
    };
    std::map<RecordingId, Streams> streams;
    std::map<RecordingId, qint64> startMs;
    for (const RecordingRow& row : recordings) {
        streams[row.id] = streamsOf(sql, row.id);
        startMs[row.id] = row.summary.start.utcMs;
    }
    RecordingId axis =
        source(Channel::latitude).value_or(source(Channel::distance).value_or(provenance.primary));
    Streams merged;
    merged.timeMs = streams[axis].timeMs;
    for (const ChannelInfo& channel : allChannels()) {
        const std::optional<RecordingId> from = source(channel.channel);
        const std::vector<double>* values = from ? streams[*from].find(channel.channel) : nullptr;
        if (!values) continue;
        merged.channels[channel.channel] =
            *from == axis
                ? *values
                : resampled(streams[*from].timeMs, *values, startMs[*from] - startMs[axis], merged.timeMs);
    }
    // The summary's start is the primary recording's: times are told from there.
    const qint64 shiftMs = startMs[axis] - startMs[provenance.primary];
    for (qint64& time : merged.timeMs)
        time += shiftMs;
    return merged;
}

} // namespace

std::vector<Activity> listActivities(const Database& database, const ActivityFilter& filter) {
    QString statement = QStringLiteral("SELECT %1 FROM activity WHERE profile = ?").arg(activityColumns());
    QVariantList values{filter.profile};
    if (filter.from) {
        statement += QStringLiteral(" AND local_date >= ?");
        values << sqlValue(*filter.from);
    }
    if (filter.to) {
        statement += QStringLiteral(" AND local_date <= ?");
        values << sqlValue(*filter.to);
    }
    if (filter.sport) {
        const QStringList keys = sportKeysOf(*filter.sport);
        statement +=
            QStringLiteral(" AND coalesce(edited_sport, sport) IN (%1)").arg(placeholders(keys.size()));
        for (const QString& key : keys)
            values << key;
    }
    statement += QStringLiteral(" ORDER BY local_date DESC, start_ms DESC, id DESC");
    if (filter.limit) {
        statement += QStringLiteral(" LIMIT ?");
        values << *filter.limit;
    }
    Sql sql(database.reader());
    std::vector<Activity> activities;
    Rows rows = sql.queryWith(statement, values);
    while (rows.next())
        activities.push_back(readActivity(rows));
    return activities;
}

std::optional<Activity> findActivity(const Database& database, ActivityId id) {
    Sql sql(database.reader());
    Rows rows = sql.query(QStringLiteral("SELECT %1 FROM activity WHERE id = ?").arg(activityColumns()), id);
    return rows.next() ? std::optional(readActivity(rows)) : std::nullopt;
}

std::optional<ActivityDetail> activityDetail(const Database& database, ActivityId id, WithStreams streams) {
    Sql sql(database.reader());
    const Snapshot snapshot(sql);
    ActivityDetail detail;
    {
        Rows rows =
            sql.query(QStringLiteral("SELECT %1 FROM activity WHERE id = ?").arg(activityColumns()), id);
        if (!rows.next()) return std::nullopt;
        detail.activity = readActivity(rows);
    }
    std::optional<Provenance> provenance = provenanceOf(sql, id);
    detail.recordings = recordingsOf(sql, id, provenance->primary);
    const auto lapsFrom = provenance->fieldFrom.find(QStringLiteral("lapCount"));
    detail.laps =
        lapsOf(sql, lapsFrom == provenance->fieldFrom.end() ? provenance->primary : lapsFrom->second);
    if (streams == WithStreams::yes) detail.streams = mergedStreams(sql, detail.recordings, *provenance);
    detail.fieldFrom = std::move(provenance->fieldFrom);
    return detail;
}

std::optional<RecordingRow> findRecording(const Database& database, RecordingId id) {
    Sql sql(database.reader());
    Rows rows =
        sql.query(QStringLiteral("SELECT ") + recordingColumns() + QStringLiteral("WHERE r.id = ?"), id);
    return rows.next() ? std::optional(readRecording(rows)) : std::nullopt;
}

Streams recordingStreams(const Database& database, RecordingId id) {
    Sql sql(database.reader());
    return streamsOf(sql, id);
}

} // namespace vd
