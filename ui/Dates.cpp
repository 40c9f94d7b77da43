// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Dates.h"

#include <QCoreApplication>
#include <QLocale>

namespace vd {

namespace {

QString dayText(const QDate& date, bool withMonth, bool withYear) {
    //: A day of a range within one month: "16". See QLocale::toString
    if (!withMonth) return QLocale().toString(date, QCoreApplication::translate("Dates", "d"));
    const QString pattern = withYear
                                //: A day: "22 Nov 2025". See QLocale::toString
                                ? QCoreApplication::translate("Dates", "d MMM yyyy")
                                //: A day: "22 Nov". See QLocale::toString
                                : QCoreApplication::translate("Dates", "d MMM");
    return QLocale().toString(date, pattern);
}

} // namespace

QTime localTime(const Instant& instant) {
    constexpr qint64 dayMs = 24 * 60 * 60 * qint64(1000);
    const qint64 localMs = instant.utcMs + instant.offsetS * qint64(1000);
    return QTime::fromMSecsSinceStartOfDay(static_cast<int>((localMs % dayMs + dayMs) % dayMs));
}

QString shortTime(const QTime& time) {
    const QLocale locale;
    // The short time of the C locale has seconds.
    if (locale.language() == QLocale::C) return time.toString(QStringLiteral("HH:mm"));
    return locale.toString(time, QLocale::ShortFormat);
}

QString shortDate(const QDate& date, const QDate& today) {
    const QString pattern = date.year() == today.year()
                                //: Date in a table, this year. See QLocale::toString
                                ? QCoreApplication::translate("Dates", "ddd d MMM")
                                //: Date in a table, another year. See QLocale::toString
                                : QCoreApplication::translate("Dates", "ddd d MMM yyyy");
    return QLocale().toString(date, pattern);
}

QString nearDate(const QDate& date, const QDate& today) {
    constexpr int weekDays = 7;
    if (date == today) return QCoreApplication::translate("Dates", "Today");
    const qint64 ago = date.daysTo(today);
    QString pattern;
    if (ago > 0 && ago < weekDays) {
        //: Weekday of a date within the last week. See QLocale::toString
        pattern = QCoreApplication::translate("Dates", "ddd");
    } else if (date.year() == today.year()) {
        //: Date of this year in few letters. See QLocale::toString
        pattern = QCoreApplication::translate("Dates", "d MMM");
    } else {
        //: Date of another year in few letters. See QLocale::toString
        pattern = QCoreApplication::translate("Dates", "d MMM yyyy");
    }
    return QLocale().toString(date, pattern);
}

QString columnDate(const QDate& date, const QDate& today) {
    return date.year() == today.year() ? shortDate(date, today) : dayText(date, true, true);
}

QString dateRange(const QDate& from, const QDate& to, const QDate& today) {
    const QDate& last = to.isValid() ? to : from;
    const bool otherYear = last.year() != today.year();
    //: %1 is a day, as in "Until 22 Nov"
    if (!from.isValid())
        return QCoreApplication::translate("Dates", "Until %1").arg(dayText(to, true, otherYear));
    //: %1 is a day, as in "Since 16 Nov"
    if (!to.isValid())
        return QCoreApplication::translate("Dates", "Since %1").arg(dayText(from, true, otherYear));
    if (from == to) return dayText(to, true, otherYear);
    const bool oneYear = from.year() == to.year();
    const bool oneMonth = oneYear && from.month() == to.month();
    //: A range of days: "16 – 22 Nov", "30 Nov – 6 Dec"
    return QCoreApplication::translate("Dates", "%1 – %2")
        .arg(dayText(from, !oneMonth, !oneYear), dayText(to, true, otherYear || !oneYear));
}

QString longDate(const QDate& date) {
    //: Date beside a title. See QLocale::toString
    return QLocale().toString(date, QCoreApplication::translate("Dates", "dddd d MMMM"));
}

} // namespace vd
