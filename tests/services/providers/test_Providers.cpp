// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/Provider.h"

#include <QSet>
#include <QTest>

using namespace vd;

// What every provider has to hold, walked through the registry: a new one is held to it by its row alone.
class TestProviders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idsAndLettersAreUnique() {
        QSet<QString> ids, letters;
        for (const Provider& provider : allProviders()) {
            ids.insert(provider.id());
            letters.insert(QString::fromLatin1(provider.descriptor.letters));
            QVERIFY(findProvider(provider.id()) == &provider);
        }
        QCOMPARE(ids.size(), qsizetype(allProviders().size()));
        QCOMPARE(letters.size(), qsizetype(allProviders().size()));
    }

    void eachIsWhole_data() {
        QTest::addColumn<const Provider*>("provider");
        for (const Provider& provider : allProviders())
            QTest::newRow(provider.descriptor.id) << &provider;
    }
    void eachIsWhole() {
        QFETCH(const Provider*, provider);
        const ProviderDescriptor& d = provider->descriptor;
        for (const QUrl& url : {d.auth.authorize, d.auth.token, d.auth.revoke, d.api, d.console}) {
            if (url.isEmpty()) continue; // not every way of signing in has them all
            QVERIFY(url.isValid());
            QCOMPARE(url.scheme(), QStringLiteral("https"));
        }
        QVERIFY(!d.api.isEmpty() && !d.console.isEmpty());
        QVERIFY(d.auth.revoking == AuthSpec::Revoke::none || !d.auth.revoke.isEmpty() || d.auth.discovers);
        QVERIFY(!d.limits.empty());
        for (const RateLimit& limit : d.limits)
            QVERIFY(!limit.span.isEmpty() && limit.allowed > 0 && limit.lengthS > 0);
        QVERIFY(d.guide().size() >= 2);
        for (const GuideStep& step : d.guide())
            QVERIFY(!step.text.isEmpty() &&
                    (step.link.isEmpty() || step.link.scheme() == QLatin1String("https")));
        QVERIFY(!d.needs().isEmpty());
        QVERIFY(provider->account != nullptr);
        const QString url = QString::fromLatin1(d.terms.activityUrl);
        QVERIFY(url.isEmpty() ||
                (url.startsWith(QLatin1String("https://")) && url.contains(QLatin1String("%1"))));
    }

    void feedsAskForWhatTheyNeed_data() { eachIsWhole_data(); }
    void feedsAskForWhatTheyNeed() {
        QFETCH(const Provider*, provider);
        QSet<QString> ids;
        for (const Feed& feed : provider->feeds) {
            ids.insert(QString::fromLatin1(feed.id));
            QVERIFY(feed.recent != nullptr || feed.history != nullptr);
            QVERIFY(feed.recent == nullptr || !feed.isBackground);
            QVERIFY(!feed.scopes.isEmpty());
            for (const QString& scope : feed.scopes)
                QVERIFY(provider->descriptor.auth.scopes.contains(scope));
            QVERIFY(!name(feed.kind).isEmpty());
            QVERIFY(provider->feed(QString::fromLatin1(feed.id)) == &feed);
        }
        QCOMPARE(ids.size(), qsizetype(provider->feeds.size()));
    }

    void nobodyMayWriteThere() {
        for (const Provider& provider : allProviders()) {
            for (const QString& scope : provider.descriptor.auth.scopes)
                QVERIFY2(!scope.contains(QLatin1String("write")), qPrintable(scope));
        }
    }

    void endpointsCanBeOthers() {
        const Provider& strava = *findProvider(QStringLiteral("strava"));
        Endpoints endpoints;
        QCOMPARE(endpoints.api(strava.descriptor), strava.descriptor.api);
        endpoints.set(QStringLiteral("strava.api=http://127.0.0.1:8080/api"));
        endpoints.set(QStringLiteral("strava.token=https://gateway.example/token?a=b"));
        QCOMPARE(endpoints.api(strava.descriptor), QUrl(QStringLiteral("http://127.0.0.1:8080/api")));
        QCOMPARE(endpoints.auth(strava.descriptor).token,
                 QUrl(QStringLiteral("https://gateway.example/token?a=b")));
        QCOMPARE(endpoints.auth(strava.descriptor).authorize, strava.descriptor.auth.authorize);
    }

    void endpointsThatAreNoneAreRefused_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain http elsewhere") << QStringLiteral("strava.api=http://example.com/");
        QTest::newRow("another scheme") << QStringLiteral("strava.api=file:///etc/passwd");
        QTest::newRow("no such provider") << QStringLiteral("nobody.api=https://example.com/");
        QTest::newRow("no such name") << QStringLiteral("strava.apiary=https://example.com/");
        QTest::newRow("no address") << QStringLiteral("strava.api");
        QTest::newRow("empty") << QString();
    }
    void endpointsThatAreNoneAreRefused() {
        QFETCH(QString, text);
        Endpoints endpoints;
        QVERIFY_THROWS_EXCEPTION(Error, endpoints.set(text));
        QVERIFY(endpoints.empty());
    }
};

QTEST_GUILESS_MAIN(TestProviders)
#include "test_Providers.moc"
