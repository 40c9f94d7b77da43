// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Nights.h"

#include <QTest>

using namespace vd;

namespace {

constexpr qint64 hourMs = 3'600'000;

Night sleep(int fromHour, int toHour, bool nap = false) {
    Night night;
    night.start.utcMs = fromHour * hourMs;
    night.end.utcMs = toHour * hourMs;
    night.nap = nap;
    return night;
}

// "main 0-8; 13-14 of 1"
QString text(const ShownNights& shown) {
    const auto span = [](const Night& night) {
        return QStringLiteral("%1-%2").arg(night.start.utcMs / hourMs).arg(night.end.utcMs / hourMs);
    };
    QStringList others;
    for (const Night& night : shown.others)
        others << span(night);
    return QStringLiteral("%1; %2 of %3")
        .arg(shown.main ? span(*shown.main) : QStringLiteral("none"), others.join(u' '))
        .arg(shown.source);
}

} // namespace

class TestNights : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneNightIsShown_data() {
        QTest::addColumn<std::vector<std::vector<Night>>>("bySource");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, std::vector<std::vector<Night>> bySource,
                            const char* expected) {
            QTest::newRow(name) << bySource << QString::fromLatin1(expected);
        };
        row("nobody slept", {{}, {}}, "none;  of 0");
        row("a night", {{sleep(0, 8)}}, "0-8;  of 0");
        row("the longest is the night", {{sleep(-2, 1), sleep(2, 7)}}, "2-7; -2-1 of 0");
        row("a nap is none, however long", {{sleep(13, 19, true), sleep(3, 7)}}, "3-7; 13-19 of 0");
        row("by order, not by length", {{sleep(1, 7)}, {sleep(0, 8)}}, "1-7;  of 0");
        row("who has only naps leaves the night to the next",
            {{sleep(13, 14, true)}, {sleep(0, 8), sleep(14, 15, true)}}, "0-8; 14-15 of 1");
        row("naps alone", {{}, {sleep(15, 16, true), sleep(13, 14, true)}}, "none; 13-14 15-16 of 1");
    }
    void oneNightIsShown() {
        QFETCH(std::vector<std::vector<Night>>, bySource);
        QFETCH(QString, expected);
        QCOMPARE(text(shownNights(bySource)), expected);
    }

    void stagesAddUp() {
        Night night = sleep(0, 3);
        QVERIFY(!night.hasStages());
        night.stages = {{0, hourMs, SleepStage::asleep}, {hourMs, 2 * hourMs, SleepStage::awake}};
        QVERIFY(!night.hasStages());
        night.stages.push_back({2 * hourMs, 3 * hourMs, SleepStage::asleep});
        QCOMPARE(night.secondsIn(SleepStage::asleep), 7200.0);
        night.stages.push_back({3 * hourMs, 4 * hourMs, SleepStage::rem});
        QVERIFY(night.hasStages());
        QCOMPARE(night.sleptS(), 3 * 3600.0);
        night.stages.clear();
        night.end.utcMs = 5 * hourMs;
        QCOMPARE(night.sleptS(), 5 * 3600.0);
        night.asleepS = 4 * 3600;
        QCOMPARE(night.sleptS(), 4 * 3600.0);
    }
};

QTEST_APPLESS_MAIN(TestNights)
#include "test_Nights.moc"
