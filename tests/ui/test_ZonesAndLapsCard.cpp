// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MadeUpActivity.h"
#include "models/store/Store.h"
#include "ui/Preferences.h"
#include "ui/charts/SampleCursor.h"
#include "ui/charts/ZoneBars.h"
#include "ui/pages/ActivityPage.h"
#include "ui/pages/ZonesAndLapsCard.h"
#include "ui/parts/Label.h"
#include "ui/parts/LapTable.h"
#include "ui/parts/Segment.h"
#include "ui/theme/Theme.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace vd;

namespace {

HeartLimits limitsOf(std::optional<double> max, ZoneMethod method = ZoneMethod::maximum) {
    HeartLimits limits;
    limits.maxBpm = max;
    limits.method = method;
    return limits;
}

// An hour and a half: 10 min below Z1, then 20, 30, 15, 5 and 10 in the zones of a maximum of 188.
HeartSeconds madeUpHeart() {
    HeartSeconds heart{90, std::vector<double>(90, 0)};
    const auto add = [&](int bpm, double minutes) {
        heart.seconds[static_cast<size_t>(bpm - heart.lowestBpm)] += minutes * 60;
    };
    add(93, 10);
    add(94, 20);
    add(120, 30);
    add(149, 15);
    add(150, 5);
    add(179, 10);
    return heart;
}

QString rowsText(const std::vector<ZoneRow>& rows) {
    QStringList lines;
    for (const ZoneRow& row : rows)
        lines << QStringLiteral("%1 %2 %3 %4").arg(row.name, row.range, row.time, row.percent);
    return lines.join(u'\n');
}

Lap lapOf(Lap::Kind kind) {
    Lap lap;
    lap.kind = kind;
    lap.elapsedS = 60;
    return lap;
}

} // namespace

class TestZonesAndLapsCard : public QObject {
    Q_OBJECT

    struct Shown {
        Theme theme{ThemeChoice::light};
        SampleCursor cursor{nullptr};
        ZonesAndLapsCard card{theme, cursor};
        ZoneBars* bars = card.findChild<ZoneBars*>();
        LapTable* table = card.findChild<LapTable*>();
        Segment* choice = card.findChild<Segment*>();

        void set(const HeartSeconds& heart, const HeartLimits& limits, int laps = 3, int lengths = 0) {
            ActivityDetail detail;
            detail.laps.assign(static_cast<size_t>(laps), lapOf(Lap::Kind::lap));
            detail.laps.insert(detail.laps.end(), static_cast<size_t>(lengths), lapOf(Lap::Kind::length));
            card.setActivity(detail, heart, limits, UnitChoice());
            card.resize(328, 268);
            card.QWidget::show();
        }
        void choose(int part) const {
            QTest::mouseClick(choice->findChildren<QToolButton*>().at(part), Qt::LeftButton);
        }
        QStringList words() const {
            QStringList all;
            for (const QLabel* label : card.findChildren<QLabel*>()) {
                if (label->isVisible() && !label->text().isEmpty()) all << label->text();
            }
            for (const ElidedLabel* label : card.findChildren<ElidedLabel*>()) {
                if (label->isVisible()) all << label->text();
            }
            return all;
        }
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void rowsOfTheZones_data() {
        QTest::addColumn<HeartLimits>("limits");
        QTest::addColumn<QString>("expected");
        QTest::newRow("maximum") << limitsOf(188)
                                 << QStringLiteral("Z5 169+ 10 min 11 %\nZ4 150–168 5 min 6 %\n"
                                                   "Z3 132–149 15 min 17 %\nZ2 113–131 30 min 33 %\n"
                                                   "Z1 94–112 20 min 22 %");
        HeartLimits threshold = limitsOf({}, ZoneMethod::threshold);
        threshold.thresholdBpm = 165;
        QTest::newRow("threshold") << threshold
                                   << QStringLiteral("Z5c 175+ 10 min 11 %\nZ5b 170–174 0 min 0 %\n"
                                                     "Z5a 165–169 0 min 0 %\nZ4 157–164 0 min 0 %\n"
                                                     "Z3 149–156 20 min 22 %\nZ2 140–148 0 min 0 %\n"
                                                     "Z1 < 140 60 min 67 %");
    }
    void rowsOfTheZones() {
        QFETCH(HeartLimits, limits);
        QFETCH(QString, expected);
        const auto zones = heartZones(madeUpHeart(), limits, Sport::run);
        QVERIFY(zones);
        QCOMPARE(rowsText(zoneRows(*zones, QLocale())), expected);
    }

