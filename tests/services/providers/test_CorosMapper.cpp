// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Error.h"
#include "services/providers/coros/CorosMapper.h"
#include "services/providers/coros/McpCall.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace vd;

namespace {

const QTimeZone berlin("Europe/Berlin");

const QString run = QStringLiteral("1. Outdoor Run - 2026-11-02\n"
                                   "Location: Bonn\n"
                                   "Time Window: startTimestamp=1793604000 | endTimestamp=1793607962\n"
                                   "Duration: 1:05:02 | Distance: 14.25 km\n"
                                   "Average Pace: 4:34 /km | Avg HR: 151 bpm | Calories: 584 kcal\n"
                                   "LabelId: 470000000000000001 | SportType: 100\n");

const QString twoRecords =
    QStringLiteral("Sport Records \u2014 2026-09-13 to 2026-09-24 (2 records)\n"
                   "========================\n\n"
                   "1. Gym Cardio \u2014 2026-09-23\n"
                   "   Location: Gym Cardio\n"
                   "   Time Window: startTimestamp=1790166371 | endTimestamp=1790168672\n"
                   "   Duration: 37:38\n"
                   " | Avg HR: 99 bpm | Calories: 1,186 kcal\n"
                   "   LabelId: 480544748954747182 | SportType: 400\n\n"
                   "2. Flatwater \u2014 2026-08-31\n"
                   "   Time Window: startTimestamp=1788237000 | endTimestamp=1788240600\n"
                   "   LabelId: 18446744073709551615 | SportType: 2001\n");

const QString night = QStringLiteral("2026-11-02\n"
                                     "Sleep Score: 84\n"
                                     "Main Sleep: 7h 30min\n"
                                     "Deep Sleep Ratio: 20%\nLight Sleep Ratio: 50%\nREM Ratio: 25%\n"
                                     "Awake Ratio: 5%\nAwake Time: 30 min\nAwake Count (>5 min): 2\n"
                                     "Main Sleep Window: 2026-11-01 23:00 - 2026-11-02 07:00\n"
                                     "Naps Total: 0 min\n");

// As ProviderSession::map does it with one item.
Batch mapped(const ItemList& list, const QString& part, const QTimeZone& zone = berlin) {
    Batch batch;
    const QByteArray items = corosItems(QStringLiteral("tool"), zone, {{part}, true});
    const QJsonObject item = QJsonDocument::fromJson(items)[QStringLiteral("items")][0].toObject();
    batch.payloads.push_back(makePayload(list.key(item), {}, {}, QJsonDocument(item).toJson(), 0));
    try {
        list.map(item, 0, batch);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::badData) qFatal("another error");
        batch.skipped.push_back({list.key(item), QStringLiteral("unreadable")});
    }
    return batch;
}

std::optional<double> valueOf(const Batch& batch, Metric metric) {
    for (const DailyValue& value : batch.dailyValues) {
        if (value.metric == metric) return value.value;
    }
    return std::nullopt;
}

QString without(QString text, const char* line) {
    return text.remove(QLatin1String(line));
}

} // namespace

