// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens while two processes sync, when an answer with them is lost, and where they must never turn up.
#include "SyncDesk.h"
#include "SyncProcess.h"

#include <QDirIterator>
#include <QLoggingCategory>

using namespace vd;
using namespace vd::test;
using fakecloud::Fault;
using fakecloud::FaultKind;
using State = ConnectionStatus::State;

namespace {

const QString strava = QStringLiteral("strava");
const QString google = QStringLiteral("googlehealth");
constexpr qint64 dayMs = 86'400'000;
const QDate yesterday(2026, 11, 19);

fakecloud::FakeOAuth& oauthOf(SyncDesk& desk, const QString& provider) {
    if (provider == strava) return desk.cloud.strava().oauth();
    return desk.cloud.googleHealth().oauth();
}

QString tokenPath(const QString& provider) {
    return provider == strava ? QStringLiteral("/strava/oauth/token") : QStringLiteral("/google/token");
}

void fill(SyncDesk& desk) {
    desk.cloud.strava().makeActivities(5, desk.clock.nowMs() - dayMs);
    desk.cloud.googleHealth().makeDays(yesterday.addDays(-4), yesterday);
}

// All that is logged, however fine.
class LogHeard {
public:
    LogHeard() {
        QLoggingCategory::setFilterRules(QStringLiteral("vitaldeck.*=true"));
        heard().clear();
        m_before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& text) {
            heard() += text.toUtf8() + '\n';
        });
    }
    ~LogHeard() {
        qInstallMessageHandler(m_before);
        QLoggingCategory::setFilterRules({});
    }
    static QByteArray& heard() {
        static QByteArray text;
        return text;
    }

private:
    QtMessageHandler m_before;
};

// What an error could show or keep.
QByteArray wordsOf(const Error& error) {
    QString words = error.detail() + QString::fromUtf8(error.what());
    for (const QString& value : error.values())
        words += u' ' + value;
    return words.toUtf8();
}

} // namespace

class TestSyncSecrets : public QObject {
    Q_OBJECT

