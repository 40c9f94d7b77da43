// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SyncDesk.h"

#include "fakecloud/coros/FakeCorosPartner.h"
#include "models/store/DailyQueries.h"
#include "models/store/DerivedCheck.h"

using namespace vd;
using namespace vd::test;
using fakecloud::CorosWorkout;
using fakecloud::FakeCorosPartner;
using fakecloud::Fault;
using fakecloud::FaultKind;

namespace {

using State = ConnectionStatus::State;

const QString partner = QStringLiteral("corospartner");
const QString listPath = QStringLiteral("/corospartner/v2/coros/sport/list");
const QString dailyPath = QStringLiteral("/corospartner/coros/daily/query");
const QString filePath = QStringLiteral("/corospartner/v2/coros/sport/detail/fit");
constexpr qint64 dayMs = 86'400'000;
const QDate today(2026, 11, 20);

class PartnerDesk : public SyncDesk {
public:
    explicit PartnerDesk(int days = 0) {
        if (days > 0) fake().makeHistory(days, clock.nowMs() - dayMs);
    }
    FakeCorosPartner& fake() { return cloud.get<FakeCorosPartner>(); }
    ConnectionId id() const { return status(partner).connection.id; }
    bool link() { return SyncDesk::link(partner); }
    bool background() {
        service->syncBackground(id());
        return waitUntilIdle();
    }
    std::optional<double> best(Metric metric, QDate day) const {
        DailyFilter filter;
        filter.metrics = {metric};
        filter.from = filter.to = day;
        const std::vector<DailyBest> found = listDailyBest(store->database(), filter);
        return found.empty() ? std::nullopt : std::optional(found.front().value);
    }
    // Of all that the store holds as text, in any table.
    bool holds(const QString& word) const {
        QSqlQuery tables(store->database().reader());
        tables.exec(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table'"));
        while (tables.next()) {
            QSqlQuery rows(store->database().reader());
            rows.exec(QStringLiteral("SELECT * FROM \"%1\"").arg(tables.value(0).toString()));
            while (rows.next()) {
                for (int i = 0; i < rows.record().count(); ++i) {
                    if (rows.value(i).toString().contains(word)) return true;
                }
            }
        }
        return false;
    }
};

} // namespace

class TestSyncCorosPartner : public QObject {
    Q_OBJECT

