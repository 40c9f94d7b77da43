// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/ActivityQueries.h"
#include "models/store/Store.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QStringList>
#include <QTemporaryDir>

#include <cmath>
#include <limits>

// Made-up data and ways to look into a store, for the tests of models/store.
namespace vd::test {

inline constexpr qint64 hourMs = 3'600'000;
inline constexpr qint64 dayMs = 24 * hourMs;
inline constexpr qint64 mondayNoonMs = 1'794'826'800'000; // 2026-11-16T11:00:00Z, noon in Berlin
inline constexpr double nan = std::numeric_limits<double>::quiet_NaN();

struct RunSpec {
    QString externalId = QStringLiteral("run-1");
    qint64 startMs = mondayNoonMs;
    int seconds = 600;
    double speedMps = 3;
    Sport sport = Sport::run;
    bool track = true;
    bool heartRate = true;
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
            streams.channels[Channel::heartRate].push_back(i < 5 ? nan : 120 + (i / 7) % 40);
        }
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
    RunId beginRun() { return m_store->beginRun({RunInfo::Kind::import, QStringLiteral("test")}).result(); }

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

private:
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
