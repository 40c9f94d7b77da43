// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PayloadText.h"

#include <QJsonDocument>
#include <QTest>

using namespace vd;

class TestPayloadText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void jsonGetsALineForEachValue_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* json, const char* expected) {
            QTest::newRow(name) << QByteArray(json) << QByteArray(expected);
        };
        row("order and numbers stay", "{\"z\":1.50,\"a\":1e3}", "{\n  \"z\": 1.50,\n  \"a\": 1e3\n}");
        row("nested", "[{\"a\":[1,2]},null]",
            "[\n  {\n    \"a\": [\n      1,\n      2\n    ]\n  },\n  null\n]");
        row("empty ones stay on their line", "{\"a\": [ ], \"b\":{\n}}", "{\n  \"a\": [],\n  \"b\": {}\n}");
        row("signs within words", "{\"a\":\"{[,:]} \\\" \\\\\"}", "{\n  \"a\": \"{[,:]} \\\" \\\\\"\n}");
        row("cut in a word", "{\"a\":\"x\\", "{\n  \"a\": \"x\\");
        row("too many ends", "]}", "\n]\n}");
        row("nothing", "", "");
    }
    void jsonGetsALineForEachValue() {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, expected);
        QCOMPARE(indentedJson(json), expected);
        QJsonParseError error{};
        const QJsonDocument before = QJsonDocument::fromJson(json, &error);
        if (error.error == QJsonParseError::NoError) QCOMPARE(QJsonDocument::fromJson(expected), before);
    }

    void whatCanBeRead_data() {
        QTest::addColumn<QString>("mediaType");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        QTest::addColumn<bool>("isText");
        const auto row = [](const char* name, const char* mediaType, QByteArray bytes, const char* format,
                            bool isText) {
            QTest::newRow(name) << QString::fromLatin1(mediaType) << std::move(bytes)
                                << QString::fromLatin1(format) << isText;
        };
        row("JSON", "application/json", "{}", "JSON", true);
        row("GPX", "application/gpx+xml", "<gpx>é</gpx>", "GPX", true);
        row("FIT", "application/vnd.ant.fit", QByteArray("\x0e\x10\x00\x01.FIT", 8), "FIT", false);
        row("no UTF-8", "text/plain", "\xff\xfe", "text/plain", false);
        row("unknown, but readable", "application/x-odd", "words", "application/x-odd", true);
    }
    void whatCanBeRead() {
        QFETCH(QString, mediaType);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, format);
        QFETCH(bool, isText);
        const PayloadText text = payloadText(mediaType, bytes);
        QCOMPARE(text.format, format);
        QCOMPARE(text.text.has_value(), isText);
        QVERIFY(!text.cut);
    }

    void longTextsAreCutBetweenLetters() {
        const QByteArray bytes = QByteArray(payloadTextMost - 1, 'x') + "éé";
        const PayloadText text = payloadText(QStringLiteral("text/csv"), bytes);
        QVERIFY(text.cut);
        QCOMPARE(text.text->size(), payloadTextMost - 1);
    }
};

QTEST_APPLESS_MAIN(TestPayloadText)
#include "test_PayloadText.moc"