class TestCorosMapper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anActivityOfTheList() {
        const Batch batch = mapped(corosActivityItems, run);
        QCOMPARE(batch.recordings.size(), size_t(1));
        const Recording& recording = batch.recordings.front();
        QCOMPARE(batch.payloads.front().key, QStringLiteral("tool/470000000000000001"));
        QCOMPARE(recording.externalId, QStringLiteral("470000000000000001"));
        QCOMPARE(recording.sportGiven, QStringLiteral("Outdoor Run"));
        QVERIFY(recording.isBrief);
        QCOMPARE(recording.payload, 0);
        const Summary& summary = recording.summary;
        QCOMPARE(summary.sport, Sport::run);
        QCOMPARE(summary.start, (Instant{1'793'604'000'000, 3600}));
        QCOMPARE(summary.elapsedS, std::optional(3962.0));
        QCOMPARE(summary.movingS, std::optional(3902.0));
        QCOMPARE(summary.distanceM, std::optional(14'250.0));
        QCOMPARE(summary.averageSpeedMps, std::optional(1000.0 / 274));
        QCOMPARE(summary.averageHeartRateBpm, std::optional(151.0));
        QCOMPARE(summary.energyJ, std::optional(584 * 4184.0));
        QVERIFY(!summary.elevationGainM && !summary.averagePowerW && !summary.name);
        QCOMPARE(recording.extras.value(QStringLiteral("sportType")).toInt(), 100);
        QCOMPARE(recording.extras.value(QStringLiteral("location")).toString(), QStringLiteral("Bonn"));
    }

    // The place in the list is no part of what is kept, else every new activity would change all others.
    void theNumberInTheListIsNotKept() {
        const QByteArray first = corosItems(QStringLiteral("t"), berlin, {{run}, true});
        const QByteArray fourth = corosItems(QStringLiteral("t"), berlin,
                                             {{QString(run).replace(0, 2, QStringLiteral("14."))}, true});
        QCOMPARE(first, fourth);
        QVERIFY(corosListed(
            QJsonDocument(QJsonDocument::fromJson(first)[QStringLiteral("items")][0].toObject()).toJson()));
        QVERIFY(!corosListed(QByteArray()));
        QVERIFY(!corosListed("{\"text\":\"nothing\"}"));
    }

    void valuesOfAnActivity_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<double>("distanceM");
        QTest::addColumn<double>("speedMps");
        QTest::addColumn<double>("energyKcal");
        const auto row = [](const char* name, const char* line, double distance, double speed,
                            double energy) {
            QTest::newRow(name) << QString::fromLatin1(line) << distance << speed << energy;
        };
        row("km", "Distance: 1.5 km", 1500, -1, -1);
        row("m", "Distance: 1500 m", 1500, -1, -1);
        row("miles", "Distance: 2 mi", 3218.688, -1, -1);
        row("thousands", "Distance: 1,204.5 km", 1'204'500, -1, -1);
        row("an unknown unit", "Distance: 1500 yd", -1, -1, -1);
        row("no unit", "Distance: 1500", -1, -1, -1);
        row("zero is none", "Distance: 0.00 km | Calories: 0 kcal", -1, -1, -1);
        row("no data", "Distance: No data (last 12 km)", -1, -1, -1);
        row("broken thousands", "Calories: 1,0 kcal", -1, -1, -1);
        row("minus", "Calories: -1 kcal", -1, -1, -1);
        row("speed", "Average Speed: 28.8 km/h", -1, 8, -1);
        row("pace of a swim", "Average Pace: 2:05 /100m", -1, 0.8, -1);
        row("pace of a mile", "Average Pace: 8:00 /mi", -1, 1609.344 / 480, -1);
        row("pace of nothing", "Average Pace: 4:34", -1, -1, -1);
        row("pace zero", "Average Pace: 0:00 /km", -1, -1, -1);
        row("without blanks", "Distance:3km|Calories:12kcal", 3000, -1, 12);
        row("other letters", "DISTANCE: 3 KM | calories: 12 Kcal", 3000, -1, 12);
        row("twice: the first", "Calories: 5 kcal | Calories: 6 kcal", -1, -1, 5);
    }
    void valuesOfAnActivity() {
        QFETCH(QString, line);
        QFETCH(double, distanceM);
        QFETCH(double, speedMps);
        QFETCH(double, energyKcal);
        const CorosActivity activity =
            corosActivity(QStringLiteral("Walk - 2026-11-02\nTime Window: startTimestamp=1793604000\n") +
                          line + QStringLiteral("\nLabelId: 4 | SportType: 900"));
        QCOMPARE(activity.distanceM.value_or(-1), distanceM);
        QCOMPARE(activity.averageSpeedMps.value_or(-1), speedMps);
        QCOMPARE(activity.energyKcal.value_or(-1), energyKcal);
        QVERIFY(!activity.endMs);
    }

