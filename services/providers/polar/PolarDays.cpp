// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/polar/PolarDays.h"

#include "services/providers/polar/PolarValues.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <set>

namespace vd {

namespace {

constexpr int lookBackDays = 14;
constexpr int mostRecentDays = 90; // of the first question of any feed
constexpr int freshDays = 3;       // watches upload late
constexpr qint64 freshAgainMs = 10 * 60'000;
constexpr qint64 laterAgainMs = 7 * 86'400'000LL;
constexpr int emptyDaysToTheEnd = 2 * 365;
const QDate furthest(2000, 1, 1);

// How far the walk through the history got, and when the youngest days were read.
struct IndexCursor {
    QDate oldest;
    int emptyDays = 0;
    bool done = false;
    QDate newest;       // read up to it
    QJsonObject readAt; // by day, ms

    static IndexCursor from(const ProviderSession* session) {
        const QJsonObject json = cursorOf(session);
        return {QDate::fromString(json.value(QLatin1String("oldest")).toString(), Qt::ISODate),
                json.value(QLatin1String("emptyDays")).toInt(), json.value(QLatin1String("done")).toBool(),
                QDate::fromString(json.value(QLatin1String("newest")).toString(), Qt::ISODate),
                json.value(QLatin1String("read")).toObject()};
    }
    QByteArray toJson() const {
        return toCursor({{QStringLiteral("oldest"), isoDate(oldest)},
                         {QStringLiteral("emptyDays"), emptyDays},
                         {QStringLiteral("done"), done},
                         {QStringLiteral("newest"), isoDate(newest)},
                         {QStringLiteral("read"), readAt}});
    }
    bool isRead(QDate day, QDate today, qint64 nowMs) const {
        const QJsonValue at = readAt.value(isoDate(day));
        if (at.isUndefined()) return false;
        const qint64 again = day.daysTo(today) <= freshDays ? freshAgainMs : laterAgainMs;
        return nowMs - at.toInteger() < again;
    }
    void forgetBefore(QDate day) {
        for (const QString& each : readAt.keys()) {
            if (each < isoDate(day)) readAt.remove(each);
        }
    }
};

// Every date of that name in an answer, or that stands in a list by itself.
void collectDates(const QJsonValue& value, const char* name, std::set<QDate>& dates) {
    const auto add = [&dates](const QJsonValue& said) {
        const QDate date = dayOf(said);
        if (date.isValid()) dates.insert(date);
    };
    if (value.isArray()) {
        for (const QJsonValue& each : value.toArray()) {
            if (each.isString()) add(each);
            collectDates(each, name, dates);
        }
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        add(object.value(QLatin1String(name)));
        for (const QJsonValue& each : object)
            collectDates(each, name, dates);
    }
}

QCoro::Task<std::set<QDate>> indexOf(ProviderSession* session, const IndexedDays* kind, QDate from,
                                     QDate to) {
    const std::optional<Answer> answer = co_await getUnlessTooOld(
        session, QLatin1String(kind->path), spanQuery(isoDate(from), isoDate(to.addDays(1)), {}), to);
    std::set<QDate> dates;
    if (!answer || answer->body.isEmpty()) co_return dates;
    const QJsonDocument document = QJsonDocument::fromJson(answer->body);
    if (document.isNull()) throw Error(ErrorCode::badData, answer->key + QStringLiteral(" is no JSON"));
    const QJsonValue whole =
        document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    collectDates(whole, kind->date, dates);
    std::erase_if(dates, [&](QDate date) { return date < from || date > to; });
    const std::set<QDate> found = dates; // QCoro 0.8 moves out of what co_return names
    co_return found;
}

// One day whole: what stood there and is not in it goes.
QCoro::Task<Batch> readDay(ProviderSession* session, const IndexedDays* kind, QDate day) {
    Answer answer = co_await session->get(QLatin1String(kind->path),
                                          spanQuery(isoDate(day), isoDate(day.addDays(1)), kind->features));
    Page page = co_await session->map(std::move(answer), kind->days);
    moveToZone(page.batch.samples, session->desk().zone);
    const bool isTold = page.batch.skipped.empty();
    for (const Metric metric : kind->metrics) {
        if (isTold) page.batch.dayWindows.push_back({metric, day, day});
    }
    co_return std::move(page.batch);
}

// It was read before, and the index knows it no more.
void addGone(Batch& batch, const IndexedDays& kind, QDate day, const QTimeZone& zone) {
    for (const Metric metric : kind.metrics)
        batch.dayWindows.push_back({metric, day, day});
    if (!kind.hasNights) return;
    ItemWindow window;
    window.of = ItemWindow::Of::sleeps;
    window.fromMs = day.startOfDay(zone).toMSecsSinceEpoch();
    window.toMs = day.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
    batch.itemWindows.push_back(window);
}

// What of these days may have changed since it was read.
QCoro::Task<Batch> readChanged(ProviderSession* session, const IndexedDays* kind, IndexCursor* cursor,
                               QDate from, QDate to) {
    const std::set<QDate> dates = co_await indexOf(session, kind, from, to);
    Batch batch = session->batch();
    for (const QString& known : cursor->readAt.keys()) {
        const QDate day = QDate::fromString(known, Qt::ISODate);
        if (day < from || day > to || dates.contains(day)) continue;
        addGone(batch, *kind, day, session->desk().zone);
        cursor->readAt.remove(known);
    }
    for (auto day = dates.rbegin(); day != dates.rend(); ++day) {
        if (cursor->isRead(*day, session->today(), session->nowMs())) continue;
        join(batch, co_await readDay(session, kind, *day));
        cursor->readAt.insert(isoDate(*day), session->nowMs());
    }
    co_return std::move(batch);
}

} // namespace

QUrlQuery spanQuery(const QString& from, const QString& to, std::span<const char* const> features) {
    QUrlQuery query = queryOf({{"from", from}, {"to", to}});
    for (const char* feature : features)
        query.addQueryItem(QStringLiteral("features"), QLatin1String(feature));
    return query;
}

QCoro::Task<std::optional<Answer>> getUnlessTooOld(ProviderSession* session, QString path, QUrlQuery query,
                                                   QDate to) {
    try {
        Answer answer = co_await session->get(path, query);
        co_return std::optional<Answer>(std::move(answer));
    } catch (const Error& error) {
        const bool isOld = to < session->today().addDays(-mostRecentDays);
        if (!isOld || error.value(QStringLiteral("status")) != QLatin1String("400")) throw;
    }
    co_return std::nullopt;
}

QCoro::AsyncGenerator<Batch> recentIndexed(ProviderSession* session, const IndexedDays* kind) {
    IndexCursor cursor = IndexCursor::from(session);
    const QDate today = session->today();
    const QDate lookBack = today.addDays(1 - lookBackDays);
    // Nobody may have asked for longer than that; and what was young then was not final.
    QDate from = cursor.newest.isValid() ? std::min(lookBack, cursor.newest.addDays(-freshDays)) : lookBack;
    while (from <= today) {
        const QDate to = std::min(today, from.addDays(kind->daysPerIndex - 1));
        Batch batch = co_await readChanged(session, kind, &cursor, from, to);
        cursor.forgetBefore(lookBack);
        cursor.newest = to;
        if (!cursor.oldest.isValid()) {
            cursor.oldest = from;
            batch.oldestReached = from;
        }
        if (const QByteArray json = cursor.toJson(); json != session->cursor()) batch.cursor = json;
        co_yield std::move(batch);
        from = to.addDays(1);
    }
}

QCoro::AsyncGenerator<Batch> olderIndexed(ProviderSession* session, const IndexedDays* kind) {
    IndexCursor cursor = IndexCursor::from(session);
    while (cursor.oldest.isValid() && !cursor.done) {
        const QDate to = cursor.oldest.addDays(-1);
        const QDate from = std::max(to.addDays(1 - kind->daysPerIndex), furthest);
        const std::set<QDate> dates = co_await indexOf(session, kind, from, to);
        Batch batch = session->batch();
        for (auto day = dates.rbegin(); day != dates.rend(); ++day)
            join(batch, co_await readDay(session, kind, *day));
        cursor.oldest = from;
        cursor.emptyDays = dates.empty() ? cursor.emptyDays + kind->daysPerIndex : 0;
        cursor.done = from <= furthest || cursor.emptyDays >= emptyDaysToTheEnd;
        batch.oldestReached = from;
        batch.complete = cursor.done;
        batch.cursor = cursor.toJson();
        co_yield std::move(batch);
    }
}

} // namespace vd
