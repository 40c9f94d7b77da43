// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SyncDesk.h"

#include "fakecloud/polar/FakePolar.h"
#include "models/store/DailyQueries.h"
#include "models/store/DerivedCheck.h"

#include <QCoroTask>

using namespace vd;
using namespace vd::test;
using fakecloud::Fault;
using fakecloud::FaultKind;

namespace {

const QString polarId = QStringLiteral("polar");
const QString linkId = QStringLiteral("polarv3");
const QDate today(2026, 11, 20);
const QDate yesterday = today.addDays(-1);
constexpr qint64 minuteMs = 60'000;

fakecloud::PolarPerson& personOf(SyncDesk& desk, const QString& provider) {
    if (provider == polarId) return desk.cloud.get<fakecloud::FakePolar>().person();
    return desk.cloud.get<fakecloud::FakeAccessLink>().person();
}

QString apiOf(const QString& provider) {
    return provider == polarId ? QStringLiteral("/polar/v4/data") : QStringLiteral("/polarv3/v3");
}

std::optional<double> dailyOf(const SyncDesk& desk, Metric metric, QDate day) {
    DailyFilter filter;
    filter.metrics = {metric};
    filter.from = filter.to = day;
    const std::vector<DailyBest> found = listDailyBest(desk.store->database(), filter);
    return found.empty() ? std::nullopt : std::optional(found.front().value);
}

void addProviders() {
    QTest::addColumn<QString>("provider");
    QTest::newRow("v4") << polarId;
    QTest::newRow("v3") << linkId;
}

int feedsOf(const QString& provider) {
    return static_cast<int>(findProvider(provider)->feeds.size());
}

} // namespace

// Both of Polar's interfaces, against their fakes.
class TestSyncPolar : public QObject {
    Q_OBJECT

    static void runBackground(SyncDesk& desk, const QString& provider) {
        desk.service->syncBackground(desk.status(provider).connection.id);
        QVERIFY(desk.waitUntilIdle());
    }

private Q_SLOTS:
    void allIsHereAfterTheFirstSync_data() { addProviders(); }
    void allIsHereAfterTheFirstSync() {
        QFETCH(QString, provider);
        SyncDesk desk;
        personOf(desk, provider).make(today.addDays(-60), yesterday);
        QVERIFY(desk.link(provider));
        QCOMPARE(desk.cloud.violations(), QStringList());
        QCOMPARE(desk.lastRun().status, RunOutcome::Status::completed);
        QVERIFY(desk.status(provider).complete);
        const fakecloud::PolarPerson& person = personOf(desk, provider);
        const QDate day = yesterday.addDays(-3);
        const fakecloud::PolarDay said = person.days.value(day);
        QCOMPARE(dailyOf(desk, Metric::steps, day), std::optional<double>(*said.steps));
        QCOMPARE(dailyOf(desk, Metric::hrvRmssd, day), std::optional<double>(said.rmssd));
        const bool isV4 = provider == polarId;
        const qint64 sessions = std::count_if(
            person.sessions.begin(), person.sessions.end(), [&](const fakecloud::PolarSession& session) {
                return isV4 || session.uploadedMs > desk.clock.nowMs() - 30 * 1440 * minuteMs;
            });
        QCOMPARE(desk.count(QStringLiteral("activity")), sessions);
        const auto nights =
            std::count_if(person.days.keyValueBegin(), person.days.keyValueEnd(), [&](const auto& each) {
                return each.second.nightMinutes && (isV4 || each.first > today.addDays(-28));
            });
        QCOMPARE(desk.count(QStringLiteral("sleep WHERE deleted_at IS NULL")), qint64(nights));
        QVERIFY(desk.count(QStringLiteral("sample_block WHERE metric = 'heart_rate'")) > 5);
        QVERIFY(desk.count(QStringLiteral("measurement WHERE metric = 'weight'")) > 0);
        QVERIFY(desk.count(QStringLiteral("recording WHERE sport = 'run'")) > 0);
        QVERIFY(checkDerived(desk.store->database()).empty());
    }

