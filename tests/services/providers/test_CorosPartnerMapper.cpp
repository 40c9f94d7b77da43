// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Error.h"
#include "services/providers/coros/CorosPartnerMapper.h"

#include <QJsonDocument>
#include <QTest>

using namespace vd;

namespace {

QJsonObject activity() {
    return {{QStringLiteral("labelId"), QStringLiteral("470000000000000001")},
            {QStringLiteral("mode"), 8},
            {QStringLiteral("subMode"), 1},
            {QStringLiteral("deviceName"), QStringLiteral("COROS PACE 3")},
            {QStringLiteral("distance"), 10250},
            {QStringLiteral("duration"), 3600},
            {QStringLiteral("avgSpeed"), 363},
            {QStringLiteral("calorie"), 612000},
            {QStringLiteral("startTime"), 1793604000},
            {QStringLiteral("startTimezone"), 4},
            {QStringLiteral("endTime"), 1793607723},
            {QStringLiteral("endTimezone"), 4}};
}

QJsonObject day() {
    return {{QStringLiteral("happenDay"), 20261102},
            {QStringLiteral("sleepStartTime"), QStringLiteral("2026-11-01 23:10:00")},
            {QStringLiteral("sleepEndTime"), QStringLiteral("2026-11-02 07:05:00")},
            {QStringLiteral("calorie"), 720},
            {QStringLiteral("step"), 11240},
            {QStringLiteral("rhr"), 48},
            {QStringLiteral("ppgHrv"), 62},
            {QStringLiteral("startTimezone"), 4},
            {QStringLiteral("endTimezone"), 4}};
}

QJsonObject with(QJsonObject object, const char* name, const QJsonValue& value) {
    object.insert(QLatin1String(name), value);
    return object;
}

Batch mapped(const ItemList& list, const QJsonObject& item) {
    Batch batch;
    list.map(item, 3, batch);
    return batch;
}

std::optional<double> valueOf(const Batch& batch, Metric metric) {
    for (const DailyValue& value : batch.dailyValues) {
        if (value.metric == metric) return value.value;
    }
    return std::nullopt;
}

} // namespace

