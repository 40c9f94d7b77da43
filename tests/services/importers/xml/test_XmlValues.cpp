// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/xml/XmlValues.h"

#include <QDateTime>
#include <QTest>

using namespace vd;

class TestXmlValues : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbers_data();
    void numbers();
    void notNumbers_data();
    void notNumbers();
    void times_data();
    void times();
    void notTimes_data();
    void notTimes();
};

void TestXmlValues::numbers_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("value");
    QTest::newRow("whole") << QByteArray("12") << 12.0;
    QTest::newRow("negative fraction") << QByteArray("-0.5") << -0.5;
    QTest::newRow("exponent") << QByteArray("1.5e3") << 1500.0;
    QTest::newRow("plus") << QByteArray("+7") << 7.0;
    QTest::newRow("blanks around") << QByteArray(" \n 7\t") << 7.0;
    QTest::newRow("decimal comma") << QByteArray("12,5") << 12.5;
    QTest::newRow("many digits") << QByteArray("40.18894976936280727386474609375") << 40.188949769362807;
}

void TestXmlValues::numbers() {
    QFETCH(QByteArray, text);
    QTEST(parseNumber(text.toStdString()).value(), "value");
}

void TestXmlValues::notNumbers_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", " ", "abc", "12 m", "1,234,5", "1.234,5", "nan", "inf", "-infinity", "1e999",
                             "0x10", ",", "--1"}) {
        QTest::newRow(text) << QByteArray(text);
    }
}

void TestXmlValues::notNumbers() {
    QFETCH(QByteArray, text);
    QCOMPARE(parseNumber(text.toStdString()), std::nullopt);
}

void TestXmlValues::times_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("utc");
    QTest::addColumn<int>("offsetS"); // -1: the text names none
    const auto row = [](const char* text, const char* utc, int offsetS) {
        QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(utc) << offsetS;
    };
    row("2026-11-15T08:41:07Z", "2026-11-15T08:41:07.000Z", -1);
    row("2026-11-15T08:41:07z", "2026-11-15T08:41:07.000Z", -1);
    row("2026-11-15t08:41:07", "2026-11-15T08:41:07.000Z", -1);
    row("2026-11-15 08:41:07Z", "2026-11-15T08:41:07.000Z", -1);
    row("2026-11-15T08:41Z", "2026-11-15T08:41:00.000Z", -1);
    row("2026-11-15T08:41:07.2Z", "2026-11-15T08:41:07.200Z", -1);
    row("2026-11-15T08:41:07,25Z", "2026-11-15T08:41:07.250Z", -1);
    row("2026-11-15T08:41:07.2073437Z", "2026-11-15T08:41:07.207Z", -1);
    row("2026-11-15T08:41:59.9996Z", "2026-11-15T08:42:00.000Z", -1);
    row("2026-11-15T00:41:07+01:00", "2026-11-14T23:41:07.000Z", 3600);
    row("2026-11-15T08:41:07.5+0530", "2026-11-15T03:11:07.500Z", 19800);
    row("2026-11-15T08:41:07-08", "2026-11-15T16:41:07.000Z", -28800);
    row("2026-11-15T08:41:07+00:00", "2026-11-15T08:41:07.000Z", -1);
    row("2024-02-29T23:59:60Z", "2024-03-01T00:00:00.000Z", -1);
    row("1901-12-13T20:45:52Z", "1901-12-13T20:45:52.000Z", -1);
}

void TestXmlValues::times() {
    QFETCH(QByteArray, text);
    QFETCH(QString, utc);
    QFETCH(int, offsetS);
    const std::optional<XmlTime> time = parseIsoTime(text.toStdString());
    QVERIFY(time);
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(time->utcMs, Qt::UTC).toString(Qt::ISODateWithMs), utc);
    QCOMPARE(time->offsetS.value_or(-1), offsetS);
}

void TestXmlValues::notTimes_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"", "2026-11-15", "2026-13-01T00:00:00Z", "2025-02-29T00:00:00Z", "2026-11-15T25:00:00Z",
          "2026-11-15T08:61:00Z", "2026-11-15T08:41:61Z", "2026-11-15T08:41:07+25:00",
          "2026-11-15T08:41:07+01:00x", "2026-11-15T08:41:07Zulu", "08:41:07", "yesterday"}) {
        QTest::newRow(text) << QByteArray(text);
    }
}

void TestXmlValues::notTimes() {
    QFETCH(QByteArray, text);
    QVERIFY(!parseIsoTime(text.toStdString()));
}

QTEST_GUILESS_MAIN(TestXmlValues)
#include "test_XmlValues.moc"
