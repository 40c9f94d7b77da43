// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/googlehealth/FakeGoogleHealth.h"

#include "fakecloud/Asking.h"
#include "fakecloud/googlehealth/GoogleOAuth.h"

#include <QTest>

using namespace vd::fakecloud;

namespace {

const QDate today(2026, 11, 20);
const QStringList scopes{QStringLiteral("activity_and_fitness"),
                         QStringLiteral("health_metrics_and_measurements"), QStringLiteral("sleep"),
                         QStringLiteral("profile"), QStringLiteral("settings")};

QJsonObject range(QDate from, QDate to, int pageSize) {
    const auto civil = [](QDate date) { return QJsonObject{{QStringLiteral("date"), googleDate(date)}}; };
    return {{QStringLiteral("range"),
             QJsonObject{{QStringLiteral("start"), civil(from)}, {QStringLiteral("end"), civil(to)}}},
            {QStringLiteral("windowSizeDays"), 1},
            {QStringLiteral("pageSize"), pageSize}};
}

QString reasonOf(const Heard& heard) {
    return heard.object().value(u"error")[QStringLiteral("details")][0][QStringLiteral("reason")].toString();
}

} // namespace

class TestFakeGoogleHealth : public QObject {
    Q_OBJECT

    qint64 m_nowMs = 0;
    std::unique_ptr<FakeCloud> m_cloud;
    Asking m_asking;
    QByteArray m_token;

    FakeGoogleHealth& google() { return m_cloud->googleHealth(); }
    QByteArray signIn(const QStringList& names) {
        QStringList full;
        for (const QString& name : names)
            full << googleScope(name);
        SignIn sign{*m_cloud,
                    m_asking,
                    QStringLiteral("googlehealth"),
                    google().oauth().clientId(),
                    google().oauth().clientSecret(),
                    full.join(u' ')};
        sign.verifier = QString(60, u'v');
        return sign.accessToken();
    }
    QUrl url(const QString& path) const {
        return QUrl(m_cloud->endpoints().value(QStringLiteral("googlehealth.api")).toString() +
                    QStringLiteral("/users/me/") + path);
    }
    Heard get(const QString& path) { return m_asking.get(url(path), m_token); }
    Heard list(const QString& type, const QString& filter, const QString& more = {}) {
        return get(QStringLiteral("dataTypes/%1/dataPoints:reconcile?filter=%2%3")
                       .arg(type, QString::fromLatin1(QUrl::toPercentEncoding(filter)), more));
    }
    Heard daily(const QString& type, const QJsonObject& body) {
        return m_asking.postJson(url(QStringLiteral("dataTypes/%1/dataPoints:dailyRollUp").arg(type)), body,
                                 m_token);
    }
    static QJsonArray pointsOf(const Heard& heard) { return heard.object().value(u"dataPoints").toArray(); }
    static QJsonArray daysOf(const Heard& heard) {
        return heard.object().value(u"rollupDataPoints").toArray();
    }

private Q_SLOTS:
    void init() {
        m_nowMs = 1'795'168'800'000; // 2026-11-20 10:00 UTC, 11:00 in Madrid
        m_cloud = std::make_unique<FakeCloud>([this] { return m_nowMs; });
        QVERIFY(m_cloud->start());
        m_token = signIn(scopes);
        google().makeDays(today.addDays(-120), today.addDays(2));
    }

    void rollsUpDays() {
        google().setSteps(today.addDays(-1), 8432);
        google().setSteps(today.addDays(-2), std::nullopt);
        google().setSteps(today.addDays(-3), 0);
        const QJsonArray days = daysOf(daily(QStringLiteral("steps"), range(today.addDays(-3), today, 3)));
        const QJsonObject yesterday = days.first().toObject(); // newest first
        QCOMPARE(yesterday.value(u"civilStartTime")[QStringLiteral("date")].toObject(),
                 googleDate(today.addDays(-1)));
        QVERIFY(yesterday.value(u"civilStartTime")[QStringLiteral("time")].toObject().isEmpty());
        QCOMPARE(yesterday.value(u"steps")[QStringLiteral("countSum")].toString(), QStringLiteral("8432"));
        QCOMPARE(days.last()[QStringLiteral("steps")][QStringLiteral("countSum")].toString(),
                 QStringLiteral("0"));
        for (const QJsonValue& day : days)
            QVERIFY(day[QStringLiteral("civilStartTime")][QStringLiteral("date")].toObject() !=
                        googleDate(today.addDays(-2)) ||
                    !day.toObject().contains(u"steps"));
        QCOMPARE(m_cloud->violations(), QStringList());
    }

