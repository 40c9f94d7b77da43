// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ActivityTitle.h"

#include <QTest>

using namespace vd;

class TestActivityTitle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void title_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("sport");
        QTest::addColumn<QString>("utc");
        QTest::addColumn<int>("offsetS");
        QTest::addColumn<QString>("title");
        const auto add = [](const char* row, const char* name, Sport sport, const char* utc, int hours,
                            const char* title) {
            QTest::newRow(row) << QString::fromUtf8(name) << static_cast<int>(sport) << QString::fromUtf8(utc)
                               << hours * 3600 << QString::fromUtf8(title);
        };
        add("its own name wins", "Valley loop", Sport::ride, "2026-11-15T07:41:00Z", 1, "Valley loop");
        add("a blank name is none", "  ", Sport::ride, "2026-11-15T07:41:00Z", 1, "Morning ride");
        add("the clock is the person's, not UTC", "", Sport::run, "2026-11-15T03:30:00Z", 2, "Morning run");
        add("west of Greenwich", "", Sport::run, "2026-11-15T03:30:00Z", -8, "Evening run");
        add("before 1970", "", Sport::walk, "1969-12-31T23:30:00Z", 0, "Night walk");
        add("noon", "", Sport::run, "2026-11-15T12:00:00Z", 0, "Lunch run");
        add("afternoon", "", Sport::swim, "2026-11-15T14:00:00Z", 0, "Afternoon swim");
        add("evening begins at five", "", Sport::hike, "2026-11-15T17:00:00Z", 0, "Evening hike");
        add("two words", "", Sport::alpineSki, "2026-11-15T10:59:59Z", 0, "Morning alpine ski");
        add("unknown sport", "", Sport::other, "2026-11-15T08:00:00Z", 0, "Morning activity");
    }
    void title() {
        QFETCH(QString, name);
        QFETCH(int, sport);
        QFETCH(QString, utc);
        QFETCH(int, offsetS);
        Summary summary;
        if (!name.isEmpty()) summary.name = name;
        summary.sport = static_cast<Sport>(sport);
        summary.start = Instant{QDateTime::fromString(utc, Qt::ISODate).toMSecsSinceEpoch(), offsetS};
        QTEST(activityTitle(summary), "title");
    }
};

QTEST_GUILESS_MAIN(TestActivityTitle)
#include "test_ActivityTitle.moc"