    void sportsByTheirNumber_data() {
        QTest::addColumn<int>("sportType");
        QTest::addColumn<Sport>("sport");
        const std::pair<int, Sport> all[] = {
            {100, Sport::run},  {101, Sport::run},          {102, Sport::run},      {103, Sport::run},
            {104, Sport::hike}, {105, Sport::climb},        {200, Sport::ride},     {201, Sport::ride},
            {202, Sport::ride}, {203, Sport::ride},         {204, Sport::ride},     {300, Sport::swim},
            {301, Sport::swim}, {400, Sport::cardio},       {402, Sport::strength}, {500, Sport::alpineSki},
            {900, Sport::walk}, {10000, Sport::multisport}, {2001, Sport::other},   {0, Sport::other}};
        for (const auto& [sportType, sport] : all)
            QTest::addRow("%d", sportType) << sportType << sport;
    }
    void sportsByTheirNumber() {
        QFETCH(int, sportType);
        QFETCH(Sport, sport);
        QCOMPARE(corosSport(sportType), sport);
    }

    void aListIsCutIntoItsActivities() {
        const CorosParts parts = corosActivities(twoRecords);
        QVERIFY(parts.isWhole);
        QCOMPARE(parts.parts.size(), 2);
        const CorosActivity gym = corosActivity(parts.parts[0]);
        QCOMPARE(gym.words, QStringLiteral("Gym Cardio"));
        QCOMPARE(gym.durationS, std::optional(2258.0));
        QCOMPARE(gym.averageHeartRateBpm, std::optional(99.0));
        QCOMPARE(gym.energyKcal, std::optional(1186.0));
        const CorosActivity paddling = corosActivity(parts.parts[1]);
        QCOMPARE(paddling.label, QStringLiteral("18446744073709551615"));
        QCOMPARE(paddling.sportType, 2001);
        QCOMPARE(paddling.endMs, std::optional(qint64(1'788'240'600'000)));
    }