    void todayIsPartlyOverAndTomorrowIsNotThere() {
        const auto stepsOf = [&](QDate date) {
            const QJsonArray days = daysOf(daily(QStringLiteral("steps"), range(date, date.addDays(1), 1)));
            return days.first()[QStringLiteral("steps")][QStringLiteral("countSum")].toString().toInt();
        };
        const int morning = stepsOf(today);
        m_nowMs += 3 * 3'600'000;
        m_token = signIn(scopes);
        QVERIFY(morning > 0);
        QVERIFY(stepsOf(today) > morning);
        QVERIFY(
            daysOf(daily(QStringLiteral("steps"), range(today.addDays(1), today.addDays(2), 1))).isEmpty());
    }

    void pagesRollUps() {
        QJsonObject body = range(today.addDays(-40), today, 30);
        const Heard first = daily(QStringLiteral("floors"), body);
        const QString next = first.object().value(u"nextPageToken").toString();
        QVERIFY(!next.isEmpty());
        body.insert(QStringLiteral("pageToken"), next);
        const Heard second = daily(QStringLiteral("floors"), body);
        QVERIFY(!daysOf(second).isEmpty());
        QVERIFY(!second.object().contains(u"nextPageToken"));
        QVERIFY(daysOf(first).last() != daysOf(second).first());
    }

