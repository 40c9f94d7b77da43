// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MadeUpActivity.h"
#include "models/store/Store.h"
#include "ui/Preferences.h"
#include "ui/charts/LaneChart.h"
#include "ui/charts/RouteView.h"
#include "ui/pages/ActivityPage.h"
#include "ui/pages/ActivityStats.h"
#include "ui/parts/LapTable.h"
#include "ui/parts/Segment.h"
#include "ui/parts/StatStrip.h"
#include "ui/theme/Theme.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace vd;

namespace {

QString statsText(const std::vector<Stat>& stats) {
    QStringList lines;
    for (const Stat& stat : stats)
        lines << QStringLiteral("%1 %2 (%3)").arg(stat.label, stat.quantity.text(), stat.note);
    return lines.join(u'\n');
}

} // namespace

class TestActivityPage : public QObject {
    Q_OBJECT

    // A page in a window of its own, showing a ride of ten minutes.
    struct Window {
        Preferences preferences;
        Theme theme{ThemeChoice::light};
        QTemporaryDir folder;
        Store store{DatabaseOptions{folder.filePath(QStringLiteral("store.sqlite")), {}}};
        ActivityPage page{store.database(), preferences, theme};
        LaneChart* lanes = page.findChild<LaneChart*>();
        RouteView* route = page.findChild<RouteView*>();
        LapTable* laps = page.findChild<LapTable*>();
        StatStrip* strip = page.findChild<StatStrip*>();
        SampleCursor* cursor = page.findChild<SampleCursor*>();

