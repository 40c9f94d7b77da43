// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GarminDesk.h"

using namespace vd;
using namespace vd::test;
using fakecloud::Fault;
using fakecloud::FaultKind;

namespace {

constexpr int days = 40;
constexpr qint64 waitMs = 16 * 60'000;

// In which of these a run ends that meets nothing but this; none: it is no fault to it. Of 403 Garmin says
// no reason; that of the token endpoint means that the key is over.
QList<ErrorCode> codesOf(FaultKind kind, bool ofToken) {
    switch (kind) {
    case FaultKind::timeout:
    case FaultKind::slowDrip: return {ErrorCode::timeout};
    case FaultKind::endlessBody: return {ErrorCode::timeout, ErrorCode::badData};
    case FaultKind::reset: return {ErrorCode::offline};
    case FaultKind::garbage: return {ErrorCode::badData, ErrorCode::offline, ErrorCode::timeout};
    case FaultKind::halfBody:
    case FaultKind::wrongContentType:
    case FaultKind::brokenJson: return {ErrorCode::badData};
    case FaultKind::redirectElsewhere: return {ofToken ? ErrorCode::badData : ErrorCode::refused};
    case FaultKind::unauthorized: return {ofToken ? ErrorCode::consentRevoked : ErrorCode::unauthorized};
    case FaultKind::missingScope:
    case FaultKind::inactiveApp:
    case FaultKind::serviceDisabled:
    case FaultKind::accountNotLinked: return {ofToken ? ErrorCode::consentRevoked : ErrorCode::missingScope};
    case FaultKind::rateLimited: return {ErrorCode::rateLimited};
    case FaultKind::serverError: return {ErrorCode::serverFault};
    case FaultKind::revokedGrant: return {ErrorCode::consentRevoked};
    case FaultKind::duplicatePage:
    case FaultKind::itemChangesBetweenPages: return {};
    }
    return {};
}

// Nothing comes until the client gives up, which it does by real time.
bool hangs(FaultKind kind) {
    return kind == FaultKind::timeout || kind == FaultKind::slowDrip || kind == FaultKind::endlessBody ||
           kind == FaultKind::garbage;
}

// Signed in, and nothing fetched.
const SyncDesk::Furniture& linked() {
    static const SyncDesk::Furniture furniture = [] {
        GarminDesk desk(days);
        SyncService::Wish later;
        later.syncs = false;
        if (!desk.link(garmin, {}, later)) qFatal("not linked");
        return desk.furniture();
    }();
    return furniture;
}

class FaultDesk : public SyncDesk {
public:
    explicit FaultDesk(GarminTarget given) : SyncDesk(linked()), target(std::move(given)) {
        fake().makeHistory(days, clock.nowMs());
    }
    fakecloud::FakeGarmin& fake() { return cloud.get<fakecloud::FakeGarmin>(); }
    bool foreground() { return sync(); }
    bool background() {
        if (!target.isBackground) return true;
        service->syncBackground(status(garmin).connection.id);
        return waitUntilIdle();
    }
    void be(std::chrono::milliseconds patient) {
        patience = patient;
        restart();
    }
    bool syncWith(const Fault& fault) {
        if (target.isBackground && !foreground()) return false;
        if (target.feed.isEmpty()) fake().oauth().expireAccess();
        if (hangs(fault.kind)) be(std::chrono::milliseconds(100));
        cloud.inject(fault);
        return target.isBackground ? background() : foreground();
    }
    bool syncHealed() {
        cloud.heal();
        if (patience != HttpClient::usualPatience) be(HttpClient::usualPatience);
        const auto next = status(garmin).connection.nextAttemptMs;
        clock.setNowMs(std::max(next.value_or(0), clock.nowMs() + waitMs));
        if (status(garmin).state != ConnectionStatus::State::needsSignIn) return foreground() && background();
        fake().oauth().revokeAll();
        fake().keys().makeKeys();
        SyncService::Wish wish;
        wish.expected = status(garmin).connection.id;
        return link(garmin, {}, wish) && background();
    }
    GarminTarget target;
};

} // namespace

// Whatever goes wrong with Garmin: the run says what it was, and the next one brings what an undisturbed one
// brings.
class TestSyncGarminFaults : public QObject {
    Q_OBJECT

    QHash<QString, QByteArray> m_undisturbed;

    QByteArray undisturbed(const GarminTarget& target, bool changes) {
        QByteArray& content = m_undisturbed[target.feed + QString::number(changes)];
        if (!content.isEmpty()) return content;
        FaultDesk desk(target);
        if (changes) desk.fake().changeAnItem();
        if (!desk.foreground() || !desk.background()) qFatal("an undisturbed sync does not end");
        content = desk.content();
        return content;
    }

private Q_SLOTS:
    void everyFaultOfEveryFeed_data() {
        QTest::addColumn<int>("index");
        QTest::addColumn<FaultKind>("kind");
        const std::vector<GarminTarget> all = garminTargets();
        for (size_t i = 0; i < all.size(); ++i) {
            for (const FaultKind kind : fakecloud::allFaultKinds())
                QTest::addRow("%s, %s", qPrintable(all[i].feed), qPrintable(fakecloud::keyOf(kind)))
                    << static_cast<int>(i) << kind;
        }
    }
    void everyFaultOfEveryFeed() {
        QFETCH(int, index);
        QFETCH(FaultKind, kind);
        const GarminTarget target = garminTargets()[static_cast<size_t>(index)];
        FaultDesk desk(target);
        const QList<ErrorCode> codes = codesOf(kind, target.feed.isEmpty());
        Fault fault(kind, target.path, 1, codes.isEmpty() ? 1 : Fault::always);
        fault.dripMs = 60;
        QVERIFY(desk.syncWith(fault));
        const std::optional<ErrorCode> ended = desk.lastRun().error;
        QVERIFY2(ended ? codes.contains(*ended) : codes.isEmpty(),
                 qPrintable(ended ? errorKey(*ended) : QStringLiteral("none")));
        QVERIFY(desk.syncHealed());
        QVERIFY(desk.lastRun().status == RunOutcome::Status::completed);
        QCOMPARE(desk.status(garmin).state, ConnectionStatus::State::fine);
        const bool changes = kind == FaultKind::itemChangesBetweenPages;
        QCOMPARE(desk.content(), undisturbed(target, changes));
        QCOMPARE(desk.cloud.violations(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestSyncGarminFaults)
#include "test_SyncGarminFaults.moc"