class TestCorosPartnerMapper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anActivity() {
        QCOMPARE(corosPartnerActivities.key(activity()), QStringLiteral("activities/470000000000000001"));
        const Recording recording = mapped(corosPartnerActivities, activity()).recordings.at(0);
        QCOMPARE(recording.externalId, QStringLiteral("470000000000000001"));
        QCOMPARE(recording.device, QStringLiteral("COROS PACE 3"));
        QCOMPARE(recording.sportGiven, QStringLiteral("8_1"));
        QVERIFY(recording.isBrief);
        QCOMPARE(recording.payload, 3);
        QCOMPARE(recording.summary.sport, Sport::run);
        QCOMPARE(recording.summary.start, (Instant{1793604000000, 3600}));
        QCOMPARE(recording.summary.elapsedS, std::optional(3723.0));
        QCOMPARE(recording.summary.movingS, std::optional(3600.0));
        QCOMPARE(recording.summary.distanceM, std::optional(10250.0));
        QCOMPARE(recording.summary.energyJ, std::optional(612 * 4184.0));
        const auto listed = corosPartnerListed(QJsonDocument(activity()).toJson());
        QVERIFY(listed && !listed->isBrief);
        QVERIFY(!corosPartnerListed(QByteArray()));
    }

    void ids() {
        const QByteArray bare = R"({"labelId":470000000000000001,"startTime":1793604000})";
        const QJsonObject item = QJsonDocument::fromJson(bare).object();
        QCOMPARE(mapped(corosPartnerActivities, item).recordings.at(0).externalId,
                 QStringLiteral("470000000000000001"));
        QVERIFY(corosPartnerActivities.key({}).isEmpty());
        QVERIFY_THROWS_EXCEPTION(Error, mapped(corosPartnerActivities, with(activity(), "startTime", 0)));
        QVERIFY_THROWS_EXCEPTION(Error, mapped(corosPartnerActivities, with(activity(), "labelId", {})));
    }

    void sports_data() {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("subMode");
        QTest::addColumn<Sport>("sport");
        const auto row = [](int mode, int subMode, Sport sport) {
            QTest::addRow("%d_%d", mode, subMode) << mode << subMode << sport;
        };
        row(8, 2, Sport::run);
        row(9, 6, Sport::ride);
        row(10, 2, Sport::swim);
        row(13, 1, Sport::multisport);
        row(14, 1, Sport::climb);
        row(15, 1, Sport::run);
        row(16, 1, Sport::hike);
        row(18, 2, Sport::cardio);
        row(19, 1, Sport::nordicSki);
        row(20, 1, Sport::run);
        row(21, 1, Sport::alpineSki);
        row(21, 2, Sport::snowboard);
        row(23, 2, Sport::strength);
        row(24, 1, Sport::row);
        row(31, 1, Sport::walk);
        row(99, 9, Sport::other);
    }
    void sports() {
        QFETCH(int, mode);
        QFETCH(int, subMode);
        QFETCH(Sport, sport);
        const QJsonObject item = with(with(activity(), "mode", mode), "subMode", subMode);
        QCOMPARE(mapped(corosPartnerActivities, item).recordings.at(0).summary.sport, sport);
    }

    void energyIsInEitherUnit_data() {
        QTest::addColumn<QJsonValue>("calorie");
        QTest::addColumn<double>("kcal"); // -1: none
        QTest::newRow("cal") << QJsonValue(612000) << 612.0;
        QTest::newRow("kcal") << QJsonValue(612) << 612.0;
        QTest::newRow("the border") << QJsonValue(20000) << 20000.0;
        QTest::newRow("above it") << QJsonValue(20001) << 20.001;
        QTest::newRow("as text") << QJsonValue(QStringLiteral("612")) << 612.0;
        QTest::newRow("zero") << QJsonValue(0) << -1.0;
        QTest::newRow("null") << QJsonValue() << -1.0;
    }
    void energyIsInEitherUnit() {
        QFETCH(QJsonValue, calorie);
        QFETCH(double, kcal);
        const Batch batch = mapped(corosPartnerActivities, with(activity(), "calorie", calorie));
        QCOMPARE(batch.recordings.at(0).summary.energyJ.value_or(-4184), kcal * 4184);
        QCOMPARE(valueOf(mapped(corosPartnerDays, with(day(), "calorie", calorie)), Metric::activeEnergy)
                     .value_or(-4184),
                 kcal * 4184);
    }

    void aDayAndItsNight() {
        QCOMPARE(corosPartnerDays.key(day()), QStringLiteral("daily/2026-11-02"));
        QVERIFY(corosPartnerDays.key(with(day(), "happenDay", 7)).isEmpty());
        const Batch batch = mapped(corosPartnerDays, day());
        QCOMPARE(batch.dailyValues.size(), size_t(4));
        QCOMPARE(batch.dailyValues.front().date, QDate(2026, 11, 2));
        QCOMPARE(valueOf(batch, Metric::steps), std::optional(11240.0));
        QCOMPARE(valueOf(batch, Metric::restingHeartRate), std::optional(48.0));
        QCOMPARE(valueOf(batch, Metric::hrvRmssd), std::optional(62.0));
        const SleepSession night = batch.sleeps.at(0);
        QCOMPARE(night.start, (Instant{1793571000000, 3600}));
        QCOMPARE(night.end, (Instant{1793599500000, 3600}));
        QVERIFY(night.stages.empty() && !night.asleepS);
    }

    void missingIsNeverZero() {
        const Batch batch =
            mapped(corosPartnerDays, {{QStringLiteral("happenDay"), QStringLiteral("20261102")},
                                      {QStringLiteral("rhr"), 0},
                                      {QStringLiteral("ppgHrv"), QJsonValue()}});
        QVERIFY(batch.dailyValues.empty() && batch.sleeps.empty());
        const QJsonObject backwards = with(day(), "sleepEndTime", QStringLiteral("2026-11-01 07:05:00"));
        QVERIFY(mapped(corosPartnerDays, backwards).sleeps.empty());
    }

    void whereAFileLies_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("url");
        const auto row = [](const char* name, const char* answer, const char* url) {
            QTest::newRow(name) << QByteArray(answer) << QString::fromLatin1(url);
        };
        row("as the list puts it", "{\"data\":{\"fitUrl\":\"https://a/b.fit?c=d\"}}", "https://a/b.fit?c=d");
        row("alone", "{\"data\":\"https://a/b.fit\"}", "https://a/b.fit");
        row("in a list", "{\"data\":[{\"fitUrl\":\"https://a/b.fit\"}]}", "https://a/b.fit");
        row("none", R"({"data":{"fitUrl":null}})", "");
        row("nothing", R"({"result":"0000"})", "");
    }
    void whereAFileLies() {
        QFETCH(QByteArray, answer);
        QFETCH(QString, url);
        QCOMPARE(corosPartnerFile(answer).toString(), url);
    }
    void anAnswerThatIsCutOffIsNoAbsence() {
        QVERIFY_THROWS_EXCEPTION(Error, corosPartnerFile("{\"data\":{\"fitUrl\":\"https"));
    }
};

QTEST_GUILESS_MAIN(TestCorosPartnerMapper)
#include "test_CorosPartnerMapper.moc"
