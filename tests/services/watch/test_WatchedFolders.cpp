// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Folders whose new files come by themselves, on real folders: nothing is lost, doubled, opened without need
// or changed.
#include "WatchDesk.h"

#ifdef Q_OS_LINUX
#include <sys/inotify.h>
#include <unistd.h>
#endif

using namespace vd;
using test::Desk;
using test::put;
using test::ride;

namespace {

using State = WatchStatus::State;

QString made(int number) {
    return QStringLiteral("ride%1.fit").arg(number);
}

#ifdef Q_OS_LINUX
// Counts how often files of a folder are opened, by anybody.
class Opens {
public:
    explicit Opens(const QString& folder) : m_events(inotify_init1(IN_NONBLOCK)) {
        inotify_add_watch(m_events, QFile::encodeName(folder).constData(), IN_OPEN);
    }
    ~Opens() { close(m_events); }
    int count() const {
        int files = 0;
        alignas(inotify_event) char buffer[16384];
        for (ssize_t length = read(m_events, buffer, sizeof buffer); length > 0;
             length = read(m_events, buffer, sizeof buffer)) {
            for (ssize_t at = 0; at < length;) {
                const auto* event = reinterpret_cast<const inotify_event*>(buffer + at);
                if ((event->mask & IN_ISDIR) == 0) ++files;
                at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
            }
        }
        return files;
    }

private:
    int m_events;
};
#endif

} // namespace

