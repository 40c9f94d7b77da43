// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/coros/McpCall.h"

#include "services/net/Redact.h"
#include "services/net/Result.h"
#include "services/net/Stop.h"
#include "services/providers/Feeds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtConcurrentRun>

namespace vd {

namespace {

const QString revision = QStringLiteral("2025-06-18");
constexpr int mostTries = 3;
constexpr int mostWraps = 3;

// "event: message\ndata: {…}\n\n"; an event may be cut into several lines of data.
QByteArray dataOf(const QByteArray& body) {
    QByteArray data;
    for (QByteArray line : body.split('\n')) {
        if (line.endsWith('\r')) line.chop(1);
        if (line.isEmpty() && !data.isEmpty()) break; // the end of the event
        if (line.startsWith("data:")) data += line.mid(5);
    }
    return data;
}

QString unwrapped(QString text) {
    for (int i = 0; i < mostWraps; ++i) {
        const QByteArray word = text.trimmed().toUtf8();
        if (!word.startsWith('"') || !word.endsWith('"')) break;
        const QJsonArray held = QJsonDocument::fromJson('[' + word + ']').array();
        if (held.size() != 1 || !held.first().isString()) break;
        text = held.first().toString();
    }
    return text;
}

QCoro::Task<Answer> posted(ProviderSession* session, QJsonObject request) {
    for (int tries = 1;; ++tries) {
        try {
            co_return co_await session->post(QString(), request, "application/json, text/event-stream");
        } catch (const Error& error) {
            if (!isNotThere(error) || tries == mostTries) throw;
        }
    }
}

struct Replied {
    Replied() = default;
    QJsonObject result;
    Answer answer;
};

QCoro::Task<Replied> rpc(ProviderSession* session, QString method, QJsonObject parameters) {
    const bool isGreeting = method == u"initialize";
    if (session->requests() == 0 && !isGreeting) {
        const QJsonObject about{
            {QStringLiteral("protocolVersion"), revision},
            {QStringLiteral("capabilities"), QJsonObject()},
            {QStringLiteral("clientInfo"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Vitaldeck")},
                                                       {QStringLiteral("version"), QStringLiteral("1")}}}};
        co_await rpc(session, QStringLiteral("initialize"), about);
    }
    const qint64 id = session->requests() + 1;
    const QJsonObject request{{QStringLiteral("jsonrpc"), QStringLiteral("2.0")},
                              {QStringLiteral("id"), id},
                              {QStringLiteral("method"), method},
                              {QStringLiteral("params"), parameters}};
    Replied replied;
    replied.answer = co_await posted(session, request);
    QFuture<QJsonObject> result =
        QtConcurrent::run([body = replied.answer.body, id] { return rpcResult(body, id); });
    replied.result = co_await resultOf(std::move(result));
    throwIfStopped(session->stop());
    co_return replied;
}

} // namespace

QJsonObject rpcResult(const QByteArray& body, qint64 id) {
    const bool isEvent = !body.trimmed().startsWith('{');
    const QJsonObject reply = QJsonDocument::fromJson(isEvent ? dataOf(body) : body).object();
    const QJsonObject error = reply.value(QLatin1String("error")).toObject();
    if (!error.isEmpty()) {
        const QString said = QString::number(error.value(QLatin1String("code")).toInt()) + u' ' +
                             redacted(error.value(QLatin1String("message")).toString().toUtf8());
        throw Error(ErrorCode::refused, said);
    }
    const QJsonValue result = reply.value(QLatin1String("result"));
    if (!result.isObject() || reply.value(QLatin1String("id")).toInteger() != id)
        throw Error(ErrorCode::badData, QStringLiteral("no answer to the call: ") + redacted(body));
    return result.toObject();
}

ToolAnswer toolAnswer(const QJsonObject& result) {
    ToolAnswer answer;
    QStringList texts;
    for (const QJsonValue& value : result.value(QLatin1String("content")).toArray()) {
        const QJsonObject resource = value[QLatin1String("resource")].toObject();
        const QByteArray blob = resource.value(QLatin1String("blob")).toString().toLatin1();
        if (answer.file.isEmpty()) answer.file = QByteArray::fromBase64(blob);
        const QString text = unwrapped(value[QLatin1String("text")].toString());
        if (!text.trimmed().isEmpty()) texts.append(text);
    }
    answer.text = texts.join(u'\n');
    return answer;
}

QCoro::Task<ToolAnswer> callTool(ProviderSession* session, QString tool, QJsonObject arguments) {
    const QJsonObject parameters{{QStringLiteral("name"), tool}, {QStringLiteral("arguments"), arguments}};
    Replied replied;
    try {
        replied = co_await rpc(session, QStringLiteral("tools/call"), parameters);
    } catch (const Error& error) {
        throw Error(error.code(), tool + QStringLiteral(": ") + error.detail(), error.values());
    }
    QFuture<ToolAnswer> read = QtConcurrent::run([result = replied.result] { return toolAnswer(result); });
    ToolAnswer answer = co_await resultOf(std::move(read));
    throwIfStopped(session->stop());
    if (replied.result.value(QLatin1String("isError")).toBool())
        throw Error(ErrorCode::refused, tool + QStringLiteral(": ") + redacted(answer.text.toUtf8()));
    answer.origin = replied.answer.origin;
    answer.fetchedAtMs = replied.answer.fetchedAtMs;
    co_return answer;
}

QCoro::Task<Answer> listTools(ProviderSession* session) {
    Replied replied = co_await rpc(session, QStringLiteral("tools/list"), QJsonObject());
    Answer answer = std::move(replied.answer);
    answer.key = QStringLiteral("tools/list");
    answer.body = QJsonDocument(replied.result).toJson(QJsonDocument::Compact);
    co_return answer;
}

} // namespace vd
