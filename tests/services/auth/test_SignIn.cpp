// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auth/SignIn.h"

#include "support/LocalWeb.h"
#include "support/Outcome.h"
#include "support/TestClock.h"

#include <QTest>

using namespace vd;
using namespace vd::test;
using namespace std::chrono_literals;

class TestSignIn : public QObject {
    Q_OBJECT

    std::unique_ptr<LocalWeb> m_web; // the provider
    std::unique_ptr<TestClock> m_clock;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<SignIn> m_signIn;
    QStringList m_signals;
    std::vector<Tokens> m_linked;
    std::optional<Error> m_failLink;

    // Takes until the clock goes on.
    static QCoro::Task<void> link(TestSignIn* test, Tokens tokens, std::stop_token stop) {
        co_await test->m_clock->wait(1s, stop);
        if (test->m_failLink) throw *test->m_failLink;
        test->m_linked.push_back(tokens);
    }
    SignIn::Wish wish() const {
        SignIn::Wish result;
        result.providerName = QStringLiteral("Strava");
        result.spec.authorize = QUrl(QStringLiteral("https://www.strava.com/oauth/authorize"));
        result.spec.token = m_web->url(QStringLiteral("/token"));
        result.spec.scopes = {QStringLiteral("read"), QStringLiteral("activity:read_all")};
        result.client.id = QStringLiteral("12");
        result.client.secret = "secret";
        return result;
    }
    void start(SignIn::Wish given) {
        m_signIn = std::make_unique<SignIn>(
            std::move(given), *m_http, *m_clock,
            [this](Tokens tokens, std::stop_token stop) { return link(this, std::move(tokens), stop); });
        connect(m_signIn.get(), &SignIn::ready, this, [this] { m_signals << QStringLiteral("ready"); });
        connect(m_signIn.get(), &SignIn::returned, this, [this] { m_signals << QStringLiteral("returned"); });
        connect(m_signIn.get(), &SignIn::finished, this, [this] { m_signals << QStringLiteral("finished"); });
        m_signIn->start();
    }
    void startAndWait() {
        start(wish());
        QTRY_COMPARE(m_signals, QStringList{QStringLiteral("ready")});
    }
    QString asked(const QString& name) const {
        return QUrlQuery(m_signIn->address()).queryItemValue(name, QUrl::FullyDecoded);
    }
    QUrl back(const QString& query) const {
        return QUrl(asked(QStringLiteral("redirect_uri")) + u'?' + query + QStringLiteral("&state=") +
                    asked(QStringLiteral("state")));
    }
    // The browser, on its own connection.
    std::shared_ptr<Outcome<HttpReply>> browse(const QUrl& url) {
        return watch(m_http->send(HttpRequest("GET", url), {}));
    }
    void tokensAre(const char* json) { m_web->answers({LocalResponse(200, "application/json", json)}); }
    ErrorCode errorCode() const {
        return m_signIn->error() ? m_signIn->error()->code() : ErrorCode::internal;
    }
    // The time for the browser is over with its return; who waits now is link().
    void waitForLinking() {
        QTRY_VERIFY(m_signals.contains(QStringLiteral("returned")));
        QTRY_COMPARE(m_clock->waiting(), 1);
    }
    void waitForEnd() { QTRY_COMPARE(m_signals.count(QStringLiteral("finished")), 1); }

private Q_SLOTS:
    void init() {
        m_web = std::make_unique<LocalWeb>();
        m_clock = std::make_unique<TestClock>();
        m_clock->hold();
        m_http = std::make_unique<HttpClient>(*m_clock);
        m_signals.clear();
        m_linked.clear();
        m_failLink.reset();
    }
    void cleanup() {
        m_signIn.reset();
        m_http.reset();
        m_web.reset();
    }

