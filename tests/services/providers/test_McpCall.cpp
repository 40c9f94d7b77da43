// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Error.h"
#include "services/providers/coros/McpCall.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace vd;

class TestMcpCall : public QObject {
    Q_OBJECT

    // As a JSON string.
    static QString wrapped(const QString& text) {
        const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        return QString::fromUtf8(list.mid(1, list.size() - 2));
    }

private Q_SLOTS:
    void anAnswerIsFound_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("JSON") << QByteArray(R"({"jsonrpc":"2.0","id":7,"result":{"a":1}})");
        QTest::newRow("an event") << QByteArray("data: {\"id\":7,\"result\":{\"a\":1}}\n\n");
        QTest::newRow("an event with a name")
            << QByteArray("event: message\r\nid: 3\r\ndata:{\"id\":7,\"result\":{\"a\":1}}\r\n\r\n");
        QTest::newRow("data in several lines")
            << QByteArray(": a remark\ndata: {\"id\":7,\ndata: \"result\":{\"a\":1}}\n\n");
        QTest::newRow("what follows is another")
            << QByteArray("data: {\"id\":7,\"result\":{\"a\":1}}\n\ndata: {\"id\":8}\n\n");
        QTest::newRow("no line at the end") << QByteArray("data: {\"id\":7,\"result\":{\"a\":1}}");
    }
    void anAnswerIsFound() {
        QFETCH(QByteArray, body);
        QCOMPARE(rpcResult(body, 7).value(QStringLiteral("a")).toInt(), 1);
    }

    void whatIsNoneIsRefused_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char* name, const char* body, ErrorCode code) {
            QTest::newRow(name) << QByteArray(body) << code;
        };
        row("unknown tool", R"({"id":7,"error":{"code":-32601,"message":"Unknown tool"}})",
            ErrorCode::refused);
        row("an error as an event", "data: {\"id\":7,\"error\":{\"code\":-32602,\"message\":\"no\"}}\n\n",
            ErrorCode::refused);
        row("another id", R"({"id":6,"result":{}})", ErrorCode::badData);
        row("no id", R"({"result":{}})", ErrorCode::badData);
        row("no result", R"({"id":7})", ErrorCode::badData);
        row("cut off", "{\"id\":7,\"result\":{\"a\"", ErrorCode::badData);
        row("an event that is cut off", "event: message\ndata: {\"id\":7,\"res", ErrorCode::badData);
        row("a list", "[1]", ErrorCode::badData);
        row("nothing", "", ErrorCode::badData);
    }
    void whatIsNoneIsRefused() {
        QFETCH(QByteArray, body);
        QFETCH(ErrorCode, code);
        try {
            rpcResult(body, 7);
            QFAIL("it was taken");
        } catch (const Error& error) {
            QCOMPARE(error.code(), code);
        }
    }

    void textsAreUnwrapped_data() {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QString>("text");
        const QString plain = QStringLiteral("a\nb \u2014 \"c\"");
        const QString quotes = QStringLiteral("\"a\" and \"b\"");
        QTest::newRow("plain") << QStringList{plain} << plain;
        QTest::newRow("once") << QStringList{wrapped(plain)} << plain;
        QTest::newRow("twice") << QStringList{wrapped(wrapped(plain))} << plain;
        QTest::newRow("quotes that are its own") << QStringList{quotes} << quotes;
        QTest::newRow("several") << QStringList{QStringLiteral("a"), QString(), QStringLiteral("b")}
                                 << QStringLiteral("a\nb");
        QTest::newRow("none") << QStringList() << QString();
    }
    void textsAreUnwrapped() {
        QFETCH(QStringList, texts);
        QFETCH(QString, text);
        QJsonArray content;
        for (const QString& each : texts)
            content << QJsonObject{{QStringLiteral("type"), QStringLiteral("text")},
                                   {QStringLiteral("text"), each}};
        const ToolAnswer answer = toolAnswer({{QStringLiteral("content"), content}});
        QCOMPARE(answer.text, text);
        QVERIFY(answer.file.isEmpty());
    }

    void aFileIsTakenFromItsResource() {
        const QJsonObject resource{{QStringLiteral("uri"), QStringLiteral("fit://470000000000000001.fit")},
                                   {QStringLiteral("blob"), QStringLiteral("LkZJVAA=")}};
        const QJsonArray content{QJsonObject{{QStringLiteral("text"), QStringLiteral("Here it is.")}},
                                 QJsonObject{{QStringLiteral("resource"), resource}}};
        const ToolAnswer answer = toolAnswer({{QStringLiteral("content"), content}});
        QCOMPARE(answer.file, QByteArray(".FIT\0", 5));
        QCOMPARE(answer.text, QStringLiteral("Here it is."));
    }
};

QTEST_GUILESS_MAIN(TestMcpCall)
#include "test_McpCall.moc"
