// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A kill at any instant of a first sync of all services loses nothing and doubles nothing: the next one goes
// on from there, and at the end everything is as if nothing had happened.
#include "SyncDesk.h"

#include "SyncProcess.h"
#include "fakecloud/garmin/FakeGarmin.h"
#include "fakecloud/polar/FakePolar.h"
#include "fakecloud/wahoo/FakeWahoo.h"
#include "models/store/DerivedCheck.h"

#include <QElapsedTimer>

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

    void furnish(const QTemporaryDir& folder) { QVERIFY(furnishCopy(m_desk, folder)); }
    void start(QProcess& process, const QTemporaryDir& folder) { startSync(process, m_desk, folder); }
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
        // For a hundred syncs, all in one moment.
        constexpr int many = 1'000'000;
        m_desk.cloud.strava().setReadLimits(many, many);
        m_desk.cloud.get<fakecloud::FakeWahoo>().setLimits(many, many, many);
        m_desk.cloud.get<fakecloud::FakeGarmin>().setMinuteLimit(0);
        for (const char* polar : {"polar", "polarv3"})
            dynamic_cast<fakecloud::PolarService&>(m_desk.cloud.provider(QLatin1String(polar)))
                .setLimits(many, many);
        const QDate yesterday(2026, 11, 19);
        m_desk.cloud.googleHealth().makeDays(yesterday.addDays(-120), yesterday);
        SyncService::Wish wish;
        wish.syncs = false;
        for (const Provider& provider : allProviders()) {
            const bool isMade = provider.id() == u"strava" || provider.id() == u"googlehealth";
            if (!isMade) m_desk.cloud.provider(provider.id()).makeHistory(60, m_desk.clock.nowMs() - dayMs);
            QVERIFY2(m_desk.link(provider.id(), {}, wish), provider.descriptor.id);
        }
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