    void whatAnAnswerHolds_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isWhole");
        QTest::addColumn<int>("activities");
        QTest::newRow("as counted") << twoRecords << true << 2;
        QTest::newRow("less than counted")
            << QString(twoRecords).replace(QStringLiteral("(2 records)"), QStringLiteral("(3 records)"))
            << false << 2;
        QTest::newRow("not counted") << run << true << 1;
        QTest::newRow("none") << QStringLiteral("No sport records found from 2026-09-01 to 2026-09-10.")
                              << true << 0;
        QTest::newRow("nothing at all") << QString() << true << 0;
        QTest::newRow("other words") << QStringLiteral("You ran a lot.") << false << 1;
        QTest::newRow("JSON one day") << QStringLiteral("{\"records\":[{\"labelId\":1}]}") << false << 1;
    }
    void whatAnAnswerHolds() {
        QFETCH(QString, text);
        QFETCH(bool, isWhole);
        QFETCH(int, activities);
        const CorosParts parts = corosActivities(text);
        QCOMPARE(parts.isWhole, isWhole);
        QCOMPARE(parts.parts.size(), activities);
    }

    void whatCannotBeReadIsKeptAndLeftOut_data() {
        QTest::addColumn<bool>("isActivity");
        QTest::addColumn<QString>("text");
        QTest::newRow("other words") << true << QStringLiteral("You ran a lot.");
        QTest::newRow("without a label") << true << without(run, "LabelId: 470000000000000001 | ");
        QTest::newRow("without a start") << true << without(run, "startTimestamp=1793604000 | ");
        QTest::newRow("a start that is none")
            << true << QString(run).replace(QStringLiteral("1793604000"), QStringLiteral("yesterday"));
        QTest::newRow("a night without a date") << false << without(night, "2026-11-02\n");
        QTest::newRow("empty") << false << QString();
    }
    void whatCannotBeReadIsKeptAndLeftOut() {
        QFETCH(bool, isActivity);
        QFETCH(QString, text);
        const Batch batch = mapped(isActivity ? corosActivityItems : corosNightItems, text);
        QVERIFY(batch.empty());
        QCOMPARE(batch.skipped.size(), size_t(1));
        QVERIFY(batch.payloads.front().keep);
        QVERIFY(payloadBytes(batch.payloads.front().zstd).contains(text.mid(3, 5).toUtf8()));
    }

    void daysOfHealth_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("in a line") << QStringLiteral(
            "Resting HR: 48 bpm | HRV Baseline: 62 ms\n--- 20261102 ---\n"
            "Steps: 11240 | Calories: 720 kcal | Exercise: 65 min | "
            "Floors: 12 | Stress Avg: 31\n");
        QTest::newRow("in several") << QStringLiteral(
            "Daily Health Data \u2014 Last 1 days | Resting HR: 46 bpm\nNote: sleep entries "
            "are dated by their wake-up day.\n\n--- 20261102 ---\nSteps: 11,240 | Calories: "
            "720 kcal | Exercise: 65 min\nFloors: 12\nStress: Avg 31\nSleep Summary:\n  Total: "
            "8h 22min | Deep: 1h 32min\n  Sleep HR: Avg 50 bpm | Min 44 bpm\n");
    }
    void daysOfHealth() {
        QFETCH(QString, text);
        const CorosParts parts = corosDays(text);
        QVERIFY(parts.isWhole);
        QCOMPARE(parts.parts.size(), 1);
        const Batch batch = mapped(corosDayItems, parts.parts.front());
        QCOMPARE(batch.payloads.front().key, QStringLiteral("tool/2026-11-02"));
        QCOMPARE(batch.dailyValues.size(), size_t(5));
        QCOMPARE(batch.dailyValues.front().date, QDate(2026, 11, 2));
        QCOMPARE(valueOf(batch, Metric::steps), std::optional(11'240.0));
        QCOMPARE(valueOf(batch, Metric::activeEnergy), std::optional(720 * 4184.0));
        QCOMPARE(valueOf(batch, Metric::activeMinutes), std::optional(65.0));
        QCOMPARE(valueOf(batch, Metric::floors), std::optional(12.0));
        QCOMPARE(valueOf(batch, Metric::stress), std::optional(31.0));
    }

    void missingIsNeverZero() {
        const auto of = [](const char* text) { return corosDay(QString::fromLatin1(text)); };
        QVERIFY(!of("2026-11-02: No data").restingHeartRateBpm);
        QVERIFY(!of("2026-11-02: No data (last known 58 bpm)").restingHeartRateBpm);
        QVERIFY(!of("2026-11-02: 0 bpm").restingHeartRateBpm);
        QVERIFY(!of("--- 20261102 ---\nSteps: 0 | Calories: 0 kcal | Exercise: 0 min | Floors: 0").steps);
        QVERIFY(!of("--- 20261102 ---\nSteps: 0 | Calories: 0 kcal | Exercise: 0 min | Floors: 0").floors);
        QCOMPARE(of("--- 20261102 ---\nSteps: 900 | Calories: 40 kcal | Floors: 0").floors,
                 std::optional(0.0));
        QVERIFY(!of("--- 20261102 ---\nSteps: -1 | Stress: Avg -1").steps);
        QVERIFY(!of("--- 20261102 ---\nSteps: -1 | Stress: Avg -1").stress);
    }

    void restingHeartRatesAndHrv() {
        const CorosParts resting = corosDays(QStringLiteral("2026-11-02: 48 bpm\n2026-11-01: 49 bpm\n"));
        QCOMPARE(resting.parts.size(), 2);
        QCOMPARE(valueOf(mapped(corosDayItems, resting.parts[0]), Metric::restingHeartRate),
                 std::optional(48.0));
        QCOMPARE(mapped(corosDayItems, resting.parts[1]).dailyValues.front().date, QDate(2026, 11, 1));
        const CorosParts hrv =
            corosDays(QStringLiteral("2026-11-02:\nHRV Avg: 62 ms \u2014 Normal\nBaseline: 60 ms\n"
                                     "timestamp=1793574600 hrv=58\ntimestamp=1793574900 hrv=61\n"));
        QCOMPARE(hrv.parts.size(), 1);
        QVERIFY(!hrv.parts.front().contains(QLatin1String("timestamp")));
        const Batch batch = mapped(corosDayItems, hrv.parts.front());
        QCOMPARE(batch.dailyValues.size(), size_t(1));
        QCOMPARE(valueOf(batch, Metric::hrvRmssd), std::optional(62.0));
    }

    void aNightWithItsStages() {
        const Batch batch = mapped(corosNightItems, night);
        QCOMPARE(batch.sleeps.size(), size_t(1));
        QVERIFY(batch.dailyValues.empty());
        const SleepSession& sleep = batch.sleeps.front();
        QCOMPARE(sleep.externalId, QStringLiteral("2026-11-02"));
        QCOMPARE(sleep.start, (Instant{1'793'570'400'000, 3600})); // 2026-11-01 22:00 UTC
        QCOMPARE(sleep.end, (Instant{1'793'599'200'000, 3600}));
        QCOMPARE(sleep.asleepS, std::optional(27'000.0));
        QVERIFY(!sleep.nap && !sleep.efficiencyPercent);
        QMap<int, qint64> seconds;
        qint64 at = sleep.start.utcMs;
        for (const SleepSession::Stage& stage : sleep.stages) {
            QCOMPARE(stage.startMs, at);
            at = stage.endMs;
            seconds[static_cast<int>(stage.stage)] += (stage.endMs - stage.startMs) / 1000;
        }
        QCOMPARE(at, sleep.end.utcMs);
        QCOMPARE(seconds[static_cast<int>(SleepStage::deep)], qint64(5760)); // 20 % of 8 h
        QCOMPARE(seconds[static_cast<int>(SleepStage::light)], qint64(14'400));
        QCOMPARE(seconds[static_cast<int>(SleepStage::rem)], qint64(7200));
        QCOMPARE(seconds[static_cast<int>(SleepStage::awake)], qint64(1440));
    }

    void wordingsOfANight_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("asleepMin"); // -1: not told
        QTest::addColumn<int>("minutes");      // of the window; -1: none
        QTest::addColumn<bool>("hasStages");
        const auto changed = [](const char* from, const char* to) {
            return QString(night).replace(QLatin1String(from), QLatin1String(to));
        };
        QTest::newRow("as it is") << night << 450.0 << 480 << true;
        QTest::newRow("main sleep with the time awake")
            << changed("7h 30min", "8h 0min") << 450.0 << 480 << true;
        QTest::newRow("asleep, said")
            << changed("Main Sleep: 7h", "Main Sleep (asleep): 7h") << 450.0 << 480 << true;
        QTest::newRow("clock times alone")
            << changed("2026-11-01 23:00 - 2026-11-02 07:00", "23:00 - 07:00") << 450.0 << 480 << true;
        QTest::newRow("after midnight")
            << changed("2026-11-01 23:00 - 2026-11-02 07:00", "01:00 - 9:00") << 450.0 << 480 << true;
        QTest::newRow("without a window")
            << without(night, "Main Sleep Window: 2026-11-01 23:00 - 2026-11-02 07:00\n") << 450.0 << -1
            << false;
        QTest::newRow("a window of another year")
            << changed("2026-11-01 23:00 - 2026-11-02", "1982-11-01 23:00 - 1982-11-02") << 450.0 << -1
            << false;
        QTest::newRow("a window that ends before it begins")
            << changed("2026-11-02 07:00", "2026-11-01 07:00") << 450.0 << -1 << false;
        QTest::newRow("shares that are none")
            << changed("Light Sleep Ratio: 50%", "Light Sleep Ratio: 5%") << 450.0 << 480 << false;
        QTest::newRow("a share is missing") << without(night, "REM Ratio: 25%\n") << 450.0 << 480 << false;
        QTest::newRow("not worn") << changed("Main Sleep: 7h 30min", "Main Sleep: 0h 0min") << -1.0 << 480
                                  << false;
        QTest::newRow("minutes only")
            << changed("Main Sleep: 7h 30min", "Main Sleep: 26min") << 26.0 << 480 << true;
        QTest::newRow("in a line")
            << QStringLiteral("2026-11-02:\nSleep Score: 84\nMain Sleep: 8h 39min\nDeep Sleep Ratio: "
                              "19% | Light: 55% | REM: 21% | Awake Ratio: 5% | Awake Time: 26min\nNaps "
                              "Total: 0min\n")
            << 519.0 << -1 << false;
    }
    void wordingsOfANight() {
        QFETCH(QString, text);
        QFETCH(double, asleepMin);
        QFETCH(int, minutes);
        QFETCH(bool, hasStages);
        const Batch batch = mapped(corosNightItems, text);
        QVERIFY(batch.skipped.empty());
        QCOMPARE(batch.sleeps.size(), size_t(minutes < 0 ? 0 : 1));
        if (minutes < 0) {
            QCOMPARE(valueOf(batch, Metric::sleepDuration), std::optional(asleepMin * 60));
            return;
        }
        const SleepSession& sleep = batch.sleeps.front();
        QCOMPARE(sleep.end.utcMs - sleep.start.utcMs, minutes * qint64{60'000});
        QCOMPARE(sleep.asleepS.value_or(-60), asleepMin * 60);
        QCOMPARE(!sleep.stages.empty(), hasStages);
    }

    void napsAreNapsAndOfTheirDay() {
        const QString naps = QStringLiteral("Nap Window: 2026-11-02 13:00 - 2026-11-02 14:00\n"
                                            "Nap Window: 1982-11-02 16:00 - 1982-11-02 16:30\n"
                                            "Nap Window: 2026-11-02 18:05 - 2026-11-02 18:20\n");
        const Batch batch = mapped(corosNightItems, night + naps);
        QCOMPARE(batch.sleeps.size(), size_t(3)); // 1982 is a fault of theirs
        QVERIFY(batch.sleeps[1].nap && batch.sleeps[2].nap);
        QCOMPARE(batch.sleeps[1].externalId, QStringLiteral("2026-11-02-nap-1300"));
        QVERIFY(!batch.sleeps[1].asleepS);
        QVERIFY(!batch.sleeps[0].stages.empty());
        // Shares of the whole day say nothing of the night.
        const Batch ofTheDay =
            mapped(corosNightItems, night + QStringLiteral("Sleep metrics scope: daily\n") + naps);
        QVERIFY(ofTheDay.sleeps[0].stages.empty());
    }

    void aNightOfTheChangeOfClocks() {
        const QString text = QStringLiteral("2026-10-25\nMain Sleep: 9h 0min\nAwake Time: 0 min\n"
                                            "Main Sleep Window: 2026-10-24 23:00 - 2026-10-25 07:00\n");
        const SleepSession sleep = mapped(corosNightItems, text).sleeps.at(0);
        QCOMPARE(sleep.end.utcMs - sleep.start.utcMs, qint64(9 * 3'600'000));
        QCOMPARE(sleep.start.offsetS, 7200);
        QCOMPARE(sleep.end.offsetS, 3600);
    }

    void aProfile() {
        const CorosUser user = corosUser(QStringLiteral("Nickname: Alex\nGender: Female\nHeight: 172 cm\n"
                                                        "Weight: 70.5 kg\n"));
        QCOMPARE(user.name, QStringLiteral("Alex"));
        QCOMPARE(user.weightKg, std::optional(70.5));
        QVERIFY(!corosUser(QStringLiteral("Weight: 155 lb")).weightKg);
        QVERIFY(!corosUser(QStringLiteral("Weight: 0 kg")).weightKg);
    }

    void excuses() {
        QVERIFY(
            isCorosExcuse(QStringLiteral("COROS API is temporarily unavailable. Please try again later.")));
        QVERIFY(isCorosExcuse(QStringLiteral("Tool call anomalies detected.")));
        QVERIFY(!isCorosExcuse(twoRecords));
    }

    // Whatever is cut off, doubled or mixed up, it is read or refused.
    void anythingCanBeRead() {
        const QString texts[] = {twoRecords, run, night};
        for (const QString& text : texts) {
            for (qsizetype length = 0; length <= text.size(); ++length) {
                for (const QString& each :
                     {text.left(length), text.mid(length), text.mid(length) + text.left(length)}) {
                    for (const QString& part : corosActivities(each).parts)
                        mapped(corosActivityItems, part);
                    for (const QString& part : corosDays(each).parts) {
                        mapped(corosDayItems, part);
                        mapped(corosNightItems, part);
                    }
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCorosMapper)
#include "test_CorosMapper.moc"
