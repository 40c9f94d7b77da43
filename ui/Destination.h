// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "models/Metric.h"

#include <QDate>
#include <QString>

#include <optional>

namespace vd {

// Where in the window somebody wants to go: a page, and what it is to show. Pages ask for one another by it
// (Page::requested), the window keeps those it came from, and 'vitaldeck snapshot' names them as text.
struct Destination {
    enum class Page { welcome, dashboard, day, activities, activity, years, connections, history, settings };
    Page page = Page::dashboard;
    QDate date;                   // day; invalid: today
    std::optional<Metric> metric; // day: show what each source said of it; years: the metric shown
    ActivityId activityId = 0;    // activity
    QDate from, to;               // activities: only of these local days; invalid: no limit
    QString sport;                // activities: a key of Sport, or of a family; empty: all
    QString section;              // settings: a section's key; years: "load" and others that are no Metric;
                                  // connections: "link" opens what links an account; history: a provider

    static Destination of(Page page);
    static Destination day(QDate date, std::optional<Metric> metric = std::nullopt);
    static Destination activity(ActivityId id);
    static Destination activities(QDate from, QDate to, const QString& sport = {});
    static Destination
    years(const QString& metric); // a key of Metric, "load", "duration", "activity_distance"
    static Destination settings(const QString& section);
    static Destination linkAccount();
    static Destination history(const QString& provider);

    // "dashboard", "day/2026-11-20", "activity/42", "settings/zones", "years/steps", "connections/link",
    // "history/strava"; nullopt for anything else.
    static std::optional<Destination> fromText(const QString& text);

    friend bool operator==(const Destination&, const Destination&) = default;
};

} // namespace vd
