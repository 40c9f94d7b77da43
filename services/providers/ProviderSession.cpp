// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/ProviderSession.h"

#include "services/net/Redact.h"
#include "services/net/Result.h"
#include "services/net/Stop.h"
#include "services/providers/JsonItems.h"
#include "services/providers/Originals.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QtConcurrentRun>

#include <algorithm>

namespace vd {

namespace {

Q_LOGGING_CATEGORY(logProviders, "vitaldeck.providers")

// Limits that pass within that time are waited for; over it the run ends and goes on later.
constexpr qint64 longestWaitMs = 90'000;
constexpr int mostWaits = 4;
// Whoever says 429 is left alone for a moment, even if he says 'at once'.
const QByteArray anyFile = "*/*";
constexpr qint64 leastBlockMs = 1'000;

QJsonDocument parsed(const Answer& answer) {
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &fault);
    if (document.isNull()) {
        qCWarning(logProviders).noquote() << answer.key << "is no JSON:" << redacted(answer.body);
        throw Error(ErrorCode::badData, QStringLiteral("%1: %2").arg(answer.key, fault.errorString()));
    }
    return document;
}

// A hotel's sign-in page, a proxy's own words: 200, and not what was asked for.
void expectKind(const HttpReply& reply, const QString& key, const QByteArray& accept) {
    const QByteArray type = reply.header("content-type").split(';').first().trimmed().toLower();
    const bool isJson = type.contains("json");
    const bool isFile = accept == anyFile;
    if (type.isEmpty() || reply.body.isEmpty()) return;
    if (isFile ? !isJson && type != "text/html" : isJson || accept.contains(type)) return;
    qCWarning(logProviders).noquote() << key << "came as" << type << redacted(reply.body);
    throw Error(ErrorCode::badData, QStringLiteral("%1 came as %2").arg(key, QString::fromLatin1(type)));
}

QJsonValue valueAt(const QJsonDocument& document, const QByteArray& member) {
    QJsonValue value = document.object();
    for (const QByteArray& name : member.split('.'))
        value = value[QLatin1String(name)];
    return value;
}

// Which of its spellings is there; the first when none is.
QByteArray memberOf(const QJsonDocument& document, const ItemList& list) {
    const QList<QByteArray> spellings = QByteArray(list.member).split('|');
    for (const QByteArray& each : spellings) {
        if (!valueAt(document, each).isUndefined()) return each;
    }
    return spellings.first();
}

QJsonArray listOf(const QJsonDocument& document, const QByteArray& member) {
    const bool isWhole = member.isEmpty();
    if (document.isArray() != isWhole) {
        throw Error(ErrorCode::badData, QStringLiteral("the answer is not of the shape that was agreed"));
    }
    const QJsonValue value = isWhole ? QJsonValue(document.array()) : valueAt(document, member);
    if (!value.isArray() && !value.isUndefined() && !value.isNull()) {
        throw Error(ErrorCode::badData, QStringLiteral("%1 is no list").arg(QLatin1String(member)));
    }
    return value.toArray();
}

void mapItem(const QJsonObject& item, QByteArrayView words, const Answer& answer, const ItemList& list,
             Batch& batch) {
    const QString key = list.key(item);
    if (key.isEmpty()) {
        batch.skipped.push_back({redacted(words), QStringLiteral("unreadable")});
        return;
    }
    batch.payloads.push_back(
        makePayload(key, answer.origin, QStringLiteral("application/json"), words, answer.fetchedAtMs));
    try {
        list.map(item, static_cast<int>(batch.payloads.size()) - 1, batch);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::badData) throw;
        qCWarning(logProviders).noquote() << key << "was left out:" << error.detail();
        batch.skipped.push_back({key, QStringLiteral("unreadable")});
    }
}

Page mapList(const Answer& answer, const ItemList& list, Batch batch) {
    if (answer.body.isEmpty()) {
        Page none;
        none.batch = std::move(batch);
        return none;
    }
    const QJsonDocument document = parsed(answer);
    const QByteArray member = memberOf(document, list);
    const QJsonArray items = listOf(document, member);
    const std::vector<QByteArrayView> words = jsonItems(answer.body, member);
    if (static_cast<qsizetype>(words.size()) != items.size()) {
        throw Error(ErrorCode::badData, QStringLiteral("a member of the answer is there twice"));
    }
    Page page;
    page.batch = std::move(batch);
    page.items = static_cast<int>(items.size());
    page.next = document.object().value(QLatin1String("nextPageToken")).toString();
    for (qsizetype i = 0; i < items.size(); ++i)
        mapItem(items[i].toObject(), words[static_cast<size_t>(i)], answer, list, page.batch);
    return page;
}

} // namespace

