// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Error.h"
#include "models/analysis/HeartSeconds.h"

#include <QTest>

#include <limits>

using namespace vd;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
using Times = std::vector<qint64>;
using Rates = std::vector<double>;
using Seconds = std::vector<double>;

} // namespace

class TestHeartSeconds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void secondsAtEachRate_data();
    void secondsAtEachRate();
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void staysSmall();
    void damageIsFound_data();
    void damageIsFound();
};

void TestHeartSeconds::secondsAtEachRate_data() {
    QTest::addColumn<Times>("timeMs");
    QTest::addColumn<Rates>("bpm");
    QTest::addColumn<int>("lowest");
    QTest::addColumn<Seconds>("seconds");
    const auto row = [](const char* name, const Times& timeMs, const Rates& bpm, int lowest,
                        const Seconds& seconds) {
        QTest::newRow(name) << timeMs << bpm << lowest << seconds;
    };
    row("nothing", {}, {}, 0, {});
    row("one sample holds no time", {0}, {120}, 0, {});
    row("until the next, the last none", {0, 1000, 3000, 4000}, {120, 122, 120, 150}, 120, {2, 0, 2});
    row("rounded to whole beats", {0, 1000, 2000}, {119.5, 120.4, 90}, 120, {2});
    row("missing values are passed over", {0, 1000, 2000, 3000}, {120, missing, missing, 121}, 120, {3});
    row("no heart beats so", {0, 1000, 2000, 3000, 4000}, {120, 0, 301, -5, 121}, 120, {4});
    row("a gap holds ten seconds at most", {0, 1000, 2000, 602'000}, {120, 120, 121, 90}, 120, {2, 10});
    row("or three times the usual interval", {0, 60'000, 120'000, 1'200'000}, {100, 100, 100, 90}, 100,
        {120 + 180});
    row("equal times", {0, 0, 1000}, {120, 130, 90}, 130, {1});
    row("parts of a second", {0, 250, 1500}, {120, 121, 90}, 120, {0.25, 1.25});
}

void TestHeartSeconds::secondsAtEachRate() {
    QFETCH(Times, timeMs);
    QFETCH(Rates, bpm);
    QFETCH(int, lowest);
    QFETCH(Seconds, seconds);
    const HeartSeconds heart = heartSeconds(timeMs, bpm);
    QCOMPARE(heart.lowestBpm, lowest);
    QCOMPARE(heart.seconds, seconds);
}

void TestHeartSeconds::comesBackAsItWas_data() {
    QTest::addColumn<int>("lowest");
    QTest::addColumn<Seconds>("seconds");
    QTest::newRow("nothing") << 0 << Seconds{};
    QTest::newRow("one second") << 140 << Seconds{1};
    QTest::newRow("whole seconds") << 61 << Seconds{1, 0, 86'400, 127, 128};
    QTest::newRow("milliseconds") << 1 << Seconds{0.001, 3.207, 12'345.678};
    QTest::newRow("up to the highest") << 299 << Seconds{5, 6};
}

void TestHeartSeconds::comesBackAsItWas() {
    QFETCH(int, lowest);
    QFETCH(Seconds, seconds);
    const HeartSeconds heart{lowest, seconds};
    QCOMPARE(decodeHeartSeconds(encodeHeartSeconds(heart)), heart);
}

void TestHeartSeconds::staysSmall() {
    Times timeMs;
    Rates bpm;
    for (int second = 0; second < 3600; ++second) {
        timeMs.push_back(second * 1000);
        bpm.push_back(100 + second % 80);
    }
    QVERIFY(encodeHeartSeconds(heartSeconds(timeMs, bpm)).size() <= 100);
}

void TestHeartSeconds::damageIsFound_data() {
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray sound = encodeHeartSeconds({140, {1, 200}});
    QTest::newRow("another version") << QByteArray("\x02") + sound.mid(1);
    QTest::newRow("only a head") << sound.left(4);
    QTest::newRow("cut off") << sound.chopped(1);
    QTest::newRow("too high") << sound + QByteArray(300, '\x01');
    QTest::newRow("no unit") << QByteArray("\x01\x05\x00\x01", 4);
}

void TestHeartSeconds::damageIsFound() {
    QFETCH(QByteArray, bytes);
    QVERIFY_THROWS_EXCEPTION(Error, decodeHeartSeconds(bytes));
}

QTEST_APPLESS_MAIN(TestHeartSeconds)
#include "test_HeartSeconds.moc"
