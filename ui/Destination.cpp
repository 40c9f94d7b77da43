// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Destination.h"

#include <array>

namespace vd {

namespace {

struct PageRow {
    const char* name;
    Destination::Page page;
};
constexpr std::array pages{
    PageRow{"welcome", Destination::Page::welcome},
    PageRow{"dashboard", Destination::Page::dashboard},
    PageRow{"day", Destination::Page::day},
    PageRow{"activities", Destination::Page::activities},
    PageRow{"activity", Destination::Page::activity},
    PageRow{"years", Destination::Page::years},
    PageRow{"connections", Destination::Page::connections},
    PageRow{"history", Destination::Page::history},
    PageRow{"settings", Destination::Page::settings},
};

} // namespace

Destination Destination::of(Page page) {
    Destination destination;
    destination.page = page;
    return destination;
}

Destination Destination::day(QDate date, std::optional<Metric> metric) {
    Destination destination = of(Page::day);
    destination.date = date;
    destination.metric = metric;
    return destination;
}

Destination Destination::activity(ActivityId id) {
    Destination destination = of(Page::activity);
    destination.activityId = id;
    return destination;
}

Destination Destination::activities(QDate from, QDate to, const QString& sport) {
    Destination destination = of(Page::activities);
    destination.from = from;
    destination.to = to;
    destination.sport = sport;
    return destination;
}

Destination Destination::years(const QString& metric) {
    Destination destination = of(Page::years);
    destination.section = metric;
    destination.metric = metricFromKey(metric);
    return destination;
}

Destination Destination::settings(const QString& section) {
    Destination destination = of(Page::settings);
    destination.section = section;
    return destination;
}

Destination Destination::linkAccount() {
    Destination destination = of(Page::connections);
    destination.section = QStringLiteral("link");
    return destination;
}

Destination Destination::history(const QString& provider) {
    Destination destination = of(Page::history);
    destination.section = provider;
    return destination;
}

std::optional<Destination> Destination::fromText(const QString& text) {
    const QString name = text.section(u'/', 0, 0);
    const QString rest = text.section(u'/', 1);
    for (const PageRow& row : pages) {
        if (name != QLatin1String(row.name)) continue;
        switch (row.page) {
        case Page::day: {
            if (rest.isEmpty()) return day({});
            const QDate date = QDate::fromString(rest, Qt::ISODate);
            return date.isValid() ? std::optional(day(date)) : std::nullopt;
        }
        case Page::activity: {
            bool isNumber = false;
            const ActivityId id = rest.toLongLong(&isNumber);
            return isNumber ? std::optional(activity(id)) : std::nullopt;
        }
        case Page::years: return years(rest.isEmpty() ? QStringLiteral("load") : rest);
        case Page::settings: return settings(rest);
        case Page::connections:
            if (rest.isEmpty()) return of(row.page);
            return rest == linkAccount().section ? std::optional(linkAccount()) : std::nullopt;
        case Page::history: return history(rest);
        case Page::welcome:
        case Page::dashboard:
        case Page::activities: return rest.isEmpty() ? std::optional(of(row.page)) : std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace vd
