// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/garmin/GarminFeeds.h"
#include "services/providers/garmin/GarminMapper.h"

#include <QDateTime>
#include <QJsonDocument>

namespace vd::garminfeeds {

namespace {

constexpr qint64 dayMs = 86'400'000;

QDate dateIn(const QJsonObject& cursor, const char* name) {
    return QDate::fromString(cursor.value(QLatin1String(name)).toString(), Qt::ISODate);
}

Address ofDay(const GarminEndpoint& endpoint, QDate day) {
    return {endpoint, {{"{day}", isoDate(day)}}};
}

// By noon of the next day a watch has usually been heard of.
bool isOver(ProviderSession* session, QDate day) {
    const QDateTime noon(day.addDays(1), QTime(12, 0), session->desk().zone);
    return session->nowMs() >= noon.toMSecsSinceEpoch();
}

// ---- original files

struct Fetched {
    Fetched() = default;
    Batch batch;           // the recording is whole now, with its file or without
    bool hasFile = false;  // it came
    bool isMissed = false; // a device recorded it, and it is not there
};

const QByteArray endOfZip = "PK\x05\x06";

QCoro::Task<std::optional<Answer>> fileIfThere(ProviderSession* session, QString path) {
    try {
        Answer file = co_await session->getFile(path);
        const bool isCutOff = file.body.startsWith("PK") && !file.body.contains(endOfZip);
        if (isCutOff) throw Error(ErrorCode::badData, file.key + QStringLiteral(": a ZIP without its end"));
        co_return std::optional<Answer>(std::move(file));
    } catch (const Error& error) {
        if (!isNotThere(error)) throw;
    }
    co_return std::nullopt;
}

// The list's word, as all that there is.
void addWithoutFile(Batch& batch, Recording listed, const QByteArray& words, qint64 nowMs) {
    batch.payloads.push_back(makePayload(QStringLiteral("activities/") + listed.externalId, {},
                                         QStringLiteral("application/json"), words, nowMs));
    listed.isBrief = false;
    listed.payload = static_cast<int>(batch.payloads.size()) - 1;
    batch.recordings.push_back(std::move(listed));
}

QCoro::Task<Fetched> fetchOriginal(ProviderSession* session, QString externalId) {
    const QByteArray words = session->desk().listed(externalId);
    const QJsonObject row = QJsonDocument::fromJson(words).object();
    Recording listed = garminRecording(row);
    Fetched fetched;
    fetched.batch = session->batch();
    fetched.batch.feed = QStringLiteral("details");
    const bool isManual = listed.manual;
    std::optional<Answer> file;
    const Address address(garminapi::original, {{"{id}", externalId}});
    if (!isManual) file = co_await fileIfThere(session, address.path);
    if (!file) {
        fetched.isMissed = !isManual && hasGarminDevice(row);
        addWithoutFile(fetched.batch, std::move(listed), words, session->nowMs());
        co_return fetched;
    }
    fetched.hasFile = true;
    fetched.batch =
        co_await session->mapOriginal(std::move(*file), std::move(listed), std::move(fetched.batch));
    fetched.batch.cursor = toCursor({{QStringLiteral("files"), true}});
    co_return fetched;
}

[[noreturn]] void throwMissed() {
    throw Error(ErrorCode::refused, QStringLiteral("404 for originals that a device recorded: %1")
                                        .arg(QLatin1String(garminapi::original.address)));
}

} // namespace

QCoro::Task<Batch> original(ProviderSession* session, QString externalId) {
    Fetched fetched = co_await fetchOriginal(session, externalId);
    if (fetched.isMissed) throwMissed();
    co_return std::move(fetched.batch);
}

QCoro::AsyncGenerator<Batch> originals(ProviderSession* session) {
    constexpr int atOnce = 1000;
    constexpr size_t mostMissed = 5; // in a row, before any came
    const std::vector<QString> wanted = session->desk().brief(session->desk().detailsAfterMs, atOnce);
    bool pathIsRight = cursorOf(session).value(QLatin1String("files")).toBool();
    std::vector<Batch> missed;
    int done = 0;
    for (const QString& externalId : wanted) {
        Fetched fetched = co_await fetchOriginal(session, externalId);
        session->desk().progressed(++done, static_cast<int>(wanted.size()));
        pathIsRight = pathIsRight || fetched.hasFile;
        if (fetched.isMissed && !pathIsRight) {
            missed.push_back(std::move(fetched.batch));
            if (missed.size() >= mostMissed) break;
            continue;
        }
        co_yield std::move(fetched.batch);
    }
    if (missed.empty()) co_return;
    if (!pathIsRight) throwMissed();
    for (Batch& batch : missed)
        co_yield std::move(batch);
}

// ---- days and nights in full

QCoro::Task<Batch> heartBetween(ProviderSession* session, QDate day, QDate) {
    Answer answer = co_await ask(session, ofDay(garminapi::heartRateOfDay, day));
    Batch empty = session->batch();
    Batch batch = co_await session->mapWhole(std::move(answer), mapGarminHeart, std::move(empty));
    batch.dayWindows.push_back({Metric::heartRate, day, day});
    co_return batch;
}

QCoro::AsyncGenerator<Batch> heartOfLastDays(ProviderSession* session) {
    constexpr int firstDays = 7; // what is older comes in the background
    constexpr int mostDays = 60; // after a long time away
    const QDate today = session->today();
    const QDate over = dateIn(cursorOf(session), "over");
    QDate day = today.addDays(1 - firstDays);
    if (over.isValid()) day = std::max(today.addDays(1 - mostDays), over.addDays(1));
    for (; day <= today; day = day.addDays(1)) {
        Batch batch = co_await heartBetween(session, day, day);
        if (isOver(session, day)) batch.cursor = toCursor({{QStringLiteral("over"), isoDate(day)}});
        co_yield std::move(batch);
    }
}

QCoro::Task<Batch> nightOf(ProviderSession* session, QDate day) {
    Answer answer = co_await ask(session, ofDay(garminapi::night, day));
    Batch empty = session->batch();
    co_return co_await session->mapWhole(std::move(answer), mapGarminNight, std::move(empty));
}

// This morning's, or, before a watch has told it, yesterday's; that one is looked for once a day.
QCoro::AsyncGenerator<Batch> stagesOfLastNight(ProviderSession* session) {
    const QDate today = session->today();
    const QDate yesterday = today.addDays(-1);
    const QJsonObject cursor = cursorOf(session);
    const QDate known = dateIn(cursor, "night");
    if (known.isValid() && known >= today) co_return;
    Batch batch = co_await nightOf(session, today);
    QDate night = batch.sleeps.empty() ? known : today;
    const bool looksBack = batch.sleeps.empty() && !(known >= yesterday) && dateIn(cursor, "looked") != today;
    if (looksBack) {
        Batch before = co_await nightOf(session, yesterday);
        if (!before.sleeps.empty()) night = yesterday;
        join(batch, std::move(before));
    }
    batch.cursor =
        toCursor({{QStringLiteral("night"), isoDate(night)}, {QStringLiteral("looked"), isoDate(today)}});
    co_yield std::move(batch);
}

QCoro::AsyncGenerator<Batch> zones(ProviderSession* session) {
    const qint64 askedAtMs = cursorOf(session).value(QLatin1String("askedAt")).toInteger();
    if (session->nowMs() - askedAtMs < dayMs) co_return;
    Address address(garminapi::heartRateZones, {});
    Page page = co_await pageOf(session, std::move(address), garminZones);
    page.batch.cursor = toCursor({{QStringLiteral("askedAt"), session->nowMs()}});
    co_yield std::move(page.batch);
}

QCoro::Task<Batch> dayInFull(ProviderSession* session, QDate day) {
    Batch batch = co_await heartBetween(session, day, day);
    Batch night = co_await nightOf(session, day);
    join(batch, std::move(night));
    const Address food = ofDay(garminapi::foodOfDay, day);
    // Most people write down nothing, and what is said then is not known.
    std::optional<Answer> eaten = co_await getIfThere(session, food.path, food.query);
    const bool isSaid = eaten && eaten->body.trimmed() != "null" && eaten->body.trimmed() != "[]";
    if (isSaid) batch = co_await session->mapWhole(std::move(*eaten), keepOnly, std::move(batch));
    batch.feed = QStringLiteral("dayInFull");
    co_return batch;
}

} // namespace vd::garminfeeds
