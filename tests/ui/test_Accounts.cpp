// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the accounts as a person uses it, and the question before one is unlinked.
#include "Fixture.h"
#include "MadeUpAccounts.h"

#include "ui/Preferences.h"
#include "ui/pages/connections/ConnectionCard.h"
#include "ui/pages/connections/ConnectionsPage.h"
#include "ui/pages/connections/LinkCard.h"
#include "ui/pages/connections/UnlinkDialog.h"
#include "ui/parts/EmptyState.h"
#include "ui/parts/ProgressBar.h"
#include "ui/theme/Theme.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace vd;
using State = ConnectionStatus::State;

Q_DECLARE_METATYPE(AccountAction)

namespace {

template <typename T>
T* named(const QWidget& parent, const QString& text) {
    for (T* candidate : parent.findChildren<T*>()) {
        if (candidate->text() == text) return candidate;
    }
    return nullptr;
}

struct CardDesk {
    Theme theme{ThemeChoice::light};
    std::unique_ptr<ConnectionCard> card;

    explicit CardDesk(const ConnectionStatus& status)
        : card(std::make_unique<ConnectionCard>(theme, status, &test::fridayEvening)) {
        card->resize(320, 240);
        card->show();
    }
    // What the menu offers, one below the other; "Pause" with what it opens.
    QStringList menu() const {
        QMenu* menu = card->findChild<QToolButton*>()->menu();
        Q_EMIT menu->aboutToShow();
        QStringList texts;
        for (const QAction* action : menu->actions()) {
            if (!action->isSeparator()) texts << action->text();
        }
        return texts;
    }
    QAction* action(const QString& text) const {
        QMenu* menu = card->findChild<QToolButton*>()->menu();
        Q_EMIT menu->aboutToShow();
        for (QMenu* each : QList<QMenu*>{menu} + menu->findChildren<QMenu*>()) {
            for (QAction* found : each->actions()) {
                if (found->text() == text) return found;
            }
        }
        return nullptr;
    }
};

struct PageDesk {
    test::StoreFixture fixture;
    Preferences preferences;
    Theme theme{ThemeChoice::light};
    ConnectionsPage page{PageContext{*fixture.store, preferences, theme, &test::fridayEvening}};

    PageDesk() {
        page.resize(1064, 744);
        page.show();
    }
    QStringList names() const {
        QStringList names;
        for (const ConnectionCard* card : page.cards())
            names << card->accessibleName();
        return names;
    }
};

ConnectionsPage::Account account(const Provider& provider, State state, ConnectionId id) {
    return {test::accountOf(provider, state, id), std::nullopt};
}

} // namespace

