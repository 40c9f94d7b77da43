// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/SyncJson.h"

#include "models/ErrorText.h"
#include "models/Instant.h"
#include "models/store/Runs.h"

#include <QJsonArray>

namespace vd {

namespace {

QJsonValue instant(std::optional<qint64> atMs) {
    return atMs ? QJsonValue(isoText(atLocalOffset(*atMs))) : QJsonValue();
}

QJsonValue textOrNull(const QString& text) {
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

void insertError(QJsonObject& object, std::optional<ErrorCode> code, const QString& provider) {
    object.insert(QStringLiteral("errorCode"), code ? QJsonValue(errorKey(*code)) : QJsonValue());
    object.insert(QStringLiteral("error"), code ? QJsonValue(sentenceOf(*code, provider)) : QJsonValue());
}

void insertCounts(QJsonObject& object, const Counts& counts, int requests) {
    object.insert(QStringLiteral("fetched"), counts.total());
    object.insert(QStringLiteral("created"), counts.created);
    object.insert(QStringLiteral("updated"), counts.updated);
    object.insert(QStringLiteral("skipped"), counts.skipped);
    object.insert(QStringLiteral("deleted"), counts.deleted);
    object.insert(QStringLiteral("requests"), requests);
}

QJsonArray quotaJson(const std::vector<BudgetSpan>& spans) {
    QJsonArray quota;
    for (const BudgetSpan& span : spans) {
        quota.append(QJsonObject{{QStringLiteral("span"), span.span},
                                 {QStringLiteral("allowed"), span.allowed},
                                 {QStringLiteral("used"), span.used},
                                 {QStringLiteral("resetsAt"), instant(span.resetsAtMs)}});
    }
    return quota;
}

} // namespace

QString nameOf(const QString& provider) {
    const Provider* known = findProvider(provider);
    return known != nullptr ? known->name() : provider;
}

QString userOf(const ConnectionState& connection) {
    return connection.displayName.isEmpty() ? connection.accountId : connection.displayName;
}

QString sentenceOf(ErrorCode code, const QString& provider) {
    const ErrorText text = describe(faultOf(code, provider));
    return text.title + QStringLiteral(". ") + text.sentence;
}

QString momentOf(std::optional<qint64> atMs) {
    if (!atMs) return QStringLiteral("–");
    return QDateTime::fromMSecsSinceEpoch(*atMs).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString stateKey(const RunRow& run) {
    return run.status ? runKey(*run.status) : QStringLiteral("running");
}

QJsonObject toJson(const ConnectionStatus& status) {
    const ConnectionState& connection = status.connection;
    QJsonObject object{
        {QStringLiteral("provider"), connection.provider},
        {QStringLiteral("name"), nameOf(connection.provider)},
        {QStringLiteral("state"), key(status.state)},
        {QStringLiteral("account"), connection.accountId},
        {QStringLiteral("user"), textOrNull(connection.displayName)},
        {QStringLiteral("linkedAt"), instant(connection.linkedAtMs)},
        {QStringLiteral("scopes"), QJsonArray::fromStringList(connection.scopes)},
        {QStringLiteral("missingScopes"), QJsonArray::fromStringList(status.missingScopes)},
        {QStringLiteral("lastSync"), instant(connection.lastSuccessMs)},
        {QStringLiteral("nextSync"), instant(status.nextSyncMs)},
        {QStringLiteral("pausedUntil"), instant(connection.pausedUntilMs)},
        {QStringLiteral("reachedBack"), textOrNull(status.reachedBack.toString(Qt::ISODate))},
        {QStringLiteral("complete"), status.complete},
        {QStringLiteral("strictCache"), connection.settings.value(QLatin1String("strictCache")).toBool()},
        {QStringLiteral("keyEnds"), textOrNull(keyEnds(connection).toString(Qt::ISODate))},
        {QStringLiteral("quota"), quotaJson(status.budget)},
    };
    insertError(object, connection.error, connection.provider);
    return object;
}

QJsonObject runJson(const RunRow& run, const Database& database) {
    QJsonArray feeds, items;
    for (const RunFeedRow& feed : runFeeds(database, run.id)) {
        QJsonObject object{
            {QStringLiteral("feed"), feed.feed},
            {QStringLiteral("state"), feed.error ? QStringLiteral("failed") : QStringLiteral("completed")}};
        insertCounts(object, feed.counts, feed.requests);
        insertError(object, feed.error, run.provider);
        feeds.append(object);
    }
    for (const RunItem& item : runItems(database, run.id)) {
        items.append(QJsonObject{{QStringLiteral("name"), item.name},
                                 {QStringLiteral("fate"), item.fate},
                                 {QStringLiteral("reason"), textOrNull(item.reason)}});
    }
    QJsonObject object{{QStringLiteral("id"), run.id},
                       {QStringLiteral("kind"), runKey(run.kind)},
                       {QStringLiteral("trigger"), textOrNull(run.trigger)},
                       {QStringLiteral("provider"), textOrNull(run.provider)},
                       {QStringLiteral("user"), textOrNull(run.displayName)},
                       {QStringLiteral("startedAt"), instant(run.startedMs)},
                       {QStringLiteral("endedAt"), instant(run.endedMs)},
                       {QStringLiteral("state"), stateKey(run)},
                       {QStringLiteral("feeds"), feeds},
                       {QStringLiteral("items"), items}};
    insertCounts(object, run.counts, run.requests);
    insertError(object, run.error, run.provider);
    return object;
}

} // namespace vd