ProviderSession::ProviderSession(const Provider& provider, QUrl api, HttpClient& http, TokenSource& tokens,
                                 RateBudget& budget, Clock& clock, Desk desk, std::stop_token stop)
    : m_provider(provider), m_api(std::move(api)), m_http(http), m_tokens(tokens), m_budget(budget),
      m_clock(clock), m_desk(std::move(desk)), m_stop(std::move(stop)) {}

void ProviderSession::begin(const Feed& feed, QByteArray cursor, double share) {
    m_feed = QString::fromLatin1(feed.id);
    m_cursor = std::move(cursor);
    m_share = share;
}

Batch ProviderSession::batch() const {
    Batch batch;
    batch.source = m_desk.source;
    batch.feed = m_feed;
    batch.run = m_desk.run;
    return batch;
}

QDate ProviderSession::today() const {
    return QDateTime::fromMSecsSinceEpoch(nowMs(), m_desk.zone).date();
}

QUrl ProviderSession::addressOf(const QString& path, const QUrlQuery& query) const {
    QUrl url = m_api;
    url.setPath(m_api.path() + path);
    if (!query.isEmpty()) url.setQuery(query);
    return url;
}

QCoro::Task<Answer> ProviderSession::get(QString path, QUrlQuery query) {
    HttpRequest request("GET", addressOf(path, query));
    const QString key = query.isEmpty() ? path : path + u'?' + query.toString();
    co_return co_await ask(std::move(request), key);
}

QCoro::Task<Answer> ProviderSession::getFile(QString path, QUrlQuery query) {
    HttpRequest request("GET", addressOf(path, query));
    co_return co_await ask(std::move(request), path, anyFile);
}

// In the address only where the provider knows no other way; it is no part of keys and origins.
void ProviderSession::authorize(HttpRequest& request, const QByteArray& token) const {
    if (m_provider.descriptor.tokenParameter == nullptr) {
        request.headers.emplaceBack("Authorization", "Bearer " + token);
        return;
    }
    QUrlQuery query(request.url);
    query.addQueryItem(QLatin1String(m_provider.descriptor.tokenParameter),
                       QString::fromLatin1(token.toPercentEncoding()));
    request.url.setQuery(query);
}

QCoro::Task<Answer> ProviderSession::download(QUrl url, QStringList hosts) {
    const bool isKnown = std::any_of(hosts.begin(), hosts.end(), [&url](const QString& host) {
        return host.startsWith(u'*') ? url.host().endsWith(host.sliced(1)) : url.host() == host;
    });
    const bool isAtTheirs = url.scheme() == QLatin1String("https") && isKnown;
    const bool isAtTheApi = url.scheme() == m_api.scheme() && url.host() == m_api.host() &&
                            url.port() == m_api.port() && url.userInfo().isEmpty();
    if (!isAtTheirs && !isAtTheApi)
        throw Error(ErrorCode::refused, QStringLiteral("a file on another host: ") + redacted(url));
    HttpRequest request("GET", url);
    request.headers.emplaceBack("Accept", anyFile);
    const HttpReply reply = co_await m_http.send(std::move(request), m_stop);
    throwIfStopped(m_stop);
    if (const std::optional<Error> refusal = usualRefusal(reply)) {
        const bool isClosed = reply.status == 401 || reply.status == 403;
        throw Error(isClosed ? ErrorCode::refused : refusal->code(), refusal->detail(), refusal->values());
    }
    Answer answer;
    answer.body = reply.body;
    answer.key = url.path();
    answer.origin = redacted(url);
    answer.fetchedAtMs = nowMs();
    expectKind(reply, answer.key, anyFile);
    co_return answer;
}

QCoro::Task<Answer> ProviderSession::post(QString path, QJsonObject body, QByteArray accept) {
    HttpRequest request("POST", addressOf(path, {}));
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.headers.emplaceBack("Content-Type", "application/json");
    co_return co_await ask(std::move(request), path, std::move(accept));
}

// In its turn: not faster than the provider's pace, and not over its limits. Short waits are waited here.
QCoro::Task<void> ProviderSession::waitForTurn() {
    for (int waits = 0; waits < mostWaits; ++waits) {
        const std::optional<qint64> spentUntil = m_budget.spentUntilMs(m_share);
        const qint64 waitMs = std::max(spentUntil.value_or(0), m_nextRequestMs) - nowMs();
        if (waitMs <= 0 || waitMs > longestWaitMs) break;
        co_await m_clock.wait(std::chrono::milliseconds(waitMs), m_stop);
    }
    const double perSecond = m_provider.descriptor.requestsPerSecond;
    if (perSecond > 0) m_nextRequestMs = nowMs() + static_cast<qint64>(1000 / perSecond);
}