    void linksAnAccount() {
        tokensAre(R"({"access_token":"a","refresh_token":"r","expires_in":21600,"scope":"read"})");
        startAndWait();
        QCOMPARE(asked(QStringLiteral("client_id")), QStringLiteral("12"));
        const auto tab = browse(back(QStringLiteral("code=the-code")));
        waitForLinking();
        QVERIFY(!tab->isThere()); // it waits for the truth
        QVERIFY(!m_signIn->isFinished());
        m_clock->advance(1s);
        waitForEnd();
        QVERIFY(m_signIn->isFinished() && !m_signIn->error());
        QCOMPARE(m_signals.join(u' '), QStringLiteral("ready returned finished"));
        QTRY_VERIFY(tab->isThere());
        QVERIFY(tab->result->body.contains("Strava is linked"));
        QCOMPARE(m_linked.size(), std::size_t(1));
        QCOMPARE(m_linked.front().access, QByteArray("a"));
        QCOMPARE(m_linked.front().scopes, QStringList{QStringLiteral("read")});
        const QByteArray form = m_web->asked.front().body;
        QVERIFY(form.contains("code=the-code") && form.contains("code_verifier=") &&
                form.contains("redirect_uri=http%3A%2F%2F127.0.0.1%3A"));
    }

    void takesScopesFromWhereTheyAreSaid_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("scopes");
        const auto row = [](const char* name, const char* answer, const char* query, const char* scopes) {
            QTest::newRow(name) << QByteArray(answer) << QString::fromLatin1(query)
                                << QString::fromLatin1(scopes);
        };
        row("answer", R"({"access_token":"a","scope":"one two"})", "code=c&scope=three", "one two");
        row("redirect", R"({"access_token":"a"})", "code=c&scope=three,four", "three four");
        row("nowhere", R"({"access_token":"a"})", "code=c", "read activity:read_all");
    }
    void takesScopesFromWhereTheyAreSaid() {
        QFETCH(QByteArray, answer);
        QFETCH(QString, query);
        QFETCH(QString, scopes);
        tokensAre(answer.constData());
        startAndWait();
        const auto tab = browse(back(query));
        waitForLinking();
        m_clock->advance(1s);
        waitForEnd();
        QCOMPARE(m_linked.size(), std::size_t(1));
        QCOMPARE(m_linked.front().scopes.join(u' '), scopes);
    }

    void tellsARefusal_data() {
        QTest::addColumn<QString>("word");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("declined") << QStringLiteral("access_denied") << ErrorCode::signInDeclined;
        QTest::newRow("another") << QStringLiteral("temporarily_unavailable") << ErrorCode::badData;
    }
    void tellsARefusal() {
        QFETCH(QString, word);
        QFETCH(ErrorCode, code);
        startAndWait();
        const auto tab = browse(back(QStringLiteral("error=") + word));
        waitForEnd();
        QCOMPARE(errorCode(), code);
        QCOMPARE(m_signIn->error()->value(QStringLiteral("provider")), QStringLiteral("Strava"));
        QCOMPARE(m_signIn->error()->detail(), word);
        QTRY_VERIFY(tab->isThere());
        QVERIFY(tab->result->body.contains("Strava was not linked"));
        QVERIFY(tab->result->body.contains("<code>" + word.toLatin1() + "</code>"));
        QCOMPARE(m_web->asked.size(), std::size_t(0));
    }

    void tellsTheTruthWhenTheExchangeFails() {
        m_web->answers({LocalResponse(401, "application/json", R"({"error":"invalid_client"})")});
        startAndWait();
        const auto tab = browse(back(QStringLiteral("code=c")));
        waitForEnd();
        QCOMPARE(errorCode(), ErrorCode::clientRejected);
        QTRY_VERIFY(tab->isThere());
        QVERIFY(tab->result->body.contains("<code>clientRejected</code>"));
        QVERIFY(m_linked.empty());
    }

    void tellsTheTruthWhenLinkingFails() {
        tokensAre(R"({"access_token":"a"})");
        m_failLink = Error(ErrorCode::keychainLocked);
        startAndWait();
        const auto tab = browse(back(QStringLiteral("code=c")));
        waitForLinking();
        m_clock->advance(1s);
        waitForEnd();
        QCOMPARE(errorCode(), ErrorCode::keychainLocked);
        QTRY_VERIFY(tab->isThere());
        QVERIFY(tab->result->body.contains("not linked"));
    }

    void endsAfterFiveMinutes() {
        startAndWait();
        m_clock->advance(5min - 1ms);
        QVERIFY(!m_signIn->isFinished());
        m_clock->advance(1ms);
        QCOMPARE(errorCode(), ErrorCode::signInExpired);
        QCOMPARE(m_signals.back(), QStringLiteral("finished"));
        QVERIFY(!m_signIn->paste(back(QStringLiteral("code=c")).toString()));
        // Nobody listens any more.
        QCOMPARE(errorOf(m_http->send(once(back(QStringLiteral("code=c"))), {})), QStringLiteral("offline"));
    }
    static HttpRequest once(const QUrl& url) {
        HttpRequest request("GET", url);
        request.repeatable = false;
        return request;
    }

    void anotherStateDoesNotEndIt() {
        tokensAre(R"({"access_token":"a"})");
        startAndWait();
        QUrl wrong = back(QStringLiteral("code=c"));
        wrong.setQuery(QStringLiteral("code=c&state=guess"));
        QCOMPARE(resultOf(m_http->send(HttpRequest("GET", wrong), {})).status, 400);
        QVERIFY(!m_signIn->isFinished());
        QCOMPARE(m_web->asked.size(), std::size_t(0));
        QVERIFY(m_signIn->paste(back(QStringLiteral("code=c")).toString()));
        waitForLinking();
        m_clock->advance(1s);
        waitForEnd();
        QVERIFY(!m_signIn->error());
    }

    void aSecondReturnExchangesNothing() {
        tokensAre(R"({"access_token":"a"})");
        startAndWait();
        const auto tab = browse(back(QStringLiteral("code=c")));
        waitForLinking();
        const auto again = browse(back(QStringLiteral("code=c")));
        const auto other = browse(back(QStringLiteral("code=d")));
        QVERIFY(!m_signIn->paste(back(QStringLiteral("code=d")).toString()));
        // What is asked after them is answered after they came in.
        QCOMPARE(resultOf(m_http->send(HttpRequest("GET", back(QStringLiteral("code="))), {})).status, 400);
        m_clock->advance(1s);
        for (const auto& each : {tab, again, other}) {
            QTRY_VERIFY(each->isThere());
            QVERIFY(each->result && each->result->body.contains("Strava is linked"));
        }
        QCOMPARE(m_web->asked.size(), std::size_t(1));
        QCOMPARE(m_linked.size(), std::size_t(1));
    }

    void aPortThatIsTakenIsSaid() {
        LocalWeb other;
        SignIn::Wish given = wish();
        given.spec.redirect.setPort(other.url(QString()).port());
        start(given);
        waitForEnd();
        QCOMPARE(errorCode(), ErrorCode::portInUse);
        QCOMPARE(m_signIn->error()->value(QStringLiteral("port")),
                 QString::number(given.spec.redirect.port()));
        QCOMPARE(m_signals.size(), 1);
    }

    // Nothing is opened and nobody listens: the key is exchanged, and that is all.
    void aKeyTakesNoBrowser() {
        tokensAre(R"({"accessToken":"a","expiresIn":86400})");
        SignIn::Wish given = wish();
        given.spec.way = AuthSpec::Way::key;
        given.spec.keyScheme = "ApiKey";
        given.client = {{}, "the-key"};
        start(given);
        QTRY_COMPARE(m_clock->waiting(), 1);
        m_clock->advance(1s);
        waitForEnd();
        QVERIFY(!m_signIn->error());
        QCOMPARE(m_signals, QStringList{QStringLiteral("finished")});
        QCOMPARE(m_linked.front().access, QByteArray("a"));
        QCOMPARE(m_linked.front().refresh, QByteArray("the-key"));
        QCOMPARE(m_web->asked.front().header("authorization"), QByteArray("ApiKey the-key"));
        QCOMPARE(m_web->asked.front().body, QByteArray());
    }

    void aKeyThatIsNoneIsSaidAsSuch() {
        m_web->answers({LocalResponse(401, "text/html", "<html></html>")});
        SignIn::Wish given = wish();
        given.spec.way = AuthSpec::Way::key;
        given.spec.keyScheme = "ApiKey";
        start(given);
        waitForEnd();
        QCOMPARE(errorCode(), ErrorCode::consentRevoked);
        QCOMPARE(m_signIn->error()->value(QStringLiteral("way")), QStringLiteral("key"));
    }

    // A provider that takes only https: nobody can listen there, so the address comes by hand.
    void aRedirectOfHttpsIsPasted() {
        tokensAre(R"({"access_token":"a"})");
        SignIn::Wish given = wish();
        given.spec.redirect = QUrl(QStringLiteral("https://localhost:43118/callback"));
        start(given);
        QTRY_COMPARE(m_signals, QStringList{QStringLiteral("ready")});
        QCOMPARE(asked(QStringLiteral("redirect_uri")), QStringLiteral("https://localhost:43118/callback"));
        QVERIFY(m_signIn->paste(back(QStringLiteral("code=c")).toString()));
        waitForLinking();
        m_clock->advance(1s);
        waitForEnd();
        QVERIFY(!m_signIn->error());
        QVERIFY(
            m_web->asked.front().body.contains("redirect_uri=https%3A%2F%2Flocalhost%3A43118%2Fcallback"));
    }

    void cancelled_data() {
        QTest::addColumn<QString>("moment");
        QTest::addColumn<bool>("isDestroyed");
        for (const char* moment : {"before", "waiting", "exchanging", "linking"}) {
            QTest::addRow("cancelled %s", moment) << QString::fromLatin1(moment) << false;
            QTest::addRow("destroyed %s", moment) << QString::fromLatin1(moment) << true;
        }
    }
    void cancelled() {
        QFETCH(QString, moment);
        QFETCH(bool, isDestroyed);
        if (moment == u"linking") tokensAre(R"({"access_token":"a"})");
        start(wish());
        std::shared_ptr<Outcome<HttpReply>> tab;
        if (moment != u"before") QTRY_COMPARE(m_signals.size(), 1);
        if (moment == u"exchanging" || moment == u"linking") tab = browse(back(QStringLiteral("code=c")));
        if (moment == u"exchanging") QTRY_COMPARE(m_web->held.size(), std::size_t(1));
        if (moment == u"linking") waitForLinking();
        if (isDestroyed) {
            m_signIn.reset();
        } else {
            m_signIn->cancel();
            // At once, but for one that has not begun.
            if (moment == u"before") waitForEnd();
            QCOMPARE(m_signals.back(), QStringLiteral("finished"));
            QCOMPARE(errorCode(), ErrorCode::cancelled);
        }
        // The tab is not left alone.
        if (tab) QTRY_VERIFY(tab->isThere());
        QTRY_COMPARE(m_clock->waiting(), 0);
        QCOMPARE(m_signals.contains(QStringLiteral("finished")), !isDestroyed);
    }

    void mayBeDestroyedByWhoeverIsTold_data() {
        QTest::addColumn<QString>("signal");
        for (const char* name : {"ready", "returned", "finished"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void mayBeDestroyedByWhoeverIsTold() {
        QFETCH(QString, signal);
        tokensAre(R"({"access_token":"a"})");
        start(wish());
        const auto destroy = [this] { m_signIn.reset(); };
        if (signal == u"ready") connect(m_signIn.get(), &SignIn::ready, this, destroy);
        if (signal == u"returned") connect(m_signIn.get(), &SignIn::returned, this, destroy);
        if (signal == u"finished") connect(m_signIn.get(), &SignIn::finished, this, destroy);
        QTRY_VERIFY(!m_signals.isEmpty());
        if (signal != u"ready") {
            const auto tab = browse(back(signal == u"returned" ? QStringLiteral("code=c")
                                                               : QStringLiteral("error=access_denied")));
            QTRY_VERIFY(!m_signIn);
            QTRY_VERIFY(tab->isThere());
        }
        QVERIFY(!m_signIn);
        QCOMPARE(m_clock->waiting(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "test_SignIn.moc"
