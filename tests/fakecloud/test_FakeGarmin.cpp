// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/garmin/FakeGarmin.h"

#include "fakecloud/Asking.h"

#include <QTest>

using namespace vd::fakecloud;

class TestFakeGarmin : public QObject {
    Q_OBJECT

    qint64 m_nowMs = 0;
    std::unique_ptr<FakeCloud> m_cloud;
    Asking m_asking;
    QByteArray m_token;

    FakeGarmin& garmin() { return m_cloud->get<FakeGarmin>(); }
    QUrl endpoint(const char* name) {
        return m_cloud->endpoints().value(QStringLiteral("garmin.") + QLatin1String(name));
    }
    Heard exchange(const QByteArray& key) {
        return Asking::end(*m_asking.begin("POST", endpoint("token"), "ApiKey " + key));
    }
    Heard get(const QString& path) { return m_asking.get(QUrl(endpoint("api").toString() + path), m_token); }

private Q_SLOTS:
    void init() {
        m_nowMs = 1'795'200'000'000; // 2026-11-20 18:40 UTC
        m_cloud = std::make_unique<FakeCloud>([this] { return m_nowMs; });
        QVERIFY(m_cloud->start());
        garmin().makeHistory(60, m_nowMs);
        m_token = exchange(garmin().oauth().clientSecret().toLatin1())
                      .object()
                      .value(QStringLiteral("access_token"))
                      .toString()
                      .toLatin1();
        QVERIFY(!m_token.isEmpty());
    }

    void anotherKeyIsRefused() {
        QCOMPARE(exchange("GCDC_wrong").status, 401);
        garmin().oauth().revokeAll();
        QCOMPARE(exchange(garmin().oauth().clientSecret().toLatin1()).status, 401);
        garmin().keys().makeKeys();
        QCOMPARE(exchange(garmin().oauth().clientSecret().toLatin1()).status, 200);
    }

    void tokensLastADay() {
        const QString profile = QStringLiteral("/userprofile-service/userprofile/settings");
        QCOMPARE(get(profile).status, 200);
        m_nowMs += 25 * 3'600'000LL;
        QCOMPARE(get(profile).status, 401);
    }

    void whatIsNotListedIsNotThere() {
        QCOMPARE(get(QStringLiteral("/device-service/devices")).status, 404);
        QCOMPARE(m_cloud->violations().size(), qsizetype(1));
    }

    void longRangesAreRefusedAndNotCut() {
        const QString stress = QStringLiteral("/usersummary-service/stats/stress/daily/%1/%2");
        QCOMPARE(get(stress.arg(u"2026-10-24", u"2026-11-20")).status, 200);
        QCOMPARE(get(stress.arg(u"2026-10-23", u"2026-11-20")).status, 400);
        QCOMPARE(m_cloud->violations(), QStringList());
        QCOMPARE(get(stress.arg(u"2026-11-20", u"2026-11-19")).status, 400);
        QCOMPARE(m_cloud->violations().size(), qsizetype(1));
    }

    void parametersAreHeldToTheList() {
        get(QStringLiteral("/biometric-service/heartRateZones?generateDefault=true"));
        QCOMPARE(m_cloud->violations().size(), qsizetype(1));
    }

    void anEmptyRangeOfHrvHasNoBody() {
        const Heard heard = get(QStringLiteral("/hrv-service/hrv/daily/2020-01-01/2020-01-31"));
        QCOMPARE(heard.status, 204);
        QVERIFY(heard.body.isEmpty());
    }

    void nightsWithoutDataAreEmptyRecords() {
        const QJsonArray nights = get(QStringLiteral("/sleep-service/sleep/dailySleepSummariesByDate"
                                                     "?startDate=2026-11-19&endDate=2026-11-20"))
                                      .array();
        QCOMPARE(nights.size(), qsizetype(2));
        QVERIFY(nights[0][u"sleepTimeSeconds"].toInt() > 0);
        QVERIFY(nights[1][u"sleepTimeSeconds"].isNull());
    }

    void activitiesArePagedNewestFirst() {
        const QString list = QStringLiteral("/activitylist-service/activities/search/activities"
                                            "?startDate=2026-09-01&endDate=2026-11-20&start=%1&limit=10");
        const QJsonArray first = get(list.arg(0)).array();
        const QJsonArray second = get(list.arg(10)).array();
        QCOMPARE(first.size(), qsizetype(10));
        QVERIFY(first.last()[u"startTimeGMT"].toString() > second.first()[u"startTimeGMT"].toString());
    }

    void originalsAreZips() {
        const GarminActivity newest = garmin().activities().constFirst();
        const QString files = QStringLiteral("/download-service/files/activity/");
        QVERIFY(get(files + QString::number(newest.id)).body.startsWith("PK"));
        QCOMPARE(get(files + QStringLiteral("1")).status, 404);
    }

    void theLimitSaysWhenItIsOver() {
        garmin().setMinuteLimit(1);
        const QString profile = QStringLiteral("/userprofile-service/userprofile/settings");
        get(profile);
        const Heard heard = get(profile);
        QCOMPARE(heard.status, 429);
        QCOMPARE(heard.header("retry-after"), QByteArray("14"));
    }
};

QTEST_GUILESS_MAIN(TestFakeGarmin)
#include "test_FakeGarmin.moc"
