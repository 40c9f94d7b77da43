// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/BlockCodec.h"

#include "models/Error.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace vd;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

std::vector<double> roundTrip(Channel channel, const std::vector<double>& values) {
    return decodeChannel(channel, blockOf(channelBody(channel, values).body), values.size());
}

bool same(double a, double b) {
    return std::isnan(a) ? std::isnan(b) : a == b;
}

// A pulse as a watch records it: slow drift, small steps, now and then a jump.
std::vector<double> madeUpPulse(size_t count, double spread, std::mt19937& random) {
    std::normal_distribution<double> step(0, spread);
    std::vector<double> pulse;
    double value = 70;
    for (size_t i = 0; i < count; ++i) {
        value = std::clamp(value + step(random) + (75 - value) * 0.02, 45.0, 185.0);
        pulse.push_back(std::round(value));
    }
    return pulse;
}

std::vector<StoredSample> pulseSamples(qint64 stepMs, size_t count, double spread, bool jitter) {
    std::mt19937 random(7);
    std::uniform_int_distribution<qint64> late(0, jitter ? 3 : 0);
    std::vector<StoredSample> samples;
    qint64 at = 1'794'783'600'000;
    for (const double value : madeUpPulse(count, spread, random)) {
        samples.push_back({at, at, value, 3600});
        at += stepMs + 1000 * late(random);
    }
    return samples;
}

} // namespace

class TestBlockCodec : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void valuesComeBackExactly_data();
    void valuesComeBackExactly();
    void valuesRoundToTheStep();
    void whatCannotBeKeptIsMissing();
    void timesComeBack_data();
    void timesComeBack();
    void samplesComeBack();
    void bodyDependsOnlyOnValues();
    void pulseTakesAtMostAByteAndAHalf_data();
    void pulseTakesAtMostAByteAndAHalf();
    void damageIsRefused_data();
    void damageIsRefused();
    void everyFlippedBitIsRefused();
    void everyCutIsRefused();
};

void TestBlockCodec::valuesComeBackExactly_data() {
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<std::vector<double>>("values");
    QTest::newRow("empty") << Channel::power << std::vector<double>{};
    QTest::newRow("one") << Channel::power << std::vector<double>{250};
    QTest::newRow("all missing") << Channel::power << std::vector<double>{missing, missing};
    QTest::newRow("missing first") << Channel::heartRate << std::vector<double>{missing, missing, 80, 81};
    QTest::newRow("missing last") << Channel::heartRate << std::vector<double>{80, 81, missing};
    QTest::newRow("holes") << Channel::heartRate
                           << std::vector<double>{80, missing, 81, missing, missing, 83};
    QTest::newRow("distance") << Channel::distance << std::vector<double>{0, 2.51, 9007.07, 42195.03};
    QTest::newRow("height below the sea")
        << Channel::altitude << std::vector<double>{-430.2, -429.8, 8848.86};
    QTest::newRow("position") << Channel::latitude << std::vector<double>{-89.9999999, 52.5162746, 90};
    QTest::newRow("cadence in halves") << Channel::cadence << std::vector<double>{90.5, 91, 0, 88.0078125};
    QTest::newRow("temperature") << Channel::temperature << std::vector<double>{-12.3, 0, 21.7};
    QTest::newRow("constant") << Channel::speed << std::vector<double>(1000, 3.333);
}

void TestBlockCodec::valuesComeBackExactly() {
    QFETCH(Channel, channel);
    QFETCH(std::vector<double>, values);
    const ChannelBody body = channelBody(channel, values);
    QCOMPARE(body.points,
             std::count_if(values.begin(), values.end(), [](double v) { return !std::isnan(v); }));
    const std::vector<double> back = roundTrip(channel, values);
    QCOMPARE(back.size(), values.size());
    for (size_t i = 0; i < values.size(); ++i)
        QVERIFY2(same(back[i], values[i]), qPrintable(QString::number(i)));
}

void TestBlockCodec::valuesRoundToTheStep() {
    QCOMPARE(roundTrip(Channel::distance, {1.005001, 1.0149, -0.005001}),
             (std::vector<double>{1.01, 1.01, -0.01}));
    QCOMPARE(roundTrip(Channel::heartRate, {79.5, 80.49}), (std::vector<double>{80, 80}));
}

void TestBlockCodec::whatCannotBeKeptIsMissing() {
    const double infinity = std::numeric_limits<double>::infinity();
    const std::vector<double> back = roundTrip(Channel::latitude, {infinity, -infinity, 1e300, 52});
    QVERIFY(std::isnan(back[0]) && std::isnan(back[1]) && std::isnan(back[2]));
    QCOMPARE(back[3], 52.0);
}

void TestBlockCodec::timesComeBack_data() {
    QTest::addColumn<std::vector<qint64>>("times");
    QTest::newRow("empty") << std::vector<qint64>{};
    QTest::newRow("one") << std::vector<qint64>{0};
    QTest::newRow("steady") << std::vector<qint64>{0, 1000, 2000, 3000};
    QTest::newRow("a pause") << std::vector<qint64>{0, 1000, 2000, 602'000, 603'000};
    QTest::newRow("at once") << std::vector<qint64>{5, 5, 5};
    QTest::newRow("odd") << std::vector<qint64>{7, 1013, 1999, 3001};
    QTest::newRow("before the start") << std::vector<qint64>{-3000, 0, 1};
    QTest::newRow("ends of the range")
        << std::vector<qint64>{std::numeric_limits<qint64>::min(), 0, std::numeric_limits<qint64>::max()};
}

