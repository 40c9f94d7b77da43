// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/DayClock.h"

#include <QTest>

using namespace vd;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;

qint64 utc(const char* iso) {
    return QDateTime::fromString(QLatin1String(iso), Qt::ISODate).toMSecsSinceEpoch();
}

// "0 1 3 ... 23": the hours on the wall, those that are shorter than an hour with their minutes.
QString hoursText(const DayClock& day) {
    QStringList hours;
    for (const DayClock::Hour& hour : day.hours) {
        const qint64 minutes = (hour.endMs - hour.startMs) / minuteMs;
        hours << QString::number(hour.hour) +
                     (minutes == 60 ? QString() : QStringLiteral("(%1)").arg(minutes));
    }
    return hours.join(u' ');
}

QString plainHours() {
    QStringList hours;
    for (int hour = 0; hour < 24; ++hour)
        hours << QString::number(hour);
    return hours.join(u' ');
}

const QTimeZone berlin("Europe/Berlin");

std::vector<OffsetChange> inBerlin(QDate date) {
    return offsetsOf(berlin, date);
}

} // namespace

class TestDayClock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void daysOfAZone_data() {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("hours");
        const auto row = [](const char* name, const char* zone, QDate date, const char* start,
                            const char* end, const QString& hours) {
            QTest::newRow(name) << QByteArray(zone) << date << QString::fromLatin1(start)
                                << QString::fromLatin1(end) << hours;
        };
        QString skipped = plainHours();
        skipped.remove(QStringLiteral(" 2 "));
        skipped.insert(3, u' ');
        QString repeated = plainHours();
        repeated.replace(QStringLiteral(" 2 "), QStringLiteral(" 2 2 "));
        row("a winter's day", "Europe/Berlin", {2026, 11, 20}, "2026-11-19T23:00:00Z", "2026-11-20T23:00:00Z",
            plainHours());
        // Field guide B1: 23 and 25 hours.
        row("the clock goes forward", "Europe/Berlin", {2026, 3, 29}, "2026-03-28T23:00:00Z",
            "2026-03-29T22:00:00Z", skipped);
        row("the clock goes back", "Europe/Berlin", {2026, 10, 25}, "2026-10-24T22:00:00Z",
            "2026-10-25T23:00:00Z", repeated);
        row("the day after", "Europe/Berlin", {2026, 10, 26}, "2026-10-25T23:00:00Z", "2026-10-26T23:00:00Z",
            plainHours());
        row("half an hour off", "Asia/Kolkata", {2026, 11, 20}, "2026-11-19T18:30:00Z",
            "2026-11-20T18:30:00Z", plainHours());
        row("a change of half an hour", "Australia/Lord_Howe", {2026, 4, 5}, "2026-04-04T13:00:00Z",
            "2026-04-05T13:30:00Z",
            QStringLiteral("0 1 1(30) ") + plainHours().mid(4)); // 02:00 becomes 01:30
        row("no changes at all", "UTC", {2026, 3, 29}, "2026-03-29T00:00:00Z", "2026-03-30T00:00:00Z",
            plainHours());
    }
    void daysOfAZone() {
        QFETCH(QByteArray, zone);
        QFETCH(QDate, date);
        QFETCH(QString, start);
        QFETCH(QString, end);
        QFETCH(QString, hours);
        const DayClock day = dayClock(date, offsetsOf(QTimeZone(zone), date));
        QCOMPARE(day.startMs, QDateTime::fromString(start, Qt::ISODate).toMSecsSinceEpoch());
        QCOMPARE(day.endMs, QDateTime::fromString(end, Qt::ISODate).toMSecsSinceEpoch());
        QCOMPARE(hoursText(day), hours);
        for (const DayClock::Hour& hour : day.hours)
            QCOMPARE(localDate(day.at(hour.startMs)), date);
        QCOMPARE(day.hours.front().startMs, day.startMs);
        QCOMPARE(day.hours.back().endMs, day.endMs);
    }

    void theOffsetFollowsTheChange() {
        const DayClock day = dayClock({2026, 10, 25}, inBerlin({2026, 10, 25}));
        QCOMPARE(day.offsets.size(), size_t(2));
        QCOMPARE(day.offsetAt(utc("2026-10-25T00:59:59Z")), 7200);
        QCOMPARE(day.offsetAt(utc("2026-10-25T01:00:00Z")), 3600);
    }

    // From Berlin to New York: the clock goes back six hours in the afternoon, the day has thirty.
    void whoFliesWestHasALongDay() {
        const QDate date(2026, 11, 20);
        const qint64 landing = utc("2026-11-20T17:00:00Z");
        const std::vector<Instant> seen{{utc("2026-11-20T05:00:00Z"), 3600},
                                        {landing, -5 * 3600},
                                        {utc("2026-11-20T22:00:00Z"), -5 * 3600}};
        const DayClock day = dayClock(date, offsetsSeen(seen, inBerlin(date)));
        QCOMPARE(day.startMs, utc("2026-11-19T23:00:00Z"));
        QCOMPARE(day.endMs, utc("2026-11-21T05:00:00Z"));
        QCOMPARE(day.hours.size(), size_t(30));
        QCOMPARE(day.hours[18].hour, 12); // 18:00 in Berlin is noon there
        QCOMPARE(day.hours[18].startMs, landing);
    }

    void whoFliesEastHasAShortDay() {
        const QDate date(2026, 11, 20);
        const std::vector<Instant> seen{{utc("2026-11-20T01:00:00Z"), 3600},
                                        {utc("2026-11-20T12:20:00Z"), 9 * 3600}};
        const DayClock day = dayClock(date, offsetsSeen(seen, inBerlin(date)));
        QCOMPARE(day.endMs, utc("2026-11-20T15:00:00Z"));
        QCOMPARE(day.endMs - day.startMs, 16 * hourMs);
        QVERIFY(hoursText(day).endsWith(QStringLiteral("12 13(20) 21(40) 22 23")));
    }

    void aDayAbroadIsDrawnByTheClockThere() {
        const QDate date(2026, 11, 20);
        const DayClock day = dayClock(date, offsetsSeen({{utc("2026-11-19T22:00:00Z"), 9 * 3600},
                                                         {utc("2026-11-20T02:00:00Z"), 9 * 3600}},
                                                        inBerlin(date)));
        QCOMPARE(day.startMs, utc("2026-11-19T15:00:00Z"));
        QCOMPARE(hoursText(day), plainHours());
    }

    void aDateThatWasSkippedHasADayAllTheSame() {
        const QDate date(2011, 12, 30); // Samoa went over the date line
        const DayClock day = dayClock(date, offsetsOf(QTimeZone("Pacific/Apia"), date));
        QCOMPARE(day.endMs - day.startMs, 24 * hourMs);
        QCOMPARE(hoursText(day), plainHours());
    }

    void datesMayComeTwice() {
        // Landed on the evening before: midnight comes again.
        const QDate date(2026, 11, 20);
        const std::vector<OffsetChange> changes{{utc("2026-11-18T00:00:00Z"), 12 * 3600},
                                                {utc("2026-11-19T13:00:00Z"), -10 * 3600}};
        const DayClock day = dayClock(date, changes);
        QCOMPARE(day.startMs, utc("2026-11-19T12:00:00Z"));
        QCOMPARE(day.endMs, utc("2026-11-21T10:00:00Z"));
        QCOMPARE(hoursText(day), QStringLiteral("0 ") + plainHours());
    }

    void whatIsSeen_data() {
        QTest::addColumn<std::vector<Instant>>("seen");
        QTest::addColumn<std::vector<qint32>>("offsets");
        const auto at = [](int hour, qint32 offsetHours) {
            return Instant{utc("2026-11-20T00:00:00Z") + hour * hourMs, offsetHours * 3600};
        };
        const auto row = [](const char* name, std::vector<Instant> seen, std::vector<qint32> hours) {
            QTest::newRow(name) << seen << hours;
        };
        row("nothing", {}, {1});
        row("what the zone says", {at(3, 1), at(9, 1)}, {1});
        row("another country", {at(3, 9), at(9, 9)}, {9});
        row("in any order", {at(9, -5), at(3, 1)}, {1, -5});
        row("one source that is wrong for a moment", {at(3, 1), at(5, 0), at(6, 1), at(7, 0), at(9, 1)}, {1});
        row("there and back", {at(3, 1), at(6, 3), at(12, 3), at(20, 1)}, {1, 3, 1});
    }
    void whatIsSeen() {
        QFETCH(std::vector<Instant>, seen);
        QFETCH(std::vector<qint32>, offsets);
        const std::vector<OffsetChange> changes = offsetsSeen(seen, inBerlin({2026, 11, 20}));
        QCOMPARE(changes.size(), offsets.size());
        for (size_t i = 0; i < changes.size(); ++i)
            QCOMPARE(changes[i].offsetS, offsets[i] * 3600);
    }

    void aNightHasItsHours() {
        const qint64 fallsAsleep = utc("2026-10-24T21:40:00Z"); // 23:40
        const auto hours = wallHours(fallsAsleep, utc("2026-10-25T02:10:00Z"), inBerlin({2026, 10, 25}));
        DayClock night;
        night.hours = hours;
        QCOMPARE(hoursText(night), QStringLiteral("23(20) 0 1 2 2 3(10)"));
    }

    void seenOffsetsThatAgreeLeaveTheChangeWhereItWas() {
        const QDate date(2026, 10, 25);
        const std::vector<Instant> seen{{utc("2026-10-24T23:00:00Z"), 7200},
                                        {utc("2026-10-25T08:00:00Z"), 3600}};
        QCOMPARE(offsetsSeen(seen, inBerlin(date)), inBerlin(date));
    }
};

QTEST_APPLESS_MAIN(TestDayClock)
#include "test_DayClock.moc"
