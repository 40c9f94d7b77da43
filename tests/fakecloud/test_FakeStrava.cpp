// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/strava/FakeStrava.h"

#include "fakecloud/Asking.h"

#include <QTest>

using namespace vd::fakecloud;

class TestFakeStrava : public QObject {
    Q_OBJECT

    qint64 m_nowMs = 0;
    std::unique_ptr<FakeCloud> m_cloud;
    Asking m_asking;
    QByteArray m_token;

    FakeStrava& strava() { return m_cloud->strava(); }
    QByteArray signIn(const QString& scope) {
        return SignIn{*m_cloud,
                      m_asking,
                      QStringLiteral("strava"),
                      strava().oauth().clientId(),
                      strava().oauth().clientSecret(),
                      scope}
            .accessToken();
    }
    Heard get(const QString& path) { return get(path, m_token); }
    Heard get(const QString& path, const QByteArray& token) {
        return m_asking.get(QUrl(m_cloud->endpoints().value(QStringLiteral("strava.api")).toString() + path),
                            token);
    }
    static QList<qint64> idsOf(const QJsonArray& list) {
        QList<qint64> ids;
        for (const QJsonValue& each : list)
            ids << each[QStringLiteral("id")].toInteger();
        return ids;
    }

private Q_SLOTS:
    void init() {
        m_nowMs = 1'795'168'800'000; // 2026-11-20 10:00 UTC
        m_cloud = std::make_unique<FakeCloud>([this] { return m_nowMs; });
        QVERIFY(m_cloud->start());
        m_token = signIn(QStringLiteral("read,profile:read_all,activity:read_all"));
    }

    void listsPageByPageUntilOneIsEmpty() {
        const QList<qint64> made = strava().makeActivities(450, m_nowMs);
        QCOMPARE(made.size(), 450);
        QList<qint64> listed;
        int pages = 0;
        for (QJsonArray page; pages == 0 || !page.isEmpty();) {
            page = get(QStringLiteral("/athlete/activities?page=%1&per_page=200").arg(++pages)).array();
            listed << idsOf(page);
        }
        QCOMPARE(pages, 4);
        QCOMPARE(listed, made);
        QVERIFY(made.constFirst() > (qint64{1} << 53));
        QCOMPARE(m_cloud->violations(), QStringList());
    }

    void madeForADayStaysWhatItIs() {
        const QList<qint64> made = strava().makeActivities(20, m_nowMs);
        FakeCloud tomorrow([this] { return m_nowMs; });
        QList<qint64> later = tomorrow.strava().makeActivities(22, m_nowMs + 2 * 86'400'000);
        QCOMPARE(later.last(20), made);
    }

    void listsBetweenTimes() {
        strava().makeActivities(30, m_nowMs);
        const qint64 after = m_nowMs / 1000 - 10 * 86'400;
        const QJsonArray recent = get(QStringLiteral("/athlete/activities?after=%1").arg(after)).array();
        QVERIFY(recent.size() >= 9 && recent.size() <= 11);
        QVERIFY(recent.first()[QStringLiteral("start_date")].toString() <
                recent.last()[QStringLiteral("start_date")].toString()); // oldest first
        const QJsonArray older =
            get(QStringLiteral("/athlete/activities?before=%1&per_page=200").arg(after)).array();
        QCOMPARE(recent.size() + older.size(), 30);
    }

    void followsEditsAndDeletions() {
        const QList<qint64> made = strava().makeActivities(5, m_nowMs);
        strava().editActivity(made.at(1),
                              [](StravaActivity& each) { each.name = QStringLiteral("Renamed"); });
        strava().deleteActivity(made.at(2));
        StravaActivity added;
        added.startMs = m_nowMs - 3'600'000;
        added.sportType = QStringLiteral("Run");
        const qint64 id = strava().addActivity(added);
        const QJsonArray list = get(QStringLiteral("/athlete/activities")).array();
        QCOMPARE(idsOf(list), (QList<qint64>{id, made.at(0), made.at(1), made.at(3), made.at(4)}));
        QCOMPARE(list.at(2)[QStringLiteral("name")].toString(), QStringLiteral("Renamed"));
    }

    void tellsTheCaloriesInTheDetailOnly() {
        const qint64 id = strava().makeActivities(1, m_nowMs).constFirst();
        const QJsonObject summary = get(QStringLiteral("/athlete/activities")).array().first().toObject();
        const QJsonObject detail =
            get(QStringLiteral("/activities/%1?include_all_efforts=false").arg(id)).object();
        QVERIFY(!summary.contains(u"calories"));
        QVERIFY(detail.value(u"calories").toDouble() > 0);
        QCOMPARE(detail.value(u"id").toInteger(), id);
        QCOMPARE(summary.value(u"start_date_local").toString().right(1), QStringLiteral("Z"));
        QCOMPARE(summary.value(u"utc_offset").toDouble(), 3600.0);
        QVERIFY(summary.value(u"start_date_local").toString() > summary.value(u"start_date").toString());
        QCOMPARE(get(QStringLiteral("/activities/1")).status, 404);
    }

