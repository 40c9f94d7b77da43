// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Dates.h"

#include <QLocale>
#include <QTest>

using namespace vd;

class TestDates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void nearDate_data() {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("expected");
        QTest::newRow("today") << QDate(2026, 11, 20) << QStringLiteral("Today");
        QTest::newRow("yesterday") << QDate(2026, 11, 19) << QStringLiteral("Thu");
        QTest::newRow("six days ago") << QDate(2026, 11, 14) << QStringLiteral("Sat");
        QTest::newRow("a week ago: the weekday of today") << QDate(2026, 11, 13) << QStringLiteral("13 Nov");
        QTest::newRow("tomorrow") << QDate(2026, 11, 21) << QStringLiteral("21 Nov");
        QTest::newRow("last year") << QDate(2025, 11, 20) << QStringLiteral("20 Nov 2025");
    }
    void nearDate() {
        QFETCH(QDate, date);
        QFETCH(QString, expected);
        QCOMPARE(vd::nearDate(date, QDate(2026, 11, 20)), expected);
    }

    void rangeNamesAMonthOnce() {
        const QDate now(2026, 11, 20);
        QCOMPARE(dateRange(QDate(2026, 11, 16), QDate(2026, 11, 22), now), QStringLiteral("16 – 22 Nov"));
        QCOMPARE(dateRange(QDate(2026, 11, 30), QDate(2026, 12, 6), now), QStringLiteral("30 Nov – 6 Dec"));
        QCOMPARE(dateRange(QDate(2025, 11, 24), QDate(2025, 11, 30), now),
                 QStringLiteral("24 – 30 Nov 2025"));
        QCOMPARE(dateRange(QDate(2025, 12, 29), QDate(2026, 1, 4), now),
                 QStringLiteral("29 Dec 2025 – 4 Jan 2026"));
    }

    void longDateIsForATitle() {
        QCOMPARE(longDate(QDate(2026, 11, 20)), QStringLiteral("Friday 20 November"));
    }
};

QTEST_APPLESS_MAIN(TestDates)
#include "test_Dates.moc"
