// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A kill at any instant of a first sync loses nothing and doubles nothing: the next one goes on from there,
// and at the end everything is as if nothing had happened.
#include "SyncDesk.h"

#include "models/store/DerivedCheck.h"
#include "support/FileSecrets.h"

#include <QElapsedTimer>
#include <QProcess>

using namespace vd;
using namespace vd::test;

namespace {

constexpr int killsByAnswers = 25; // spread over the answers that an undisturbed sync gets
constexpr int killsByTime = 25;    // ... and over the time that it takes
constexpr qint64 dayMs = 86'400'000;

} // namespace

class TestSyncKill : public QObject {
    Q_OBJECT

    SyncDesk m_desk; // its folder and keychain are where each sync begins: linked, and nothing fetched
    QByteArray m_undisturbed;
    int m_answers = 0;
    qint64 m_tookMs = 0;
    int m_interrupted = 0;

    // A copy of the desk, for another process.
    void furnish(const QTemporaryDir& folder) {
        QVERIFY(QFile::copy(m_desk.folder.filePath(QStringLiteral("s.sqlite")),
                            folder.filePath(QStringLiteral("s.sqlite"))));
        FileSecrets secrets(folder.filePath(QStringLiteral("secrets.json")));
        secrets.kept() = m_desk.secrets.kept();
        secrets.save();
    }
    void start(QProcess& process, const QTemporaryDir& folder) {
        QStringList arguments{folder.path(), QString::number(m_desk.clock.nowMs())};
        const QMap<QString, QUrl> urls = m_desk.cloud.endpoints();
        for (auto it = urls.begin(); it != urls.end(); ++it)
            arguments << it.key() + u'=' + it.value().toString();
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(SYNC_ONCE), arguments);
    }
    static bool hasEnded(const QProcess& process) { return process.state() == QProcess::NotRunning; }
    // To its end; its exit code.
    int syncIn(const QTemporaryDir& folder) {
        QProcess process;
        start(process, folder);
        if (!waitFor([&] { return hasEnded(process); })) return -1;
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    // What is in the store after a kill and a sync that was left alone.
    void goesOn(const QTemporaryDir& folder) {
        QCOMPARE(syncIn(folder), 0);
        const Store store({folder.filePath(QStringLiteral("s.sqlite")), {}});
        QCOMPARE(contentOf(store.database()), m_undisturbed);
        for (const RunRow& run : runHistory(store.database())) {
            QVERIFY(run.status.has_value());
            const bool wasKilled = run.error == ErrorCode::interrupted;
            QVERIFY(wasKilled == (run.status == RunOutcome::Status::failed));
            m_interrupted += wasKilled ? 1 : 0;
        }
        QCOMPARE(m_desk.cloud.violations(), QStringList());
    }

private Q_SLOTS:
    void initTestCase() {
        m_desk.cloud.strava().makeActivities(450, m_desk.clock.nowMs() - dayMs);
        m_desk.cloud.strava().setReadLimits(10'000, 100'000); // for a hundred syncs
        const QDate yesterday(2026, 11, 19);
        m_desk.cloud.googleHealth().makeDays(yesterday.addDays(-120), yesterday);
        SyncService::Wish wish;
        wish.syncs = false;
        QVERIFY(m_desk.link(QStringLiteral("strava"), {}, wish));
        QVERIFY(m_desk.link(QStringLiteral("googlehealth"), {}, wish));
        m_desk.close();
        m_desk.cloud.forget();
        const QTemporaryDir folder;
        furnish(folder);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(syncIn(folder), 0);
        m_tookMs = timer.elapsed();
        m_answers = static_cast<int>(m_desk.cloud.log().size());
        const Store store({folder.filePath(QStringLiteral("s.sqlite")), {}});
        m_undisturbed = contentOf(store.database());
        QVERIFY(checkDerived(store.database()).empty());
    }

    void killedAtAnAnswer_data() {
        QTest::addColumn<int>("nth");
        for (int i = 0; i < killsByAnswers; ++i) {
            const int nth = 1 + i * (m_answers - 1) / (killsByAnswers - 1);
            QTest::addRow("answer %d of %d", nth, m_answers) << nth;
        }
    }
    void killedAtAnAnswer() {
        QFETCH(int, nth);
        const QTemporaryDir folder;
        furnish(folder);
        QProcess process;
        int answers = 0;
        const auto hit = QObject::connect(&m_desk.cloud, &fakecloud::FakeCloud::answered, &process, [&] {
            if (++answers == nth) process.kill();
        });
        start(process, folder);
        QVERIFY(waitFor([&] { return hasEnded(process); }));
        QObject::disconnect(hit);
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        goesOn(folder);
    }

    void killedAtAnInstant_data() {
        QTest::addColumn<int>("ms");
        for (int i = 0; i < killsByTime; ++i) {
            const int ms = static_cast<int>(m_tookMs * (i + 1) / killsByTime);
            QTest::addRow("instant %d of %d", i + 1, killsByTime) << ms;
        }
    }
    void killedAtAnInstant() {
        QFETCH(int, ms);
        const QTemporaryDir folder;
        furnish(folder);
        QProcess process;
        start(process, folder);
        QTimer::singleShot(ms, &process, &QProcess::kill);
        QVERIFY(waitFor([&] { return hasEnded(process); }));
        goesOn(folder);
    }

    void whatWasKilledSaysSo() {
        QVERIFY2(m_interrupted >= (killsByAnswers + killsByTime) / 2,
                 qPrintable(QString::number(m_interrupted)));
    }
};

QTEST_GUILESS_MAIN(TestSyncKill)
#include "test_SyncKill.moc"