    void holdsRangesToTheirLimits_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("pageSize");
        QTest::addColumn<bool>("isFine");
        QTest::newRow("90") << QStringLiteral("distance") << 90 << 90 << true;
        QTest::newRow("91") << QStringLiteral("distance") << 91 << 90 << false;
        QTest::newRow("page of 91") << QStringLiteral("distance") << 10 << 91 << false;
        QTest::newRow("14") << QStringLiteral("heart-rate") << 14 << 14 << true;
        QTest::newRow("15") << QStringLiteral("total-calories") << 15 << 14 << false;
        QTest::newRow("page of 15") << QStringLiteral("heart-rate") << 14 << 15 << false;
        QTest::newRow("backwards") << QStringLiteral("steps") << -1 << 1 << false;
    }
    void holdsRangesToTheirLimits() {
        QFETCH(QString, type);
        QFETCH(int, days);
        QFETCH(int, pageSize);
        QFETCH(bool, isFine);
        const Heard heard = daily(type, range(today.addDays(-days), today, pageSize));
        QCOMPARE(heard.status, isFine ? 200 : 400);
        if (!isFine) QCOMPARE(reasonOf(heard), QStringLiteral("INVALID_ROLLUP_QUERY_DURATION"));
        QCOMPARE(m_cloud->violations().isEmpty(), isFine);
    }

    void rollsUpThePulse() {
        const QJsonObject body{
            {QStringLiteral("range"),
             QJsonObject{{QStringLiteral("startTime"), QStringLiteral("2026-11-18T00:00:00Z")},
                         {QStringLiteral("endTime"), QStringLiteral("2026-11-19T00:00:00Z")}}},
            {QStringLiteral("windowSize"), QStringLiteral("900s")},
            {QStringLiteral("pageSize"), 96}};
        const Heard heard =
            m_asking.postJson(url(QStringLiteral("dataTypes/heart-rate/dataPoints:rollUp")), body, m_token);
        const QJsonArray windows = daysOf(heard);
        QVERIFY(windows.size() > 90 && windows.size() < 96); // it was being charged
        QVERIFY(windows.first()[QStringLiteral("heartRate")][QStringLiteral("beatsPerMinuteMin")].toDouble() >
                30);
        QCOMPARE(m_cloud->violations(), QStringList());
    }

    void readsFilters_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* type, const char* filter, const char* reason = "") {
            QTest::addRow("%s", filter)
                << QLatin1String(type) + QString() << QLatin1String(filter) + QString()
                << QLatin1String(reason) + QString();
        };
        const char* malformed = "INVALID_DATA_POINT_FILTER";
        const char* member = "INVALID_DATA_POINT_FILTER_DATA_TYPE_MEMBER";
        row("sleep", R"(sleep.interval.civil_end_time >= "2026-11-01" AND )"
                     R"(sleep.interval.civil_end_time < "2026-11-15")");
        row("sleep", R"(sleep.interval.end_time >= "2026-11-01T00:00:00Z")");
        row("weight", R"(weight.sample_time.civil_time >= "2026-11-01T07:00:00")");
        row("weight", R"(weight.sample_time.physical_time < "2026-11-01T07:00:00+01:00")");
        row("daily-resting-heart-rate", R"(daily_resting_heart_rate.date >= "2016-01-01")");
        row("exercise", R"(exercise.interval.civil_start_time >= "2026-11-01")");
        row("sleep", R"(sleep.interval.civil_start_time >= "2026-11-01")", member);
        row("exercise", R"(exercise.interval.start_time >= "2026-11-01T00:00:00Z")", member);
        row("daily-resting-heart-rate", R"(daily_resting_heart_rate.sample_time.civil_time >= "2026-11-01")",
            member);
        row("daily-resting-heart-rate", R"(daily-resting-heart-rate.date >= "2026-11-01")", malformed);
        row("daily-resting-heart-rate", R"(dailyRestingHeartRate.date >= "2026-11-01")", malformed);
        row("daily-resting-heart-rate", R"(daily_resting_heart_rate.date >= "2026-11-01T00:00:00")",
            malformed);
        row("weight", R"(sleep.interval.end_time >= "2026-11-01T00:00:00Z")", malformed);
        row("weight", R"(weight.sample_time.civil_time <= "2026-11-01")", malformed);
        row("weight", R"(weight.sample_time.civil_time >= '2026-11-01')", malformed);
        row("weight", R"(weight.sample_time.physical_time >= "2026-11-01")", malformed);
        row("weight", R"(weight.sample_time.civil_time >= "2026-11-31")", malformed);
        row("weight", "", malformed);
    }
    void readsFilters() {
        QFETCH(QString, type);
        QFETCH(QString, filter);
        QFETCH(QString, reason);
        const Heard heard = list(type, filter);
        QCOMPARE(heard.status, reason.isEmpty() ? 200 : 400);
        QCOMPARE(reasonOf(heard), reason);
        QCOMPARE(m_cloud->violations().isEmpty(), reason.isEmpty());
    }

    void aNightBelongsToItsEnd() {
        const QString filter = QStringLiteral(R"(sleep.interval.civil_end_time >= "2026-11-18" AND )"
                                              R"(sleep.interval.civil_end_time < "2026-11-19")");
        const QJsonArray nights = pointsOf(list(QStringLiteral("sleep"), filter));
        QCOMPARE(nights.size(), 1);
        const QJsonObject night = nights.first()[QStringLiteral("sleep")].toObject();
        QVERIFY(night.value(u"interval")[QStringLiteral("startTime")].toString().startsWith(u"2026-11-17T"));
        QVERIFY(!night.value(u"stages").toArray().isEmpty());
        QVERIFY(night.value(u"summary")[QStringLiteral("minutesAsleep")].isString());
        google().setNight(QDate(2026, 11, 18), false);
        const QJsonObject early =
            pointsOf(list(QStringLiteral("sleep"), filter)).first()[QStringLiteral("sleep")].toObject();
        QVERIFY(!early.value(u"metadata")[QStringLiteral("processed")].toBool());
        QVERIFY(early.value(u"stages").isUndefined());
        const QString id = google().setNight(QDate(2026, 11, 18), true);
        QVERIFY(google().deleteSleep(id));
        QVERIFY(pointsOf(list(QStringLiteral("sleep"), filter)).isEmpty());
    }

    void pagesListsAndSendsAnEmptyOne() {
        QStringList names;
        QList<qsizetype> sizes;
        QString token;
        do {
            const Heard heard = list(
                QStringLiteral("sleep"), QStringLiteral(R"(sleep.interval.civil_end_time >= "2026-01-01")"),
                QStringLiteral("&pageSize=25") +
                    (token.isEmpty() ? QString() : QStringLiteral("&pageToken=") + token));
            for (const QJsonValue& point : pointsOf(heard))
                names << point[QStringLiteral("dataPointName")].toString().section(u'/', -1);
            sizes << pointsOf(heard).size();
            token = heard.object().value(u"nextPageToken").toString();
        } while (!token.isEmpty());
        QCOMPARE(names, google().ids(QStringLiteral("sleep")));
        QCOMPARE(sizes.at(2), 0);
        QVERIFY(sizes.size() > 4);
        QCOMPARE(m_cloud->violations(), QStringList());
    }

    void listsRestingRatesAtOnce() {
        google().setRestingBpm(today.addDays(-1), 56);
        const QJsonArray rates =
            pointsOf(list(QStringLiteral("daily-resting-heart-rate"),
                          QStringLiteral(R"(daily_resting_heart_rate.date >= "2016-01-01")"),
                          QStringLiteral("&pageSize=10000")));
        QVERIFY(rates.size() > 100);
        QCOMPARE(
            rates.at(1)[QStringLiteral("dailyRestingHeartRate")][QStringLiteral("beatsPerMinute")].toString(),
            QStringLiteral("56"));
    }

    void listsWeightsAndWorkouts() {
        const QString id = google().addWeight(m_nowMs - 60'000, 71'250);
        const QJsonArray weights = pointsOf(list(
            QStringLiteral("weight"), QStringLiteral(R"(weight.sample_time.civil_time >= "2026-01-01")")));
        QCOMPARE(weights.first()[QStringLiteral("weight")][QStringLiteral("weightGrams")].toDouble(),
                 71'250.0);
        QVERIFY(google().deleteWeight(id));
        const QStringList workouts = google().ids(QStringLiteral("exercise"));
        google().editExercise(workouts.constFirst(), [](QJsonObject& value) {
            value.insert(QStringLiteral("displayName"), QStringLiteral("Renamed"));
        });
        const QJsonArray raw = pointsOf(get(QStringLiteral("dataTypes/exercise/dataPoints?pageSize=25")));
        QVERIFY(raw.first()[QStringLiteral("name")].toString().endsWith(workouts.constFirst()));
        QCOMPARE(raw.first()[QStringLiteral("exercise")][QStringLiteral("displayName")].toString(),
                 QStringLiteral("Renamed"));
        QVERIFY(raw.first().toObject().contains(u"dataSource"));
    }

    void readsThePulseOfAnHour() {
        const QJsonArray pulses = pointsOf(
            list(QStringLiteral("heart-rate"),
                 QStringLiteral(R"(heart_rate.sample_time.physical_time >= "2026-11-18T08:00:00Z" AND )"
                                R"(heart_rate.sample_time.physical_time < "2026-11-18T09:00:00Z")")));
        QCOMPARE(pulses.size(), 60);
    }

    void knowsWhatEachTypeCanDo() {
        QCOMPARE(get(QStringLiteral("dataTypes/total-calories/dataPoints")).status, 400);
        const Heard heard =
            daily(QStringLiteral("daily-resting-heart-rate"), range(today.addDays(-1), today, 1));
        QVERIFY(heard.object().value(u"error")[QStringLiteral("message")].toString().contains(
            u"is not supported"));
        QCOMPARE(m_cloud->violations().size(), 2);
    }

    void wantsTheScopeOfEachType() {
        m_token = signIn({QStringLiteral("sleep")});
        const Heard refused = daily(QStringLiteral("steps"), range(today.addDays(-1), today, 1));
        QCOMPARE(refused.status, 403);
        QCOMPARE(reasonOf(refused), QStringLiteral("ACCESS_TOKEN_SCOPE_INSUFFICIENT"));
        QCOMPARE(get(QStringLiteral("dataTypes/sleep/dataPoints:reconcile")).status, 200);
    }

    void tellsAboutThePerson() {
        QCOMPARE(get(QStringLiteral("profile")).object().value(u"membershipStartDate").toObject(),
                 googleDate(today.addDays(-120)));
        QCOMPARE(get(QStringLiteral("settings")).object().value(u"timeZone").toString(),
                 QStringLiteral("Europe/Madrid"));
        QVERIFY(get(QStringLiteral("identity")).object().contains(u"healthUserId"));
    }

    void notesPagesThatAreTooLarge() {
        list(QStringLiteral("exercise"),
             QStringLiteral(R"(exercise.interval.civil_start_time >= "2026-01-01")"),
             QStringLiteral("&pageSize=26"));
        QCOMPARE(m_cloud->violations().size(), 1);
    }

    void limitsTheMinute() {
        google().setMinuteLimit(2);
        QCOMPARE(get(QStringLiteral("settings")).status, 200);
        QCOMPARE(get(QStringLiteral("settings")).status, 200);
        const Heard heard = get(QStringLiteral("settings"));
        QCOMPARE(heard.status, 429);
        QCOMPARE(reasonOf(heard), QStringLiteral("RATE_LIMIT_EXCEEDED"));
        m_nowMs += 60'000;
        QCOMPARE(get(QStringLiteral("settings")).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestFakeGoogleHealth)
#include "test_FakeGoogleHealth.moc"
