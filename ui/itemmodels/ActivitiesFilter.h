// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/itemmodels/ActivityRow.h"

#include <QSet>

namespace vd {

// Where activities come from, as a person tells them apart: a service, or for files the device that wrote
// them.
struct ActivitySource {
    QString provider; // empty: any source
    QString device;   // of files only

    bool isAny() const { return provider.isEmpty(); }
    QString name() const; // as people know it
    friend bool operator==(const ActivitySource&, const ActivitySource&) = default;
};

// Which activities are shown.
struct ActivitiesFilter {
    QStringList words;  // all must be in title, notes or sport; case-folded
    QSet<Sport> sports; // empty: all
    QDate from;         // local days, both inclusive; invalid: no limit
    QDate to;
    ActivitySource source;

    void setSearch(const QString& text);
    bool accepts(const ActivityRow& row) const;
    friend bool operator==(const ActivitiesFilter&, const ActivitiesFilter&) = default;
};

// What there is to choose from: sports in their fixed order, so that no chip moves while an import brings
// more; services and then devices, by name.
QList<Sport> sportsOf(const ActivityRows& rows);
QList<ActivitySource> sourcesOf(const ActivityRows& rows);

} // namespace vd
