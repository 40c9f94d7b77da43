// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Notices.h"
#include "models/store/Store.h"
#include "ui/Fixture.h"

#include <QTest>

using namespace vd;

namespace {

constexpr qint64 linkedAtMs = 1'795'200'000'000;
constexpr qint64 secondMs = 1'000;

} // namespace

class TestNotices : public QObject {
    Q_OBJECT

    std::unique_ptr<test::StoreFixture> m_fixture;
    ConnectionId m_connection = 0;

    // A run in the history, so long after linking.
    RunRow run(RunOutcome::Status status, std::optional<ErrorCode> error, qint64 afterLinkingMs) {
        Store& store = *m_fixture->store;
        const RunId id =
            store.beginRun({RunInfo::Kind::sync, QStringLiteral("schedule"), m_connection}).result();
        RunOutcome outcome;
        outcome.status = status;
        outcome.error = error;
        store.endRun(id, outcome).waitForFinished();
        RunRow row;
        row.id = id;
        row.connection = m_connection;
        row.provider = QStringLiteral("strava");
        row.startedMs = linkedAtMs;
        row.endedMs = linkedAtMs + afterLinkingMs;
        row.status = status;
        row.error = error;
        return row;
    }
    std::optional<Notice> notice(const RunRow& row, const SyncChoices& choices = {}) const {
        return noticeOf(row, m_fixture->store->database(), choices);
    }

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<test::StoreFixture>();
        LinkedAccount account;
        account.provider = QStringLiteral("strava");
        account.accountId = QStringLiteral("1");
        account.atMs = linkedAtMs;
        m_connection = m_fixture->store->link(account).result();
    }

    void onlyWhenThePersonIsNeeded_data() {
        QTest::addColumn<int>("error");
        QTest::addColumn<bool>("told");
        const auto row = [](const char* name, ErrorCode code, bool told) {
            QTest::newRow(name) << static_cast<int>(code) << told;
        };
        row("the sign-in ended", ErrorCode::unauthorized, true);
        row("access was withdrawn", ErrorCode::consentRevoked, true);
        row("a rule of the service", ErrorCode::providerRule, true);
        row("no network", ErrorCode::offline, false);
        row("a limit", ErrorCode::rateLimited, false);
        row("a fault of theirs", ErrorCode::serverFault, false);
        row("a permission that was not given", ErrorCode::missingScope, false);
        row("cancelled", ErrorCode::cancelled, false);
    }
    void onlyWhenThePersonIsNeeded() {
        QFETCH(int, error);
        QFETCH(bool, told);
        const RunRow row = run(RunOutcome::Status::failed, static_cast<ErrorCode>(error), 3600 * secondMs);
        const std::optional<Notice> said = notice(row);
        QCOMPARE(said.has_value(), told);
        if (told) QVERIFY(said->title.startsWith(u"Strava: "));
        SyncChoices quiet;
        quiet.noticeWhenNeeded = false;
        QVERIFY(!notice(row, quiet));
    }

    void theEndOfALongFirstImport() {
        // It took two runs and a limit in between.
        QVERIFY(!notice(run(RunOutcome::Status::partial, ErrorCode::rateLimited, 600 * secondMs)));
        const RunRow row = run(RunOutcome::Status::completed, {}, 1200 * secondMs);
        const std::optional<Notice> said = notice(row);
        QVERIFY(said);
        QVERIFY(said->title.contains(u"Strava"));
        SyncChoices quiet;
        quiet.noticeFirstImport = false;
        QVERIFY(!notice(row, quiet));
        // What comes after it is everyday.
        QVERIFY(!notice(run(RunOutcome::Status::completed, {}, 9000 * secondMs)));
    }

    void aShortFirstImportIsSeenAnyway() {
        QVERIFY(!notice(run(RunOutcome::Status::completed, {}, 60 * secondMs)));
    }

    // The run before was 20 days before the key ends.
    void aKeyThatEndsIsTold_data() {
        QTest::addColumn<int>("daysLater");
        QTest::addColumn<bool>("told");
        QTest::newRow("19 days before") << 1 << false;
        QTest::newRow("two weeks before") << 6 << true;
        QTest::newRow("on the last day but one") << 19 << true;
        QTest::newRow("after it") << 21 << false;
    }
    void aKeyThatEndsIsTold() {
        QFETCH(int, daysLater);
        QFETCH(bool, told);
        ConnectionChange change;
        change.settings =
            QJsonObject{{QStringLiteral("keyEnds"), QDate::currentDate().addDays(20).toString(Qt::ISODate)}};
        m_fixture->store->setConnection(m_connection, change).waitForFinished();
        run(RunOutcome::Status::completed, {}, secondMs);
        RunRow row = run(RunOutcome::Status::completed, {}, secondMs);
        row.startedMs = QDateTime::currentDateTime().addDays(daysLater).toMSecsSinceEpoch();
        row.endedMs = row.startedMs;
        SyncChoices choices;
        choices.noticeFirstImport = false;
        QCOMPARE(notice(row, choices).has_value(), told);
    }

    void importsOfFilesSayNothing() {
        RunRow row = run(RunOutcome::Status::failed, ErrorCode::unauthorized, secondMs);
        row.provider = QStringLiteral("files");
        QVERIFY(!notice(row));
    }
};

QTEST_GUILESS_MAIN(TestNotices)
#include "test_Notices.moc"