        explicit Window(ActivityDetail detail = test::madeUpRide(600), QSize size = {1280, 760}) {
            page.setDetail(std::move(detail));
            page.resize(size);
            page.show();
            QVERIFY(QTest::qWaitForWindowExposed(&page));
        }
        // Where a share of the lanes' width lies in the chart.
        QPoint at(double share) const {
            const LaneGeometry place =
                laneGeometry(lanes->model(), theme, lanes->size(), lanes->viewFrom(), lanes->viewTo());
            return QPoint(qRound(place.plot.left() + share * place.plot.width()), lanes->height() / 2);
        }
        void drag(double from, double to, Qt::MouseButton button = Qt::LeftButton) const {
            QTest::mousePress(lanes, button, {}, at(from));
            QMouseEvent move(QEvent::MouseMove, at(to), lanes->mapToGlobal(at(to)), button, button, {});
            QCoreApplication::sendEvent(lanes, &move);
            QTest::mouseRelease(lanes, button, {}, at(to));
        }
        void wheel(double share, int angle) const {
            QWheelEvent event(at(share), lanes->mapToGlobal(at(share)), {}, {0, angle}, Qt::NoButton, {},
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(lanes, &event);
        }
        bool says(const QString& text) const {
            for (const QLabel* label : page.findChildren<QLabel*>()) {
                if (label->isVisible() && label->text() == text) return true;
            }
            return false;
        }
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void dragZoomsAndEscapeResets() {
        Window window;
        const double whole = window.lanes->viewTo();
        window.drag(0.25, 0.75);
        QVERIFY(window.lanes->isZoomed());
        QVERIFY(std::abs(window.lanes->viewFrom() - whole * 0.25) < whole * 0.01);
        QVERIFY(std::abs(window.lanes->viewTo() - whole * 0.75) < whole * 0.01);
        QVERIFY(window.cursor->range()); // the route and the laps know
        const auto span = window.lanes->measured();
        QVERIFY(span && std::abs(*span->distanceM / 1000 - whole / 2) < whole * 0.02);
        QTest::keyClick(window.lanes, Qt::Key_Escape);
        QVERIFY(!window.lanes->isZoomed());
        QCOMPARE(window.lanes->viewTo(), whole);
    }

    void aDragBackwardsIsTheSame() {
        Window window;
        window.drag(0.75, 0.25);
        QVERIFY(window.lanes->isZoomed() && window.lanes->viewFrom() < window.lanes->viewTo());
    }

    void aClickIsNoDrag() {
        Window window;
        window.drag(0.5, 0.501);
        QVERIFY(!window.lanes->isZoomed());
    }

    void doubleClickResets() {
        Window window;
        window.drag(0.25, 0.75);
        QTest::mouseDClick(window.lanes, Qt::LeftButton, {}, window.at(0.5));
        QVERIFY(!window.lanes->isZoomed());
    }

    void wheelZoomsAroundThePointer() {
        Window window;
        const double whole = window.lanes->viewTo();
        window.wheel(0.5, 120);
        QVERIFY(window.lanes->isZoomed());
        const double middle = (window.lanes->viewFrom() + window.lanes->viewTo()) / 2;
        QVERIFY(std::abs(middle - whole / 2) < whole * 0.01);
        window.wheel(0.5, -120);
        QVERIFY(!window.lanes->isZoomed());
    }

    void zoomEndsAtAFewSamples() {
        Window window;
        for (int i = 0; i < 100; ++i)
            window.wheel(0.3, 120);
        const auto range = window.cursor->range();
        QVERIFY(range && range->last - range->first >= 4 && range->last - range->first <= 20);
    }

    void middleButtonPans() {
        Window window;
        window.drag(0.4, 0.6);
        const double from = window.lanes->viewFrom();
        const double width = window.lanes->viewTo() - from;
        window.drag(0.5, 0.25, Qt::MiddleButton); // the paper goes left, the view right
        QVERIFY(std::abs(window.lanes->viewFrom() - (from + width / 4)) < width * 0.02);
        window.drag(0.0, 30.0, Qt::MiddleButton); // far over the end
        QCOMPARE(window.lanes->viewFrom(), 0.0);
        QVERIFY(std::abs(window.lanes->viewTo() - width) < 1e-9);
    }

    void keysMoveTheCursor() {
        Window window;
        QTest::keyClick(window.lanes, Qt::Key_Home);
        QCOMPARE(window.cursor->sample(), std::optional<size_t>(0));
        QTest::keyClick(window.lanes, Qt::Key_Right);
        QCOMPARE(window.cursor->sample(), std::optional<size_t>(1));
        QTest::keyClick(window.lanes, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(window.cursor->sample(), std::optional<size_t>(11));
        QTest::keyClick(window.lanes, Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(window.lanes, Qt::Key_Left);
        QTest::keyClick(window.lanes, Qt::Key_Left); // over the beginning
        QCOMPARE(window.cursor->sample(), std::optional<size_t>(0));
        QTest::keyClick(window.lanes, Qt::Key_End);
        QCOMPARE(window.cursor->sample(), std::optional<size_t>(599));
        QVERIFY(window.lanes->accessibleDescription().contains(QStringLiteral("Heart rate")));
        QTest::keyClick(window.lanes, Qt::Key_Escape);
        QVERIFY(!window.cursor->sample());
        QVERIFY(window.lanes->accessibleDescription().contains(QStringLiteral("average")));
    }

    void theViewFollowsTheCursor() {
        Window window;
        window.drag(0.1, 0.3);
        const double width = window.lanes->viewTo() - window.lanes->viewFrom();
        QTest::keyClick(window.lanes, Qt::Key_End);
        QCOMPARE(window.lanes->viewTo(), window.lanes->model().lastX());
        QVERIFY(std::abs(window.lanes->viewTo() - window.lanes->viewFrom() - width) < 1e-9);
    }

    void pointingAtTheLanesPointsAtTheRoute() {
        Window window;
        QTest::mouseMove(window.lanes, window.at(0.5));
        QVERIFY(window.cursor->sample());
        const double pointed = window.lanes->model().x(*window.cursor->sample());
        QVERIFY(std::abs(pointed - window.lanes->viewTo() / 2) < window.lanes->viewTo() / 200);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(window.lanes, &leave);
        QVERIFY(!window.cursor->sample());
    }

    void pointingAtTheRoutePointsAtTheLanes() {
        Window window;
        QTest::mouseMove(window.route, window.route->rect().center());
        QVERIFY(!window.cursor->sample()); // the middle of a round course is far from it
        // Somewhere along the middle line the course is crossed.
        for (int x = 0; x < window.route->width() && !window.cursor->sample(); x += 4) {
            QTest::mouseMove(window.route, QPoint(x, window.route->height() / 2));
        }
        QVERIFY(window.cursor->sample());
    }

    void aLapIsAStretch() {
        ActivityDetail detail = test::madeUpRide(3000);
        const Lap lap = detail.laps[1];
        Window window(detail);
        window.laps->setCurrentIndex(window.laps->model()->index(1, 0));
        const auto range = window.cursor->range();
        QVERIFY(range);
        QCOMPARE(detail.streams.timeMs[range->first], lap.startMs);
        QCOMPARE(detail.streams.timeMs[range->last], lap.startMs + qRound64(*lap.elapsedS * 1000));
        QVERIFY(window.lanes->isZoomed());
        QTest::keyClick(window.lanes, Qt::Key_Escape);
        QVERIFY(window.laps->selectionModel()->selectedRows().isEmpty());
    }

    void lapsAreOneRowEach() {
        Window window(test::madeUpRide(3000));
        auto* model = window.laps->model();
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model->rowCount(), static_cast<int>(window.page.detail().laps.size()));
        QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("1"));
        QCOMPARE(model->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Time"));
    }

    void lengthsHaveTheirOwnTable() {
        ActivityDetail detail = test::madeUpRun(600, 0);
        detail.activity.summary.sport = Sport::swim;
        detail.laps.assign(2, Lap());
        Lap length;
        length.kind = Lap::Kind::length;
        length.distanceM = 25;
        length.elapsedS = 30;
        length.strokes = 14;
        detail.laps.insert(detail.laps.end(), 5, length);
        Window window(detail);
        QCOMPARE(window.laps->model()->rowCount(), 2);
        Segment* choice = nullptr;
        for (Segment* each : window.page.findChildren<Segment*>()) {
            if (each->accessibleName() == QStringLiteral("Zones, laps or lengths")) choice = each;
        }
        QVERIFY(choice && choice->isVisible());
        QTest::mouseClick(choice->findChildren<QToolButton*>().at(2), Qt::LeftButton);
        QCOMPARE(window.laps->model()->rowCount(), 5);
    }

    void columnsOfLapsFitTheTable() {
        Window window(test::madeUpRide(3000));
        for (const int width : {1280, 1100, 700, 640}) {
            window.page.resize(width, 760);
            QTRY_VERIFY(window.laps->header()->length() <= window.laps->viewport()->width());
            QVERIFY(!window.laps->isColumnHidden(1));
        }
    }

    void zeroIsNotMeasured() {
        ActivityDetail detail = test::madeUpRide(600);
        detail.activity.summary.averagePowerW = 0; // a watch without a power meter says so
        std::fill(detail.streams.channels[Channel::power].begin(),
                  detail.streams.channels[Channel::power].end(), 0);
        Window window(detail);
        QVERIFY(!statsText(window.strip->stats()).contains(QStringLiteral("Power")));
        for (const Lane& lane : window.lanes->model().lanes())
            QVERIFY(lane.kind != LaneKind::power);
    }

    void unitsSwitchAtRunTime() {
        Window window;
        QCOMPARE(window.strip->stats().front().quantity.unit, QStringLiteral("km"));
        const double kilometers = window.lanes->viewTo();
        window.preferences.setUnits(UnitChoice::of(UnitSystem::imperial));
        QCOMPARE(window.strip->stats().front().quantity.unit, QStringLiteral("mi"));
        QVERIFY(std::abs(window.lanes->viewTo() * metersPerMile / 1000 - kilometers) < 1e-9);
        QCOMPARE(window.lanes->model().lanes().front().unit, QStringLiteral("ft"));
    }

    void axisSwitchKeepsTheStretch() {
        Window window;
        window.drag(0.25, 0.75);
        const auto range = window.cursor->range();
        Segment* axis = nullptr;
        for (Segment* each : window.page.findChildren<Segment*>()) {
            if (each->accessibleName() == QStringLiteral("Axis")) axis = each;
        }
        QVERIFY(axis);
        QTest::mouseClick(axis->findChildren<QToolButton*>().at(1), Qt::LeftButton);
        QCOMPARE(window.lanes->model().axis(), LaneAxis::time);
        QCOMPARE(window.cursor->range(), range);
        QCOMPARE(window.lanes->viewFrom(), window.lanes->model().seconds(range->first));
    }

    void themeSwitchesAtRunTime() {
        Window window;
        const QColor light = window.lanes->picture().toImage().pixelColor(1, 1);
        window.theme.setChoice(ThemeChoice::dark);
        const QColor dark = window.lanes->picture().toImage().pixelColor(1, 1);
        QVERIFY(light.lightness() > 200 && dark.lightness() < 60);
    }

    void narrowWindowsStackTheParts() {
        Window window;
        const auto lanesRight = [&] {
            return window.lanes->mapTo(&window.page, QPoint(window.lanes->width(), 0)).x();
        };
        const auto routeLeft = [&] { return window.route->mapTo(&window.page, QPoint(0, 0)).x(); };
        QVERIFY(routeLeft() > lanesRight());
        window.page.resize(800, 700);
        QTRY_VERIFY(routeLeft() < lanesRight());
        QVERIFY(window.lanes->width() <= 800);
    }

    void nothingIsCutOffWhereItIsNarrow() {
        ActivityDetail detail = test::madeUpRide(600);
        detail.recordings.resize(3, detail.recordings.front());
        Window window(detail);
        const auto* area = window.page.findChild<QScrollArea*>();
        for (const int width : {1280, 700, 584, 520}) {
            window.page.resize(width, 700);
            QTRY_COMPARE(area->widget()->width(), area->viewport()->width());
        }
    }

    void withoutSamplesALineSaysSo() {
        ActivityDetail detail = test::madeUpRide(3000);
        detail.streams = {};
        Window window(detail);
        QVERIFY(!window.lanes->isVisible());
        QVERIFY(!window.route->isVisible());
        QVERIFY(window.laps->isVisible());
        QVERIFY(window.says(QStringLiteral("No source gives samples through time.")));
        window.laps->setCurrentIndex(window.laps->model()->index(1, 0)); // a stretch of nothing
        QVERIFY(!window.cursor->range());
    }

    void oddActivities_data() {
        QTest::addColumn<int>("samples");
        QTest::newRow("none") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("two") << 2;
        QTest::newRow("100,000") << 100'000;
    }
    void oddActivities() {
        QFETCH(int, samples);
        ActivityDetail detail = test::madeUpRide(std::max(2, samples));
        detail.streams.timeMs.resize(static_cast<size_t>(samples));
        for (auto& [channel, values] : detail.streams.channels)
            values.resize(static_cast<size_t>(samples));
        if (samples == 0) detail.streams.channels.clear();
        Window window(detail);
        QVERIFY(!window.page.grab().isNull());
        for (const int key :
             {Qt::Key_Home, Qt::Key_Right, Qt::Key_End, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_Escape}) {
            QTest::keyClick(window.lanes, static_cast<Qt::Key>(key));
            QTest::keyClick(window.route, static_cast<Qt::Key>(key));
        }
        QCOMPARE(window.lanes->isVisible(), samples >= 2);
    }

    void indoorsThereIsNoRoute() {
        ActivityDetail detail = test::madeUpRide(600);
        detail.streams.channels.erase(Channel::latitude);
        detail.streams.channels.erase(Channel::longitude);
        Window window(detail);
        QVERIFY(!window.route->isVisible());
        QVERIFY(window.lanes->isVisible());
    }

    void renaming_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("named");
        QTest::newRow("a title") << "  Around the lake " << true;
        QTest::newRow("nothing: as the source says") << " " << false;
    }
    void renaming() {
        QFETCH(QString, typed);
        QFETCH(bool, named);
        Window window;
        QSignalSpy renamed(&window.page, &ActivityPage::renamed);
        QTest::keyClick(&window.page, Qt::Key_F2);
        auto* dialog = window.page.findChild<QInputDialog*>();
        QVERIFY(dialog);
        QCOMPARE(dialog->textValue(), QStringLiteral("Valley loop before the rain"));
        dialog->setTextValue(typed);
        dialog->accept();
        QCOMPARE(renamed.size(), 1);
        QCOMPARE(renamed[0][0].value<ActivityId>(), ActivityId(1));
        const auto title = renamed[0][1].value<std::optional<QString>>();
        QCOMPARE(title, named ? std::optional(QStringLiteral("Around the lake")) : std::nullopt);
    }

    void showsWhatTheStoreHolds() {
        const ActivityDetail ride = test::madeUpRide(600);
        Window window;
        Batch batch;
        batch.source.provider = QStringLiteral("files");
        batch.feed = QStringLiteral("fit");
        Recording recording;
        recording.externalId = QStringLiteral("ride");
        recording.summary = ride.activity.summary;
        recording.summary.name = QStringLiteral("From the store");
        recording.streams = ride.streams;
        recording.laps = ride.laps;
        batch.recordings.push_back(recording);
        const ApplyResult applied = window.store.apply(batch).result();
        QSignalSpy header(&window.page, &Page::headerChanged);
        QVERIFY(window.page.show(applied.recordings.at(0).activity));
        QCOMPARE(header.size(), 1);
        QCOMPARE(window.page.title(), QStringLiteral("From the store"));
        QCOMPARE(window.lanes->model().sampleCount(), size_t(600));
        QVERIFY(!window.page.show(4711));
        QCOMPARE(window.page.title(), QStringLiteral("From the store"));
    }
};

QTEST_MAIN(TestActivityPage)
#include "test_ActivityPage.moc"