    void barsAreReadOutAndTabled() {
        Shown shown;
        shown.set(madeUpHeart(), limitsOf(188));
        QVERIFY(!shown.bars->accessibleName().isEmpty());
        QVERIFY(
            shown.bars->accessibleDescription().contains(QStringLiteral("Z3, 132–149 bpm: 15 min, 17 %")));
        QCOMPARE(shown.bars->focusPolicy(), Qt::StrongFocus);
        const ChartTable table = shown.bars->table();
        QCOMPARE(table.rows.size(), 5);
        QCOMPARE(table.rows.first().join(u'|'), QStringLiteral("Z5|169+|10 min|11 %"));
        QCOMPARE(csvOf(table).split('\n').at(1).trimmed(), QByteArray("Z5,169+,10 min,11 %"));
        QCOMPARE(shown.bars->actions().size(), 3);
    }

    // Painted against the longest: its bar ends where the track ends, an empty one shows the track alone.
    void barsAreAsLongAsTheirTime() {
        Shown shown;
        shown.set(madeUpHeart(), limitsOf(188));
        const QImage picture = shown.bars->grab().toImage();
        const auto coloured = [&](int row, Role role) {
            const int y = static_cast<int>((row + 0.5) * picture.height() / 5);
            int count = 0;
            for (int x = 0; x < picture.width(); ++x)
                count += picture.pixelColor(x, y) == shown.theme.color(role) ? 1 : 0;
            return count;
        };
        const int track = coloured(3, Role::zone2);
        QVERIFY(track > 60);
        QCOMPARE(coloured(3, Role::track), 0);
        QVERIFY(qAbs(coloured(4, Role::zone1) - track * 2 / 3) <= 3);
        QVERIFY(qAbs(coloured(0, Role::zone5) - track / 3) <= 3);
        QVERIFY(qAbs(coloured(0, Role::track) - track * 2 / 3) <= 3);
    }

    void zonesSayByWhat_data() {
        QTest::addColumn<HeartLimits>("limits");
        QTest::addColumn<QString>("note");
        QTest::newRow("measured") << limitsOf(188) << QStringLiteral("max 188, measured");
        HeartLimits estimate = limitsOf(180);
        estimate.maxIsEstimate = true;
        QTest::newRow("estimate") << estimate << QStringLiteral("estimate, ±10");
        HeartLimits reserve = limitsOf(188, ZoneMethod::reserve);
        reserve.restingBpm = 48;
        QTest::newRow("reserve") << reserve << QStringLiteral("rest 48, max 188");
        HeartLimits threshold = limitsOf(188, ZoneMethod::threshold);
        threshold.thresholdBpm = 165;
        QTest::newRow("threshold") << threshold << QStringLiteral("threshold 165");
        threshold.thresholdIsEstimate = true;
        QTest::newRow("threshold of a maximum") << threshold << QStringLiteral("estimate, ±10");
    }
    void zonesSayByWhat() {
        QFETCH(HeartLimits, limits);
        QFETCH(QString, note);
        Shown shown;
        shown.set(madeUpHeart(), limits);
        QVERIFY2(shown.words().contains(note), qPrintable(shown.words().join(u'|')));
    }

    void whatLiesBelowIsSaid() {
        Shown shown;
        shown.set(madeUpHeart(), limitsOf(188));
        QVERIFY(shown.words().contains(QStringLiteral("10 min below Z1")));
        shown.set(HeartSeconds{120, {600}}, limitsOf(188));
        QVERIFY(shown.words().filter(QStringLiteral("below")).isEmpty());
    }

