// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auth/SignInPage.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace vd;

class TestSignInPage : public QObject {
    Q_OBJECT

    static QByteArray failed(ErrorCode code, const QString& provider = QStringLiteral("Google Health")) {
        return notLinkedPage(provider, Error(code, {}, {{QStringLiteral("provider"), provider}}),
                             errorKey(code));
    }

private Q_SLOTS:
    void pages_data() {
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("linked") << linkedPage(QStringLiteral("Google Health"));
        QTest::newRow("stray") << strayPage();
        for (int code = 0; code <= static_cast<int>(ErrorCode::internal); ++code) {
            const auto each = static_cast<ErrorCode>(code);
            QTest::newRow(qPrintable(errorKey(each))) << failed(each);
        }
    }
    void pages() {
        QFETCH(QByteArray, html);
        QVERIFY2(html.size() <= 4096, qPrintable(QString::number(html.size())));
        QVERIFY(html.startsWith("<!doctype html>\n<html lang=\"en\">"));
        QVERIFY(html.contains("prefers-color-scheme:dark"));
        QVERIFY(!html.contains('%') ||
                !QString::fromUtf8(html).contains(QRegularExpression(QStringLiteral("%\\d"))));
        QVERIFY(!html.contains("\"></svg>\n<h1></h1>"));
    }

    // Nothing runs and nothing is asked for, not even an icon.
    void loadNothing_data() { pages_data(); }
    void loadNothing() {
        QFETCH(QByteArray, html);
        for (const char* forbidden : {"<script", "<img", "<iframe", "<form", "@import", "url(",
                                      "http:", "https:", "src=", "javascript:", "onload"})
            QVERIFY2(!html.contains(forbidden), forbidden);
        QCOMPARE(html.count("href="), 1);
        QVERIFY(html.contains("<link rel=\"icon\" href=\"data:,\">"));
    }

    void nothingIsTakenForMarkup() {
        const QString odd = QStringLiteral("<b>\"A&B\"</b> %1 %7");
        for (const QByteArray& html : {linkedPage(odd), notLinkedPage(odd, Error(ErrorCode::offline), odd)}) {
            QVERIFY(!html.contains("<b>\""));
            QVERIFY(html.contains("&lt;b&gt;&quot;A&amp;B&quot;&lt;/b&gt; %1 %7"));
        }
    }

    void saysWhatBecameOfIt() {
        QVERIFY(linkedPage(QStringLiteral("Strava")).contains("<h1>Strava is linked</h1>"));
        const QByteArray declined = failed(ErrorCode::signInDeclined, QStringLiteral("Strava"));
        QVERIFY(declined.contains("<h1>Strava was not linked</h1>"));
        QVERIFY(declined.contains("declined on the page of Strava"));
        QVERIFY(declined.contains("<code>signInDeclined</code>"));
        QVERIFY(failed(ErrorCode::clientRejected).contains("Google Health does not know this client id"));
    }
};

QTEST_GUILESS_MAIN(TestSignInPage)
#include "test_SignInPage.moc"
