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

} // namespace vd
