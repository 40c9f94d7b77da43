// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace vd {

// What a person chose of syncing by itself. Kept with the other choices of theirs, not in the store: a data
// folder that moves to another computer does not bring them along.
struct SyncChoices {
    static constexpr int byHand = 0; // times a day: only when asked

    int timesPerDay = 4;
    QHash<QString, int> timesPerDayOf; // by provider; those that are not here go by timesPerDay
    bool onMetered = false;            // on links that are paid by volume
    bool detailsInBackground = true;   // feeds that only run in quiet hours
    bool noticeWhenNeeded = true;      // an account needs the person
    bool noticeFirstImport = true;     // the end of a long first sync

    int timesPerDayFor(const QString& provider) const { return timesPerDayOf.value(provider, timesPerDay); }
    friend bool operator==(const SyncChoices&, const SyncChoices&) = default;
};

} // namespace vd
