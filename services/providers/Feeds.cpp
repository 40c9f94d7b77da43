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
constexpr int mostInARow = 3;

// The youngest day from which on all is here, and how many empty days were walked through at the end of it.
struct DaysCursor {
    QDate oldest;
    int emptyDays = 0;
    bool done = false;
    qint64 startedAtMs = 0; // of the walk through the history
    QDate upTo;             // the last day that was read; invalid: not known

    static DaysCursor from(const ProviderSession* session) {
        const QJsonObject json = cursorOf(session);
        return {QDate::fromString(json.value(QLatin1String("oldest")).toString(), Qt::ISODate),
                json.value(QLatin1String("emptyDays")).toInt(), json.value(QLatin1String("done")).toBool(),
                json.value(QLatin1String("startedAt")).toInteger(),
                QDate::fromString(json.value(QLatin1String("upTo")).toString(), Qt::ISODate)};
    }
    QByteArray toJson() const {
        return toCursor({{QStringLiteral("oldest"), isoDate(oldest)},
                         {QStringLiteral("emptyDays"), emptyDays},
                         {QStringLiteral("done"), done},
                         {QStringLiteral("startedAt"), startedAtMs},
                         {QStringLiteral("upTo"), isoDate(upTo)}});
    }
};

// Recordings whose details could not be had, and until when they are left alone.
class LeftAlone {
public:
    LeftAlone(const QJsonObject& cursor, qint64 nowMs)
        : m_nowMs(nowMs), m_cursor(cursor), m_left(cursor.value(QLatin1String("left")).toObject()) {}

    bool holds(const QString& externalId) const {
        return m_left.value(externalId)[QLatin1String("until")].toInteger() > m_nowMs;
    }
    bool add(const QString& externalId) {
        const int times = m_left.value(externalId)[QLatin1String("times")].toInt();
        const qint64 waitMs = std::min(firstLeaveMs << std::min(times, mostDoublings), longestLeaveMs);
        m_left.insert(externalId, QJsonObject{{QStringLiteral("until"), m_nowMs + waitMs},
                                              {QStringLiteral("times"), times + 1}});
        return true;
    }
    bool remove(const QString& externalId) { // false: it was not in there
        const bool isThere = m_left.contains(externalId);
        m_left.remove(externalId);
        return isThere;
    }
    QByteArray toJson() const { // what else the cursor says stays
        QJsonObject json = m_cursor;
        json.insert(QStringLiteral("left"), m_left);
        return toCursor(json);
    }

private:
    static constexpr qint64 firstLeaveMs = 15 * 60'000;
    static constexpr qint64 longestLeaveMs = 7 * dayMs;
    static constexpr int mostDoublings = 12;
    qint64 m_nowMs;
    QJsonObject m_cursor;
    QJsonObject m_left;
};

QDate furthestOf(ProviderSession* session, const DayFeed& feed) {
    const QDate since = session->desk().since;
    const QDate limit =
        feed.furthestDays > 0 ? session->today().addDays(1 - feed.furthestDays) : QDate(2000, 1, 1);
    return since.isValid() ? std::max(since, limit) : limit;
}

bool isADayAgo(const ProviderSession* session) {
    return session->nowMs() - cursorOf(session).value(QLatin1String("askedAt")).toInteger() >= dayMs;
}

void noteTheDay(const ProviderSession* session, Batch& batch) {
    QJsonObject cursor = cursorOf(session);
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
    // After a long absence as far back as what had been read then and was not final.
    const QDate read = cursor.upTo.isValid() ? std::min(cursor.upTo, today) : today;
    const QDate usual = today.addDays(1 - days);
    const QDate reach = std::min(usual, furthestOf(session, *feed)); // nothing is given from before that
    const QDate last = isFirst ? usual : std::max(read.addDays(1 - days), reach);
    for (QDate to = today; to >= last;) {
        const QDate from = std::max(to.addDays(1 - feed->daysPerCall), last);
        Batch batch = co_await feed->fetch(session, from, to);
        if (isFirst) {
            cursor.oldest = from;
            cursor.startedAtMs = session->nowMs();
            batch.oldestReached = from;
        }
        if (from == last && cursor.upTo != today) {
            cursor.upTo = today;
            batch.cursor = cursor.toJson();
        }
        to = from.addDays(-1);
        co_yield std::move(batch);
    }
}

QCoro::AsyncGenerator<Batch> olderDays(ProviderSession* session, const DayFeed* feed) {
    DaysCursor cursor = DaysCursor::from(session);
    const QDate furthest = furthestOf(session, *feed);
    const bool isDueAgain = cursor.done && feed->againAfterDays > 0 &&
                            session->nowMs() - cursor.startedAtMs >= feed->againAfterDays * dayMs;
    // One that runs in the background begins where what is recent ends; and so does one that begins again.
    if (!cursor.oldest.isValid() || isDueAgain) {
        const QDate upTo = cursor.upTo;
        const int recent = isDueAgain ? feed->lookBackDays : feed->firstDays;
        cursor = {};
        cursor.upTo = upTo;
        cursor.oldest = session->today().addDays(1 - std::min(recent, feed->daysPerCall));
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
    if (!isADayAgo(session)) co_return;
    Answer answer = co_await session->get(path);
    Batch empty = session->batch();
    Batch batch = co_await session->mapWhole(std::move(answer), mapper, std::move(empty));
    noteTheDay(session, batch);
    co_yield std::move(batch);
}

QCoro::AsyncGenerator<Batch> onceADayBy(ProviderSession* session,
                                        QCoro::Task<Batch> (*fetch)(ProviderSession* session)) {
    if (!isADayAgo(session)) co_return;
    Batch batch = co_await fetch(session);
    noteTheDay(session, batch);
    co_yield std::move(batch);
}

QCoro::AsyncGenerator<Batch> detailsBy(ProviderSession* session, FetchActivity activity) {
    const std::vector<QString> wanted = session->desk().brief(session->desk().detailsAfterMs, detailsARun);
    LeftAlone left(cursorOf(session), session->nowMs());
    std::optional<Error> first;
    int done = 0;
    int inARow = 0;
    for (const QString& externalId : wanted) {
        if (left.holds(externalId)) continue;
        Batch batch = session->batch();
        std::optional<Error> error;
        try {
            batch = co_await activity(session, externalId);
        } catch (const Error& e) {
            if (e.code() != ErrorCode::badData && e.code() != ErrorCode::refused) throw;
            error = e;
        }
        const bool changes = error ? left.add(externalId) : left.remove(externalId);
        if (changes) batch.cursor = left.toJson();
        session->desk().progressed(++done, static_cast<int>(wanted.size()));
        co_yield std::move(batch);
        if (error && !first) first = error;
        inARow = error ? inARow + 1 : 0;
        if (inARow == mostInARow) break;
    }
    if (first) throw Error(*first);
}

bool isLeftAlone(const QByteArray& cursor, const QString& externalId, qint64 nowMs) {
    return LeftAlone(QJsonDocument::fromJson(cursor).object(), nowMs).holds(externalId);
}

qint64 notBeforeMs(const QByteArray& cursor) {
    return QJsonDocument::fromJson(cursor).object().value(QLatin1String("notBefore")).toInteger();
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
