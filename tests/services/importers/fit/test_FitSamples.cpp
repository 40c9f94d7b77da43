// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/fit/Fit.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace vd;

namespace {

const QString samples = QStringLiteral(VITALDECK_SHARED "/samples/");

// What a file yields, over all its recordings, in the units of fit-expected.json.
struct Yield {
    std::vector<const Recording*> recordings; // by start
    int points = 0;
    int laps = 0;
    int lengths = 0;

    struct Figures {
        int count = 0;
        double sum = 0;
        double last = 0;
    };
    Figures of(Channel channel) const {
        Figures figures;
        for (const Recording* recording : recordings) {
            const auto* values = recording->streams.find(channel);
            if (values == nullptr) continue;
            for (const double value : *values) {
                if (std::isnan(value)) continue;
                ++figures.count;
                figures.sum += value;
                figures.last = value;
            }
        }
        return figures;
    }
};

Yield yieldOf(const ReadResult& result) {
    Yield yield;
    for (const Batch& batch : result.batches) {
        for (const Recording& recording : batch.recordings) yield.recordings.push_back(&recording);
    }
    std::stable_sort(yield.recordings.begin(), yield.recordings.end(), [](const Recording* a, const Recording* b) {
        return a->summary.start.utcMs < b->summary.start.utcMs;
    });
    for (const Recording* recording : yield.recordings) {
        yield.points += recording->summary.pointCount;
        yield.laps += recording->summary.lapCount;
        yield.lengths += static_cast<int>(recording->laps.size()) - recording->summary.lapCount;
    }
    return yield;
}

bool near(double a, double b, double tolerance) {
    return std::abs(a - b) <= tolerance;
}

} // namespace

#define COMPARE_NEAR(actual, expected, tolerance)                                                                  \
    QVERIFY2(near(actual, expected, tolerance),                                                                    \
             qPrintable(QStringLiteral("%1: %2, expected %3").arg(QStringLiteral(#actual)).arg(actual, 0, 'f', 4)  \
                            .arg(expected, 0, 'f', 4)))

class TestFitSamples : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QFile file(samples + QStringLiteral("fit-expected.json"));
        if (!file.open(QIODevice::ReadOnly)) QSKIP("the shared samples are not here");
        m_expected = QJsonDocument::fromJson(file.readAll()).object()[u"files"].toObject();
        QVERIFY(m_expected.size() > 40);
    }

    void holdsToIndependentDecoders_data() {
        QTest::addColumn<QString>("path");
        for (auto it = m_expected.begin(); it != m_expected.end(); ++it) {
            const bool isPacked = !it.value()[u"wrapper"].isNull();
            if (!isPacked) QTest::newRow(qPrintable(it.key())) << it.key();
        }
    }

    void holdsToIndependentDecoders() {
        QFETCH(QString, path);
        const QJsonObject expected = m_expected[path].toObject();
        QFile file(samples + path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const FileContent content{path, file.readAll(), 1'770'000'000'000, QTimeZone("Europe/Berlin")};
        QVERIFY(sniffFit(content.bytes));
        const ReadResult result = readFit(content, {});
        const Yield yield = yieldOf(result);

        QCOMPARE(result.damage.isEmpty(), expected[u"crc_ok_all_parts"].toBool());
        const QString type = expected[u"file_id"][u"type"].toString();
        const bool isActivity = type == u"activity";
        if (!isActivity) {
            QVERIFY(yield.recordings.empty());
            return;
        }
        compareRecords(expected, yield);
        compareSessions(expected, yield);
    }

private:
    static void compareRecords(const QJsonObject& expected, const Yield& yield) {
        const bool second = expected[u"trust"] == QStringLiteral("second_decoder");
        const QJsonObject record = (second ? expected[u"second_decoder"] : QJsonValue(expected))[u"record"].toObject();
        QCOMPARE(yield.points, record[u"count"].toInt());
        QCOMPARE(yield.of(Channel::latitude).count, record[u"with_position"].toInt());
        if (!second) QCOMPARE(yield.laps, expected[u"laps"].toInt());

        QJsonObject heartRate = record[u"heart_rate"].toObject();
        if (expected.contains(u"hr_merged")) heartRate = expected[u"hr_merged"][u"record_heart_rate"].toObject();
        if (!heartRate.isEmpty()) {
            const Yield::Figures figures = yield.of(Channel::heartRate);
            // a heart rate of 0 is none here
            if (heartRate[u"min"].toInt(1) > 0) QCOMPARE(figures.count, heartRate[u"count"].toInt());
            QCOMPARE(figures.sum, heartRate[u"sum"].toDouble());
        }
        for (const auto& [channel, key] :
             {std::pair(Channel::power, u"power"), std::pair(Channel::temperature, u"temperature"),
              std::pair(Channel::altitude, u"altitude"), std::pair(Channel::speed, u"speed"),
              std::pair(Channel::distance, u"distance")}) {
            const QJsonObject figures = record[QString::fromUtf16(key)].toObject();
            if (figures.isEmpty()) continue;
            const Yield::Figures ours = yield.of(channel);
            qInfo("%s %d %d  %f %f", qPrintable(QString::fromUtf16(key)), ours.count, figures[u"count"].toInt(), ours.sum, figures[u"sum"].toDouble());
        }
    }

    static void compareSessions(const QJsonObject& expected, const Yield& yield) {
        const bool second = expected[u"trust"] == QStringLiteral("second_decoder");
        const QJsonArray sessions =
            (second ? expected[u"second_decoder"] : QJsonValue(expected))[u"sessions"].toArray();
        if (sessions.isEmpty()) return;
        QCOMPARE(static_cast<int>(yield.recordings.size()), static_cast<int>(sessions.size()));
        for (qsizetype i = 0; i < sessions.size(); ++i) {
            const QJsonObject session = sessions[i].toObject();
            const Summary& summary = yield.recordings[static_cast<size_t>(i)]->summary;
            if (!session[u"start_time"].isNull()) {
                QCOMPARE(QDateTime::fromMSecsSinceEpoch(summary.start.utcMs, Qt::UTC).toString(Qt::ISODate),
                         session[u"start_time"].toString());
            }
            const auto compare = [&](const QString& key, std::optional<double> ours) {
                if (session[key].isNull() || session[key].isUndefined()) return;
                QVERIFY2(ours.has_value(), qPrintable(key));
                COMPARE_NEAR(*ours, session[key].toDouble(), 1e-6);
            };
            compare(QStringLiteral("total_distance"), summary.distanceM);
            compare(QStringLiteral("total_elapsed_time"), summary.elapsedS);
            compare(QStringLiteral("total_moving_time"), summary.movingS);
            compare(QStringLiteral("total_ascent"), summary.elevationGainM);
            compare(QStringLiteral("total_descent"), summary.elevationLossM);
            compare(QStringLiteral("avg_heart_rate"), summary.averageHeartRateBpm);
            compare(QStringLiteral("max_heart_rate"), summary.maxHeartRateBpm);
            compare(QStringLiteral("avg_power"), summary.averagePowerW);
            compare(QStringLiteral("max_power"), summary.maxPowerW);
            compare(QStringLiteral("avg_speed"), summary.averageSpeedMps);
            compare(QStringLiteral("max_speed"), summary.maxSpeedMps);
            compare(QStringLiteral("pool_length"), summary.poolLengthM);
            if (summary.energyJ) compare(QStringLiteral("total_calories"), *summary.energyJ / 4184);
        }
    }

    QJsonObject m_expected;
};

QTEST_GUILESS_MAIN(TestFitSamples)
#include "test_FitSamples.moc"
