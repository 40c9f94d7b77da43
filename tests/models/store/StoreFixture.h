// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/ActivityQueries.h"
#include "models/store/DailyQueries.h"
#include "models/store/Store.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QStringList>
#include <QTemporaryDir>

#include <array>
#include <cmath>
#include <limits>

// Made-up data and ways to look into a store, for the tests of models/store.
namespace vd::test {

inline constexpr qint64 hourMs = 3'600'000;
inline constexpr qint64 dayMs = 24 * hourMs;
inline constexpr qint64 mondayNoonMs = 1'794'826'800'000; // 2026-11-16T11:00:00Z, noon in Berlin
inline const QDate monday(2026, 11, 16);
inline constexpr double missing = std::numeric_limits<double>::quiet_NaN();

struct RunSpec {
    QString externalId = QStringLiteral("run-1");
    qint64 startMs = mondayNoonMs;
    int seconds = 600;
    double speedMps = 3;
    Sport sport = Sport::run;
    bool track = true;
    bool heartRate = true;
    std::optional<double> powerW = std::nullopt;
};

inline Recording madeUpRun(const RunSpec& spec = {}) {
    Recording recording;
    recording.externalId = spec.externalId;
    recording.sportGiven = QStringLiteral("running");
    recording.device = QStringLiteral("Test Watch 1");
    recording.extras = {{QStringLiteral("weather"), QStringLiteral("rain")}};
    Summary& summary = recording.summary;
    summary.sport = spec.sport;
    summary.start = {spec.startMs, 3600};
    summary.elapsedS = spec.seconds;
    summary.distanceM = spec.seconds * spec.speedMps;
    summary.averageHeartRateBpm = 140;
    Streams& streams = recording.streams;
    for (int i = 0; i < spec.seconds; ++i) {
        streams.timeMs.push_back(i * 1000);
        if (spec.track) {
            streams.channels[Channel::latitude].push_back(52 + i * 3e-5);
            streams.channels[Channel::longitude].push_back(13 + i * 1e-5);
            streams.channels[Channel::distance].push_back(i * spec.speedMps);
        }
        if (spec.heartRate) {
            streams.channels[Channel::heartRate].push_back(i < 5 ? missing : 120 + (i / 7) % 40);
        }
        if (spec.powerW) streams.channels[Channel::power].push_back(*spec.powerW);
    }
    for (int i = 0; i < 2; ++i) {
        Lap lap;
        lap.startMs = i * 300'000;
        lap.elapsedS = 300;
        lap.distanceM = 300 * spec.speedMps;
        recording.laps.push_back(lap);
    }
    summary.lapCount = 2;
    summary.pointCount = spec.seconds;
    return recording;
}

// A batch as an importer makes it: its file as payload, everything pointing to it.
inline Batch fileBatch(const QString& device, std::vector<Recording> recordings, RunId run = 0) {
    Batch batch;
    batch.source = {firstProfile, QStringLiteral("files"), QStringLiteral("fit:") + device, device};
    batch.feed = QStringLiteral("fit");
    batch.run = run;
    QByteArray bytes = "made up for " + device.toUtf8();
    for (Recording& recording : recordings) {
        bytes += ' ' + recording.externalId.toUtf8() + ' ' + QByteArray::number(recording.completeness);
        recording.payload = 0;
    }
    batch.payloads = {
        makePayload(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
                    QStringLiteral("/home/a/") + device + QStringLiteral(".fit"),
                    QStringLiteral("application/vnd.ant.fit"), bytes, mondayNoonMs)};
    batch.recordings = std::move(recordings);
    return batch;
}

// A page of a service's answers, as one of its feeds makes it.
inline Batch serviceBatch(const QString& feed, std::vector<Recording> recordings = {}, RunId run = 0) {
    Batch batch;
    batch.source = {firstProfile, QStringLiteral("strava"), QStringLiteral("7"), QStringLiteral("Anna")};
    batch.feed = feed;
    batch.run = run;
    QByteArray bytes = "made up for " + feed.toUtf8();
    for (Recording& recording : recordings) {
        bytes += ' ' + recording.externalId.toUtf8() + recording.summary.name.value_or(QString()).toUtf8();
        recording.payload = 0;
    }
    batch.payloads = {makePayload(u'/' + feed, QStringLiteral("https://example.org/") + feed,
                                  QStringLiteral("application/json"), bytes, mondayNoonMs)};
    batch.recordings = std::move(recordings);
    return batch;
}

// What a list tells of a recording.
inline Recording briefly(Recording recording) {
    recording.isBrief = true;
    recording.laps.clear();
    recording.streams = {};
    recording.summary.lapCount = 0;
    recording.summary.pointCount = 0;
    recording.summary.energyJ.reset();
    recording.summary.notes.reset();
    recording.extras = {};
    return recording;
}

// A day of a watch that counts steps by the quarter of an hour and takes the pulse each minute.
inline Batch dayBatch(const QString& device, QDate day, RunId run = 0) {
    Batch batch = fileBatch(device, {}, run);
    const qint64 midnightMs = QDate(1970, 1, 1).daysTo(day) * dayMs - hourMs; // in Berlin, in winter
    SampleSeries steps{Metric::steps, 3600, {}, 0};
    double total = 0;
    for (int quarter = 28; quarter < 88; ++quarter) {
        const double value = 40 + quarter * 7 % 90;
        const qint64 startMs = midnightMs + quarter * 900'000;
        steps.samples.push_back({startMs, startMs + 900'000, value});
        total += value;
    }
    SampleSeries pulse{Metric::heartRate, 3600, {}, 0};
    for (int minute = 0; minute < 1440; ++minute) {
        const qint64 at = midnightMs + minute * 60'000;
        pulse.samples.push_back({at, at, 55.0 + minute * minute % 37});
    }
    batch.samples = {std::move(steps), std::move(pulse)};
    batch.dailyValues = {{Metric::steps, day, total, DailyValue::Rule::larger, 0},
                         {Metric::restingHeartRate, day, 48, DailyValue::Rule::replace, 0}};
    batch.sleeps = {{QStringLiteral("night ") + day.toString(Qt::ISODate),
                     {midnightMs - hourMs, 3600},
                     {midnightMs + 6 * hourMs, 3600},
                     false,
                     6.5 * 3600,
                     91,
                     {{midnightMs - hourMs, midnightMs, SleepStage::light},
                      {midnightMs, midnightMs + 6 * hourMs, SleepStage::deep}},
                     0}};
    batch.measurements = {{QStringLiteral("scale ") + day.toString(Qt::ISODate),
                           {midnightMs + 7 * hourMs, 3600},
                           Metric::weight,
                           71.4,
                           0}};
    batch.payloads.front().key += day.toString(Qt::ISODate);
    return batch;
}

// A store in a folder of its own.
class TestStore {
public:
    explicit TestStore(std::function<void(const QString&)> beforeStatement = {})
        : m_beforeStatement(std::move(beforeStatement)) {
        open();
    }
    void open() { m_store = std::make_unique<Store>(DatabaseOptions{path(), m_beforeStatement}); }
    void close() { m_store.reset(); }
    Store& operator*() { return *m_store; }
    Store* operator->() { return m_store.get(); }
    const Database& database() const { return m_store->database(); }
    QString path() const { return m_folder.filePath(QStringLiteral("vitaldeck.sqlite")); }
    QString folder() const { return m_folder.path(); }
    ApplyResult apply(Batch batch) { return m_store->apply(std::move(batch)).result(); }
    RunId beginRun(RunInfo::Kind kind = RunInfo::Kind::import) {
        return m_store->beginRun({kind, QStringLiteral("test")}).result();
    }
    // Grows whenever anybody but this thread writes.
    QString version() const { return rows(QStringLiteral("PRAGMA data_version")).first(); }

    // The rows of a query, as text, by ' | '.
    QStringList rows(const QString& statement) const {
        QSqlQuery query(m_store->database().reader());
        if (!query.exec(statement)) qFatal("%s", qPrintable(query.lastError().text()));
        QStringList result;
        while (query.next()) {
            QStringList values;
            for (int i = 0; i < query.record().count(); ++i)
                values << text(query.value(i));
            result << values.join(QStringLiteral(" | "));
        }
        return result;
    }
    int count(const QString& table) const {
        return rows(QStringLiteral("SELECT count(*) FROM ") + table).first().toInt();
    }

    // All that sources said and all that is shown, by natural keys: without ids, times of fetching and runs.
    QStringList dump() const {
        QStringList all;
        for (const char* statement : dumpStatements) {
            const QString sql = QString::fromLatin1(statement);
            all << QStringLiteral("-- ") + sql << rows(sql);
        }
        return all;
    }

private:
    static constexpr std::array dumpStatements{
        "SELECT provider_user_id, external_id, sport, name, start_ms, offset_s, elapsed_s, distance_m, "
        "lap_count, "
        "point_count, sport_given, r.extras, completeness, content_hash, deleted_at IS NULL, p.key, "
        "detailed_at IS NULL, lacks_detail, brief_hash, brief, "
        "(SELECT key FROM raw_payload WHERE id = brief_payload) "
        "FROM recording r JOIN connection c ON c.id = r.connection LEFT JOIN raw_payload p ON p.id = "
        "r.payload "
        "ORDER BY 1, 2",
        "SELECT external_id, number, lap.kind, lap.start_ms, lap.distance_m FROM lap "
        "JOIN recording r ON r.id = recording ORDER BY 1, 2",
        "SELECT external_id, channel, points, block FROM stream JOIN recording r ON r.id = recording "
        "ORDER BY 1, 2",
        "SELECT (SELECT group_concat(x) FROM (SELECT external_id || ':' || why AS x FROM activity_recording "
        "ar "
        "JOIN recording r ON r.id = ar.recording WHERE ar.activity = a.id ORDER BY x)), a.sport, a.name, "
        "a.start_ms, "
        "a.elapsed_s, a.distance_m, a.average_heart_rate_bpm, a.local_date, a.sources, a.external_id, "
        "a.source_file, "
        "a.device, a.edited_name, a.load, a.load_source, a.weighted_power_w, a.power_s, "
        "(SELECT seconds FROM activity_heart WHERE activity = a.id) FROM activity a ORDER BY 1",
        "SELECT provider_user_id, metric, date, value, deleted_at IS NULL, p.key FROM daily_value d "
        "JOIN connection c ON c.id = d.connection LEFT JOIN raw_payload p ON p.id = d.payload ORDER BY 1, 2, "
        "3",
        "SELECT provider_user_id, metric, day, samples, block FROM sample_block s "
        "JOIN connection c ON c.id = s.connection ORDER BY 1, 2, 3",
        "SELECT provider_user_id, external_id, date, start_ms, end_ms, nap, asleep_s, stages, deleted_at IS "
        "NULL "
        "FROM sleep s JOIN connection c ON c.id = s.connection ORDER BY 1, 2",
        "SELECT provider_user_id, external_id, metric, at_ms, offset_s, date, value, deleted_at IS NULL "
        "FROM measurement m JOIN connection c ON c.id = m.connection ORDER BY 1, 2",
        "SELECT metric, date, value, how, provider_user_id, at_offset_s, CASE WHEN at_offset_s IS NULL THEN "
        "0 "
        "ELSE at_ms END FROM daily_best b JOIN connection c ON c.id = b.connection ORDER BY 1, 2",
        "SELECT provider_user_id, feed, cursor, oldest_reached, complete FROM feed_state f JOIN connection c "
        "ON c.id = f.connection "
        "ORDER BY 1, 2",
        "SELECT provider_user_id, feed, key, size, zstd FROM raw_payload p JOIN connection c ON c.id = "
        "p.connection "
        "ORDER BY 1, 2, 3"};

    static QString text(const QVariant& value) {
        if (value.isNull()) return QStringLiteral("-");
        if (value.typeId() == QMetaType::QByteArray) return QString::fromLatin1(value.toByteArray().toHex());
        return value.toString();
    }

    QTemporaryDir m_folder;
    std::function<void(const QString&)> m_beforeStatement;
    std::unique_ptr<Store> m_store;
};

} // namespace vd::test