class TestAccounts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void theCardSaysHowItStandsToThoseWhoHearIt() {
        const CardDesk desk(test::accountOf(test::openService(), State::fine));
        QCOMPARE(desk.card->accessibleName(), QStringLiteral("Google Health: Updated 18:40"));
    }

    void theOneButtonDoesWhatTheStateAsks_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("text");
        QTest::addColumn<AccountAction>("action");
        const auto row = [](State state, const char* text, AccountAction action) {
            QTest::newRow(text) << static_cast<int>(state) << QString::fromUtf8(text) << action;
        };
        row(State::fine, "Sync now", AccountAction::syncNow);
        row(State::syncing, "Cancel", AccountAction::cancel);
        row(State::partial, "Review permissions…", AccountAction::review);
        row(State::needsSignIn, "Sign in again…", AccountAction::signIn);
        row(State::blocked, "Import export…", AccountAction::importExport);
        row(State::locked, "Unlock…", AccountAction::unlock);
        row(State::paused, "Resume", AccountAction::resume);
        row(State::unlinked, "Link again…", AccountAction::linkAgain);
    }
    void theOneButtonDoesWhatTheStateAsks() {
        QFETCH(int, state);
        QFETCH(QString, text);
        const CardDesk desk(test::accountOf(test::strictService(), static_cast<State>(state)));
        QSignalSpy acted(desk.card.get(), &ConnectionCard::acted);
        QPushButton* button = named<QPushButton>(*desk.card, text);
        QVERIFY(button != nullptr && button->isVisible());
        QVERIFY(button->accessibleName().contains(QStringLiteral("Strava")));
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(acted.count(), 1);
        QTEST(acted[0][0].value<AccountAction>(), "action");
    }

    void progressMovesTheBar() {
        ConnectionStatus status = test::accountOf(test::strictService(), State::syncing);
        const CardDesk desk(status);
        const auto* bar = desk.card->findChild<ProgressBar*>();
        QVERIFY(!bar->isVisible()); // no share, no bar
        desk.card->setProgress({1, QStringLiteral("strava"), DataKind::activities, false, 10, 40});
        QVERIFY(bar->isVisible());
        QVERIFY(named<QLabel>(*desk.card, QStringLiteral("Syncing: 10 of 40 activities")) != nullptr);
    }

    void theMenuOffersWhatTheStateAllows() {
        const QStringList usual = CardDesk(test::accountOf(test::strictService(), State::fine)).menu();
        const QStringList expected{QStringLiteral("Sync now"),
                                   QStringLiteral("Pause"),
                                   QStringLiteral("Review permissions…"),
                                   QStringLiteral("Sign in again…"),
                                   QStringLiteral("Strict 7-day cache"),
                                   QStringLiteral("Show in sync history"),
                                   QStringLiteral("Unlink…")};
        QCOMPARE(usual, expected);
        const QStringList gone = CardDesk(test::accountOf(test::strictService(), State::unlinked)).menu();
        const QStringList expectedGone{QStringLiteral("Link again…"), QStringLiteral("Show in sync history"),
                                       QStringLiteral("Delete its data…")};
        QCOMPARE(gone, expectedGone);
        QVERIFY(!CardDesk(test::accountOf(test::openService(), State::fine))
                     .menu()
                     .contains(QStringLiteral("Strict 7-day cache")));
        QVERIFY(CardDesk(test::accountOf(test::openService(), State::paused))
                    .menu()
                    .contains(QStringLiteral("Resume")));
    }

    void pausesAndTheCacheAreChosenInTheMenu() {
        ConnectionStatus status = test::accountOf(test::strictService(), State::fine);
        status.connection.settings.insert(QStringLiteral("strictCache"), true);
        const CardDesk desk(status);
        QSignalSpy paused(desk.card.get(), &ConnectionCard::pauseRequested);
        desk.action(QStringLiteral("1 hour"))->trigger();
        QCOMPARE(paused.value(0).value(0).toLongLong(), test::atMs(19, 42));
        QSignalSpy strict(desk.card.get(), &ConnectionCard::strictCacheChosen);
        QAction* cache = desk.action(QStringLiteral("Strict 7-day cache"));
        QVERIFY(cache->isChecked());
        cache->trigger();
        QCOMPARE(strict.value(0).value(0).toBool(), false);
    }

    void cardsStandInTheOrderOfLinkingAndStay() {
        PageDesk desk;
        desk.page.setAccounts({account(test::strictService(), State::fine, 1),
                               account(test::openService(), State::needsSignIn, 2)});
        const QList<ConnectionCard*> before = desk.page.cards();
        desk.page.setAccounts(
            {account(test::strictService(), State::paused, 1), account(test::openService(), State::fine, 2)});
        QCOMPARE(desk.page.cards(), before); // not made anew: a menu that is open stays
        QVERIFY(desk.names()[0].startsWith(QStringLiteral("Strava: Paused")));
        QVERIFY(before[0]->x() < before[1]->x() || before[0]->y() < before[1]->y());
        desk.page.setAccounts({account(test::openService(), State::fine, 2)});
        QCOMPARE(desk.page.cards(), QList<ConnectionCard*>{before[1]});
        QVERIFY(!before[0]->isVisible());
    }

    void theLinkCardStandsLast() {
        PageDesk desk;
        desk.page.setAccounts(
            {account(test::strictService(), State::fine, 1), account(test::openService(), State::fine, 2)});
        const auto* link = desk.page.findChild<LinkCard*>();
        QTRY_VERIFY(link->x() > desk.page.cards()[1]->x());
        QCOMPARE(link->height(), desk.page.cards()[1]->height());
    }

    void withoutAccountsFilesCanStillBeImported() {
        PageDesk desk; // where no account can be linked, as in the demo
        QSignalSpy imports(&desk.page, &Page::importRequested);
        named<QPushButton>(*desk.page.findChild<EmptyState*>(), QStringLiteral("Import files…"))->click();
        QCOMPARE(imports.count(), 1);
    }

    void unlinkingSaysWhatGoesAndWhatStays() {
        Theme theme(ThemeChoice::light);
        ConnectionHolds holds;
        holds.activities = 96;
        holds.activitiesOnly = 4;
        UnlinkDialog dialog(theme, test::accountOf(test::openService(), State::fine), holds);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto* remove = named<QRadioButton>(
            dialog, QStringLiteral("Delete what came from Google Health: 4 activities go, 92 stay"));
        QVERIFY(remove != nullptr && !remove->isChecked());
        QVERIFY(named<QRadioButton>(dialog, QStringLiteral("Keep it here"))->isChecked());
        QSignalSpy confirmed(&dialog, &UnlinkDialog::confirmed);
        named<QPushButton>(dialog, QStringLiteral("Unlink"))->click();
        QCOMPARE(confirmed.value(0).value(0).toBool(), false);
    }

    void theTermsOfAServiceChooseFirst() {
        Theme theme(ThemeChoice::light);
        UnlinkDialog dialog(theme, test::accountOf(test::strictService(), State::fine), {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QVERIFY(!named<QRadioButton>(dialog, QStringLiteral("Keep it here"))->isChecked());
        // Enter does the harmless thing whatever is chosen.
        QVERIFY(named<QPushButton>(dialog, QStringLiteral("Cancel"))->isDefault());
    }

    void keptDataIsDeletedWithoutAChoice() {
        Theme theme(ThemeChoice::light);
        UnlinkDialog dialog(theme, test::accountOf(test::openService(), State::unlinked), {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QVERIFY(dialog.findChildren<QRadioButton*>().isEmpty());
        QSignalSpy confirmed(&dialog, &UnlinkDialog::confirmed);
        named<QPushButton>(dialog, QStringLiteral("Delete"))->click();
        QCOMPARE(confirmed.value(0).value(0).toBool(), true);
    }
};

QTEST_MAIN(TestAccounts)
#include "test_Accounts.moc"