    static QByteArray undisturbed(int days) {
        static QMap<int, QByteArray> made;
        if (made.contains(days)) return made.value(days);
        PartnerDesk desk(days);
        if (!desk.link() || !desk.background()) qFatal("an undisturbed sync does not end");
        return *made.insert(days, desk.content());
    }

private Q_SLOTS:
    void threeMonthsAreHere() {
        PartnerDesk desk(200);
        QVERIFY(desk.link());
        QCOMPARE(desk.status(partner).state, State::fine);
        QVERIFY(desk.status(partner).complete);
        QCOMPARE(desk.requests(listPath), 3);
        QCOMPARE(desk.requests(dailyPath), 3);
        const QDate day = today.addDays(-40);
        const fakecloud::CorosHealth made = desk.fake().days().value(day);
        QCOMPARE(desk.best(Metric::steps, day), std::optional<double>(made.steps));
        QCOMPARE(desk.best(Metric::restingHeartRate, day), std::optional<double>(made.restingHeartRate));
        QCOMPARE(desk.best(Metric::hrvRmssd, day), std::optional<double>(made.hrv));
        QCOMPARE(desk.best(Metric::activeEnergy, day), std::optional(made.kcal * 4184.0));
        QVERIFY(desk.best(Metric::steps, today.addDays(-88)));
        QVERIFY(!desk.best(Metric::steps, today.addDays(-89)));
        const CorosWorkout newest = desk.fake().workouts().first();
        QCOMPARE(desk.count(QStringLiteral("recording WHERE external_id = '%1' AND offset_s = 3600 AND "
                                           "energy_j = %2")
                                .arg(newest.label)
                                .arg(newest.kcal * 4184)),
                 qint64(1));
        QVERIFY(!desk.holds(QStringLiteral("CANARY")));
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void aSecondSyncFindsNothingAndWritesNothing() {
        PartnerDesk desk(60);
        QVERIFY(desk.link() && desk.background());
        const QByteArray before = desk.everything();
        desk.cloud.forget();
        QVERIFY(desk.sync() && desk.background());
        QCOMPARE(desk.everything(), before);
        QCOMPARE(desk.cloud.log().size(), 2);
    }

    void editsAndDeletionsFollow() {
        PartnerDesk desk(60);
        QVERIFY(desk.link());
        const qsizetype before = desk.fake().workouts().size();
        desk.fake().workouts().removeAt(2);
        desk.fake().workouts()[1].km = 77;
        desk.fake().days().remove(today.addDays(-4));
        QVERIFY(desk.sync());
        QCOMPARE(desk.count(QStringLiteral("activity")), qint64(before - 1));
        QCOMPARE(desk.count(QStringLiteral("activity WHERE distance_m = 77000")), qint64(1));
        QVERIFY(!desk.best(Metric::steps, today.addDays(-4)));
        QVERIFY(checkDerived(desk.store->database()).empty());
    }

    void filesComeInTheBackground() {
        PartnerDesk desk(30);
        desk.fake().workouts()[3].hasFile = false;
        QVERIFY(desk.link() && desk.background());
        QCOMPARE(desk.count(QStringLiteral("recording WHERE point_count > 0")),
                 qint64(desk.fake().workouts().size() - 1));
        QCOMPARE(desk.count(QStringLiteral("recording WHERE lacks_detail = 1")), qint64(0));
        QVERIFY(!desk.holds(QStringLiteral("CANARY"))); // nor the signature of a file's address
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void aTokenIsProlonged() {
        PartnerDesk desk(30);
        QVERIFY(desk.link());
        desk.clock.setNowMs(desk.clock.nowMs() + 31 * dayMs);
        QVERIFY(desk.sync());
        QCOMPARE(desk.status(partner).state, State::fine);
        QCOMPARE(desk.fake().oauth().refreshes(), 1);
        QCOMPARE(desk.requests(QStringLiteral("/corospartner/oauth2/refresh-token")), 1);
        desk.clock.setNowMs(desk.clock.nowMs() + 20 * dayMs);
        QVERIFY(desk.sync());
        QCOMPARE(desk.fake().oauth().refreshes(), 1); // by 30 days
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void disconnectingRevokes() {
        PartnerDesk desk(10);
        QVERIFY(desk.link());
        QCoro::waitFor(desk.service->unlink(desk.id(), true));
        QCOMPARE(desk.fake().oauth().liveGrants(), 0);
        QVERIFY(desk.secrets.kept().isEmpty());
        QCOMPARE(desk.cloud.violations(), QStringList());
    }

    void resultsAreErrors_data() {
        QTest::addColumn<QString>("result");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("not authorized") << QStringLiteral("5006") << ErrorCode::unauthorized;
        QTest::newRow("bad openId") << QStringLiteral("5010") << ErrorCode::consentRevoked;
        QTest::newRow("try again") << QStringLiteral("5016") << ErrorCode::serverFault;
        QTest::newRow("not entitled") << QStringLiteral("30009") << ErrorCode::providerRule;
        QTest::newRow("anything else") << QStringLiteral("5096") << ErrorCode::refused;
    }
    void resultsAreErrors() {
        QFETCH(QString, result);
        QFETCH(ErrorCode, code);
        PartnerDesk desk(30);
        QVERIFY(desk.link());
        desk.fake().setResult(result);
        QVERIFY(desk.sync());
        QCOMPARE(desk.lastRun().error, std::optional(code));
        QCOMPARE(desk.lastRun().counts.deleted, 0);
    }

    void faultsPass_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<FaultKind>("kind");
        QTest::addColumn<ErrorCode>("code");
        const std::pair<FaultKind, ErrorCode> kinds[] = {
            {FaultKind::unauthorized, ErrorCode::unauthorized},
            {FaultKind::missingScope, ErrorCode::providerRule},
            {FaultKind::rateLimited, ErrorCode::rateLimited},
            {FaultKind::serverError, ErrorCode::serverFault},
            {FaultKind::revokedGrant, ErrorCode::consentRevoked},
            {FaultKind::halfBody, ErrorCode::badData},
            {FaultKind::brokenJson, ErrorCode::badData},
            {FaultKind::wrongContentType, ErrorCode::badData},
        };
        for (const QString& path : {listPath, dailyPath, filePath}) {
            for (const auto& [kind, code] : kinds)
                QTest::addRow("%s, %s", qPrintable(path), qPrintable(fakecloud::keyOf(kind)))
                    << path << kind << code;
        }
    }
    void faultsPass() {
        QFETCH(QString, path);
        QFETCH(FaultKind, kind);
        QFETCH(ErrorCode, code);
        PartnerDesk desk(40);
        SyncService::Wish wish;
        wish.syncs = false;
        QVERIFY(desk.SyncDesk::link(partner, {}, wish));
        if (path == filePath) QVERIFY(desk.sync());
        desk.cloud.inject(Fault(kind, path, 1, Fault::always));
        QVERIFY(path == filePath ? desk.background() : desk.sync());
        QCOMPARE(desk.lastRun().error, std::optional(code));
        desk.cloud.heal();
        desk.clock.setNowMs(std::max(desk.status(partner).connection.nextAttemptMs.value_or(0),
                                     desk.clock.nowMs() + 16 * 60'000));
        wish.expected = desk.id();
        if (desk.status(partner).state == State::needsSignIn) QVERIFY(desk.SyncDesk::link(partner, {}, wish));
        desk.service->sync({desk.id()}); // as a person asks, whatever it was
        QVERIFY(desk.waitUntilIdle() && desk.background());
        QCOMPARE(desk.content(), undisturbed(40));
        QCOMPARE(desk.cloud.violations(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestSyncCorosPartner)
#include "test_SyncCorosPartner.moc"
