// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultTargets.h"
#include "GarminDesk.h"

#include "models/store/DailyQueries.h"
#include "models/store/DerivedCheck.h"

#include <QCoroTask>

#include <algorithm>

using namespace vd;
using namespace vd::test;
using fakecloud::Fault;
using fakecloud::FaultKind;
using fakecloud::GarminActivity;
using fakecloud::GarminDay;

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;

} // namespace

// A person links Garmin by a key, and from then on what Garmin has is here.
class TestSyncGarmin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allIsHereAfterTheFirstSync() {
        GarminDesk desk(100);
        QVERIFY(desk.link(garmin));
        QCOMPARE(desk.lastRun().status, RunOutcome::Status::completed);
        const ConnectionStatus status = desk.status(garmin);
        QCOMPARE(status.state, ConnectionStatus::State::fine);
        QCOMPARE(status.connection.accountId, QStringLiteral("7001"));
        QVERIFY(status.complete);
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(desk.garmin().activities().size()));
        for (auto day = desk.garmin().days().begin(); day != desk.garmin().days().end(); ++day) {
            QCOMPARE(desk.said(Metric::steps, day.key()), std::optional<double>(*day->steps));
            QCOMPARE(desk.said(Metric::floors, day.key()), std::optional<double>(day->floors));
            QCOMPARE(desk.said(Metric::restingHeartRate, day.key()), std::optional<double>(day->restingBpm));
            QCOMPARE(desk.said(Metric::stress, day.key()), std::optional<double>(*day->stress));
            QCOMPARE(desk.said(Metric::hrvRmssd, day.key()), std::optional<double>(*day->hrvMs));
            QCOMPARE(desk.said(Metric::water, day.key()), day->waterMl);
        }
        QCOMPARE(desk.count(QStringLiteral("sleep WHERE deleted_at IS NULL")), qint64(100));
        QCOMPARE(desk.count(QStringLiteral("sleep WHERE stages != '[]'")), qint64(1)); // the last night
        const auto weighed = std::count_if(desk.garmin().days().begin(), desk.garmin().days().end(),
                                           [](const GarminDay& day) { return day.weightG.has_value(); });
        QCOMPARE(desk.count(QStringLiteral("measurement WHERE metric = 'weight'")), qint64(weighed));
        QVERIFY(desk.count(QStringLiteral("sample_block WHERE metric = 'heart_rate'")) >= 6);
        QVERIFY(checkDerived(desk.store->database()).empty());
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    // 518 calls, and what tells that there is nothing more: 12 of each kind that is asked for by 31 days, 6
    // of the others.
    void tenYears_data() {
        QTest::addColumn<int>("weightDays");
        QTest::addColumn<int>("most");
        QTest::newRow("weighings by the year") << 365 << 454;
        QTest::newRow("weighings by 31 days") << 31 << 518 + 4 * 12 + 8;
    }
    void tenYears() {
        QFETCH(int, weightDays);
        QFETCH(int, most);
        GarminDesk desk(3653);
        desk.garmin().setLargestRange(QStringLiteral("weight"), weightDays);
        QVERIFY(desk.link(garmin));
        QVERIFY(desk.status(garmin).complete);
        QCOMPARE(desk.count(QStringLiteral("sleep")), qint64(3653));
        int calls = 0;
        for (const char* path : {"dailysummaries", "dailySleepSummariesByDate", "hrv", "activities", "weight",
                                 "settings", "heartRateZones", "token"})
            calls += desk.asked(path);
        QVERIFY2(calls <= most, qPrintable(QString::number(calls)));
        const int stress = desk.asked("stress");
        QVERIFY2(stress <= 131 + 14, qPrintable(QString::number(stress)));
        const int hydration = desk.asked("hydration");
        QVERIFY2(hydration <= 118 + 13, qPrintable(QString::number(hydration)));
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void aSecondSyncFindsNothingAndWritesNothing() {
        GarminDesk desk(60);
        QVERIFY(desk.link(garmin));
        const QByteArray before = desk.everything();
        desk.cloud.forget();
        QVERIFY(desk.sync());
        QCOMPARE(desk.everything(), before);
        const RunRow run = desk.lastRun();
        QCOMPARE(run.counts.created + run.counts.updated + run.counts.deleted, 0);
        for (const RunFeedRow& feed : runFeeds(desk.store->database(), run.id))
            QVERIFY2(feed.requests <= 1, qPrintable(feed.feed));
        QCOMPARE(desk.asked("token"), 0);
    }

    void editsAndDeletionsFollow() {
        GarminDesk desk(60);
        QVERIFY(desk.link(garmin));
        const QDate day = desk.yesterday().addDays(-4);
        const QList<GarminActivity> all = desk.garmin().activities();
        desk.garmin().editActivity(all[2].id, [](GarminActivity& a) { a.name = QStringLiteral("Edited"); });
        desk.garmin().deleteActivity(all[3].id);
        desk.garmin().setDay(day, [](GarminDay& d) {
            d.steps = 12'345;
            d.stress.reset();
            d.sleepStartMs = 0;
            d.weightG.reset();
        });
        desk.garmin().deleteDay(day.addDays(-1));
        QVERIFY(desk.sync());
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(all.size() - 1));
        QCOMPARE(desk.count(QStringLiteral("activity WHERE name = 'Edited'")), qint64(1));
        QCOMPARE(desk.said(Metric::steps, day), std::optional<double>(12'345));
        QVERIFY(!desk.said(Metric::stress, day));
        QVERIFY(!desk.said(Metric::steps, day.addDays(-1)) && !desk.said(Metric::hrvRmssd, day.addDays(-1)));
        QCOMPARE(desk.count(QStringLiteral("sleep WHERE deleted_at IS NULL")), qint64(58));
        const auto weighed = std::count_if(desk.garmin().days().begin(), desk.garmin().days().end(),
                                           [](const GarminDay& d) { return d.weightG.has_value(); });
        QCOMPARE(desk.count(QStringLiteral("measurement WHERE metric = 'weight' AND deleted_at IS NULL")),
                 qint64(weighed));
        QVERIFY(checkDerived(desk.store->database()).empty());
    }

    void editsLongAgoFollowWithinAMonth() {
        GarminDesk desk(200);
        QVERIFY(desk.link(garmin));
        const QList<GarminActivity> all = desk.garmin().activities();
        desk.garmin().deleteActivity(all[all.size() - 3].id);
        QVERIFY(desk.sync());
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(all.size()));
        desk.clock.setNowMs(desk.clock.nowMs() + 30 * dayMs);
        QVERIFY(desk.sync());
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(all.size() - 1));
    }

    void legsStandForTheirContainer() {
        GarminDesk desk(10);
        GarminActivity whole;
        whole.name = QStringLiteral("Triathlon");
        whole.typeKey = QStringLiteral("multi_sport");
        whole.isParent = true;
        whole.startMs = desk.clock.nowMs() - 20 * dayMs;
        whole.durationS = 7200;
        desk.garmin().addActivity(whole);
        for (const char* leg : {"open_water_swimming", "road_biking", "running"}) {
            GarminActivity part;
            part.typeKey = QLatin1String(leg);
            part.startMs = whole.startMs;
            part.durationS = 2400;
            desk.garmin().addActivity(part);
            whole.startMs += 2'400'000;
        }
        const qsizetype listed = desk.garmin().activities().size();
        QVERIFY(desk.link(garmin));
        QCOMPARE(desk.count(QStringLiteral("recording")), qint64(listed - 1));
        QCOMPARE(desk.count(QStringLiteral("recording WHERE name = 'Triathlon'")), qint64(0));
        QCOMPARE(desk.count(QStringLiteral("raw_payload WHERE feed = 'activities'")), qint64(listed));
    }

    // More than a page in a year, and the list moves while it is read.
    void aListThatMovesLosesNothing_data() {
        QTest::addColumn<FaultKind>("kind");
        QTest::newRow("a page comes again") << FaultKind::duplicatePage;
        QTest::newRow("one changes") << FaultKind::itemChangesBetweenPages;
    }
    void aListThatMovesLosesNothing() {
        QFETCH(FaultKind, kind);
        GarminDesk desk(500);
        desk.cloud.inject(Fault(kind, listPath(), 3));
        QVERIFY(desk.link(garmin));
        QCOMPARE(desk.lastRun().status, RunOutcome::Status::completed);
        QVERIFY(desk.sync());
        QCOMPARE(desk.count(QStringLiteral("recording WHERE deleted_at IS NULL")),
                 qint64(desk.garmin().activities().size()));
        const QString name = desk.garmin().activities().constFirst().name;
        QCOMPARE(desk.count(QStringLiteral("recording WHERE name = '%1'").arg(name)) > 0, true);
    }

    void pagesThatAreShorterThanAskedLoseNothing() {
        GarminDesk desk(500);
        desk.garmin().setLargestPage(45);
        QVERIFY(desk.link(garmin));
        QCOMPARE(desk.count(QStringLiteral("recording WHERE deleted_at IS NULL")),
                 qint64(desk.garmin().activities().size()));
    }

    void oneThatGoesBetweenPagesTakesNoOtherWithIt() {
        GarminDesk desk(500);
        QObject::connect(
            &desk.cloud, &fakecloud::FakeCloud::answered, &desk.cloud, [&desk](const QString& path) {
                if (path == listPath() && desk.requests(listPath()) == 2) // the first page of the year
                    desk.garmin().deleteActivity(desk.garmin().activities().at(70).id);
            });
        QVERIFY(desk.link(garmin));
        QCOMPARE(desk.count(QStringLiteral("recording WHERE deleted_at IS NULL")),
                 qint64(desk.garmin().activities().size()));
    }

    void longRangesAreAskedForInParts_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("days");
        QTest::newRow("nights") << QStringLiteral("sleep") << 10;
        QTest::newRow("HRV") << QStringLiteral("hrv") << 28;
        QTest::newRow("summaries") << QStringLiteral("days") << 7;
        QTest::newRow("weighings") << QStringLiteral("weight") << 31;
        QTest::newRow("activities") << QStringLiteral("activities") << 100;
    }
    void longRangesAreAskedForInParts() {
        QFETCH(QString, kind);
        QFETCH(int, days);
        GarminDesk usual(90);
        QVERIFY(usual.link(garmin));
        GarminDesk desk(90);
        desk.garmin().setLargestRange(kind, days);
        QVERIFY(desk.link(garmin));
        QCOMPARE(desk.lastRun().status, RunOutcome::Status::completed);
        QCOMPARE(desk.content(), usual.content());
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void summariesOfAnotherShape_data() {
        QTest::addColumn<fakecloud::FakeGarmin::DaysShape>("shape");
        QTest::newRow("a list without an envelope") << fakecloud::FakeGarmin::DaysShape::flat;
        QTest::newRow("nobody knows it") << fakecloud::FakeGarmin::DaysShape::unknown;
    }
    void summariesOfAnotherShape() {
        QFETCH(fakecloud::FakeGarmin::DaysShape, shape);
        GarminDesk desk(120);
        desk.garmin().setDaysShape(shape);
        QVERIFY(desk.link(garmin));
        QCOMPARE(desk.lastRun().status, RunOutcome::Status::completed);
        const auto& days = desk.garmin().days();
        for (auto day = days.begin(); day != days.end(); ++day)
            QCOMPARE(desk.said(Metric::steps, day.key()), std::optional<double>(*day->steps));
        const QDate recent = desk.yesterday().addDays(-80);
        QCOMPARE(desk.said(Metric::restingHeartRate, recent), std::optional<double>(days[recent].restingBpm));
        const bool isFlat = shape == fakecloud::FakeGarmin::DaysShape::flat;
        QCOMPARE(desk.asked("daily?") +
                         desk.requests(QStringLiteral("/garmin/usersummary-service/usersummary/"
                                                      "daily")) ==
                     0,
                 isFlat);
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void aMovedPathFailsItsFeedAlone_data() {
        QTest::addColumn<QString>("feed");
        QTest::addColumn<QString>("path");
        for (const FaultTarget& target : faultTargets()) {
            if (target.provider == garmin && !target.isBackground && !target.feed.isEmpty())
                QTest::newRow(qPrintable(target.feed))
                    << target.feed << target.path.section(u'/', 2).prepend(u'/');
        }
    }
    void aMovedPathFailsItsFeedAlone() {
        QFETCH(QString, feed);
        QFETCH(QString, path);
        GarminDesk desk(40);
        SyncService::Wish later;
        later.syncs = false;
        QVERIFY(desk.link(garmin, {}, later));
        desk.garmin().moveAway(path);
        QVERIFY(desk.sync());
        QCOMPARE(desk.lastRun().status, RunOutcome::Status::partial);
        QCOMPARE(desk.lastRun().error, std::optional(ErrorCode::refused));
        for (const RunFeedRow& row : runFeeds(desk.store->database(), desk.lastRun().id)) {
            QCOMPARE(row.error, row.feed == feed ? std::optional(ErrorCode::refused) : std::nullopt);
        }
    }

    void tokensAreRenewedAndNobodyIsAsked() {
        GarminDesk desk(10);
        QVERIFY(desk.link(garmin));
        desk.cloud.forget();
        desk.clock.setNowMs(desk.clock.nowMs() + 25 * hourMs); // it ran out
        QVERIFY(desk.sync());
        QCOMPARE(desk.asked("token"), 1);
        desk.garmin().oauth().expireAccess(); // it is no longer taken
        QVERIFY(desk.sync());
        QCOMPARE(desk.asked("token"), 2);
        QCOMPARE(desk.status(garmin).state, ConnectionStatus::State::fine);
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void aKeyThatIsOverAsksForAnother() {
        GarminDesk desk(10);
        QVERIFY(desk.link(garmin));
        const QByteArray before = desk.content();
        desk.garmin().oauth().revokeAll();
        QVERIFY(desk.sync());
        QCOMPARE(desk.status(garmin).state, ConnectionStatus::State::needsSignIn);
        QCOMPARE(desk.content(), before);
        desk.cloud.forget();
        desk.clock.setNowMs(desk.clock.nowMs() + 2 * dayMs);
        desk.garmin().keys().makeKeys();
        SyncService::Wish wish;
        wish.expected = desk.status(garmin).connection.id;
        QVERIFY(desk.link(garmin, {}, wish));
        QCOMPARE(desk.status(garmin).state, ConnectionStatus::State::fine);
        QCOMPARE(desk.content(), before);
    }

    void disconnectingForgetsTheKeyAndAsksNobody() {
        GarminDesk desk(10);
        QVERIFY(desk.link(garmin));
        desk.cloud.forget();
        QCoro::waitFor(desk.service->unlink(desk.status(garmin).connection.id, true));
        QVERIFY(desk.secrets.kept().isEmpty());
        QCOMPARE(desk.cloud.log().size(), qsizetype(0));
        QCOMPARE(desk.count(QStringLiteral("recording")), qint64(0));
    }

    void killedAnywhereItGoesOn_data() {
        QTest::addColumn<int>("request");
        for (const int request : {1, 4, 9, 17, 30, 60, 90})
            QTest::addRow("at request %d", request) << request;
    }
    void killedAnywhereItGoesOn() {
        QFETCH(int, request);
        GarminDesk whole(200);
        QVERIFY(whole.link(garmin));
        GarminDesk desk(200);
        SyncService::Wish later;
        later.syncs = false;
        QVERIFY(desk.link(garmin, {}, later));
        desk.cloud.forget();
        desk.service->sync();
        QVERIFY(waitFor([&] { return desk.cloud.log().size() >= request; }));
        QVERIFY(desk.service->isRunning());
        desk.restart();
        QVERIFY(desk.sync());
        QCOMPARE(desk.lastRun().status, RunOutcome::Status::completed);
        QVERIFY(desk.status(garmin).complete);
        QCOMPARE(desk.content(), whole.content());
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void itObeysTheLimit() {
        GarminDesk desk(40);
        desk.garmin().setMinuteLimit(20);
        QVERIFY(desk.link(garmin));
        QCOMPARE(desk.status(garmin).state, ConnectionStatus::State::limited);
        for (int i = 0; i < 20 && !desk.status(garmin).complete; ++i) {
            desk.clock.setNowMs(*desk.status(garmin).connection.nextAttemptMs);
            QVERIFY(desk.sync());
        }
        GarminDesk usual(40);
        QVERIFY(usual.link(garmin));
        QCOMPARE(desk.content(), usual.content());
    }
};

QTEST_GUILESS_MAIN(TestSyncGarmin)
#include "test_SyncGarmin.moc"
