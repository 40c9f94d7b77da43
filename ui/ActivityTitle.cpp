// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ActivityTitle.h"

#include "ui/Dates.h"

#include <QCoreApplication>
#include <QLocale>

namespace vd {

namespace {

// Whole patterns, so that a translation can order the words as its language does. %1 is the sport in lower
// case.
QString pattern(int hour) {
    if (hour < 5) return QCoreApplication::translate("ActivityTitle", "Night %1");
    if (hour < 11) return QCoreApplication::translate("ActivityTitle", "Morning %1");
    if (hour < 14) return QCoreApplication::translate("ActivityTitle", "Lunch %1");
    if (hour < 17) return QCoreApplication::translate("ActivityTitle", "Afternoon %1");
    if (hour < 22) return QCoreApplication::translate("ActivityTitle", "Evening %1");
    return QCoreApplication::translate("ActivityTitle", "Night %1");
}

} // namespace

QString activityTitle(const Summary& summary) {
    const QString name = summary.name.value_or(QString()).trimmed();
    if (!name.isEmpty()) return name;
    const QString sport = summary.sport == Sport::other
                              //: An activity of unknown sport: "Morning activity"
                              ? QCoreApplication::translate("ActivityTitle", "activity")
                              : QLocale().toLower(displayName(summary.sport));
    QString title = pattern(localTime(summary.start).hour()).arg(sport);
    title[0] = title[0].toUpper(); // where the sport comes first: "Course du matin"
    return title;
}

} // namespace vd
