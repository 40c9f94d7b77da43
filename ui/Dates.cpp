// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Dates.h"

#include <QCoreApplication>
#include <QLocale>

namespace vd {

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

QString dateRange(const QDate& from, const QDate& to) {
    const bool sameMonth = from.month() == to.month() && from.year() == to.year();
    //: First day of a range within one month, the month stands behind the last day. See QLocale::toString
    const QString first = sameMonth ? QCoreApplication::translate("Dates", "d", "first day")
                                    : QCoreApplication::translate("Dates", "d MMM");
    //: Range of days: "16 – 22 Nov"
    return QCoreApplication::translate("Dates", "%1 – %2")
        .arg(QLocale().toString(from, first),
             QLocale().toString(to, QCoreApplication::translate("Dates", "d MMM")));
}

QString longDate(const QDate& date) {
    //: Date beside a title. See QLocale::toString
    return QLocale().toString(date, QCoreApplication::translate("Dates", "dddd d MMMM"));
}

} // namespace vd
