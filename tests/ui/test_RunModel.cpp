// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the history says of runs, and how its rows unfold.
#include "MadeUpAccounts.h"

#include "ui/RunWords.h"
#include "ui/itemmodels/RunModel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace vd;
using Status = RunOutcome::Status;
using Column = RunModel::Column;

namespace {

RunRow runOf(RunId id, std::optional<Status> status, Counts counts = {},
             std::optional<ErrorCode> error = std::nullopt) {
    RunRow run;
    run.id = id;
    run.provider = QStringLiteral("strava");
    run.startedMs = test::atMs(18, 40);
    if (status) run.endedMs = run.startedMs + 12'000;
    run.status = status;
    run.counts = counts;
    run.error = error;
    return run;
}

Counts counts(int created, int updated, int skipped, int deleted = 0) {
    Counts all;
    all.created = created;
    all.updated = updated;
    all.skipped = skipped;
    all.deleted = deleted;
    return all;
}

RunFeedRow feedOf(const char* id, std::optional<ErrorCode> error = std::nullopt) {
    RunFeedRow feed;
    feed.feed = QString::fromLatin1(id);
    feed.fetched = 40;
    feed.counts = counts(5, 0, 35);
    feed.requests = 3;
    feed.error = error;
    return feed;
}

RunItem skipped(const char* name, const char* reason) {
    return {QString::fromUtf8(name), QStringLiteral("skipped"), QString::fromLatin1(reason), std::nullopt};
}

struct Desk {
    int reads = 0;
    RunModel::Details details{{feedOf("activities"), feedOf("zones", ErrorCode::missingScope)},
                              {skipped("Morning run", "noStart")}};
    RunModel model{[this](RunId) {
                       ++reads;
                       return details;
                   },
                   &test::fridayEvening};
    QString text(const QModelIndex& index, Column column = Column::time) const {
        return index.siblingAtColumn(static_cast<int>(column)).data().toString();
    }
};

} // namespace

class TestRunModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void runs_data() {
        QTest::addColumn<RunRow>("run");
        QTest::addColumn<QString>("icon");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const RunRow& run, const char* icon, const char* text) {
            QTest::newRow(name) << run << QString::fromLatin1(icon) << QString::fromUtf8(text);
        };
        row("good", runOf(1, Status::completed, counts(5, 2, 3)), "ok", "5 new, 2 updated, 3 skipped");
        row("large", runOf(1, Status::completed, counts(1240, 0, 0, 1)), "ok", "1,240 new, 1 deleted");
        row("nothing", runOf(1, Status::completed), "ok", "Nothing new");
        row("partial", runOf(1, Status::partial, counts(4, 0, 0), ErrorCode::missingScope), "warn",
            "4 new. Not everything is shared");
        row("limited", runOf(1, Status::partial, counts(4, 0, 0), ErrorCode::rateLimited), "wait",
            "4 new. Limited by the service");
        row("failed", runOf(1, Status::failed, {}, ErrorCode::unauthorized), "error", "Needs sign-in");
        row("cancelled", runOf(1, Status::cancelled, counts(7, 0, 0)), "cancel", "7 new. Cancelled");
        row("running", runOf(1, std::nullopt), "sync", "Running");
    }
    void runs() {
        QFETCH(RunRow, run);
        QTEST(runLook(run).icon, "icon");
        QTEST(runText(run), "text");
    }

    void durations_data() {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("short") << qint64(400) << QStringLiteral("under 1 s");
        QTest::newRow("seconds") << qint64(12'900) << QStringLiteral("12 s");
        QTest::newRow("minutes") << qint64(125'000) << QStringLiteral("2 min");
        QTest::newRow("hours") << qint64(3'900'000) << QStringLiteral("1 h 5 min");
    }
    void durations() {
        QFETCH(qint64, ms);
        RunRow run = runOf(1, Status::completed);
        run.endedMs = run.startedMs + ms;
        QTEST(runDuration(run), "text");
        run.endedMs.reset();
        QVERIFY(runDuration(run).isEmpty());
    }

    void feedsAndItemsInWords() {
        QCOMPARE(feedText(feedOf("activities")),
                 QStringLiteral("Activities: 40 fetched, 5 new, 35 skipped, 3 requests"));
        QCOMPARE(feedText(feedOf("madeUp")),
                 QStringLiteral("madeUp: 40 fetched, 5 new, 35 skipped, 3 requests"));
        QVERIFY(feedText(feedOf("zones", ErrorCode::missingScope))
                    .endsWith(QStringLiteral("Not everything is shared")));
        QCOMPARE(itemText(skipped("Morning run", "noStart")),
                 QStringLiteral("Morning run: skipped, it has no start time"));
        QCOMPARE(itemText({QStringLiteral("/a/b.fit"), QStringLiteral("failed"), {}, ErrorCode::badData}),
                 QStringLiteral("/a/b.fit: not read, Damaged or not what it seems"));
    }

    void aRowUnfoldsWhenSomebodyLooks() {
        Desk desk;
        desk.model.setRuns({runOf(2, Status::partial, counts(5, 0, 35))});
        const QModelIndex run = desk.model.index(0, 0);
        QCOMPARE(desk.text(run, Column::account), QStringLiteral("Strava"));
        QCOMPARE(desk.text(run), QStringLiteral("18:40"));
        QVERIFY(desk.model.hasChildren(run));
        desk.model.fetchMore(run);
        desk.model.fetchMore(run);
        QCOMPARE(desk.reads, 1);
        QCOMPARE(desk.model.rowCount(run), 3);
        QAbstractItemModelTester(&desk.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(desk.model.index(2, 0, run).parent(), run);
        QCOMPARE(desk.model.index(1, 0, run).data(RunModel::IconRole).toString(), QStringLiteral("warn"));
        QVERIFY(desk.model.index(2, 0, run).data().toString().startsWith(QStringLiteral("Morning run")));
    }

    void rowsThatStayAreKept() {
        Desk desk;
        desk.model.setRuns({runOf(2, std::nullopt), runOf(1, Status::completed)});
        const QPersistentModelIndex running = desk.model.index(0, 0);
        const QPersistentModelIndex old = desk.model.index(1, 0);
        desk.model.fetchMore(running);
        QSignalSpy reset(&desk.model, &QAbstractItemModel::modelReset);
        desk.model.setRuns({runOf(3, Status::failed, {}, ErrorCode::offline),
                            runOf(2, Status::completed, counts(1, 0, 0)), runOf(1, Status::completed)});
        QCOMPARE(reset.count(), 0);
        QCOMPARE(running.row(), 1);
        QCOMPARE(old.row(), 2);
        QCOMPARE(desk.text(running, Column::words), QStringLiteral("1 new"));
        QCOMPARE(desk.reads, 2); // what is unfolded below it is read again: it ended
        QCOMPARE(desk.model.rowCount(running), 3);
        desk.model.setRuns({runOf(1, Status::completed)});
        QCOMPARE(desk.model.rowCount(), 1);
        QVERIFY(!running.isValid());
    }

    void manyItemsAreANumber() {
        Desk desk;
        desk.details.feeds.clear();
        desk.details.items.assign(312, skipped("Ride", "unreadable"));
        desk.model.setRuns({runOf(1, Status::completed)});
        const QModelIndex run = desk.model.index(0, 0);
        desk.model.fetchMore(run);
        QCOMPARE(desk.model.rowCount(run), 201);
        QCOMPARE(desk.model.index(200, 0, run).data().toString(), QStringLiteral("and 112 more"));
    }

    void theReportIsWhatCanBeRead() {
        Desk desk;
        desk.model.setRuns({runOf(2, Status::failed, counts(5, 0, 35), ErrorCode::unauthorized)});
        const QString report = desk.model.report(desk.model.index(0, 0));
        const QStringList lines = report.split(u'\n');
        QCOMPARE(lines.constFirst(),
                 QStringLiteral("18:40, Strava, Failed, 5 new, 35 skipped. Needs sign-in, 12 s"));
        QVERIFY(report.contains(QStringLiteral("Strava no longer accepts the sign-in")));
        QVERIFY(report.contains(QStringLiteral("unauthorized")));
        QVERIFY(lines.constLast().contains(QStringLiteral("Morning run")));
        desk.model.fetchMore(desk.model.index(0, 0));
        QCOMPARE(desk.model.report(desk.model.index(1, 0, desk.model.index(0, 0))),
                 report); // of a line below it
    }

    void whatCannotBeReadIsTold() {
        RunModel model([](RunId) -> RunModel::Details { throw Error(ErrorCode::storage); },
                       &test::fridayEvening);
        QSignalSpy failed(&model, &RunModel::failed);
        model.setRuns({runOf(1, Status::completed)});
        model.fetchMore(model.index(0, 0));
        QCOMPARE(failed.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRunModel)
#include "test_RunModel.moc"