    void zonesAskForWhatTheyNeed_data() {
        QTest::addColumn<HeartLimits>("limits");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("maximum") << limitsOf({}) << QStringLiteral("Zones need your maximum heart rate.");
        QTest::newRow("resting") << limitsOf(188, ZoneMethod::reserve)
                                 << QStringLiteral("Zones need your resting heart rate.");
        QTest::newRow("both") << limitsOf({}, ZoneMethod::reserve)
                              << QStringLiteral("Zones need your maximum heart rate.");
        QTest::newRow("threshold") << limitsOf({}, ZoneMethod::threshold)
                                   << QStringLiteral("Zones need your threshold heart rate.");
    }
    void zonesAskForWhatTheyNeed() {
        QFETCH(HeartLimits, limits);
        QFETCH(QString, sentence);
        Shown shown;
        shown.set(madeUpHeart(), limits);
        QVERIFY(shown.table->isVisible()); // laps first: they are there
        shown.choose(0);
        QVERIFY(!shown.bars->isVisible());
        QVERIFY(shown.words().contains(sentence));
        QSignalSpy requested(&shown.card, &ZonesAndLapsCard::zonesSettingsRequested);
        QTest::mouseClick(shown.card.findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(requested.size(), 1);
    }

    void onlyWhatThereIsCanBeChosen() {
        Shown shown;
        shown.set(madeUpHeart(), limitsOf(188), 3, 5);
        QVERIFY(shown.choice->isVisible());
        QVERIFY(shown.bars->isVisible());
        shown.choose(2);
        QCOMPARE(shown.table->model()->rowCount(), 5);
        shown.choose(1);
        QCOMPARE(shown.table->model()->rowCount(), 3);
        shown.set({}, limitsOf(188)); // no heart rate, no lengths
        QVERIFY(!shown.choice->isVisible());
        QVERIFY(shown.words().contains(QStringLiteral("Laps")));
        shown.set(madeUpHeart(), limitsOf(188), 1);
        QVERIFY(shown.bars->isVisible());
        QVERIFY(shown.words().contains(QStringLiteral("Heart-rate zones")));
        shown.set({}, limitsOf(188), 1);
        QVERIFY(shown.card.isEmpty());
    }

    void choiceStaysForTheNextActivity() {
        Shown shown;
        shown.set(madeUpHeart(), limitsOf(188));
        shown.choose(1);
        shown.set(madeUpHeart(), limitsOf(188), 7);
        QVERIFY(shown.table->isVisible());
        QCOMPARE(shown.table->model()->rowCount(), 7);
    }

    void pageReadsTheLimitsOfTheDay() {
        const QTemporaryDir folder;
        Store store({folder.filePath(QStringLiteral("store.sqlite")), {}});
        Batch batch;
        batch.source = {firstProfile, QStringLiteral("files"), QStringLiteral("test"),
                        QStringLiteral("Test")};
        batch.feed = QStringLiteral("fit");
        const ActivityDetail ride = test::madeUpRide(3000);
        Recording recording;
        recording.externalId = QStringLiteral("ride");
        recording.summary = ride.activity.summary;
        recording.streams = ride.streams;
        batch.recordings = {recording};
        const ActivityId id = store.apply(batch).result().recordings.front().activity;
        AthleteSettings athlete;
        athlete.since = QDate(2026, 1, 1);
        athlete.maxHeartRateBpm = 188;
        athlete.thresholdPowerW = 262;
        store.setAthlete(athlete).waitForFinished();

        Preferences preferences;
        Theme theme{ThemeChoice::light};
        ActivityPage page(store.database(), preferences, theme);
        QVERIFY(page.show(id));
        QCOMPARE(page.findChild<ZoneBars*>()->rows().size(), size_t{5});
        QSignalSpy requested(&page, &Page::requested);
        Q_EMIT page.findChild<ZonesAndLapsCard*>()->zonesSettingsRequested();
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.at(0).at(0).value<Destination>(), Destination::settings(QStringLiteral("zones")));
        athlete.maxHeartRateBpm = std::nullopt;
        store.setAthlete(athlete).waitForFinished();
        QVERIFY(page.show(id)); // as the window does when the store has changed
        QVERIFY(page.findChild<ZoneBars*>()->rows().empty());
    }
};

QTEST_MAIN(TestZonesAndLapsCard)
#include "test_ZonesAndLapsCard.moc"
