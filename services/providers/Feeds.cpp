// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/Feeds.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

namespace vd {

namespace {

constexpr qint64 dayMs = 86'400'000;
// No clock on a wall is farther from UTC.
constexpr qint64 widestOffsetMs = 14 * 3'600'000LL;
constexpr int detailsARun = 1000;

// The youngest day from which on all is here, and how many empty days were walked through at the end of it.
struct DaysCursor {
    QDate oldest;
    int emptyDays = 0;
    bool done = false;
    qint64 startedAtMs = 0; // of the walk through the history
    QDate newest;           // read up to it; invalid: not said

    static DaysCursor from(const ProviderSession* session) {
        const QJsonObject json = cursorOf(session);
        return {QDate::fromString(json.value(QLatin1String("oldest")).toString(), Qt::ISODate),
                json.value(QLatin1String("emptyDays")).toInt(), json.value(QLatin1String("done")).toBool(),
                json.value(QLatin1String("startedAt")).toInteger(),
                QDate::fromString(json.value(QLatin1String("newest")).toString(), Qt::ISODate)};
    }
    QByteArray toJson() const {
        return toCursor({{QStringLiteral("oldest"), isoDate(oldest)},
                         {QStringLiteral("emptyDays"), emptyDays},
                         {QStringLiteral("done"), done},
                         {QStringLiteral("startedAt"), startedAtMs},
                         {QStringLiteral("newest"), isoDate(newest)}});
    }
};

QDate furthestOf(ProviderSession* session, const DayFeed& feed) {
    const QDate since = session->desk().since;
    const QDate limit =
        feed.furthestDays > 0 ? session->today().addDays(1 - feed.furthestDays) : QDate(2000, 1, 1);
    return since.isValid() ? std::max(since, limit) : limit;
}

} // namespace

int itemsOf(const Batch& batch) {
    return static_cast<int>(batch.recordings.size() + batch.dailyValues.size() + batch.samples.size() +
                            batch.sleeps.size() + batch.measurements.size());
}

void join(Batch& whole, Batch part) {
    const int shift = static_cast<int>(whole.payloads.size());
    const auto append = [shift](auto& to, auto& from) {
        for (auto& item : from) {
            if (item.payload >= 0) item.payload += shift;
            to.push_back(std::move(item));
        }
    };
    append(whole.dailyValues, part.dailyValues);
    append(whole.measurements, part.measurements);
    append(whole.sleeps, part.sleeps);
    append(whole.recordings, part.recordings);
    append(whole.samples, part.samples);
    const auto move = [](auto& to, auto& from) {
        std::move(from.begin(), from.end(), std::back_inserter(to));
    };
    move(whole.payloads, part.payloads);
    move(whole.skipped, part.skipped);
    move(whole.dayWindows, part.dayWindows);
    move(whole.itemWindows, part.itemWindows);
    move(whole.deletedRecordings, part.deletedRecordings);
}

void tellReached(ProviderSession* session, QDate reached) {
    const QDate since = session->desk().since;
    if (!since.isValid()) return;
    const qint64 total = since.daysTo(session->today()) + 1;
    session->desk().progressed(static_cast<int>(total - since.daysTo(std::max(reached, since))),
                               static_cast<int>(total));
}

ItemWindow windowOf(ItemWindow::Of kind, QDate from, QDate to, Metric metric) {
    ItemWindow window;
    window.of = kind;
    window.metric = metric;
    window.fromMs = from.startOfDay(Qt::UTC).toMSecsSinceEpoch() + widestOffsetMs;
    window.toMs = to.addDays(1).startOfDay(Qt::UTC).toMSecsSinceEpoch() - widestOffsetMs;
    return window;
}

QCoro::AsyncGenerator<Batch> recentDays(ProviderSession* session, const DayFeed* feed) {
    DaysCursor cursor = DaysCursor::from(session);
    const bool isFirst = !cursor.oldest.isValid();
    const QDate today = session->today();
    const int days = std::min(isFirst ? feed->firstDays : feed->lookBackDays, feed->daysPerCall);
    QDate from = today.addDays(1 - days);
    // Nobody may have asked for longer than that.
    if (!isFirst && cursor.newest.isValid())
        from = std::min(from, std::max(cursor.newest, furthestOf(session, *feed)));
    while (from <= today) {
        const QDate to = std::min(today, from.addDays(feed->daysPerCall - 1));
        Batch batch = co_await feed->fetch(session, from, to);
        if (isFirst) {
            cursor.oldest = from;
            cursor.startedAtMs = session->nowMs();
            batch.oldestReached = from;
        }
        if (cursor.newest != to) {
            cursor.newest = to;
            batch.cursor = cursor.toJson();
        }
        co_yield std::move(batch);
        from = to.addDays(1);
    }
}

QCoro::AsyncGenerator<Batch> olderDays(ProviderSession* session, const DayFeed* feed) {
    DaysCursor cursor = DaysCursor::from(session);
    const QDate furthest = furthestOf(session, *feed);
    const bool isDueAgain = cursor.done && feed->againAfterDays > 0 &&
                            session->nowMs() - cursor.startedAtMs >= feed->againAfterDays * dayMs;
    // One that runs in the background begins where what is recent ends.
    if (!cursor.oldest.isValid() || isDueAgain) {
        const QDate newest = cursor.newest;
        cursor = {};
        cursor.newest = newest;
        cursor.oldest = session->today().addDays(1 - std::min(feed->firstDays, feed->daysPerCall));
        cursor.startedAtMs = session->nowMs();
    }
    while (!cursor.done) {
        const QDate to = cursor.oldest.addDays(-1);
        const QDate from = std::max(to.addDays(1 - feed->daysPerCall), furthest);
        Batch batch = session->batch();
        const bool isYoung = to < from; // what is recent was all
        if (!isYoung) {
            batch = co_await feed->fetch(session, from, to);
            cursor.oldest = from;
            cursor.emptyDays = itemsOf(batch) == 0 ? cursor.emptyDays + feed->daysPerCall : 0;
        }
        const bool isEmptyForLong =
            !session->desk().since.isValid() && cursor.emptyDays >= feed->emptyDaysToTheEnd;
        cursor.done = isYoung || from <= furthest || isEmptyForLong;
        batch.oldestReached = isYoung ? cursor.oldest : from;
        batch.complete = cursor.done;
        batch.cursor = cursor.toJson();
        tellReached(session, from);
        co_yield std::move(batch);
    }
}

void keepOnly(const QJsonObject&, int, Batch&) {}

QCoro::AsyncGenerator<Batch> onceADay(ProviderSession* session, QString path, WholeMapper mapper) {
    QJsonObject cursor = cursorOf(session);
    if (session->nowMs() - cursor.value(QLatin1String("askedAt")).toInteger() < dayMs) co_return;
    Answer answer = co_await session->get(path);
    Batch empty = session->batch();
    Batch batch = co_await session->mapWhole(std::move(answer), mapper, std::move(empty));
    cursor.insert(QStringLiteral("askedAt"), session->nowMs());
    for (Measurement& weight : batch.measurements) {
        if (weight.value != cursor.value(QLatin1String("weight")).toDouble())
            cursor.insert(QStringLiteral("weightSeenAt"), weight.at.utcMs);
        cursor.insert(QStringLiteral("weight"), weight.value);
        const qint64 seenAtMs = cursor.value(QLatin1String("weightSeenAt")).toInteger();
        weight.at = atLocalOffset(seenAtMs);
        weight.externalId = QStringLiteral("athlete-weight-%1").arg(seenAtMs);
    }
    batch.cursor = toCursor(cursor);
    co_yield std::move(batch);
}

QCoro::AsyncGenerator<Batch> detailsBy(ProviderSession* session, FetchActivity activity) {
    const std::vector<QString> wanted = session->desk().brief(session->desk().detailsAfterMs, detailsARun);
    int done = 0;
    for (const QString& externalId : wanted) {
        Batch batch = co_await activity(session, externalId);
        session->desk().progressed(++done, static_cast<int>(wanted.size()));
        co_yield std::move(batch);
    }
}

bool isNotThere(const Error& error) {
    return error.value(QStringLiteral("status")) == QLatin1String("404");
}

QCoro::Task<std::optional<Answer>> getIfThere(ProviderSession* session, QString path, QUrlQuery query) {
    try {
        Answer answer = co_await session->get(path, query);
        co_return std::optional<Answer>(std::move(answer));
    } catch (const Error& error) {
        if (!isNotThere(error)) throw;
    }
    co_return std::nullopt;
}

QJsonObject cursorOf(const ProviderSession* session) {
    return QJsonDocument::fromJson(session->cursor()).object();
}

QByteArray toCursor(const QJsonObject& json) {
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QUrlQuery queryOf(std::initializer_list<std::pair<const char*, QString>> items) {
    QUrlQuery query;
    for (const auto& [name, value] : items)
        query.addQueryItem(QLatin1String(name), QString::fromLatin1(QUrl::toPercentEncoding(value)));
    return query;
}

QString isoDate(QDate day) {
    return day.toString(Qt::ISODate);
}

} // namespace vd