QCoro::Task<HttpReply> ProviderSession::askOnce(HttpRequest request) {
    co_await waitForTurn();
    request.onSend = [this] {
        m_budget.take(m_share);
        ++m_requests;
    };
    HttpReply reply = co_await m_http.send(std::move(request), m_stop);
    throwIfStopped(m_stop);
    if (m_provider.descriptor.limitsSaid != nullptr) m_provider.descriptor.limitsSaid(reply, m_budget);
    if (reply.status == 429) {
        const qint64 until = retryAfterMs(reply, nowMs()).value_or(m_budget.nextWindowMs());
        m_budget.block(std::max(until, nowMs() + leastBlockMs));
    }
    co_return reply;
}

QCoro::Task<Answer> ProviderSession::ask(HttpRequest request, QString key, QByteArray accept) {
    bool renewed = false;
    int waits = 0;
    while (true) {
        const QByteArray token = co_await m_tokens.access(m_stop);
        throwIfStopped(m_stop);
        HttpRequest authorized = request;
        authorize(authorized, token);
        authorized.headers.emplaceBack("Accept", accept);
        HttpReply reply = co_await askOnce(std::move(authorized));
        std::optional<Error> refusal;
        if (m_provider.descriptor.refusal != nullptr) refusal = m_provider.descriptor.refusal(reply);
        if (!refusal) refusal = usualRefusal(reply);
        if (!refusal) {
            if (reply.status != 204 && reply.body.isEmpty())
                throw Error(ErrorCode::badData, QStringLiteral("%1: an empty answer").arg(key));
            expectKind(reply, key, accept);
            Answer answer;
            answer.body = std::move(reply.body);
            answer.key = key;
            answer.origin = redacted(request.url);
            answer.fetchedAtMs = nowMs();
            co_return answer;
        }
        if (refusal->code() == ErrorCode::unauthorized && !renewed) {
            renewed = true;
            try {
                co_await m_tokens.renew(token, m_stop);
            } catch (const Error& error) {
                // Strava gives a token again that still lives: so the grant holds, and the refusal may pass.
                if (error.code() != ErrorCode::unauthorized) throw;
            }
            throwIfStopped(m_stop);
            continue;
        }
        const bool passes = refusal->code() == ErrorCode::rateLimited && ++waits < mostWaits &&
                            m_budget.spentUntilMs(m_share).value_or(nowMs()) - nowMs() <= longestWaitMs;
        if (passes) continue;
        if (refusal->code() == ErrorCode::rateLimited) m_budget.take(m_share); // says until when
        throw Error(*refusal);
    }
}

QCoro::Task<Page> ProviderSession::map(Answer answer, ItemList list) {
    const Batch empty = batch();
    QFuture<Page> mapped = QtConcurrent::run([answer, list, empty] { return mapList(answer, list, empty); });
    Page page = co_await resultOf(std::move(mapped));
    throwIfStopped(m_stop);
    co_return page;
}

QCoro::Task<Batch> ProviderSession::mapWhole(Answer answer, WholeMapper mapper, Batch into) {
    QFuture<Batch> mapped = QtConcurrent::run([answer, mapper, into]() mutable {
        if (answer.body.isEmpty()) return std::move(into);
        const QJsonDocument document = parsed(answer);
        if (!document.isObject())
            throw Error(ErrorCode::badData, QStringLiteral("%1 is no object").arg(answer.key));
        RawPayload payload = makePayload(answer.key, answer.origin, QStringLiteral("application/json"),
                                         answer.body, answer.fetchedAtMs);
        payload.keep = true;
        into.payloads.push_back(std::move(payload));
        mapper(document.object(), static_cast<int>(into.payloads.size()) - 1, into);
        return std::move(into);
    });
    Batch batch = co_await resultOf(std::move(mapped));
    throwIfStopped(m_stop);
    co_return batch;
}

QCoro::Task<Batch> ProviderSession::mapOriginal(Answer file, Recording listed, Batch into) {
    QFuture<Batch> mapped = QtConcurrent::run([file, listed, into, desk = m_desk]() mutable {
        addOriginal(file, std::move(listed), desk.readOriginal, desk.zone, into);
        return std::move(into);
    });
    Batch batch = co_await resultOf(std::move(mapped));
    throwIfStopped(m_stop);
    co_return batch;
}

} // namespace vd