    static void addProviders() {
        QTest::addColumn<QString>("provider");
        QTest::newRow("Strava, which rotates refresh tokens") << strava;
        QTest::newRow("Google, which does not") << google;
    }

private Q_SLOTS:
    void twoProcessesRenewOnce_data() { addProviders(); }
    void twoProcessesRenewOnce() {
        QFETCH(QString, provider);
        SyncDesk desk;
        fill(desk);
        QVERIFY(desk.link(provider));
        const QByteArray content = desk.content();
        desk.close();
        const QTemporaryDir folder;
        QVERIFY(furnishCopy(desk, folder));
        fakecloud::FakeOAuth& oauth = oauthOf(desk, provider);
        for (int round = 1; round <= 3; ++round) {
            desk.clock.setNowMs(desk.clock.nowMs() + dayMs); // every token has run out
            QProcess first, second;
            startSync(first, desk, folder);
            startSync(second, desk, folder);
            QVERIFY(waitFor([&] {
                return first.state() == QProcess::NotRunning && second.state() == QProcess::NotRunning;
            }));
            QCOMPARE(first.exitCode(), 0);
            QCOMPARE(second.exitCode(), 0);
            QCOMPARE(oauth.refreshes(), round);
            QCOMPARE(oauth.refreshesAtOnce(), 1);
        }
        const Store store({folder.filePath(QStringLiteral("s.sqlite")), {}});
        QVERIFY(connectionStates(store.database()).at(0).error == std::nullopt);
        if (provider == strava) QCOMPARE(contentOf(store.database()), content);
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    // The provider renewed, and its answer never came: who rotates takes the old one no more.
    void aRenewalThatIsLost_data() {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<FaultKind>("kind");
        QTest::addColumn<State>("state"); // after the next sync
        for (const FaultKind kind : {FaultKind::reset, FaultKind::timeout, FaultKind::halfBody}) {
            const QString name = fakecloud::keyOf(kind);
            QTest::addRow("Strava, %s: asks for a sign-in", qPrintable(name))
                << strava << kind << State::needsSignIn;
            QTest::addRow("Google, %s: goes on", qPrintable(name)) << google << kind << State::fine;
        }
    }
    void aRenewalThatIsLost() {
        QFETCH(QString, provider);
        QFETCH(FaultKind, kind);
        QFETCH(State, state);
        SyncDesk desk;
        fill(desk);
        QVERIFY(desk.link(provider));
        const QByteArray content = desk.content();
        oauthOf(desk, provider).expireAccess();
        if (kind == FaultKind::timeout) desk.patience = std::chrono::milliseconds(200);
        desk.restart();
        Fault fault(kind, tokenPath(provider));
        fault.takesEffect = true;
        desk.cloud.inject(fault);
        QVERIFY(desk.sync());
        desk.cloud.heal();
        desk.patience = HttpClient::usualPatience;
        desk.restart();
        QVERIFY(desk.sync());
        QCOMPARE(desk.status(provider).state, state);
        QCOMPARE(desk.content(), content);
        if (state == State::needsSignIn) {
            SyncService::Wish wish;
            wish.expected = desk.status(provider).connection.id;
            QVERIFY(desk.link(provider, {}, wish));
        }
        QCOMPARE(desk.status(provider).state, State::fine);
        QCOMPARE(desk.content(), content);
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    // Every token, code and secret of the cloud begins with CANARY.
    void noSecretIsFoundAnywhere() {
        const LogHeard log;
        SyncDesk desk;
        fill(desk);
        QByteArray told;
        const auto listen = [&] {
            QObject::connect(desk.service.get(), &SyncService::failed, &desk.cloud,
                             [&](const Error& error) { told += wordsOf(error); });
        };
        const auto note = [&](const std::optional<Error>& error) {
            if (error) told += wordsOf(*error);
        };
        listen();
        for (const QString& provider : {strava, google}) {
            desk.cloud.inject(Fault(FaultKind::halfBody, tokenPath(provider)));
            note(desk.signIn(provider)); // the answer breaks off in the middle of a token
            desk.cloud.heal();
            desk.cloud.inject(Fault(FaultKind::brokenJson, tokenPath(provider)));
            note(desk.signIn(provider));
            desk.cloud.heal();
            fakecloud::ConsentChoice declines;
            declines.allows = false;
            note(desk.signIn(provider, declines));
            QVERIFY(desk.link(provider));
        }
        QVERIFY(desk.secrets.kept().size() == 4);
        for (const QString& provider : {strava, google}) {
            const QString api =
                provider == strava ? QStringLiteral("/strava/api") : QStringLiteral("/google/v4");
            for (const FaultKind kind : fakecloud::allFaultKinds()) {
                const bool waits =
                    kind == FaultKind::timeout || kind == FaultKind::slowDrip || kind == FaultKind::garbage;
                if (waits) desk.patience = std::chrono::milliseconds(50);
                desk.restart();
                listen();
                for (const QString& path : {api, tokenPath(provider)}) {
                    oauthOf(desk, provider).expireAccess();
                    Fault fault(kind, path, 1, 4);
                    fault.takesEffect = true;
                    desk.cloud.inject(fault);
                    desk.service->sync({desk.status(provider).connection.id});
                    desk.service->fetchDay(yesterday);
                    desk.service->syncBackground(desk.status(provider).connection.id);
                    QVERIFY(desk.waitUntilIdle());
                    desk.cloud.heal();
                    desk.clock.setNowMs(desk.clock.nowMs() + dayMs);
                    if (desk.status(provider).state == State::needsSignIn) note(desk.signIn(provider));
                    QVERIFY(desk.waitUntilIdle());
                }
                desk.patience = HttpClient::usualPatience;
            }
        }
        desk.restart();
        QVERIFY(desk.sync());
        checkPayloads(*desk.store);
        desk.cloud.inject(Fault(FaultKind::serverError, QStringLiteral("/google/revoke"), 1, Fault::always));
        QCoro::waitFor(desk.service->unlink(desk.status(google).connection.id, true));
        checkFiles(desk.folder.path());
        QCoro::waitFor(desk.service->unlink(desk.status(strava).connection.id, false));
        QVERIFY(desk.secrets.kept().isEmpty());
        desk.close();
        checkFiles(desk.folder.path());
        QVERIFY(!told.contains("CANARY"));
        QVERIFY(LogHeard::heard().size() > 10'000);
        const qsizetype at = LogHeard::heard().indexOf("CANARY");
        QVERIFY2(at < 0, LogHeard::heard().mid(std::max<qsizetype>(0, at - 200), 400).constData());
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

private:
    static void checkFiles(const QString& folder) {
        int files = 0;
        QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("CANARY"), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files >= 2); // the store, and what lies beside it
    }
    // These are packed in the file.
    static void checkPayloads(const Store& store) {
        QSqlQuery query(store.database().reader());
        QVERIFY(query.exec(QStringLiteral("SELECT zstd FROM raw_payload")));
        int payloads = 0;
        for (; query.next(); ++payloads)
            QVERIFY(!payloadBytes(query.value(0).toByteArray()).contains("CANARY"));
        QVERIFY(payloads > 20);
    }
};

QTEST_GUILESS_MAIN(TestSyncSecrets)
#include "test_SyncSecrets.moc"
