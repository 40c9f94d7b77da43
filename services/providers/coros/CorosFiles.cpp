// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/coros/CorosFiles.h"

#include "services/net/Redact.h"
#include "services/providers/Feeds.h"
#include "services/providers/coros/CorosMapper.h"

#include <algorithm>

namespace vd {

namespace {

constexpr int filesADay = 45; // of COROS's 50; the rest is left to its other clients
constexpr int emptyTries = 3; // days on which a file does not come before there is none
constexpr int mostInARow = 3; // damaged files, before the rest is left for another run

// Nothing where COROS gives no more files today, which it says by an empty answer.
QCoro::Task<std::optional<Batch>> originalOf(ProviderSession* session, QString label, Recording listed) {
    const QString tool = QStringLiteral("downloadActivityFitFiles");
    const QJsonObject arguments{
        {QStringLiteral("labelId"), label},
        {QStringLiteral("sportType"), listed.extras.value(QLatin1String("sportType")).toInt()}};
    const ToolAnswer said = co_await askCoros(session, tool, arguments);
    if (said.file.isEmpty()) co_return std::nullopt;
    Answer file;
    file.body = said.file;
    file.key = label + QStringLiteral(".fit");
    file.origin = said.origin;
    file.fetchedAtMs = said.fetchedAtMs;
    Batch into = session->batch();
    into.feed = QStringLiteral("details");
    co_return co_await session->mapOriginal(std::move(file), std::move(listed), std::move(into));
}

// How many files came on that local day, and which did not come on how many days: an empty answer means that
// the day's are used up (by another client, maybe), and now and then that there is none.
struct FilesCursor {
    QDate day;
    int files = 0;
    QJsonObject missing; // label: days on which it was asked for first, and nothing came

    static FilesCursor from(const ProviderSession* session) {
        const QJsonObject json = cursorOf(session);
        FilesCursor cursor;
        cursor.day = QDate::fromString(json.value(QLatin1String("day")).toString(), Qt::ISODate);
        cursor.missing = json.value(QLatin1String("missing")).toObject();
        if (cursor.day == session->today()) cursor.files = json.value(QLatin1String("files")).toInt();
        cursor.day = session->today();
        return cursor;
    }
    QByteArray toJson(const QTimeZone& zone) const {
        QJsonObject json{{QStringLiteral("day"), isoDate(day)},
                         {QStringLiteral("files"), files},
                         {QStringLiteral("missing"), missing}};
        const qint64 tomorrowMs = day.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
        if (files >= filesADay) json.insert(QStringLiteral("notBefore"), tomorrowMs);
        return toCursor(json);
    }
    int missed(const QString& label) const { return missing.value(label).toInt(); }
};

// The list's word is all there is, so that it is not asked for again.
Batch withoutFile(const ProviderSession* session, Recording listed) {
    Batch batch = session->batch();
    listed.isBrief = false;
    batch.recordings.push_back(std::move(listed));
    return batch;
}

} // namespace

QCoro::Task<ToolAnswer> askCoros(ProviderSession* session, QString tool, QJsonObject arguments) {
    ToolAnswer answer = co_await callTool(session, tool, arguments);
    if (isCorosExcuse(answer.text))
        throw Error(ErrorCode::serverFault, tool + QStringLiteral(": ") + redacted(answer.text.toUtf8()));
    co_return answer;
}

QCoro::Task<Batch> corosFile(ProviderSession* session, QString externalId) {
    Batch nothing = session->batch();
    nothing.feed = QStringLiteral("details");
    std::optional<Recording> listed = corosListed(session->desk().listed(externalId));
    if (!listed) co_return nothing;
    std::optional<Batch> batch = co_await originalOf(session, externalId, std::move(*listed));
    if (!batch) co_return nothing;
    co_return std::move(*batch);
}

QCoro::AsyncGenerator<Batch> corosFiles(ProviderSession* session) {
    FilesCursor cursor = FilesCursor::from(session);
    const int left = filesADay - cursor.files;
    if (left <= 0) co_return;
    // What did not come before does not stand in the way of the others.
    std::vector<QString> wanted =
        session->desk().brief(session->desk().detailsAfterMs, left + static_cast<int>(cursor.missing.size()));
    std::stable_partition(wanted.begin(), wanted.end(),
                          [&cursor](const QString& label) { return cursor.missed(label) == 0; });
    std::optional<Error> first;
    int inARow = 0;
    const int total = std::min(left, static_cast<int>(wanted.size()));
    for (int done = 0; done < total; ++done) {
        const QString label = wanted[static_cast<size_t>(done)];
        const std::optional<Recording> listed = corosListed(session->desk().listed(label));
        if (!listed) continue;
        std::optional<Batch> batch;
        std::optional<Error> damage;
        try {
            batch = co_await originalOf(session, label, *listed);
        } catch (const Error& error) {
            if (error.code() != ErrorCode::badData) throw;
            damage = error;
        }
        if (damage) { // no reason to leave out the others
            const int missed = cursor.missed(label) + 1;
            cursor.missing.insert(label, missed);
            Batch rest = missed >= emptyTries ? withoutFile(session, *listed) : session->batch();
            rest.cursor = cursor.toJson(session->desk().zone);
            co_yield std::move(rest);
            if (!first) first = damage;
            if (++inARow == mostInARow) break;
            continue;
        }
        inARow = 0;
        const bool isOver = !batch;
        if (isOver) {
            const int missed = cursor.missed(label) + (cursor.files == 0 ? 1 : 0);
            if (missed > 0) cursor.missing.insert(label, missed);
            cursor.files = filesADay;
            batch = missed >= emptyTries ? withoutFile(session, *listed) : session->batch();
        } else {
            ++cursor.files;
        }
        if (!isOver || !batch->recordings.empty()) cursor.missing.remove(label);
        batch->cursor = cursor.toJson(session->desk().zone);
        session->desk().progressed(done + 1, total);
        co_yield std::move(*batch);
        if (isOver) break;
    }
    if (first) throw Error(*first);
}

} // namespace vd