void TestBlockCodec::timesComeBack() {
    QFETCH(std::vector<qint64>, times);
    QCOMPARE(decodeTimes(blockOf(timesBody(times))), times);
}

void TestBlockCodec::samplesComeBack() {
    const std::vector<StoredSample> samples{
        {1000, 1000, 61, 3600}, {61'000, 121'000, 12.345, 3600}, {200'000, 200'001, -1, -18000}};
    QCOMPARE(decodeSamples(encodeSamples(samples)), samples);
    QCOMPARE(decodeSamples(encodeSamples({})), std::vector<StoredSample>{});
    QCOMPARE(keptSampleValue(0.1 + 0.2), 0.3);
}

void TestBlockCodec::bodyDependsOnlyOnValues() {
    QCOMPARE(channelBody(Channel::distance, std::vector{0.0, 9007.07}).body,
             channelBody(Channel::distance, std::vector{0.0, 9007.0700001}).body);
    QVERIFY(channelBody(Channel::distance, std::vector{0.0, 9007.07}).body !=
            channelBody(Channel::distance, std::vector{0.0, 9007.08}).body);
}

void TestBlockCodec::pulseTakesAtMostAByteAndAHalf_data() {
    QTest::addColumn<qint64>("stepMs");
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("spread");
    QTest::addColumn<bool>("jitter");
    QTest::newRow("each second, a day") << qint64{1000} << 86'400 << 0.7 << false;
    QTest::newRow("each minute, a day") << qint64{60'000} << 1440 << 4.0 << false;
    QTest::newRow("each minute, not to the second") << qint64{60'000} << 1440 << 4.0 << true;
    QTest::newRow("each second, an hour") << qint64{1000} << 3600 << 0.7 << false;
}

void TestBlockCodec::pulseTakesAtMostAByteAndAHalf() {
    QFETCH(qint64, stepMs);
    QFETCH(int, count);
    QFETCH(double, spread);
    QFETCH(bool, jitter);
    const auto samples = pulseSamples(stepMs, static_cast<size_t>(count), spread, jitter);
    const double bytesEach = static_cast<double>(encodeSamples(samples).size()) / count;
    qInfo("%.3f bytes a sample", bytesEach);
    QVERIFY(bytesEach <= 1.5);
}

void TestBlockCodec::damageIsRefused_data() {
    QTest::addColumn<QByteArray>("block");
    const QByteArray sound = blockOf(channelBody(Channel::power, std::vector<double>(100, 200)).body);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("only a version") << QByteArray(1, 1);
    QTest::newRow("another version") << QByteArray(1, 9) + sound.mid(1);
    QTest::newRow("no frame") << QByteArray(1, 1) + "not zstd at all";
    QTest::newRow("two frames") << sound + sound.mid(1);
    QTest::newRow("another length") << blockOf(
        channelBody(Channel::power, std::vector<double>(99, 200)).body);
    QTest::newRow("empty body") << blockOf({});
    QTest::newRow("cut body") << blockOf(
        channelBody(Channel::power, std::vector<double>(100, 200)).body.chopped(1));
    QTest::newRow("bytes left over") << blockOf(
        channelBody(Channel::power, std::vector<double>(100, 200)).body + '\0');
    QTest::newRow("run longer than the axis") << blockOf(QByteArray::fromHex("64ff7f"));
    QTest::newRow("runs of nothing") << blockOf(QByteArray::fromHex("64") + QByteArray(1000, '\0'));
    QTest::newRow("unknown order") << blockOf(QByteArray::fromHex("6464"
                                                                  "07"
                                                                  "01") +
                                              QByteArray(100, '\1'));
    QTest::newRow("number without end") << blockOf(QByteArray(20, '\xff'));
    // A frame that says it holds 4 GiB.
    QTest::newRow("a bomb") << QByteArray(1, 1) + QByteArray::fromHex("28b52ffda0ffffffff") +
                                   QByteArray(100, '\0');
}

void TestBlockCodec::damageIsRefused() {
    QFETCH(QByteArray, block);
    try {
        decodeChannel(Channel::power, block, 100);
        QFAIL("decoded");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::badData);
    }
}

void TestBlockCodec::everyFlippedBitIsRefused() {
    const auto samples = pulseSamples(60'000, 300, 3, true);
    const QByteArray sound = encodeSamples(samples);
    for (qsizetype byte = 0; byte < sound.size(); ++byte) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray block = sound;
            block[byte] = static_cast<char>(block[byte] ^ (1 << bit));
            try {
                // A bit of the frame header that nothing depends on may flip unseen: then nothing else may
                // differ.
                QCOMPARE(decodeSamples(block), samples);
            } catch (const Error& error) {
                QCOMPARE(error.code(), ErrorCode::badData);
            }
        }
    }
}

void TestBlockCodec::everyCutIsRefused() {
    const QByteArray sound = encodeSamples(pulseSamples(60'000, 300, 3, true));
    for (qsizetype size = 0; size < sound.size(); ++size) {
        QVERIFY_THROWS_EXCEPTION(Error, decodeSamples(sound.first(size)));
    }
}

QTEST_GUILESS_MAIN(TestBlockCodec)
#include "test_BlockCodec.moc"
