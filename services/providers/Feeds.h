// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/providers/ProviderSession.h"

namespace vd {

// The usual shapes of feeds; a provider fills in what it asks and how far. What is given by pointer or
// reference is a constant of the program.

// Data that is asked for by spans of local days, each span being replaced whole: totals, nights, weighings,
// and lists of activities that take dates.
struct DayFeed {
    // Everything from the first day to the last, both inclusive, in one batch, with its windows. `from` is
    // never more than daysPerCall - 1 days before `to`.
    QCoro::Task<Batch> (*fetch)(ProviderSession* session, QDate from, QDate to);
    int daysPerCall = 30;
    int firstDays = 30; // of the first batch of all; at most daysPerCall
    // Read again at each sync: devices come late, nights are worked out again. Whatever was not asked for
    // since the last sync is read as well.
    int lookBackDays = 14;
    // Where the account does not say when it began, its history ends after so many empty days.
    int emptyDaysToTheEnd = 2 * 365;
    int furthestDays = 0; // how far back the provider gives anything; 0: no limit
    // So often the whole history is walked through once more, because nothing else tells of what was deleted
    // or edited back there; 0: never.
    int againAfterDays = 0;
};
QCoro::AsyncGenerator<Batch> recentDays(ProviderSession* session, const DayFeed* feed);
QCoro::AsyncGenerator<Batch> olderDays(ProviderSession* session, const DayFeed* feed);

// As functions of a Feed: recentOf<steps>.
template <const DayFeed& feed>
QCoro::AsyncGenerator<Batch> recentOf(ProviderSession* session) {
    return recentDays(session, &feed);
}
template <const DayFeed& feed>
QCoro::AsyncGenerator<Batch> olderOf(ProviderSession* session) {
    return olderDays(session, &feed);
}

// What a batch holds of items; windows and payloads are none.
int itemsOf(const Batch& batch);
// Everything of the part behind what is there, payloads and all.
void join(Batch& whole, Batch part);
// In days of the account's life, where its beginning is known.
void tellReached(ProviderSession* session, QDate reached);
// All that began in these local days, wherever the clock hung: the window of instants that a list by local
// dates returned whole, less the hours in which another day may be meant.
ItemWindow windowOf(ItemWindow::Of kind, QDate from, QDate to, Metric metric = Metric::weight);

// A document that is asked for once a day at most, and again only when a day has passed: profiles. A profile
// knows one weight and no date for it: the weight is of the moment at which it was first seen.
QCoro::AsyncGenerator<Batch> onceADay(ProviderSession* session, QString path, WholeMapper mapper);
// The same of what is not asked for by GET.
QCoro::AsyncGenerator<Batch> onceADayBy(ProviderSession* session,
                                        QCoro::Task<Batch> (*fetch)(ProviderSession* session));
// Keeps the answer as it is, and makes nothing of it.
void keepOnly(const QJsonObject&, int, Batch&);

// Details of the recordings of which only the list's word is here, newest first, by Provider::activity. One
// that cannot be had as it should be (badData, refused) does not hold up the others: it is left for a while,
// longer each time, and its error is thrown at the end; after three in a row the rest is left, too.
using FetchActivity = QCoro::Task<Batch> (*)(ProviderSession* session, QString externalId);
QCoro::AsyncGenerator<Batch> detailsBy(ProviderSession* session, FetchActivity activity);
template <FetchActivity activity>
QCoro::AsyncGenerator<Batch> detailsOf(ProviderSession* session) {
    return detailsBy(session, activity);
}

// What the cursor of such a feed says of a recording: its details are not to be asked for yet.
bool isLeftAlone(const QByteArray& cursor, const QString& externalId, qint64 nowMs);
// A feed in the background that has to wait (for another day's files) says until when in its cursor, as
// "notBefore": UTC ms; 0: it need not.
qint64 notBeforeMs(const QByteArray& cursor);

// Nothing where the answer is 404: what that means is for the caller to say.
QCoro::Task<std::optional<Answer>> getIfThere(ProviderSession* session, QString path, QUrlQuery query = {});
bool isNotThere(const Error& error);

// Cursors are JSON.
QJsonObject cursorOf(const ProviderSession* session);
QByteArray toCursor(const QJsonObject& json);

// Of names and values, both encoded where it is needed. Not for use in a coroutine: GCC 12 takes no braced
// list there.
QUrlQuery queryOf(std::initializer_list<std::pair<const char*, QString>> items);
QString isoDate(QDate day); // "2026-11-20"

} // namespace vd
