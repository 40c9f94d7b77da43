// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Destination.h"
#include "ui/pages/Pages.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace vd;

class TestDestination : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textNamesAPage() {
        using Page = Destination::Page;
        QCOMPARE(Destination::fromText(QStringLiteral("dashboard")), Destination::of(Page::dashboard));
        QCOMPARE(Destination::fromText(QStringLiteral("activities")), Destination::of(Page::activities));
        QCOMPARE(Destination::fromText(QStringLiteral("welcome")), Destination::of(Page::welcome));
        QCOMPARE(Destination::fromText(QStringLiteral("activity/42")), Destination::activity(42));
        QCOMPARE(Destination::fromText(QStringLiteral("day")), Destination::day({}));
        QCOMPARE(Destination::fromText(QStringLiteral("day/2026-11-20")),
                 Destination::day(QDate(2026, 11, 20)));
        QCOMPARE(Destination::fromText(QStringLiteral("settings/zones")),
                 Destination::settings(QStringLiteral("zones")));
        QCOMPARE(Destination::fromText(QStringLiteral("connections")), Destination::of(Page::connections));
        QCOMPARE(Destination::fromText(QStringLiteral("connections/link")), Destination::linkAccount());
        QCOMPARE(Destination::fromText(QStringLiteral("history")), Destination::of(Page::history));
        QCOMPARE(Destination::fromText(QStringLiteral("history/strava")),
                 Destination::history(QStringLiteral("strava")));
        QCOMPARE(Destination::fromText(QStringLiteral("years/steps"))->metric, Metric::steps);
        QVERIFY(!Destination::fromText(QStringLiteral("years/load"))->metric);
    }

    void anythingElseNamesNone_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "nowhere", "activity", "activity/", "activity/x", "day/tomorrow",
                                 "day/2026-13-01", "dashboard/2", "activities/run", "connections/strava"})
            QTest::newRow(*text == '\0' ? "nothing" : text) << QString::fromLatin1(text);
    }
    void anythingElseNamesNone() {
        QFETCH(QString, text);
        QVERIFY(!Destination::fromText(text));
    }

    void everyPageIsARowOnce() {
        QSet<int> pages;
        for (const PageRow& row : allPages()) {
            QVERIFY(!pages.contains(static_cast<int>(row.page)));
            pages.insert(static_cast<int>(row.page));
            QVERIFY(row.make != nullptr);
            const PageRow* shownAs = findPage(row.shownAs);
            QVERIFY(shownAs != nullptr);
            if (row.group == PageRow::Group::none) continue;
            QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(row.icon))), row.icon);
            QVERIFY(*row.name != '\0');
        }
    }
};

QTEST_GUILESS_MAIN(TestDestination)
#include "test_Destination.moc"
