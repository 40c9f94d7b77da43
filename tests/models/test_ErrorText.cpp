// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ErrorText.h"

#include <QSet>
#include <QTest>

using namespace vd;

namespace {

constexpr int codeCount = static_cast<int>(ErrorCode::internal) + 1; // the last of the enum

ErrorCode nth(int n) {
    return static_cast<ErrorCode>(n);
}

const QHash<QString, QString> everyValue{{QStringLiteral("path"), QStringLiteral("/data/50%1.sqlite")},
                                         {QStringLiteral("version"), QStringLiteral("17")},
                                         {QStringLiteral("backup"), QStringLiteral("/data/kept.sqlite")},
                                         {QStringLiteral("provider"), QStringLiteral("Strava")},
                                         {QStringLiteral("kind"), QStringLiteral("Sleep")},
                                         {QStringLiteral("port"), QStringLiteral("43117")},
                                         {QStringLiteral("until"), QStringLiteral("1794826800000")}};

// The error with nothing told, with all, and with each value alone.
std::vector<Error> everyWay(ErrorCode code) {
    const QString detail = QStringLiteral("errno 5");
    std::vector<Error> errors{Error(code), Error(code, detail, everyValue)};
    for (auto it = everyValue.begin(); it != everyValue.end(); ++it)
        errors.emplace_back(code, detail, QHash<QString, QString>{{it.key(), it.value()}});
    return errors;
}

} // namespace

class TestErrorText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasItsWords_data() {
        QTest::addColumn<int>("code");
        for (int n = 0; n < codeCount; ++n)
            QTest::newRow(qPrintable(errorKey(nth(n)))) << n;
    }
    void everyCodeHasItsWords() {
        QFETCH(int, code);
        QCOMPARE(errorFromKey(errorKey(nth(code))), std::optional(nth(code)));
        for (const Error& error : everyWay(nth(code))) {
            const ErrorText text = describe(error);
            QVERIFY(!text.title.isEmpty());
            QVERIFY(!text.title.endsWith(QLatin1Char('.')));
            QVERIFY(text.sentence.endsWith(QLatin1Char('.')));
            QVERIFY(!text.sentence.contains(QLatin1String("“”")));
            QVERIFY(!text.sentence.contains(QLatin1String("errno 5")));
            QString withoutPath = text.sentence;
            withoutPath.remove(everyValue.value(QStringLiteral("path")));
            QVERIFY(!withoutPath.contains(QLatin1Char('%')));
        }
        QCOMPARE(describe(nth(code)).sentence, describe(Error(nth(code), QStringLiteral("detail"))).sentence);
    }

    void codesCanBeToldApart() {
        QSet<QString> keys, titles, sentences;
        for (int n = 0; n < codeCount; ++n) {
            keys.insert(errorKey(nth(n)));
            titles.insert(describe(nth(n)).title);
            sentences.insert(describe(nth(n)).sentence);
        }
        QVERIFY(!errorFromKey(u"nothing we know"));
        QCOMPARE(keys.size(), codeCount);
        QCOMPARE(titles.size(), codeCount);
        QCOMPARE(sentences.size(), codeCount);
    }

    void valuesAreNamed_data() {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("value");
        QTest::newRow("the file") << ErrorCode::fileUnreadable << QStringLiteral("path");
        QTest::newRow("the damaged file") << ErrorCode::badData << QStringLiteral("path");
        QTest::newRow("the unknown file") << ErrorCode::notSupported << QStringLiteral("path");
        QTest::newRow("the archive") << ErrorCode::unsafeArchive << QStringLiteral("path");
        QTest::newRow("the store") << ErrorCode::storage << QStringLiteral("path");
        QTest::newRow("the folder") << ErrorCode::storeReadOnly << QStringLiteral("path");
        QTest::newRow("the full disk's file") << ErrorCode::diskFull << QStringLiteral("path");
        QTest::newRow("the newer format") << ErrorCode::storeTooNew << QStringLiteral("version");
        QTest::newRow("where the damaged store went") << ErrorCode::storeCorrupt << QStringLiteral("backup");
        QTest::newRow("what is not shared") << ErrorCode::missingScope << QStringLiteral("kind");
        QTest::newRow("the taken port") << ErrorCode::portInUse << QStringLiteral("port");
        for (const ErrorCode code :
             {ErrorCode::timeout, ErrorCode::unauthorized, ErrorCode::consentRevoked, ErrorCode::rateLimited,
              ErrorCode::serverFault, ErrorCode::refused, ErrorCode::providerRule, ErrorCode::notSetUp,
              ErrorCode::discontinued, ErrorCode::clientRejected, ErrorCode::badData}) {
            QTest::addRow("the service of %s", qPrintable(errorKey(code)))
                << code << QStringLiteral("provider");
        }
    }
    void valuesAreNamed() {
        QFETCH(ErrorCode, code);
        QFETCH(QString, value);
        const Error error(code, {}, {{value, everyValue.value(value)}});
        QVERIFY(describe(error).sentence.contains(everyValue.value(value)));
    }
};

QTEST_APPLESS_MAIN(TestErrorText)
#include "test_ErrorText.moc"