    void givesStreamsOfOneLength() {
        strava().makeActivities(40, m_nowMs);
        const QList<StravaActivity> all = strava().activities();
        const auto ride = std::find_if(all.begin(), all.end(), [](const StravaActivity& each) {
            return each.averageWatts && each.hasGps && each.averageHeartRate;
        });
        const QJsonObject streams =
            get(QStringLiteral("/activities/%1/streams?keys=time,latlng,watts,heartrate&key_by_type=true")
                    .arg(ride->id))
                .object();
        QCOMPARE(streams.keys().size(), 4);
        const auto length = streams.value(u"time")[QStringLiteral("data")].toArray().size();
        QVERIFY(length > 500);
        for (const QJsonValue& stream : streams)
            QCOMPARE(stream[QStringLiteral("data")].toArray().size(), length);
        const auto typed =
            std::find_if(all.begin(), all.end(), [](const StravaActivity& each) { return each.manual; });
        QCOMPARE(
            get(QStringLiteral("/activities/%1/streams?keys=time&key_by_type=true").arg(typed->id)).status,
            404);
        QCOMPARE(m_cloud->violations(), QStringList());
    }

    void tellsTheAthlete() {
        strava().setAthleteId(9'007'199'254'740'993);
        const QJsonObject athlete = get(QStringLiteral("/athlete")).object();
        QCOMPARE(athlete.value(u"id").toInteger(), 9'007'199'254'740'993);
        QVERIFY(athlete.contains(u"weight"));
        QCOMPARE(get(QStringLiteral("/athlete/zones"))
                     .object()
                     .value(u"heart_rate")[QStringLiteral("zones")]
                     .toArray()
                     .last()[QStringLiteral("max")]
                     .toInt(),
                 -1);
        const QByteArray less = signIn(QStringLiteral("read,activity:read"));
        QVERIFY(!get(QStringLiteral("/athlete"), less).object().contains(u"weight"));
        const Heard zones = get(QStringLiteral("/athlete/zones"), less);
        QCOMPARE(zones.status, 401);
        QCOMPARE(zones.object().value(u"errors")[0][QStringLiteral("code")].toString(),
                 QStringLiteral("missing"));
    }

    void hidesPrivateOnesFromLesserScopes() {
        strava().makeActivities(200, m_nowMs);
        const QByteArray less = signIn(QStringLiteral("read,activity:read"));
        const auto list = get(QStringLiteral("/athlete/activities?per_page=100"), less).array();
        QVERIFY(list.size() < 100); // and is not the last page
        QVERIFY(!get(QStringLiteral("/athlete/activities?per_page=100&page=2"), less).array().isEmpty());
        QCOMPARE(get(QStringLiteral("/athlete/activities"), signIn(QStringLiteral("read"))).status, 401);
    }

    void countsByQuarterAndDay() {
        strava().setReadLimits(3, 5);
        for (int i = 1; i <= 3; ++i) {
            const Heard heard = get(QStringLiteral("/athlete"));
            QCOMPARE(heard.status, 200);
            QCOMPARE(heard.header("x-readratelimit-limit"), QByteArray("3,5"));
            QCOMPARE(heard.header("x-readratelimit-usage"),
                     QByteArray::number(i) + ',' + QByteArray::number(i));
            QCOMPARE(heard.header("x-ratelimit-limit"), QByteArray("6,10"));
        }
        QCOMPARE(get(QStringLiteral("/athlete")).status, 429);
        m_nowMs += 900'000;                                    // the next quarter
        QCOMPARE(get(QStringLiteral("/athlete")).status, 200); // the fifth of the day
        const Heard last = get(QStringLiteral("/athlete"));
        QCOMPARE(last.status, 429);
        QCOMPARE(last.header("retry-after"), QByteArray());
        m_nowMs += 14 * 3'600'000; // the next day
        m_token = signIn(QStringLiteral("read"));
        QCOMPARE(get(QStringLiteral("/athlete")).header("x-readratelimit-usage"), QByteArray("1,1"));
    }

    void notesWhatNoSoundClientAsks_data() {
        QTest::addColumn<QString>("path");
        QTest::newRow("unknown path") << QStringLiteral("/athlete/friends");
        QTest::newRow("unknown parameter") << QStringLiteral("/athlete?verbose=1");
        QTest::newRow("page too large") << QStringLiteral("/athlete/activities?per_page=201");
        QTest::newRow("page 0") << QStringLiteral("/athlete/activities?page=0");
        QTest::newRow("time in ms") << QStringLiteral("/athlete/activities?after=1795168800000");
        QTest::newRow("twice") << QStringLiteral("/athlete/activities?page=1&page=2");
        QTest::newRow("token in the address")
            << QStringLiteral("/athlete?access_token=CANARY-strava-access-0001");
        QTest::newRow("streams as a list") << QStringLiteral("/activities/%1/streams?keys=time");
        QTest::newRow("unknown stream")
            << QStringLiteral("/activities/%1/streams?keys=pulse&key_by_type=true");
        QTest::newRow("no keys") << QStringLiteral("/activities/%1/streams?key_by_type=true");
    }
    void notesWhatNoSoundClientAsks() {
        QFETCH(QString, path);
        const qint64 id = strava().makeActivities(1, m_nowMs).constFirst();
        get(path.contains(u'%') ? path.arg(id) : path);
        QVERIFY(!m_cloud->violations().isEmpty());
        QVERIFY(!m_cloud->violations().join(u' ').contains(u"CANARY"));
    }

    void notesARequestWithoutAToken() {
        QCOMPARE(get(QStringLiteral("/athlete"), {}).status, 401);
        QCOMPARE(m_cloud->violations().size(), 1);
        m_cloud->forget();
        QCOMPARE(get(QStringLiteral("/athlete"), "unknown").status, 401); // that may happen
        QCOMPARE(m_cloud->violations(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestFakeStrava)
#include "test_FakeStrava.moc"