class TestWatchedFolders : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsThereAndWhatAppearsIsImported() {
        Desk desk;
        put(desk.file(made(1)), ride(1));
        desk.openOnFolder();
        QTRY_VERIFY(desk.isWatching());
        QCOMPARE(desk.activities(), 1);
        put(desk.file(made(2)), ride(2));
        put(desk.file(QStringLiteral("notes.txt")), "not ours");
        QTRY_COMPARE(desk.activities(), 2);
        QTRY_VERIFY(desk.isWatching());
        QCOMPARE(desk.status().lastImport.value_or(WatchedImport{}).added, 1);
        QCOMPARE(desk.runs().size(), size_t(2));
        QCOMPARE(desk.runs().front().trigger, QStringLiteral("watch"));
        QCOMPARE(desk.runs().front().kind, RunInfo::Kind::import);
    }

    void foldersBelow_data() {
        QTest::addColumn<bool>("subfolders");
        QTest::addColumn<int>("activities");
        QTest::newRow("are watched, too") << true << 3;
        QTest::newRow("are left alone") << false << 0;
    }
    void foldersBelow() {
        QFETCH(bool, subfolders);
        QFETCH(int, activities);
        Desk desk;
        put(desk.file(QStringLiteral("2025/") + made(1)), ride(1));
        desk.openOnFolder(subfolders);
        QTRY_VERIFY(desk.isWatching());
        put(desk.file(QStringLiteral("2026/11/") + made(2)), ride(2));
        QTRY_COMPARE(desk.activities(), qMin(activities, 2));
        // In a folder that came while it was watched.
        put(desk.file(QStringLiteral("2026/11/") + made(3)), ride(3));
        if (!subfolders) put(desk.file(QStringLiteral("notes.txt")), "to be looked at");
        QTRY_COMPARE(desk.activities(), activities);
    }

    void aFileThatIsBeingWrittenWaits() {
        Desk desk;
        QDir().mkpath(desk.folder());
        desk.openOnFolder();
        QTRY_VERIFY(desk.isWatching());
        desk.clock.hold();
        const QByteArray whole = ride(1);
        put(desk.file(made(1)), whole.first(whole.size() / 2), desk.clock.nowMs());
        QTRY_COMPARE(desk.clock.waiting(), 1); // changes are gathered
        desk.clock.advance(std::chrono::seconds(1));
        QTRY_COMPARE(desk.status().state, State::settling);
        QTRY_COMPARE(desk.clock.waiting(), 1);
        put(desk.file(made(1)), whole, desk.clock.nowMs());
        desk.clock.advance(std::chrono::seconds(2));
        QTRY_COMPARE(desk.clock.waiting(), 1); // it grew: once more
        QCOMPARE(desk.status().state, State::settling);
        QCOMPARE(desk.imports, 0);
        // Its second change may have been told of, too.
        QTRY_VERIFY((desk.clock.advance(std::chrono::seconds(2)), desk.isWatching()));
        QCOMPARE(desk.activities(), 1);
        QCOMPARE(desk.imports, 1);
    }

    void aClockThatIsAheadDoesNotKeepAFileWaiting() {
        Desk desk;
        put(desk.file(made(1)), ride(1), desk.clock.nowMs() + 7'200'000);
        desk.openOnFolder();
        QTRY_COMPARE(desk.activities(), 1);
    }

    void aRestartOpensNothingAgain() {
        Desk desk;
        constexpr int files = 1000;
        for (int i = 0; i < files; ++i)
            put(desk.file(QStringLiteral("course%1.fit").arg(i)), ride(0)); // the same over and over: quick
        desk.openOnFolder();
        QTRY_VERIFY_WITH_TIMEOUT(desk.isWatching(), 60'000);
        QCOMPARE(desk.activities(), 1);
        QCOMPARE(desk.imports, 1);
        desk.watched.reset();
#ifdef Q_OS_LINUX
        const Opens opens(desk.folder());
#endif
        desk.openOnFolder();
        QTRY_VERIFY(desk.isWatching());
        QCOMPARE(desk.imports, 1);
        QVERIFY(desk.status().lastImport.has_value());
        put(desk.file(made(1)), ride(1));
        QTRY_COMPARE(desk.activities(), 2);
        QTRY_VERIFY(desk.isWatching());
#ifdef Q_OS_LINUX
        // The new one: by this test, by the import for its head and its content, and none of the others.
        QVERIFY2(opens.count() <= 3, "old files were opened");
#endif
    }

    void aLostIndexDoublesNothingAndLeavesNoRow() {
        Desk desk;
        put(desk.file(made(1)), ride(1));
        desk.openOnFolder();
        QTRY_VERIFY(desk.isWatching());
        desk.watched.reset();
        QVERIFY(QDir(desk.indexFolder()).removeRecursively());
        desk.openOnFolder();
        QTRY_VERIFY(desk.isWatching());
        QCOMPARE(desk.imports, 2);
        QCOMPARE(desk.activities(), 1);
        QCOMPARE(desk.runs().size(), size_t(1));
    }

    void whatWasInterruptedIsCompletedAtTheNextStart() {
        Desk desk;
        constexpr int files = 60;
        for (int i = 0; i < files; ++i)
            put(desk.file(made(i)), ride(i));
        desk.openOnFolder();
        // In the middle of it: some have landed, and nothing of it was written down.
        QTRY_VERIFY(desk.activities() > 0);
        desk.watched.reset();
        desk.store.reset();
        desk.openStore();
        desk.openOnFolder();
        QTRY_COMPARE_WITH_TIMEOUT(desk.activities(), files, 30'000);
        QTRY_VERIFY(desk.isWatching());
        QCOMPARE(desk.activities(), files);
    }

    void aFolderMayComeLater() {
        Desk desk;
        desk.openOnFolder();
        QTRY_VERIFY(!desk.watched->isBusy());
        QCOMPARE(desk.status().state, State::away);
        QVERIFY(desk.status().problem.isEmpty());
        put(desk.file(made(1)), ride(1));
        QTRY_COMPARE(desk.activities(), 1);
        QTRY_VERIFY(desk.isWatching());
        // And go, and come again, with what was done not being done again.
        QVERIFY(QDir(desk.folder()).removeRecursively());
        QTRY_COMPARE(desk.status().state, State::away);
        put(desk.file(made(1)), ride(1));
        put(desk.file(made(2)), ride(2));
        QTRY_COMPARE(desk.activities(), 2);
        QTRY_VERIFY(desk.isWatching());
        put(desk.file(made(3)), ride(3));
        QTRY_COMPARE(desk.activities(), 3);
    }

    void nothingInTheFolderIsChanged() {
        Desk desk;
        put(desk.file(made(1)), ride(1));
        put(desk.file(QStringLiteral("below/") + made(2)), ride(2));
        put(desk.file(QStringLiteral("broken.fit")), "no FIT at all");
        const auto before = test::fingerprint(desk.theirs.path());
        desk.openOnFolder();
        QTRY_VERIFY(desk.isWatching());
        QCOMPARE(desk.activities(), 2);
        desk.watched->importNow();
        QTRY_VERIFY(desk.isWatching());
        desk.watched->stopWatching(desk.status().id);
        QCOMPARE(test::fingerprint(desk.theirs.path()), before);
    }

    void aReadOnlyFolderWillDo() {
        Desk desk;
        put(desk.file(made(1)), ride(1));
        const auto readOnly = QFileDevice::ReadOwner | QFileDevice::ExeOwner;
        QVERIFY(QFile::setPermissions(desk.file(made(1)), QFileDevice::ReadOwner));
        QVERIFY(QFile::setPermissions(desk.folder(), readOnly));
        const auto before = test::fingerprint(desk.theirs.path());
        desk.openOnFolder();
        QTRY_VERIFY(desk.isWatching());
        QCOMPARE(desk.activities(), 1);
        QVERIFY(desk.status().problem.isEmpty());
        QCOMPARE(test::fingerprint(desk.theirs.path()), before);
        QVERIFY(QFile::setPermissions(desk.folder(), readOnly | QFileDevice::WriteOwner));
    }

    void aBrokenFileIsToldOnceAndTakenWhenItIsMended() {
        Desk desk;
        put(desk.file(made(1)), "cut off before it began");
        desk.openOnFolder();
        QTRY_VERIFY(desk.isWatching());
        QCOMPARE(desk.imports, 1);
        QCOMPARE(desk.status().problemFile, made(1));
        QVERIFY(!desk.status().problem.isEmpty());
        QCOMPARE(desk.runs().size(), size_t(1));
        QCOMPARE(runItems(desk.store->database(), desk.runs().front().id).size(), size_t(1));
        desk.watched->importNow();
        QTRY_VERIFY(desk.isWatching());
        QCOMPARE(desk.imports, 1);
        // In place: no name comes or goes.
        put(desk.file(made(1)), ride(1));
        QTRY_COMPARE(desk.activities(), 1);
        QTRY_VERIFY(desk.isWatching());
        QVERIFY(desk.status().problem.isEmpty());
    }

    void whatIsNoLongerWatchedStaysAway() {
        Desk desk;
        put(desk.file(made(1)), ride(1));
        desk.openOnFolder();
        QTRY_VERIFY(desk.isWatching());
        QSignalSpy choices(desk.watched.get(), &WatchedFolders::choicesChanged);
        desk.watched->stopWatching(desk.status().id);
        QCOMPARE(choices.count(), 1);
        QVERIFY(desk.watched->statuses().empty());
        QVERIFY(desk.watched->choices() == WatchChoices());
        QVERIFY(QDir(desk.indexFolder()).isEmpty());
        put(desk.file(made(2)), ride(2));
        // A second folder tells when a change would have come through.
        desk.watched->watch(desk.folder(QStringLiteral("other")));
        put(desk.folder(QStringLiteral("other/")) + made(3), ride(3));
        QTRY_COMPARE(desk.activities(), 2);
        QTRY_VERIFY(!desk.watched->isBusy());
        QCOMPARE(desk.activities(), 2);
    }

    void theSameFolderIsWatchedOnce() {
        Desk desk;
        desk.openOnFolder();
        desk.watched->watch(desk.folder() + u'/', false);
        QCOMPARE(desk.watched->choices().folders.size(), size_t(1));
        QVERIFY(!desk.watched->choices().folders.front().subfolders);
        QCOMPARE(desk.watched->statuses().size(), size_t(1));
        QCOMPARE(desk.watched->idOf(desk.folder()), desk.status().id);
    }

    void whoOnlyAsksImportsNothingUntilAsked() {
        Desk desk;
        put(desk.file(made(1)), ride(1));
        desk.open({{{desk.folder(), true}}, {}}, WatchedFolders::Imports::whenAsked);
        QVERIFY(!desk.watched->isBusy());
        QCOMPARE(desk.status().state, State::present);
        QSignalSpy idle(desk.watched.get(), &WatchedFolders::idle);
        desk.watched->importNow();
        QVERIFY(desk.watched->isBusy());
        QVERIFY(idle.wait());
        QCOMPARE(desk.activities(), 1);
        QCOMPARE(desk.status().state, State::watching);
    }

    void whatWasCancelledWaitsToBeAskedFor() {
        Desk desk;
        constexpr int files = 200;
        for (int i = 0; i < files; ++i)
            put(desk.file(made(i)), ride(i));
        desk.openOnFolder();
        QTRY_COMPARE(desk.status().state, State::importing);
        desk.watched->cancel();
        QTRY_VERIFY(desk.isWatching());
        QCOMPARE(desk.imports, 1);
        QVERIFY(desk.activities() < files);
        desk.watched->importNow();
        QTRY_COMPARE_WITH_TIMEOUT(desk.activities(), files, 30'000);
        QTRY_VERIFY(desk.isWatching());
    }
};

QTEST_GUILESS_MAIN(TestWatchedFolders)
#include "test_WatchedFolders.moc"
