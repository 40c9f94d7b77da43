// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as scripts use it: the real program, its exit codes, its JSON.
#include "Program.h"
#include "models/store/Store.h"
#include "support/MadeUpFiles.h"

#include <QTest>

#include <memory>

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

    std::unique_ptr<Program> m_program;
    std::unique_ptr<QTemporaryDir> m_files;

    QString file(const QString& name, const QByteArray& bytes) {
        const QString path = m_files->filePath(name);
        QDir().mkpath(QFileInfo(path).absolutePath());
        if (!madeup::write(path, bytes)) qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    QJsonObject importOne(const QString& path) {
        return m_program->run({QStringLiteral("import"), path, QStringLiteral("--json")})
            .object()[u"files"]
            .toArray()
            .at(0)
            .toObject();
    }

    // The activities of two recordings after an answer.
    QJsonArray match(const QJsonArray& recordings, const QString& answer) {
        const Program::Result result =
            m_program->run({QStringLiteral("match"), QString::number(recordings.at(0).toInteger()),
                            QString::number(recordings.at(1).toInteger()), answer, QStringLiteral("--json")});
        if (result.exitCode != 0) qFatal("%s", result.errors.constData());
        return result.object()[u"activities"].toArray();
    }

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<Program>();
        m_files = std::make_unique<QTemporaryDir>();
    }

    void exitCodes_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        const auto row = [](const char* name, const char* arguments, int exitCode) {
            QTest::newRow(name) << QString::fromLatin1(arguments).split(u' ', Qt::SkipEmptyParts) << exitCode;
        };
        row("help", "--help", 0);
        row("help of a command", "import --help", 0);
        row("version", "--version", 0);
        row("an empty store has no activities", "activities --json", 0);
        row("doctor on nothing", "doctor --json", 0);
        row("unknown command", "fly", 2);
        row("unknown option", "activities --wings", 2);
        row("import of nothing", "import", 2);
        row("a date that is none", "activities --from yesterday", 2);
        row("a sport that is none", "activities --sport chess", 2);
        row("a metric that is none", "daily --metric luck --json", 2);
        row("an id that is no number", "activity first --json", 2);
        row("an argument too many", "activity 1 2 --json", 2);
        row("nothing may be the same", "match --json", 0);
        row("a match with what", "match 1 2", 2);
        row("a match by name", "match first second same", 2);
        row("an answer that is none", "match 1 2 perhaps", 2);
        row("recordings that are not there", "match 4711 4712 same --json", 1);
        row("no accounts", "connections --json", 0);
        row("no runs", "history --json", 0);
        row("nothing to sync", "sync --json", 0);
        row("a number of runs that is none", "history --limit few", 2);
        row("connect to nothing", "connect", 2);
        row("a service that is none", "connect everyone", 2);
        row("Fitbit is Google Health now", "connect fitbit", 2);
        row("no client id", "connect strava", 2);
        row("a secret that is not given", "connect strava --client-id 1 --secret-stdin", 2);
        row("a secret as an argument", "connect strava --client-id 1 --secret hush", 2);
        row("the made-up athlete has no accounts", "--demo sync", 2);
        row("sync of what is not linked", "sync strava", 1);
        row("disconnect of what is not linked", "disconnect strava", 1);
        row("another address", "connections --endpoint strava.api=https://gateway.example.org", 0);
        row("another address on this computer", "--endpoint=strava.api=http://127.0.0.1:80 connections", 0);
        row("an address without a name", "connections --endpoint https://gateway.example.org", 2);
        row("an address of nobody", "connections --endpoint nobody.api=https://gateway.example.org", 2);
        row("an address of no use", "connections --endpoint strava.luck=https://gateway.example.org", 2);
        row("an address that is not safe", "connections --endpoint strava.api=http://example.org", 2);
        row("an address that is missing", "connections --endpoint", 2);
        row("a window that stays away, and a command", "--background sync", 2);
        row("an activity that is not there", "activity 4711 --json", 1);
        row("a file that is not there", "import /nowhere/at/all.fit --json", 1);
        row("a picture without a file", "snapshot activities", 2);
        row("a picture of no page", "snapshot moon --out /tmp/x.png", 2);
        row("a picture of no size", "snapshot activities --out /tmp/x.png --size huge", 2);
        row("a picture in no theme", "snapshot activities --out /tmp/x.png --theme pink", 2);
        row("a picture of an activity that is not there", "snapshot activity/4711 --out /tmp/x.png", 1);
        row("a device without an end", "import /dev/zero --json", 1);
    }
    void exitCodes() {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        const Program::Result result = m_program->run(arguments);
        QCOMPARE(result.exitCode, exitCode);
        QCOMPARE(result.errors.isEmpty(), exitCode == 0 || result.output.contains("failed"));
    }

    void everyValueOfAnActivity() {
        const QString path = file(QStringLiteral("run.gpx"), madeup::gpx({}));
        const Program::Result imported =
            m_program->run({QStringLiteral("import"), path, QStringLiteral("--json")});
        QCOMPARE(imported.exitCode, 0);
        const QJsonObject report = imported.object()[u"files"].toArray().at(0).toObject();
        QCOMPARE(report[u"status"].toString(), QStringLiteral("imported"));
        QCOMPARE(report[u"format"].toString(), QStringLiteral("gpx"));
        QCOMPARE(report[u"path"].toString(), path);

        const QJsonArray activities =
            m_program->run({QStringLiteral("activities"), QStringLiteral("--json")}).array();
        QCOMPARE(activities.size(), 1);
        const QJsonObject activity = activities.at(0).toObject();
        QCOMPARE(activity[u"id"], report[u"recordings"].toArray().at(0)[u"activity"]);
        QCOMPARE(activity[u"source"].toString(), QStringLiteral("files"));
        QCOMPARE(activity[u"sources"].toArray(), QJsonArray{QStringLiteral("files")});
        QCOMPARE(activity[u"sourceFile"].toString(), path);
        QCOMPARE(activity[u"sport"].toString(), QStringLiteral("run"));
        QCOMPARE(activity[u"name"].toString(), QStringLiteral("Made up"));
        QCOMPARE(activity[u"startTime"].toString(), QStringLiteral("2026-11-15T08:41:00+01:00"));
        QCOMPARE(activity[u"elapsedSeconds"].toDouble(), 600.0);
        QCOMPARE(activity[u"movingSeconds"].toDouble(), 600.0);
        QVERIFY(qAbs(activity[u"distanceMeters"].toDouble() - 1800) < 0.5);
        QVERIFY(qAbs(activity[u"elevationGainMeters"].toDouble() - 20) <= 10); // counted from 10 m on
        QVERIFY(qAbs(activity[u"averageHeartRateBpm"].toDouble() - 144.5) < 0.1);
        QCOMPARE(activity[u"maxHeartRateBpm"].toDouble(), 150.0);
        QVERIFY(activity[u"calories"].isNull());
        QCOMPARE(activity[u"laps"].toInt(-1), 0);
        QCOMPARE(activity[u"points"].toInt(), 601);
        QVERIFY(!activity[u"externalId"].toString().isEmpty());
        QVERIFY(activity[u"load"].isNull());
        QVERIFY(activity[u"loadSource"].isNull());
        QVERIFY(activity[u"weightedPowerWatts"].isNull());
        QCOMPARE(activity.size(), 20);
    }

    void loadAndZonesByThePersonsLimits() {
        const QJsonObject report = importOne(file(QStringLiteral("run.gpx"), madeup::gpx({})));
        const QString id = QString::number(report[u"recordings"].toArray().at(0)[u"activity"].toInteger());
        const QStringList command{QStringLiteral("activity"), id, QStringLiteral("--json")};
        QVERIFY(m_program->run(command).object()[u"zones"].isNull());
        {
            vd::Store store({m_program->storeFile(), {}});
            vd::AthleteSettings settings;
            settings.since = QDate(2026, 1, 1);
            settings.maxHeartRateBpm = 180;
            settings.restingHeartRateBpm = 50;
            store.setAthlete(settings).waitForFinished();
        }
        const QJsonObject activity = m_program->run(command).object();
        QCOMPARE(activity[u"loadSource"].toString(), QStringLiteral("heart_rate"));
        QVERIFY(activity[u"load"].toDouble() > 5);
        const QJsonObject zones = activity[u"zones"].toObject();
        QCOMPARE(zones[u"method"].toString(), QStringLiteral("maximum"));
        QCOMPARE(zones[u"estimate"].toBool(true), false);
        QCOMPARE(zones[u"maxHeartRateBpm"].toInt(), 180);
        QCOMPARE(zones[u"belowSeconds"].toInt(-1), 0);
        const QJsonArray list = zones[u"list"].toArray();
        QCOMPARE(list.size(), 5);
        QCOMPARE(list.at(3)[u"zone"].toString(), QStringLiteral("Z4"));
        QCOMPARE(list.at(3)[u"fromBpm"].toInt(), 144);
        double seconds = 0;
        for (const QJsonValue& zone : list)
            seconds += zone[u"seconds"].toDouble();
        QCOMPARE(seconds, 600.0);
    }

    void daysSayWhenTheyWereMeasured() {
        {
            vd::Batch batch;
            batch.source = {vd::firstProfile, QStringLiteral("files"), QStringLiteral("scale"), {}};
            batch.feed = QStringLiteral("test");
            const qint64 atMs = QDateTime(QDate(2026, 11, 16), QTime(6, 30), Qt::UTC).toMSecsSinceEpoch();
            batch.measurements = {{QStringLiteral("w"), {atMs, 3600}, vd::Metric::weight, 71.4}};
            batch.payloads = {vd::makePayload(QStringLiteral("p"), {}, {}, "{}", atMs)};
            batch.dailyValues = {{vd::Metric::steps, QDate(2026, 11, 16), 4000, {}, 0}};
            vd::Store({m_program->storeFile(), {}}).apply(batch).waitForFinished();
        }
        const QJsonArray days = m_program->run({QStringLiteral("daily"), QStringLiteral("--json")}).array();
        QCOMPARE(days.size(), 2);
        QCOMPARE(days.at(0)[u"at"].toString(), QStringLiteral("2026-11-16T06:30:00Z")); // only fetched
        QCOMPARE(days.at(1)[u"at"].toString(), QStringLiteral("2026-11-16T07:30:00+01:00"));
    }

    void streamsOfAnActivity() {
        const QJsonObject report = importOne(file(QStringLiteral("run.gpx"), madeup::gpx({})));
        const QString id = QString::number(report[u"recordings"].toArray().at(0)[u"activity"].toInteger());
        const QJsonObject plain =
            m_program->run({QStringLiteral("activity"), id, QStringLiteral("--json")}).object();
        QVERIFY(!plain.contains(u"streams"));
        const QJsonObject streams =
            m_program
                ->run({QStringLiteral("activity"), id, QStringLiteral("--streams"), QStringLiteral("--json")})
                .object()[u"streams"]
                .toObject();
        QCOMPARE(streams[u"timeSeconds"].toArray().size(), 601);
        QCOMPARE(streams[u"heart_rate"].toArray().at(60).toDouble(), 141.0);
        QCOMPARE(streams[u"latitude"].toArray().size(), 601);
    }

    void importingAgainChangesNothing() {
        const QString path = file(QStringLiteral("run.gpx"), madeup::gpx({}));
        const QJsonObject first = importOne(path);
        const QByteArray before =
            m_program->run({QStringLiteral("activities"), QStringLiteral("--json")}).output;
        const QJsonObject second = importOne(path);
        QCOMPARE(second[u"status"].toString(), QStringLiteral("duplicate"));
        QCOMPARE(second[u"recordings"].toArray().at(0)[u"id"], first[u"recordings"].toArray().at(0)[u"id"]);
        QCOMPARE(m_program->run({QStringLiteral("activities"), QStringLiteral("--json")}).output, before);
    }

    void aFullerCopyUpdates() {
        madeup::Track cut;
        cut.seconds = 300;
        importOne(file(QStringLiteral("cut.gpx"), madeup::gpx(cut)));
        QCOMPARE(importOne(file(QStringLiteral("whole.gpx"), madeup::gpx({})))[u"status"].toString(),
                 QStringLiteral("updated"));
        // And a lesser copy that comes later takes nothing away.
        QCOMPARE(importOne(file(QStringLiteral("cut again.gpx"), madeup::gpx(cut)))[u"status"].toString(),
                 QStringLiteral("duplicate"));
        const QJsonArray activities =
            m_program->run({QStringLiteral("activities"), QStringLiteral("--json")}).array();
        QCOMPARE(activities.size(), 1);
        QCOMPARE(activities.at(0)[u"points"].toInt(), 601);
    }

    void twoDevicesOnOneRunAreOneActivity() {
        madeup::Track other;
        other.creator = QStringLiteral("Another watch");
        other.start = other.start.addSecs(20);
        importOne(file(QStringLiteral("one.gpx"), madeup::gpx({})));
        importOne(file(QStringLiteral("two.gpx"), madeup::gpx(other)));
        const QJsonArray activities =
            m_program->run({QStringLiteral("activities"), QStringLiteral("--json")}).array();
        QCOMPARE(activities.size(), 1);
        const QString id = QString::number(activities.at(0)[u"id"].toInteger());
        const QJsonObject detail =
            m_program->run({QStringLiteral("activity"), id, QStringLiteral("--json")}).object();
        const QJsonArray recordings = detail[u"recordings"].toArray();
        QCOMPARE(recordings.size(), 2);
        QCOMPARE(recordings.at(0)[u"why"].toString(), QStringLiteral("matched"));
        QCOMPARE(detail[u"fieldFrom"][u"distanceM"].toInteger(), recordings.at(0)[u"id"].toInteger());
        QCOMPARE(
            match({recordings.at(0)[u"id"], recordings.at(1)[u"id"]}, QStringLiteral("different")).size(), 2);
        QCOMPARE(match({recordings.at(0)[u"id"], recordings.at(1)[u"id"]}, QStringLiteral("ask")).size(), 1);
    }

    void whatMayBeOneWorkoutIsAskedAbout() {
        madeup::Track late; // by a clock two hours off
        late.start = late.start.addSecs(7200);
        late.creator = QStringLiteral("Made-up phone");
        importOne(file(QStringLiteral("one.gpx"), madeup::gpx({})));
        importOne(file(QStringLiteral("two.gpx"), madeup::gpx(late)));
        const QStringList list{QStringLiteral("match"), QStringLiteral("--json")};
        const QJsonArray asked = m_program->run(list).array();
        QCOMPARE(asked.size(), 1);
        QJsonArray pair;
        for (const QJsonValue& recording : asked.at(0)[u"recordings"].toArray())
            pair.append(recording[u"id"]);
        const auto matchesOf = [&](const QJsonValue& activity, const QString& kind) {
            return m_program
                ->run({QStringLiteral("activity"), QString::number(activity.toInteger()),
                       QStringLiteral("--json")})
                .object()[u"matches"][kind]
                .toArray()
                .size();
        };
        const QJsonValue one = asked.at(0)[u"activities"][0];
        QCOMPARE(matchesOf(one, QStringLiteral("possible")), 1);
        QCOMPARE(match(pair, QStringLiteral("different")).size(), 2);
        QCOMPARE(matchesOf(one, QStringLiteral("different")), 1);
        QCOMPARE(m_program->run(list).array().size(), 0);
        const QJsonArray joined = match(pair, QStringLiteral("same"));
        QCOMPARE(joined.size(), 1);
        QCOMPARE(matchesOf(joined.at(0), QStringLiteral("same")), 1);
        QCOMPARE(match(pair, QStringLiteral("ask")).size(), 2);
        QCOMPARE(m_program->run(list).array().size(), 1);
    }

    void filters_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char* name, const char* options, const QStringList& names) {
            QTest::newRow(name) << QString::fromLatin1(options).split(u' ', Qt::SkipEmptyParts) << names;
        };
        row("all, newest first", "",
            {QStringLiteral("ride"), QStringLiteral("late run"), QStringLiteral("run")});
        row("from a day on", "--from 2026-11-11", {QStringLiteral("ride"), QStringLiteral("late run")});
        row("the local day counts, not the UTC one", "--to 2026-11-10", {QStringLiteral("run")});
        row("by sport", "--sport ride", {QStringLiteral("ride")});
        row("nothing there", "--sport swim", {});
    }
    void filters() {
        QFETCH(QStringList, options);
        QFETCH(QStringList, names);
        madeup::Track run, late, ride;
        run.name = QStringLiteral("run");
        run.start = QDateTime(QDate(2026, 11, 10), QTime(10, 0), Qt::UTC);
        late.name = QStringLiteral("late run");
        late.start = QDateTime(QDate(2026, 11, 10), QTime(23, 30), Qt::UTC); // 00:30 on the 11th in Berlin
        ride.name = QStringLiteral("ride");
        ride.type = QStringLiteral("cycling");
        file(QStringLiteral("folder/a.gpx"), madeup::gpx(run));
        file(QStringLiteral("folder/b/b.gpx"), madeup::gpx(late));
        file(QStringLiteral("folder/c.gpx"), madeup::gpx(ride));
        file(QStringLiteral("folder/notes.txt"), "not ours");
        const Program::Result imported =
            m_program->run({QStringLiteral("import"), m_files->filePath(QStringLiteral("folder")),
                            QStringLiteral("--json")});
        QCOMPARE(imported.exitCode, 0);
        QCOMPARE(imported.object()[u"totals"][u"imported"].toInt(), 3);
        QCOMPARE(imported.object()[u"totals"][u"nothing"].toInt(), 1);

        QStringList found;
        const QJsonArray activities =
            m_program->run(QStringList{QStringLiteral("activities"), QStringLiteral("--json")} + options)
                .array();
        for (const QJsonValue& activity : activities)
            found << activity[u"name"].toString();
        QCOMPARE(found, names);
    }

    void endpointsOfTheSettingsFile() {
        const QString settings = QDir(m_program->dataDir()).filePath(QStringLiteral("vitaldeck.ini"));
        QDir().mkpath(m_program->dataDir());
        QVERIFY(madeup::write(settings, "[endpoints]\nstrava.api=https://gateway.example.org/a,b\n"));
        QCOMPARE(m_program->run({QStringLiteral("connections")}).exitCode, 0);
        QVERIFY(madeup::write(settings, "[endpoints]\nstrava.api=gateway\n"));
        const Program::Result result = m_program->run({QStringLiteral("connections")});
        QCOMPARE(result.exitCode, 2);
        QVERIFY(result.errors.contains("vitaldeck.ini"));
        QCOMPARE(m_program->run({QStringLiteral("--help")}).exitCode, 0);
    }

    void aPageAsAPicture() {
        const QJsonObject report = importOne(file(QStringLiteral("run.gpx"), madeup::gpx({})));
        const QString page =
            QStringLiteral("activity/%1").arg(report[u"recordings"].toArray().at(0)[u"activity"].toInteger());
        QByteArray pictures[2];
        for (const bool dark : {false, true}) {
            const QString out = m_files->filePath(QStringLiteral("page.png"));
            const QString theme = dark ? QStringLiteral("dark") : QStringLiteral("light");
            const Program::Result result = m_program->run(
                {QStringLiteral("snapshot"), page, QStringLiteral("--out"), out, QStringLiteral("--size"),
                 QStringLiteral("900x700"), QStringLiteral("--theme"), theme});
            QCOMPARE(result.exitCode, 0);
            pictures[dark ? 1 : 0] = bytesOf(out);
        }
        // The size stands at the head of a PNG, big-endian: 900 is 0x384, 700 is 0x2bc.
        QCOMPARE(pictures[0].mid(16, 8), QByteArray::fromHex("00000384000002bc"));
        QVERIFY(pictures[0] != pictures[1]);
    }

    void aBadFileDoesNotStopTheGoodOnes() {
        const QString bad = file(QStringLiteral("bad.fit"), "this is no FIT file");
        const QString empty = file(QStringLiteral("empty.gpx"), {});
        const QString good = file(QStringLiteral("good.gpx"), madeup::gpx({}));
        const Program::Result result =
            m_program->run({QStringLiteral("import"), bad, empty, good, QStringLiteral("--json")});
        QCOMPARE(result.exitCode, 1);
        const QJsonArray files = result.object()[u"files"].toArray();
        QCOMPARE(files.size(), 3);
        QCOMPARE(files.at(0)[u"status"].toString(), QStringLiteral("failed"));
        QVERIFY(!files.at(0)[u"message"].toString().isEmpty());
        QCOMPARE(files.at(1)[u"status"].toString(), QStringLiteral("failed"));
        QCOMPARE(files.at(2)[u"status"].toString(), QStringLiteral("imported"));
    }

    void readingChangesNothingInTheFile() {
        importOne(file(QStringLiteral("run.gpx"), madeup::gpx({})));
        const QByteArray before = bytesOf(m_program->storeFile());
        QVERIFY(!before.isEmpty());
        m_program->run({QStringLiteral("activities"), QStringLiteral("--json")});
        m_program->run({QStringLiteral("daily"), QStringLiteral("--json")});
        m_program->run({QStringLiteral("doctor"), QStringLiteral("--deep")});
        QCOMPARE(bytesOf(m_program->storeFile()), before);
    }

    void aDamagedStoreIsKeptAside() {
        importOne(file(QStringLiteral("run.gpx"), madeup::gpx({})));
        const QByteArray garbage(100'000, 'x');
        QVERIFY(madeup::write(m_program->storeFile(), garbage));
        QFile::remove(m_program->storeFile() + QStringLiteral("-wal"));
        QCOMPARE(m_program->run({QStringLiteral("doctor"), QStringLiteral("--json")}).exitCode, 1);
        const Program::Result result = m_program->run({QStringLiteral("activities")});
        QCOMPARE(result.exitCode, 1);
        QVERIFY(!result.errors.isEmpty());
        bool kept = false;
        const QFileInfoList files = QDir(m_program->dataDir()).entryInfoList(QDir::Files);
        for (const QFileInfo& info : files)
            kept = kept || bytesOf(info.filePath()) == garbage;
        QVERIFY(kept);
        QCOMPARE(m_program->run({QStringLiteral("activities")}).exitCode, 0); // begun anew
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_CommandLine.moc"
