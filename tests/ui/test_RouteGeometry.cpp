// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MadeUpActivity.h"
#include "ui/charts/RouteGeometry.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace vd;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

Streams track(std::vector<double> latitude, std::vector<double> longitude) {
    Streams streams;
    for (size_t i = 0; i < latitude.size(); ++i)
        streams.timeMs.push_back(static_cast<qint64>(i) * 1000);
    streams.channels[Channel::latitude] = std::move(latitude);
    streams.channels[Channel::longitude] = std::move(longitude);
    return streams;
}

} // namespace

class TestRouteGeometry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void northIsUpAndMetersAreMeters() {
        const RouteShape shape = routeShape(track({60, 60.01}, {10, 10.01}));
        QVERIFY(shape.points[1].y() < shape.points[0].y());
        QVERIFY(shape.points[1].x() > shape.points[0].x());
        QVERIFY(std::abs(shape.bounds.height() - 1111.95) < 0.1);
        QVERIFY(std::abs(shape.bounds.width() - 1111.95 / 2) <
                1); // a degree of longitude is half as long at 60°
    }

    void theDateLineIsCrossedInOnePiece() {
        const RouteShape shape = routeShape(track({0, 0, 0}, {179.99, -179.99, 179.995}));
        QVERIFY(shape.bounds.width() < 3000);
        QVERIFY(shape.points[1].x() > shape.points[0].x());
    }

    void samplesWithoutPositionAreLeftOut() {
        const RouteShape shape = routeShape(track({missing, 1, missing, 1.001}, {missing, 1, missing, 1}));
        QVERIFY(!shape.has(0) && shape.has(1) && !shape.has(2) && shape.has(3));
        QVERIFY(!shape.has(99));
        QCOMPARE(shape.runStarts, std::vector<size_t>{1});
    }

    void aGapTearsTheTrack() {
        Streams streams = track({1, 1.001, 1.1, 1.101}, {1, 1, 1, 1});
        streams.timeMs[2] += 60'000;
        streams.timeMs[3] += 60'000;
        QCOMPARE(routeShape(streams).runStarts, (std::vector<size_t>{0, 2}));
    }

    void withoutPositionsThereIsNoRoute() {
        QVERIFY(routeShape(Streams()).isEmpty());
        QVERIFY(routeShape(track({missing, missing}, {missing, missing})).isEmpty());
        QVERIFY(!routeShape(track({1}, {1})).isEmpty());
    }

    void distancePoints_data() {
        QTest::addColumn<double>("kilometers");
        QTest::addColumn<bool>("imperial");
        QTest::addColumn<int>("first"); // meters
        QTest::addColumn<int>("count");
        QTest::newRow("short run: each km") << 8.2 << false << 1000 << 8;
        QTest::newRow("marathon: each 5 km") << 42.2 << false << 5000 << 8;
        QTest::newRow("ride: each 10 km") << 78.4 << false << 10'000 << 7;
        QTest::newRow("ride: each 5 miles") << 78.4 << true << 8047 << 9;
        QTest::newRow("under the first") << 0.9 << false << 0 << 0;
    }
    void distancePoints() {
        QFETCH(double, kilometers);
        QFETCH(bool, imperial);
        QFETCH(int, first);
        QFETCH(int, count);
        std::vector<double> distance;
        for (int meter = 0; meter <= qRound(kilometers * 1000); ++meter)
            distance.push_back(meter);
        const auto points = vd::distancePoints(
            distance, UnitChoice::of(imperial ? UnitSystem::imperial : UnitSystem::metric));
        QCOMPARE(static_cast<int>(points.size()), count);
        if (count > 0) QCOMPARE(static_cast<int>(points.front()), first);
    }
    void noDistanceNoPoints() { QVERIFY(vd::distancePoints({}, UnitChoice()).empty()); }

    void scaleBar_data() {
        QTest::addColumn<double>("longest");
        QTest::addColumn<bool>("imperial");
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("meters");
        QTest::newRow("kilometers") << 7300.0 << false << "5 km" << 5000.0;
        QTest::newRow("tens of kilometers") << 24'000.0 << false << "20 km" << 20'000.0;
        QTest::newRow("meters") << 730.0 << false << "500 m" << 500.0;
        QTest::newRow("exactly") << 1000.0 << false << "1 km" << 1000.0;
        QTest::newRow("miles") << 7300.0 << true << "2 mi" << 2 * metersPerMile;
        QTest::newRow("feet") << 730.0 << true << "2000 ft" << 2000 * metersPerFoot;
    }
    void scaleBar() {
        QFETCH(double, longest);
        QFETCH(bool, imperial);
        QFETCH(QString, text);
        QFETCH(double, meters);
        const UnitChoice units = UnitChoice::of(imperial ? UnitSystem::imperial : UnitSystem::metric);
        const ScaleBar bar = vd::scaleBar(longest, units, QLocale::c());
        QCOMPARE(bar.text, text);
        QCOMPARE(bar.meters, meters);
    }
};

QTEST_GUILESS_MAIN(TestRouteGeometry)
#include "test_RouteGeometry.moc"
