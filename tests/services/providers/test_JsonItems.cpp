// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/JsonItems.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace vd;

namespace {

// Readable JSON.
QByteArray quoted(const char* text) {
    return QByteArray(text).replace('\'', '"');
}

} // namespace

class TestJsonItems : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itemsAreWordForWord_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QByteArrayList>("items");
        const QByteArray item = quoted("{'b': 1.50, 'a' : [1,{'x':']}'}]}");
        QTest::newRow("a list") << QByteArray("[" + item + "," + item + "]") << QByteArray()
                                << QByteArrayList{item, item};
        QTest::newRow("an empty list") << QByteArray(" [ ] ") << QByteArray() << QByteArrayList{};
        QTest::newRow("blanks around") << QByteArray("\n[ " + item + " ,\t" + item + " ]\n") << QByteArray()
                                       << QByteArrayList{item, item};
        const QByteArray points("points");
        QTest::newRow("a member") << QByteArray(quoted("{'next':'a,b','points':[") + item + "]}") << points
                                  << QByteArrayList{item};
        QTest::newRow("a member before others")
            << QByteArray(quoted("{'points':[") + item + quoted("],'other':{'points':[1]}}")) << points
            << QByteArrayList{item};
        QTest::newRow("no such member") << quoted("{'a':{'points':[1]}}") << points << QByteArrayList{};
        const QByteArray tricky = quoted("{'t':'\\']},{\\\\'}");
        const QByteArray brackets = quoted("{'t':'{['}");
        QTest::newRow("texts with quotes and brackets") << QByteArray("[" + tricky + "," + brackets + "]")
                                                        << QByteArray() << QByteArrayList{tricky, brackets};
        QTest::newRow("plain values") << quoted("[1, -2.5e3,'x',null,true]") << QByteArray()
                                      << QByteArrayList{"1", "-2.5e3", quoted("'x'"), "null", "true"};
    }
    void itemsAreWordForWord() {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, member);
        QFETCH(QByteArrayList, items);
        QByteArrayList found;
        for (const QByteArrayView item : jsonItems(body, member))
            found << item.toByteArray();
        QCOMPARE(found, items);
    }

    void brokenTextEndsTheWalk_data() {
        QTest::addColumn<QByteArray>("body");
        const QByteArray sound = quoted("{'points':[{'a':'x\\'y'},[1,2],{'b':{}}],'next':'t'}");
        for (qsizetype length = 0; length <= sound.size(); ++length)
            QTest::newRow(qPrintable(QString::number(length))) << sound.left(length);
    }
    void brokenTextEndsTheWalk() { // nobody reads beyond the end, and it does end
        QFETCH(QByteArray, body);
        const QByteArray exact(body.constData(), body.size());
        QVERIFY(jsonItems(exact, "points").size() <= 3);
        QVERIFY(jsonItems(exact, "").empty());
    }
};

QTEST_GUILESS_MAIN(TestJsonItems)
#include "test_JsonItems.moc"
