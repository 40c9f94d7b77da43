// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Merge.h"

#include <QTest>

#include <algorithm>

using namespace vd;

namespace {

using Points = std::map<Channel, int>;

MergeInput recording(qint64 id, const Points& points = {}) {
    MergeInput input;
    input.id = id;
    input.stableId = QStringLiteral("files/%1").arg(id);
    input.summary.sport = Sport::run;
    input.summary.start = {1'000'000 + id, 3600};
    input.channelPoints = points;
    for (const auto& [channel, count] : points)
        input.summary.pointCount = std::max(input.summary.pointCount, count);
    return input;
}

qint64 originOf(const MergeResult& result, const QString& field) {
    const auto it = result.from.find(field);
    return it == result.from.end() ? 0 : it->second;
}

const Points gps{{Channel::latitude, 100}, {Channel::longitude, 100}};

} // namespace

class TestMerge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFullestIsPrimary_data() {
        QTest::addColumn<MergeInput>("better"); // its stableId is the higher one: it does not win by that
        QTest::addColumn<MergeInput>("worse");
        MergeInput said = recording(2);
        said.summary.distanceM = 1;
        MergeInput manual = recording(1);
        manual.manual = true;
        manual.summary.distanceM = 1;
        MergeInput manualWithStreams = recording(2, gps);
        manualWithStreams.manual = true;
        QTest::newRow("streams before none") << manualWithStreams << said;
        QTest::newRow("device before manual") << recording(2) << manual;
        QTest::newRow("more channels") << recording(2, gps) << recording(1, {{Channel::heartRate, 9000}});
        QTest::newRow("more values") << recording(2, {{Channel::power, 11}})
                                     << recording(1, {{Channel::power, 10}});
        QTest::newRow("channels without values are none")
            << recording(2, {{Channel::power, 1}})
            << recording(1, {{Channel::power, 0}, {Channel::speed, 0}});
        QTest::newRow("more said") << said << recording(1);
        QTest::newRow("lower stableId") << recording(1) << recording(2);
    }
    void theFullestIsPrimary() {
        QFETCH(MergeInput, better);
        QFETCH(MergeInput, worse);
        QCOMPARE(merge({better, worse}).primary, better.id);
        QCOMPARE(merge({worse, better}).primary, better.id);
    }

    void oneRecordingIsTakenWhole() {
        MergeInput one = recording(7, {{Channel::latitude, 3},
                                       {Channel::longitude, 3},
                                       {Channel::heartRate, 2},
                                       {Channel::cadence, 1}});
        Summary& summary = one.summary;
        summary.name = QStringLiteral("Lunch loop");
        summary.notes = QStringLiteral("wind");
        double value = 1;
        for (auto* field :
             {&summary.elapsedS, &summary.movingS, &summary.distanceM, &summary.elevationGainM,
              &summary.elevationLossM, &summary.averageSpeedMps, &summary.maxSpeedMps,
              &summary.averageHeartRateBpm, &summary.maxHeartRateBpm, &summary.averagePowerW,
              &summary.maxPowerW, &summary.averageCadenceRpm, &summary.energyJ, &summary.poolLengthM}) {
            *field = value++;
        }
        summary.lapCount = 4;
        const MergeResult result = merge({one});
        QStringList fields;
        for (const auto& [field, id] : result.from) {
            QCOMPARE(id, 7);
            fields += field;
        }
        QCOMPARE(fields.join(QLatin1Char(' ')),
                 QStringLiteral(
                     "averageCadenceRpm averageHeartRateBpm averagePowerW averageSpeedMps distanceM elapsedS "
                     "elevationGainM elevationLossM energyJ lapCount maxHeartRateBpm maxPowerW maxSpeedMps "
                     "movingS name notes pointCount poolLengthM sport start stream:cadence stream:heart_rate "
                     "stream:latitude stream:longitude"));
        const Summary& merged = result.summary;
        QCOMPARE(merged.sport, Sport::run);
        QCOMPARE(merged.start, summary.start);
        QCOMPARE(merged.name, summary.name);
        QCOMPARE(merged.notes, summary.notes);
        QCOMPARE(merged.elapsedS, summary.elapsedS);
        QCOMPARE(merged.movingS, summary.movingS);
        QCOMPARE(merged.distanceM, summary.distanceM);
        QCOMPARE(merged.elevationGainM, summary.elevationGainM);
        QCOMPARE(merged.elevationLossM, summary.elevationLossM);
        QCOMPARE(merged.averageSpeedMps, summary.averageSpeedMps);
        QCOMPARE(merged.maxSpeedMps, summary.maxSpeedMps);
        QCOMPARE(merged.averageHeartRateBpm, summary.averageHeartRateBpm);
        QCOMPARE(merged.maxHeartRateBpm, summary.maxHeartRateBpm);
        QCOMPARE(merged.averagePowerW, summary.averagePowerW);
        QCOMPARE(merged.maxPowerW, summary.maxPowerW);
        QCOMPARE(merged.averageCadenceRpm, summary.averageCadenceRpm);
        QCOMPARE(merged.energyJ, summary.energyJ);
        QCOMPARE(merged.poolLengthM, summary.poolLengthM);
        QCOMPARE(merged.lapCount, 4);
        QCOMPARE(merged.pointCount, 3);
    }

    void missingFieldsComeFromTheNext() {
        MergeInput watch = recording(1, gps);
        watch.summary.distanceM = 10'000;
        MergeInput service = recording(2);
        service.summary.distanceM = 10'020;
        service.summary.energyJ = 2e6;
        service.summary.name = QStringLiteral("Lunch loop");
        const MergeResult result = merge({service, watch});
        QCOMPARE(*result.summary.distanceM, 10'000.0);
        QCOMPARE(originOf(result, QStringLiteral("distanceM")), 1);
        QCOMPARE(*result.summary.energyJ, 2e6);
        QCOMPARE(originOf(result, QStringLiteral("energyJ")), 2);
        QCOMPARE(*result.summary.name, QStringLiteral("Lunch loop"));
        QCOMPARE(originOf(result, QStringLiteral("name")), 2);
        QCOMPARE(result.summary.start, watch.summary.start);
        QVERIFY(!result.summary.movingS);
        QCOMPARE(originOf(result, QStringLiteral("movingS")), 0);
        QCOMPARE(originOf(result, QStringLiteral("lapCount")), 0);
    }

    void aKnownSportIsBetterThanOther() {
        MergeInput watch = recording(1, gps);
        watch.summary.sport = Sport::other;
        const MergeResult result = merge({watch, recording(2)});
        QCOMPARE(result.primary, 1);
        QCOMPARE(result.summary.sport, Sport::run);
        QCOMPARE(originOf(result, QStringLiteral("sport")), 2);
        const MergeResult alone = merge({watch});
        QCOMPARE(alone.summary.sport, Sport::other);
        QCOMPARE(originOf(alone, QStringLiteral("sport")), 1);
    }

    void heartRateAndPowerComeFromTheDensest() {
        MergeInput watch = recording(1, {{Channel::latitude, 100},
                                         {Channel::longitude, 100},
                                         {Channel::heartRate, 50},
                                         {Channel::power, 50}});
        watch.summary.averageHeartRateBpm = 140;
        watch.summary.maxHeartRateBpm = 170;
        watch.summary.averagePowerW = 150;
        watch.summary.maxPowerW = 400;
        MergeInput strap = recording(2, {{Channel::heartRate, 60}});
        strap.summary.averageHeartRateBpm = 138;
        MergeInput meter = recording(3, {{Channel::power, 60}});
        meter.summary.averagePowerW = 180;
        meter.summary.maxPowerW = 500;
        const MergeResult result = merge({watch, strap, meter});
        QCOMPARE(result.primary, 1);
        QCOMPARE(*result.summary.averageHeartRateBpm, 138.0);
        QCOMPARE(*result.summary.maxHeartRateBpm, 170.0); // the strap does not say
        QCOMPARE(originOf(result, QStringLiteral("averageHeartRateBpm")), 2);
        QCOMPARE(originOf(result, QStringLiteral("stream:heart_rate")), 2);
        QCOMPARE(*result.summary.averagePowerW, 180.0);
        QCOMPARE(*result.summary.maxPowerW, 500.0);
        QCOMPARE(originOf(result, QStringLiteral("stream:power")), 3);
    }

    void theTrackIsTakenAsOne() {
        MergeInput bike = recording(1, {{Channel::latitude, 90},
                                        {Channel::longitude, 90},
                                        {Channel::altitude, 200},
                                        {Channel::distance, 200},
                                        {Channel::speed, 200},
                                        {Channel::temperature, 200}});
        MergeInput watch = recording(2, {{Channel::latitude, 100},
                                         {Channel::longitude, 100},
                                         {Channel::altitude, 100},
                                         {Channel::distance, 100}});
        const MergeResult result = merge({bike, watch});
        QCOMPARE(result.primary, 1);
        for (const char* channel : {"latitude", "longitude", "altitude", "distance"}) {
            QCOMPARE(originOf(result, QStringLiteral("stream:") + QLatin1String(channel)), 2);
        }
        QCOMPARE(originOf(result, QStringLiteral("stream:speed")), 1); // the watch has none
        QCOMPARE(originOf(result, QStringLiteral("stream:temperature")), 1);
        QCOMPARE(result.summary.pointCount, 100);
        QCOMPARE(originOf(result, QStringLiteral("pointCount")), 2);
    }

    void withoutPositionsTheTrackIsWhereMostPointsAre() {
        const MergeInput strap =
            recording(1, {{Channel::heartRate, 500}, {Channel::power, 9}, {Channel::distance, 10}});
        const MergeInput trainer = recording(2, {{Channel::distance, 100}, {Channel::speed, 100}});
        const MergeResult result = merge({strap, trainer});
        QCOMPARE(result.primary, 1);
        QCOMPARE(originOf(result, QStringLiteral("stream:distance")), 2);
    }

    void lapsComeFromWhereMostAre() {
        MergeInput watch = recording(1, gps);
        watch.summary.lapCount = 1;
        MergeInput service = recording(2);
        service.summary.lapCount = 8;
        const MergeResult result = merge({watch, service});
        QCOMPARE(result.summary.lapCount, 8);
        QCOMPARE(originOf(result, QStringLiteral("lapCount")), 2);
    }

    void orderDoesNotMatter() {
        std::vector<MergeInput> recordings;
        for (qint64 id = 1; id <= 5; ++id) {
            MergeInput one = recording(id, id % 2 == 0 ? gps : Points{{Channel::heartRate, 10}});
            one.summary.distanceM = static_cast<double>(id);
            one.summary.averageHeartRateBpm = 100.0 + static_cast<double>(id);
            one.summary.lapCount = 2;
            recordings.push_back(one);
        }
        const MergeResult expected = merge(recordings);
        const auto byId = [](const MergeInput& a, const MergeInput& b) { return a.id < b.id; };
        while (std::next_permutation(recordings.begin(), recordings.end(), byId)) {
            const MergeResult result = merge(recordings);
            QCOMPARE(result.primary, expected.primary);
            QVERIFY(result.from == expected.from);
            QCOMPARE(result.summary.distanceM, expected.summary.distanceM);
        }
    }
};

QTEST_APPLESS_MAIN(TestMerge)
#include "test_Merge.moc"
