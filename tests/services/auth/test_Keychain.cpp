// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A real keychain, in a session of its own: tests/support/with_keyring.sh starts this with KEYRING open,
// locked or none. Run without it, it skips: the person's own keychain is no place for tests.
#include "services/auth/Keychain.h"

#include "services/auth/OAuth.h"
#include "support/Outcome.h"

#include <QTest>

using namespace vd;
using namespace vd::test;
using namespace std::chrono_literals;

class TestKeychain : public QObject {
    Q_OBJECT

    const QByteArray m_mode = qgetenv("KEYRING");

    static std::optional<QByteArray> read(Keychain& keychain, const QString& name) {
        return resultOf(keychain.read(name));
    }

private Q_SLOTS:
    void initTestCase() {
        if (m_mode.isEmpty()) QSKIP("no keychain of its own");
    }

    // So that there is something behind the lock.
    void fills() {
        if (m_mode != "filling") QSKIP("for the one that is locked next");
        Keychain keychain(QStringLiteral("store-1"));
        QCOMPARE(errorOf(keychain.write(QStringLiteral("t"), "a")), QString());
    }

    void tellsItsState() {
        const KeychainState state = resultOf(keychainState(3s));
        if (m_mode == "none") QCOMPARE(state, KeychainState::missing);
        if (m_mode == "open") QCOMPARE(state, KeychainState::available);
    }

    void keepsSecrets() {
        if (m_mode != "open") QSKIP("for the open one");
        Keychain keychain(QStringLiteral("store-1"));
        const QString name = tokensName(QStringLiteral("strava"), QStringLiteral("7"));
        QCOMPARE(read(keychain, name), std::nullopt);
        QCOMPARE(errorOf(keychain.write(name, "first")), QString());
        QCOMPARE(read(keychain, name), QByteArray("first"));
        // Any bytes, and as many as tokens have; what was there is replaced.
        const QByteArray second = QByteArray("\0\xff\"ä\n", 6) + QByteArray(10'000, 'x');
        QCOMPARE(errorOf(keychain.write(name, second)), QString());
        QCOMPARE(read(keychain, name), second);
        // Another data folder never sees it.
        Keychain other(QStringLiteral("store-2"));
        QCOMPARE(read(other, name), std::nullopt);
        QCOMPARE(errorOf(keychain.remove(name)), QString());
        QCOMPARE(read(keychain, name), std::nullopt);
        QCOMPARE(errorOf(keychain.remove(name)), QString());
    }

    void keepsTokens() {
        if (m_mode != "open") QSKIP("for the open one");
        Keychain keychain(QStringLiteral("store-1"));
        Tokens tokens;
        tokens.access = "a";
        tokens.refresh = "r";
        tokens.expiresAtMs = 1'795'200'000'000;
        QCOMPARE(errorOf(keychain.write(QStringLiteral("t"), tokens.toJson())), QString());
        const std::optional<QByteArray> kept = read(keychain, QStringLiteral("t"));
        QVERIFY(kept);
        QCOMPARE(Tokens::fromJson(*kept).refresh, QByteArray("r"));
    }

    void manyAtOnceAreAllAnswered() {
        if (m_mode != "open") QSKIP("for the open one");
        Keychain keychain(QStringLiteral("store-3"));
        std::vector<std::shared_ptr<Outcome<void>>> writes;
        for (int i = 0; i < 10; ++i)
            writes.push_back(watch(keychain.write(QString::number(i), QByteArray::number(i))));
        for (const auto& write : writes)
            QTRY_VERIFY(write->result);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(read(keychain, QString::number(i)), QByteArray::number(i));
    }

    // Never taken for an entry that is not there: that would be a sign-out.
    void saysWhyItCannot() {
        if (m_mode != "locked" && m_mode != "none") QSKIP("for those that cannot");
        Keychain keychain(QStringLiteral("store-1"), 2s);
        const QString expected =
            m_mode == "none" ? QStringLiteral("keychainUnavailable") : QStringLiteral("keychainLocked");
        QCOMPARE(errorOf(keychain.read(QStringLiteral("t"))), expected);
        QCOMPARE(errorOf(keychain.write(QStringLiteral("t"), "a")), expected);
        QCOMPARE(errorOf(keychain.remove(QStringLiteral("t"))), expected);
    }

    void mayBeDestroyedWhileItIsAsked() {
        auto keychain = std::make_unique<Keychain>(QStringLiteral("store-1"), 2s);
        const auto outcome = watch(keychain->read(QStringLiteral("t")));
        keychain.reset();
        QTRY_VERIFY(outcome->isThere());
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "test_Keychain.moc"
