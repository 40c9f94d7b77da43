// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/garmin/GarminFeeds.h"

#include "services/providers/garmin/GarminMapper.h"

#include <algorithm>

namespace vd::garminfeeds {

namespace {

constexpr int lookBackDays = 28; // fits into a call of every kind: watches are late, nights worked out again
constexpr int yearDays = 365;
constexpr int singleDays = 90; // so far back the summaries are asked for one by one where they have to be

struct Span {
    Span(QDate first, QDate last) : from(first), to(last) {}
    QDate from, to; // both inclusive
    int days() const { return static_cast<int>(from.daysTo(to)) + 1; }
};

// The newest last.
std::vector<Span> pieces(const Span& span, int days) {
    std::vector<Span> all;
    for (QDate from = span.from; from <= span.to; from = from.addDays(days))
        all.emplace_back(from, std::min(from.addDays(days - 1), span.to));
    return all;
}

bool isTooLong(const Error& error, const Span& span) {
    return span.days() > 1 && error.value(QStringLiteral("status")) == QLatin1String("400");
}

using Read = QCoro::Task<Batch> (*)(ProviderSession* session, Span span);

// In ranges that the endpoint gives: 400 is how it says that one was too long.
QCoro::Task<Batch> between(ProviderSession* session, const GarminEndpoint* endpoint, Read read, Span whole) {
    Batch batch = session->batch();
    std::vector<Span> open = pieces(whole, endpoint->days);
    while (!open.empty()) {
        const Span span = open.back();
        open.pop_back();
        bool isRefused = false;
        try {
            Batch part = co_await read(session, span);
            join(batch, std::move(part));
        } catch (const Error& error) {
            isRefused = isTooLong(error, span);
            if (!isRefused) throw;
        }
        if (!isRefused) continue;
        const bool hasSure = endpoint->sureDays > 0 && span.days() > endpoint->sureDays;
        for (const Span& piece : pieces(span, hasSure ? endpoint->sureDays : (span.days() + 1) / 2))
            open.push_back(piece);
    }
    co_return batch;
}

Address addressOf(const GarminEndpoint& endpoint, const Span& span) {
    return {endpoint, {{"{s}", isoDate(span.from)}, {"{e}", isoDate(span.to)}}};
}

const QString unknownShape = QStringLiteral("unknownShape");

// ---- kinds of data that are a list of days

struct Series {
    const GarminEndpoint& endpoint;
    const ItemList& list;
    void (*windows)(Batch& batch, const Span& span); // what the range returned whole
};

template <const Series& series>
QCoro::Task<Batch> readSeries(ProviderSession* session, Span span) {
    const Series* const kind = &series;
    Page page = co_await pageOf(session, addressOf(kind->endpoint, span), kind->list);
    if (page.batch.skipped.empty()) kind->windows(page.batch, span);
    co_return std::move(page.batch);
}
template <const Series& series>
QCoro::Task<Batch> fetchSeries(ProviderSession* session, QDate from, QDate to) {
    return between(session, &series.endpoint, readSeries<series>, Span(from, to));
}
template <const Series& series>
constexpr DayFeed seriesFeed{.fetch = fetchSeries<series>,
                             .daysPerCall = series.endpoint.days,
                             .firstDays = std::min(series.endpoint.days, 31),
                             .lookBackDays = lookBackDays,
                             .emptyDaysToTheEnd = yearDays};

template <Metric... metrics>
void daysOf(Batch& batch, const Span& span) {
    for (const Metric metric : {metrics...})
        batch.dayWindows.push_back({metric, span.from, span.to});
}
void summaryDays(Batch& batch, const Span& span) {
    for (const Metric metric : garminDayMetrics())
        batch.dayWindows.push_back({metric, span.from, span.to});
}
void nightDays(Batch& batch, const Span& span) {
    daysOf<Metric::respirationRate>(batch, span);
    batch.itemWindows.push_back(windowOf(ItemWindow::Of::sleeps, span.from, span.to));
}
void weighingDays(Batch& batch, const Span& span) {
    for (const Metric metric : garminWeightMetrics())
        batch.itemWindows.push_back(windowOf(ItemWindow::Of::measurements, span.from, span.to, metric));
}

constexpr Series summarySeries{garminapi::days, garminDays, summaryDays};
constexpr Series stepSeries{garminapi::steps, garminSteps, daysOf<Metric::steps, Metric::distance>};
constexpr Series nightSeries{garminapi::nights, garminNights, nightDays};
constexpr Series hrvSeries{garminapi::hrv, garminHrv, daysOf<Metric::hrvRmssd>};
constexpr Series stressSeries{garminapi::stress, garminStress, daysOf<Metric::stress>};
constexpr Series hydrationSeries{garminapi::hydration, garminHydration, daysOf<Metric::water>};
constexpr Series weightSeries{garminapi::weights, garminWeights, weighingDays};

// ---- day summaries, whose shape is the least certain of all

QCoro::Task<Batch> oneByOne(ProviderSession* session, Span span) {
    Batch whole = session->batch();
    for (QDate day = span.to; day >= span.from; day = day.addDays(-1)) {
        Address address(garminapi::day, {{"{day}", isoDate(day)}});
        Answer answer = co_await ask(session, std::move(address));
        whole = co_await session->mapWhole(std::move(answer), mapGarminDay, std::move(whole));
        summaryDays(whole, Span(day, day));
    }
    co_return whole;
}

// Where the summaries of many days cannot be read: those of single days, and farther back steps and distance
// alone.
QCoro::Task<Batch> otherwise(ProviderSession* session, Span span) {
    const QDate bound = session->today().addDays(1 - singleDays);
    Batch whole = session->batch();
    if (span.to >= bound) {
        Batch single = co_await oneByOne(session, Span(std::max(span.from, bound), span.to));
        join(whole, std::move(single));
    }
    if (span.from < bound) {
        Batch older =
            co_await fetchSeries<stepSeries>(session, span.from, std::min(span.to, bound.addDays(-1)));
        join(whole, std::move(older));
    }
    co_return whole;
}

bool has(const Batch& batch, Metric metric) {
    return std::any_of(batch.dailyValues.begin(), batch.dailyValues.end(),
                       [metric](const DailyValue& day) { return day.metric == metric; });
}

QCoro::Task<Batch> summaries(ProviderSession* session, QDate from, QDate to) {
    bool isKnown = true;
    try {
        Batch batch = co_await fetchSeries<summarySeries>(session, from, to);
        const bool isEmpty = batch.dailyValues.empty() && batch.skipped.empty();
        isKnown = isEmpty || (has(batch, Metric::steps) && has(batch, Metric::distance));
        if (isKnown) co_return batch;
    } catch (const Error& error) {
        isKnown = error.value(unknownShape).isEmpty();
        if (isKnown) throw;
    }
    co_return co_await otherwise(session, Span(from, to));
}

// ---- activities

QString idAt(const Page& page, bool last) {
    const std::vector<Recording>& recordings = page.batch.recordings;
    if (recordings.empty() || !page.batch.skipped.empty()) return {};
    return last ? recordings.back().externalId : recordings.front().externalId;
}

// All of the range; nothing where a page did not follow on the one before. Pages overlap by one row: what
// comes or goes meanwhile, or a page that comes again, shows by it.
QCoro::Task<std::optional<Batch>> allPages(ProviderSession* session, Span span) {
    Batch whole = session->batch();
    QString last;
    int fullPage = garminapi::fewestPerPage;
    for (int start = 0;;) {
        Address address(garminapi::activities, {{"{s}", isoDate(span.from)},
                                                {"{e}", isoDate(span.to)},
                                                {"{start}", QString::number(start)},
                                                {"{limit}", QString::number(garminapi::activitiesPerPage)}});
        Page page = co_await pageOf(session, std::move(address), garminActivities);
        const QString first = idAt(page, false);
        const bool follows = last.isEmpty() || first == last || !page.batch.skipped.empty();
        if (!follows) co_return std::nullopt;
        last = idAt(page, true);
        if (!first.isEmpty() && start > 0) page.batch.recordings.erase(page.batch.recordings.begin());
        join(whole, std::move(page.batch));
        if (page.items < fullPage) break;
        fullPage = page.items;
        start += page.items - 1;
    }
    co_return std::optional<Batch>(std::move(whole));
}

QCoro::Task<Batch> readActivities(ProviderSession* session, Span span) {
    constexpr int mostTries = 3;
    for (int tries = 0; tries < mostTries; ++tries) {
        std::optional<Batch> read = co_await allPages(session, span);
        if (!read) continue;
        withoutContainers(*read);
        if (read->skipped.empty())
            read->itemWindows.push_back(windowOf(ItemWindow::Of::recordings, span.from, span.to));
        co_return std::move(*read);
    }
    throw Error(ErrorCode::badData, QStringLiteral("the list of activities does not go on"));
}

QCoro::Task<Batch> activitiesBetween(ProviderSession* session, QDate from, QDate to) {
    return between(session, &garminapi::activities, readActivities, Span(from, to));
}

} // namespace

Address::Address(const GarminEndpoint& endpoint,
                 std::initializer_list<std::pair<const char*, QString>> values) {
    QString filled = QLatin1String(endpoint.address);
    for (const auto& [name, value] : values)
        filled.replace(QLatin1String(name), value);
    path = filled.section(u'?', 0, 0);
    query = QUrlQuery(filled.section(u'?', 1));
}

QCoro::Task<Answer> ask(ProviderSession* session, Address address) {
    Answer answer = co_await session->get(address.path, address.query);
    if (answer.body.trimmed() == "null") answer.body.clear(); // as 204: nothing is there
    co_return answer;
}

QCoro::Task<Page> pageOf(ProviderSession* session, Address address, ItemList list) {
    constexpr int longestEmpty = 256; // {"data":[],"from":"…","to":"…"}
    Answer answer = co_await ask(session, address);
    const qsizetype size = answer.body.size();
    if (answer.body.trimmed().startsWith('[')) list.member = "";
    Page page = co_await session->map(std::move(answer), list);
    if (page.items == 0 && size > longestEmpty) {
        throw Error(ErrorCode::badData, address.path + QStringLiteral(": no list is in the answer"),
                    {{unknownShape, address.path}});
    }
    co_return page;
}

const DayFeed days{.fetch = summaries,
                   .daysPerCall = garminapi::days.days,
                   .firstDays = garminapi::days.days,
                   .lookBackDays = lookBackDays,
                   .emptyDaysToTheEnd = yearDays};
const DayFeed nights = seriesFeed<nightSeries>;
const DayFeed hrv = seriesFeed<hrvSeries>;
const DayFeed stress = seriesFeed<stressSeries>;
const DayFeed hydration = seriesFeed<hydrationSeries>;
const DayFeed weights = seriesFeed<weightSeries>;
const DayFeed activities{.fetch = activitiesBetween,
                         .daysPerCall = garminapi::activities.days,
                         .firstDays = 90,
                         .lookBackDays = lookBackDays,
                         .emptyDaysToTheEnd = 5 * yearDays, // people pause
                         .againAfterDays = 30};
const DayFeed heartRate{.fetch = heartBetween,
                        .daysPerCall = 1,
                        .firstDays = 1,
                        .lookBackDays = 1,
                        .emptyDaysToTheEnd = yearDays};

} // namespace vd::garminfeeds
