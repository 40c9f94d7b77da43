// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/providers/Feeds.h"

namespace vd {

// Data of which an index tells the days that there are, and each day is asked for by itself (v4: without
// "features" only the dates come, with them only one day is given).
// A day is read again as long as it may change: for three days at every sync, but not within ten minutes;
// for two weeks once a week. The cursor remembers when the days of these two weeks were read.
struct IndexedDays {
    const char* path;                      // "/sleeps"
    std::span<const char* const> features; // of the question for a day
    const char* date;                      // the member that tells the day, in both answers: "sleepDate"
    ItemList days;                         // of the answer for a day
    std::span<const Metric> metrics = {};  // what is replaced with a day
    bool hasNights = false;                // nights: one that goes from the index is gone
    int daysPerIndex = 30;
};
QCoro::AsyncGenerator<Batch> recentIndexed(ProviderSession* session, const IndexedDays* kind);
QCoro::AsyncGenerator<Batch> olderIndexed(ProviderSession* session, const IndexedDays* kind);

template <const IndexedDays& kind>
QCoro::AsyncGenerator<Batch> recentIndexedOf(ProviderSession* session) {
    return recentIndexed(session, &kind);
}
template <const IndexedDays& kind>
QCoro::AsyncGenerator<Batch> olderIndexedOf(ProviderSession* session) {
    return olderIndexed(session, &kind);
}

// from and to (exclusive) as v4 has them, and "features=a&features=b".
QUrlQuery spanQuery(const QString& from, const QString& to, std::span<const char* const> features);

// Nothing where v4 finds the days too old, which it says by 400: no limit is documented, and where there is
// one the history ends as it does where nothing is there. For recent days 400 stays an error.
QCoro::Task<std::optional<Answer>> getUnlessTooOld(ProviderSession* session, QString path, QUrlQuery query,
                                                   QDate to);

} // namespace vd