    void aSecondSyncFindsNothingAndWritesNothing_data() { addProviders(); }
    void aSecondSyncFindsNothingAndWritesNothing() {
        QFETCH(QString, provider);
        SyncDesk desk;
        personOf(desk, provider).make(today.addDays(-60), yesterday);
        QVERIFY(desk.link(provider));
        runBackground(desk, provider);
        const QByteArray before = desk.everything();
        desk.cloud.forget();
        QVERIFY(desk.sync());
        QCOMPARE(desk.everything(), before);
        QVERIFY(desk.requests(apiOf(provider)) <= feedsOf(provider));
        QCOMPARE(desk.lastRun().counts.created + desk.lastRun().counts.updated, 0);
        QCOMPARE(desk.lastRun().counts.deleted, 0);
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void tenYearsTakeWhatTheHeaderSays() {
        SyncDesk desk;
        personOf(desk, polarId).make(today.addDays(-3652), yesterday);
        QVERIFY(desk.link(polarId));
        int quarters = 1;
        for (; !desk.status(polarId).complete && quarters < 6; ++quarters) {
            const ConnectionStatus status = desk.status(polarId);
            QCOMPARE(status.state, ConnectionStatus::State::limited);
            desk.clock.setNowMs(*status.connection.nextAttemptMs);
            QVERIFY(desk.sync());
        }
        QVERIFY(desk.status(polarId).complete);
        QCOMPARE(quarters, 4);
        const int calls = desk.requests(QStringLiteral("/polar/v4/data"));
        QVERIFY2(calls <= 11'500 && calls > 10'000, qPrintable(QString::number(calls)));
        QCOMPARE(desk.requests(QStringLiteral("/polar/v4/data/sports/list")), 1);
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void aYearOfV3TakesWhatTheHeaderSays() {
        SyncDesk desk;
        personOf(desk, linkId).make(today.addDays(-400), yesterday);
        QVERIFY(desk.link(linkId));
        QVERIFY(desk.status(linkId).complete);
        QCOMPARE(desk.requests(QStringLiteral("/polarv3/v3/users/activities")), 14);
        const int files = desk.requests(QStringLiteral("/polarv3/v3/exercises/"));
        QCOMPARE(desk.lastRun().requests, 1 + files + 1 + 1 + 1 + 14 + 1);
        runBackground(desk, linkId);
        QCOMPARE(desk.lastRun().requests, 52);
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void editsAndDeletionsFollow_data() { addProviders(); }
    void editsAndDeletionsFollow() {
        QFETCH(QString, provider);
        SyncDesk desk;
        fakecloud::PolarPerson& person = personOf(desk, provider);
        person.make(today.addDays(-40), yesterday);
        QVERIFY(desk.link(provider));
        const qint64 activities = desk.count(QStringLiteral("activity"));
        const qint64 nights = desk.count(QStringLiteral("sleep WHERE deleted_at IS NULL"));
        person.change();
        QDate gone = today.addDays(-4);
        while (!person.days.value(gone).nightMinutes)
            gone = gone.addDays(-1);
        person.days[gone] = fakecloud::PolarDay();
        person.sessions.remove(std::prev(person.sessions.end(), 3).key());
        desk.clock.setNowMs(desk.clock.nowMs() + 11 * minuteMs);
        QVERIFY(desk.sync());
        QCOMPARE(desk.count(QStringLiteral("activity")), activities - 1);
        QCOMPARE(desk.count(QStringLiteral("sleep WHERE deleted_at IS NULL")), nights - 1);
        QVERIFY(!dailyOf(desk, Metric::steps, gone));
        QVERIFY(!dailyOf(desk, Metric::hrvRmssd, gone));
        QCOMPARE(dailyOf(desk, Metric::hrvRmssd, yesterday), std::optional(77.0));
        QCOMPARE(dailyOf(desk, Metric::steps, yesterday),
                 std::optional<double>(*person.days.value(yesterday).steps));
        QVERIFY(checkDerived(desk.store->database()).empty());
    }

    // Longer than what is read again at each sync.
    void whoComesBackAfterTwoMonthsMissesNothing_data() { addProviders(); }
    void whoComesBackAfterTwoMonthsMissesNothing() {
        QFETCH(QString, provider);
        SyncDesk desk;
        personOf(desk, provider).make(today.addDays(-40), yesterday);
        QVERIFY(desk.link(provider));
        runBackground(desk, provider);
        personOf(desk, provider).make(today, today.addDays(64));
        desk.clock.setNowMs(desk.clock.nowMs() + 65 * 1440 * minuteMs);
        QVERIFY(desk.sync());
        QCOMPARE(desk.count(QStringLiteral("daily_value WHERE metric = 'steps' AND deleted_at IS NULL")),
                 qint64(105));
        QVERIFY(desk.count(QStringLiteral("sample_block WHERE metric = 'heart_rate'")) >= 105);
        if (provider == polarId)
            QCOMPARE(desk.count(QStringLiteral("activity")),
                     qint64(personOf(desk, provider).sessions.size()));
        QCOMPARE(desk.cloud.violations(), QStringList());
        desk.cloud.forget();
        QVERIFY(desk.sync());
        QVERIFY(desk.requests(apiOf(provider)) <= feedsOf(provider));
    }

    void aHistoryThatIsRefusedAsTooOldIsOver() {
        SyncDesk desk;
        desk.cloud.get<fakecloud::FakePolar>().setOldest(today.addDays(-200));
        personOf(desk, polarId).make(today.addDays(-300), yesterday);
        QVERIFY(desk.link(polarId));
        runBackground(desk, polarId);
        QCOMPARE(desk.status(polarId).state, ConnectionStatus::State::fine);
        QVERIFY(desk.status(polarId).complete);
        QVERIFY(desk.count(QStringLiteral("daily_value WHERE metric = 'steps'")) > 150);
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void whatWentMeanwhileIsNotAskedForAgain() {
        SyncDesk desk;
        fakecloud::PolarPerson& person = personOf(desk, polarId);
        person.make(today.addDays(-20), yesterday);
        QVERIFY(desk.link(polarId));
        const qint64 activities = desk.count(QStringLiteral("activity"));
        person.sessions.remove(person.sessions.firstKey());
        runBackground(desk, polarId);
        QCOMPARE(desk.count(QStringLiteral("activity")), activities - 1);
        QCOMPARE(desk.count(QStringLiteral("recording WHERE lacks_detail = 1 AND deleted_at IS NULL")),
                 qint64(0));
    }

    void twoDevicesAreNeverAdded() {
        SyncDesk desk;
        fakecloud::PolarPerson& person = personOf(desk, polarId);
        person.make(today.addDays(-3), yesterday);
        person.days[yesterday].steps = 8000;
        person.days[yesterday].otherSteps = 5000;
        QVERIFY(desk.link(polarId));
        QCOMPARE(dailyOf(desk, Metric::steps, yesterday), std::optional(8000.0));
    }

    // v3 forgets after 30 days: the files are here after the first run.
    void theFilesOfV3ComeWithTheList() {
        SyncDesk desk;
        personOf(desk, linkId).make(today.addDays(-20), yesterday);
        QVERIFY(desk.link(linkId));
        QCOMPARE(desk.count(QStringLiteral("recording WHERE lacks_detail = 1")), qint64(0));
        int withFile = 0;
        for (const fakecloud::PolarSession& session : personOf(desk, linkId).sessions)
            withFile += session.hasFile ? 1 : 0;
        QCOMPARE(desk.count(QStringLiteral("recording WHERE point_count > 0")), qint64(withFile));
        QCOMPARE(desk.count(QStringLiteral("raw_payload WHERE media_type LIKE '%fit%'")), qint64(withFile));
    }

    void theDetailsOfV4ComeInTheBackground() {
        SyncDesk desk;
        personOf(desk, polarId).make(today.addDays(-20), yesterday);
        QVERIFY(desk.link(polarId));
        QVERIFY(desk.count(QStringLiteral("recording WHERE lacks_detail = 1")) > 5);
        desk.cloud.forget();
        runBackground(desk, polarId);
        QCOMPARE(desk.count(QStringLiteral("recording WHERE lacks_detail = 1")), qint64(0));
        QVERIFY(desk.count(QStringLiteral("stream")) > 10);
        QCOMPARE(desk.requests(QStringLiteral("/polar/v4/data/sports/list")), 1);
        QCOMPARE(desk.count(QStringLiteral("recording WHERE lap_count <> 2")), qint64(0));
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void anActivityIsFetchedWhenItIsOpened_data() { addProviders(); }
    void anActivityIsFetchedWhenItIsOpened() {
        QFETCH(QString, provider);
        SyncDesk desk;
        personOf(desk, provider).make(today.addDays(-6), yesterday);
        for (fakecloud::PolarSession& session : personOf(desk, provider).sessions)
            session.hasFile = true;
        desk.cloud.inject(
            Fault(FaultKind::serverError, QStringLiteral("/polarv3/v3/exercises/*/fit"), 1, Fault::always));
        QVERIFY(desk.link(provider));
        desk.cloud.heal();
        QCOMPARE(desk.count(QStringLiteral("stream")), qint64(0));
        QSqlQuery query(desk.store->database().reader());
        QVERIFY(query.exec(QStringLiteral("SELECT id FROM activity")) && query.next());
        const ActivityId id = query.value(0).toLongLong();
        query.finish();
        desk.service->fetchActivity(id);
        QVERIFY(desk.waitUntilIdle());
        QVERIFY(desk.count(QStringLiteral("stream")) >= 3);
        desk.cloud.forget();
        desk.service->fetchActivity(id);
        QVERIFY(desk.waitUntilIdle());
        QCOMPARE(desk.requests(apiOf(provider)), 0); // it is here
    }

    void featuresThatAreRefusedAreDoneWithout() {
        SyncDesk desk;
        desk.cloud.get<fakecloud::FakePolar>().setRefusesFeatures(true);
        personOf(desk, polarId).make(today.addDays(-6), yesterday);
        QVERIFY(desk.link(polarId));
        runBackground(desk, polarId);
        QCOMPARE(desk.count(QStringLiteral("recording WHERE lacks_detail = 1")), qint64(0));
        QCOMPARE(desk.count(QStringLiteral("stream")), qint64(0));
        QVERIFY(desk.lastRun().counts.skipped > 0);
    }

    void theHeartOfADayComesWhenItIsOpened_data() { addProviders(); }
    void theHeartOfADayComesWhenItIsOpened() {
        QFETCH(QString, provider);
        SyncDesk desk;
        personOf(desk, provider).make(today.addDays(-60), yesterday);
        QVERIFY(desk.link(provider));
        const qint64 blocks = desk.count(QStringLiteral("sample_block WHERE metric = 'heart_rate'"));
        desk.service->fetchDay(today.addDays(-50));
        QVERIFY(desk.waitUntilIdle());
        QVERIFY(desk.count(QStringLiteral("sample_block WHERE metric = 'heart_rate'")) > blocks);
        desk.service->fetchDay(today.addDays(-100)); // nothing is there
        QVERIFY(desk.waitUntilIdle());
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void aRestartInTheMiddleEndsAlike_data() { addProviders(); }
    void aRestartInTheMiddleEndsAlike() {
        QFETCH(QString, provider);
        SyncDesk whole;
        personOf(whole, provider).make(today.addDays(-100), yesterday);
        QVERIFY(whole.link(provider));
        runBackground(whole, provider);
        const int requests = whole.requests(apiOf(provider));
        for (const int share : {5, 3, 2}) {
            SyncDesk desk;
            personOf(desk, provider).make(today.addDays(-100), yesterday);
            bool reached = false;
            QObject::connect(&desk.cloud, &fakecloud::FakeCloud::answered, &desk.cloud, [&] {
                reached = reached || desk.requests(apiOf(provider)) >= requests / share;
            });
            QCOMPARE(desk.signIn(provider), std::nullopt);
            QVERIFY(waitFor([&] { return reached || !desk.service->isRunning(); }));
            desk.restart();
            QVERIFY(desk.sync());
            runBackground(desk, provider);
            QCOMPARE(desk.content(), whole.content());
            QCOMPARE(desk.cloud.violations(), QStringList());
        }
    }

    void aTokenThatRanOutIsRenewed() {
        SyncDesk desk;
        personOf(desk, polarId).make(today.addDays(-6), yesterday);
        QVERIFY(desk.link(polarId));
        desk.clock.setNowMs(desk.clock.nowMs() + 13 * 60 * minuteMs);
        QVERIFY(desk.sync());
        QCOMPARE(desk.status(polarId).state, ConnectionStatus::State::fine);
        QCOMPARE(desk.cloud.get<fakecloud::FakePolar>().oauth().refreshes(), 1);
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void v3AsksToSignInAgain() {
        SyncDesk desk;
        personOf(desk, linkId).make(today.addDays(-6), yesterday);
        QVERIFY(desk.link(linkId));
        desk.cloud.get<fakecloud::FakeAccessLink>().oauth().expireAccess();
        QVERIFY(desk.sync());
        QCOMPARE(desk.status(linkId).state, ConnectionStatus::State::needsSignIn);
        QCOMPARE(desk.cloud.get<fakecloud::FakeAccessLink>().oauth().refreshes(), 0);
        QVERIFY(desk.link(linkId));
        QCOMPARE(desk.status(linkId).state, ConnectionStatus::State::fine);
    }

    void disconnectingDeletesTheUserOfV3() {
        SyncDesk desk;
        auto& fake = desk.cloud.get<fakecloud::FakeAccessLink>();
        fake.person().make(today.addDays(-10), yesterday);
        QVERIFY(desk.link(linkId));
        const qint64 activities = desk.count(QStringLiteral("activity"));
        QCoro::waitFor(desk.service->unlink(desk.status(linkId).connection.id, false));
        QCOMPARE(fake.oauth().liveGrants(), 0);
        QVERIFY(!fake.registeredAt());
        QVERIFY(desk.secrets.kept().isEmpty());
        // Whoever is registered anew is told nothing of the time before; what is here stays.
        QVERIFY(desk.link(linkId));
        QVERIFY(fake.registeredAt());
        QCOMPARE(desk.count(QStringLiteral("activity")), activities);
        QVERIFY(dailyOf(desk, Metric::hrvRmssd, yesterday));
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void disconnectingLeavesV4ToThePerson() {
        SyncDesk desk;
        QVERIFY(desk.link(polarId));
        QCoro::waitFor(desk.service->unlink(desk.status(polarId).connection.id, false));
        QVERIFY(desk.secrets.kept().isEmpty());
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void whoHasNotConsentedIsToldWhatToDo() {
        SyncDesk desk;
        desk.cloud.get<fakecloud::FakeAccessLink>().setConsents(false);
        const std::optional<Error> refused = desk.signIn(linkId);
        QVERIFY(refused);
        QCOMPARE(refused->code(), ErrorCode::notSetUp);
    }

    void physicalInfoMayBeMissing() {
        SyncDesk desk;
        desk.cloud.get<fakecloud::FakeAccessLink>().setHasPhysicalInfo(false);
        QVERIFY(desk.link(linkId));
        QCOMPARE(desk.lastRun().status, RunOutcome::Status::completed);
        QCOMPARE(desk.status(linkId).state, ConnectionStatus::State::fine);
    }

    void aSingleDayOfHeartIsTaken() {
        SyncDesk desk;
        desk.cloud.get<fakecloud::FakeAccessLink>().setTellsOneDay(true);
        personOf(desk, linkId).make(today.addDays(-3), yesterday);
        QVERIFY(desk.link(linkId));
        QCOMPARE(desk.lastRun().status, RunOutcome::Status::completed);
        QVERIFY(desk.count(QStringLiteral("sample_block WHERE metric = 'heart_rate'")) > 0);
    }

    // Polar takes the redirect only as it was registered, so the guide has to name it.
    void theRedirectIsTheOneOfTheGuide_data() { addProviders(); }
    void theRedirectIsTheOneOfTheGuide() {
        QFETCH(QString, provider);
        const ProviderDescriptor& descriptor = findProvider(provider)->descriptor;
        QCOMPARE(descriptor.auth.redirect.port(), 43117);
        QVERIFY(descriptor.guide().at(1).text.contains(descriptor.auth.redirect.toString()));
    }

    void anotherUserIsAskedAboutFirst_data() { addProviders(); }
    void anotherUserIsAskedAboutFirst() {
        QFETCH(QString, provider);
        SyncDesk desk;
        QVERIFY(desk.link(provider));
        fakecloud::ConsentChoice other;
        other.user = fakecloud::PolarOAuth::otherUser();
        const std::optional<Error> refused = desk.signIn(provider, other);
        QVERIFY(refused);
        QCOMPARE(refused->code(), ErrorCode::otherAccount);
    }

    void whatWasNotGrantedIsNamedAndTheRestArrives() {
        SyncDesk desk;
        personOf(desk, polarId).make(today.addDays(-6), yesterday);
        fakecloud::ConsentChoice choice;
        choice.unticked = {QStringLiteral("sleep:read")};
        QVERIFY(desk.link(polarId, choice));
        QCOMPARE(desk.status(polarId).missingKinds, std::vector<DataKind>{DataKind::sleep});
        QCOMPARE(desk.count(QStringLiteral("sleep")), qint64(0));
        QVERIFY(desk.count(QStringLiteral("activity")) > 0);
    }
};

QTEST_GUILESS_MAIN(TestSyncPolar)
#include "test_SyncPolar.moc"
