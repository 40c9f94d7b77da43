// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auth/AccessTokens.h"

#include "support/LocalWeb.h"
#include "support/MemorySecrets.h"
#include "support/Outcome.h"
#include "support/TestClock.h"

#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

using namespace vd;
using namespace vd::test;

namespace {

const QString entry = QStringLiteral("tokens/strava/7");

} // namespace

class TestAccessTokens : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalWeb> m_web;
    std::unique_ptr<TestClock> m_clock;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<MemorySecrets> m_secrets;
    std::unique_ptr<AccountTokens> m_tokens;
    int m_renewals = 0;

    std::unique_ptr<AccountTokens> account() {
        AccountTokens::Account wanted;
        wanted.provider = QStringLiteral("strava");
        wanted.accountId = QStringLiteral("7");
        wanted.clientId = QStringLiteral("12");
        wanted.spec.token = m_web->url(QStringLiteral("/token"));
        wanted.lockFile = m_folder->filePath(QStringLiteral("strava-7.lock"));
        return std::make_unique<AccountTokens>(wanted, *m_http, *m_secrets, *m_clock);
    }
    void keepInKeychain(const char* access, const char* refresh, qint64 livesMs) {
        Tokens tokens;
        tokens.access = access;
        tokens.refresh = refresh;
        tokens.expiresAtMs = m_clock->nowMs() + livesMs;
        m_secrets->kept()[entry] = tokens.toJson();
    }
    Tokens kept() const { return Tokens::fromJson(m_secrets->kept().value(entry)); }
    QByteArray access() { return resultOf(m_tokens->access({})); }
    QString errorOfAccess() { return errorOf(m_tokens->access({})); }

    // As Strava: each renewal makes the refresh token before it worthless.
    void answerAsStrava(const Exchange& exchange) {
        const QByteArray sent = exchange->request().body;
        const QByteArray due = "refresh_token=r" + QByteArray::number(m_renewals) + "&";
        if (!sent.contains(due)) {
            exchange->respond(LocalResponse(400, "application/json", R"({"error":"invalid_grant"})"));
            return;
        }
        const QByteArray n = QByteArray::number(++m_renewals);
        exchange->respond(LocalResponse(200, "application/json",
                                        "{\"access_token\":\"a" + n + "\",\"refresh_token\":\"r" + n +
                                            "\",\"expires_in\":21600}"));
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_web = std::make_unique<LocalWeb>();
        m_clock = std::make_unique<TestClock>();
        m_http = std::make_unique<HttpClient>(*m_clock);
        m_secrets = std::make_unique<MemorySecrets>();
        m_secrets->kept()[QStringLiteral("client/strava/12")] = "the secret";
        m_tokens = account();
        m_renewals = 0;
        m_web->answer = [this](const Exchange& exchange) { answerAsStrava(exchange); };
    }
    void cleanup() {
        m_tokens.reset();
        m_http.reset();
        m_web.reset();
    }

    void givesWhatIsKept() {
        keepInKeychain("a0", "r0", 61'000);
        QCOMPARE(access(), QByteArray("a0"));
        QCOMPARE(access(), QByteArray("a0"));
        QCOMPARE(m_web->asked.size(), std::size_t(0));
        QCOMPARE(m_secrets->reads(), 1);
    }

    void renewsWhatLivesLessThanAMinute() {
        keepInKeychain("a0", "r0", 60'000);
        QCOMPARE(access(), QByteArray("a1"));
        QVERIFY(m_web->asked.front().body.contains("client_secret=the%20secret"));
        QCOMPARE(kept().access, QByteArray("a1"));
        QCOMPARE(kept().refresh, QByteArray("r1"));
        m_clock->setNowMs(m_clock->nowMs() + 21'600'000);
        QCOMPARE(access(), QByteArray("a2"));
        QCOMPARE(m_web->asked.size(), std::size_t(2));
    }

    void keepsATokenWhoseEndIsNotSaid() {
        keepInKeychain("a0", "r0", -m_clock->nowMs()); // expiresAtMs 0
        QCOMPARE(access(), QByteArray("a0"));
    }

    void renewsOnceForAll() {
        keepInKeychain("a0", "r0", 0);
        std::vector<std::shared_ptr<Outcome<QByteArray>>> outcomes;
        for (int i = 0; i < 5; ++i)
            outcomes.push_back(watch(m_tokens->access({})));
        const auto refused = watch(m_tokens->renew("a0", {}));
        for (const auto& outcome : outcomes) {
            QTRY_VERIFY(outcome->isThere());
            QCOMPARE(outcome->result, QByteArray("a1"));
        }
        QTRY_VERIFY(refused->result);
        QCOMPARE(m_web->asked.size(), std::size_t(1));
    }

    void tellsAllOfAFailure() {
        keepInKeychain("a0", "r-dead", 0);
        const auto one = watch(m_tokens->access({}));
        const auto other = watch(m_tokens->access({}));
        QTRY_VERIFY(one->isThere() && other->isThere());
        QCOMPARE(one->errorText(), QStringLiteral("consentRevoked"));
        QCOMPARE(other->errorText(), QStringLiteral("consentRevoked"));
        QCOMPARE(m_web->asked.size(), std::size_t(1));
        // Nothing is thrown away, and a sign-in that comes later is found.
        QCOMPARE(kept().refresh, QByteArray("r-dead"));
        keepInKeychain("a9", "r9", 3'600'000);
        QCOMPARE(access(), QByteArray("a9"));
    }

    void replacesWhatIsRefused() {
        keepInKeychain("a0", "r0", 3'600'000);
        QCOMPARE(access(), QByteArray("a0"));
        QCOMPARE(errorOf(m_tokens->renew("a0", {})), QString());
        QCOMPARE(access(), QByteArray("a1"));
        // A second request that was refused with the old one finds it replaced.
        QCOMPARE(errorOf(m_tokens->renew("a0", {})), QString());
        QCOMPARE(m_web->asked.size(), std::size_t(1));
    }

    void noticesAProviderThatRenewsNothing() {
        keepInKeychain("a0", "r0", 3'600'000);
        m_web->answers(
            {LocalResponse(200, "application/json", R"({"access_token":"a0","expires_in":9999})")});
        QCOMPARE(errorOf(m_tokens->renew("a0", {})), QStringLiteral("unauthorized"));
    }

    void isStoredBeforeItIsUsed() {
        keepInKeychain("a0", "r0", 0);
        const auto outcome = std::make_shared<std::shared_ptr<Outcome<QByteArray>>>();
        bool wasStoredFirst = false;
        m_secrets->beforeWrite([&](const QString&) { wasStoredFirst = !(*outcome)->isThere(); });
        *outcome = watch(m_tokens->access({}));
        QTRY_VERIFY((*outcome)->isThere());
        QVERIFY(wasStoredFirst);
        QCOMPARE((*outcome)->result, kept().access);
    }

    void aLockedKeychainIsNoSignOut() {
        keepInKeychain("a0", "r0", 0);
        m_secrets->lock();
        QCOMPARE(errorOfAccess(), QStringLiteral("keychainLocked"));
        QCOMPARE(errorOf(m_tokens->renew("a0", {})), QStringLiteral("keychainLocked"));
        m_secrets->takeAway();
        QCOMPARE(errorOfAccess(), QStringLiteral("keychainUnavailable"));
        QCOMPARE(m_web->asked.size(), std::size_t(0));
        m_secrets->unlock();
        QCOMPARE(access(), QByteArray("a1"));
    }

    // Between the provider's answer and its storing: the old refresh token is dead by then.
    void aKeychainLockedAfterTheRenewalLosesNothing() {
        keepInKeychain("a0", "r0", 0);
        m_secrets->beforeWrite([](const QString&) { throw Error(ErrorCode::keychainLocked); });
        QCOMPARE(errorOfAccess(), QStringLiteral("keychainLocked"));
        QCOMPARE(errorOfAccess(), QStringLiteral("keychainLocked"));
        m_secrets->beforeWrite(nullptr);
        QCOMPARE(access(), QByteArray("a1"));
        QCOMPARE(kept().refresh, QByteArray("r1"));
        QCOMPARE(m_web->asked.size(), std::size_t(1));
    }

    void aSignInMeanwhileWins() {
        keepInKeychain("a0", "r0", 0);
        m_secrets->beforeWrite([](const QString&) { throw Error(ErrorCode::keychainLocked); });
        QCOMPARE(errorOfAccess(), QStringLiteral("keychainLocked"));
        m_secrets->beforeWrite(nullptr);
        keepInKeychain("a9", "r9", 3'600'000);
        QCOMPARE(access(), QByteArray("a9"));
        QCOMPARE(kept().refresh, QByteArray("r9"));
    }

    // Two objects stand for two processes: they share the keychain and the lock file, nothing else.
    void twoProcessesRenewOnce() {
        keepInKeychain("a0", "r0", 0);
        const auto other = account();
        const auto one = watch(m_tokens->access({}));
        const auto two = watch(other->access({}));
        QTRY_VERIFY(one->isThere() && two->isThere());
        QCOMPARE(one->result, QByteArray("a1"));
        QCOMPARE(two->result, QByteArray("a1"));
        QCOMPARE(m_web->asked.size(), std::size_t(1));
    }

    void takesWhatAnotherProcessHasRenewed() {
        keepInKeychain("a0", "r0", 3'600'000);
        QCOMPARE(access(), QByteArray("a0"));
        keepInKeychain("a8", "r8", 3'600'000);
        QCOMPARE(errorOf(m_tokens->renew("a0", {})), QString());
        QCOMPARE(access(), QByteArray("a8"));
        QCOMPARE(m_web->asked.size(), std::size_t(0));
    }

    void givesUpOnALockThatIsNeverFreed() {
        keepInKeychain("a0", "r0", 0);
        QLockFile taken(m_folder->filePath(QStringLiteral("strava-7.lock")));
        taken.setStaleLockTime(0);
        QVERIFY(taken.lock());
        QCOMPARE(errorOfAccess(), QStringLiteral("timeout"));
        QCOMPARE(m_clock->waits().front(), std::chrono::milliseconds(200));
        taken.unlock();
        QCOMPARE(access(), QByteArray("a1"));
    }

    void aFolderThatCannotBeWrittenIsSaid() {
        keepInKeychain("a0", "r0", 0);
        m_folder->remove();
        QCOMPARE(errorOfAccess(), QStringLiteral("storage"));
    }

    void needsASignInWithoutTokens() {
        QCOMPARE(errorOfAccess(), QStringLiteral("unauthorized"));
        m_secrets->kept()[entry] = "what is this";
        QCOMPARE(errorOfAccess(), QStringLiteral("unauthorized"));
        keepInKeychain("a0", "", 0);
        QCOMPARE(errorOfAccess(), QStringLiteral("consentRevoked"));
    }

    void aFaultOfTheNetworkChangesNothing() {
        keepInKeychain("a0", "r0", 0);
        m_web->answer = [](const Exchange& exchange) { exchange->socket()->abort(); };
        QCOMPARE(errorOfAccess(), QStringLiteral("offline"));
        QCOMPARE(m_web->asked.size(), std::size_t(1));
        m_web->answer = [this](const Exchange& exchange) { answerAsStrava(exchange); };
        QCOMPARE(access(), QByteArray("a1"));
    }

    void whoStopsWaitingDoesNotStopTheRenewal() {
        keepInKeychain("a0", "r0", 0);
        m_web->answer = nullptr;
        std::stop_source stop;
        const auto stopped = watch(m_tokens->access(stop.get_token()));
        const auto patient = watch(m_tokens->access({}));
        QTRY_COMPARE(m_web->held.size(), std::size_t(1));
        stop.request_stop();
        QCOMPARE(stopped->errorText(), QStringLiteral("cancelled"));
        answerAsStrava(m_web->held.front());
        QTRY_VERIFY(patient->isThere());
        QCOMPARE(patient->result, QByteArray("a1"));
        QCOMPARE(errorOf(m_tokens->access(stop.get_token())), QStringLiteral("cancelled"));
    }

    void endsAtAnyMoment_data() {
        QTest::addColumn<QString>("moment");
        for (const char* moment : {"reading", "locked out", "asking", "storing"})
            QTest::newRow(moment) << QString::fromLatin1(moment);
    }
    void endsAtAnyMoment() {
        QFETCH(QString, moment);
        keepInKeychain("a0", "r0", 0);
        QLockFile taken(m_folder->filePath(QStringLiteral("strava-7.lock")));
        if (moment == u"locked out") {
            QVERIFY(taken.lock());
            m_clock->hold();
        }
        if (moment == u"asking") m_web->answer = nullptr;
        std::shared_ptr<Outcome<QByteArray>> outcome;
        if (moment == u"storing") m_secrets->beforeWrite([&](const QString&) { m_tokens.reset(); });
        outcome = watch(m_tokens->access({}));
        if (moment == u"locked out") QTRY_COMPARE(m_clock->waiting(), 1);
        if (moment == u"asking") QTRY_COMPARE(m_web->held.size(), std::size_t(1));
        if (moment == u"storing") QTRY_VERIFY(!m_tokens);
        m_tokens.reset();
        QTRY_VERIFY(outcome->isThere()); // the keychain's answer cannot be called off
        QCOMPARE(outcome->errorText(), QStringLiteral("cancelled"));
        QCOMPARE(m_clock->waiting(), 0);
        // What the provider gave is stored all the same.
        if (moment == u"storing") QTRY_COMPARE(kept().access, QByteArray("a1"));
    }
};

QTEST_GUILESS_MAIN(TestAccessTokens)
#include "test_AccessTokens.moc"
