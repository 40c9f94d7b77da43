// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The right end of the tool bar, and the number in the side bar.
#include "MadeUpAccounts.h"

#include "ui/parts/BusyRing.h"
#include "ui/parts/SideBar.h"
#include "ui/parts/ToolBar.h"
#include "ui/theme/Theme.h"

#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace vd;
using Button = SyncLook::Button;

namespace {

struct Desk {
    Theme theme{ThemeChoice::light};
    ToolBar bar{theme};
    Desk() {
        bar.resize(1280, 56);
        bar.show();
    }
    // The one that can be seen.
    QPushButton* button() const {
        QPushButton* found = nullptr;
        for (QPushButton* candidate : bar.findChildren<QPushButton*>()) {
            if (!candidate->isVisible() || candidate->property("look") == QStringLiteral("link")) continue;
            if (found != nullptr) return nullptr;
            found = candidate;
        }
        return found;
    }
    QPushButton* link() const {
        for (QPushButton* candidate : bar.findChildren<QPushButton*>()) {
            if (candidate->isVisible() && candidate->property("look") == QStringLiteral("link"))
                return candidate;
        }
        return nullptr;
    }
};

SyncLook look(Button button, const char* words) {
    SyncLook made;
    made.button = button;
    made.words = QString::fromLatin1(words);
    made.icon = QStringLiteral("dot");
    return made;
}

} // namespace

class TestToolBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutAccountsFilesAreImported() {
        Desk desk;
        QSignalSpy imports(&desk.bar, &ToolBar::importRequested);
        QCOMPARE(desk.button()->text(), QStringLiteral("Import files"));
        desk.button()->click();
        QCOMPARE(imports.count(), 1);
    }

    void theOneButtonDoesWhatItSays_data() {
        QTest::addColumn<int>("button");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("signal");
        QTest::newRow("sync") << static_cast<int>(Button::syncNow) << QStringLiteral("Sync now")
                              << QByteArray(SIGNAL(syncRequested()));
        QTest::newRow("cancel") << static_cast<int>(Button::cancel) << QStringLiteral("Cancel")
                                << QByteArray(SIGNAL(syncCancelRequested()));
        QTest::newRow("resume") << static_cast<int>(Button::resume) << QStringLiteral("Resume")
                                << QByteArray(SIGNAL(resumeRequested()));
    }
    void theOneButtonDoesWhatItSays() {
        QFETCH(int, button);
        QFETCH(QString, text);
        QFETCH(QByteArray, signal);
        Desk desk;
        desk.bar.showSync(look(static_cast<Button>(button), "words"));
        QVERIFY(desk.button() != nullptr);
        QCOMPARE(desk.button()->text(), text);
        QSignalSpy spy(&desk.bar, signal.constData());
        QTest::keyClick(desk.button(), Qt::Key_Space);
        QCOMPARE(spy.count(), 1);
    }

    void theButtonKeepsItsWidth() {
        Desk desk;
        const int width = desk.button()->minimumWidth();
        for (const Button button : {Button::syncNow, Button::cancel, Button::resume}) {
            desk.bar.showSync(look(button, "words"));
            QCOMPARE(desk.button()->minimumWidth(), width);
        }
    }

    void anImportComesFirst() {
        Desk desk;
        desk.bar.showSync(look(Button::syncNow, "Updated 2 min ago"));
        desk.bar.showBusy(QStringLiteral("Importing"), 0.5);
        desk.bar.showSync(look(Button::resume, "Paused")); // while it runs
        QCOMPARE(desk.button()->text(), QStringLiteral("Cancel"));
        QSignalSpy imports(&desk.bar, &ToolBar::cancelRequested);
        QSignalSpy syncs(&desk.bar, &ToolBar::syncCancelRequested);
        desk.button()->click();
        QCOMPARE(imports.count(), 1);
        QCOMPARE(syncs.count(), 0);
        desk.bar.showIdle();
        QCOMPARE(desk.button()->text(), QStringLiteral("Resume"));
    }

    void whatNeedsThePersonIsALink() {
        Desk desk;
        SyncLook needs = look(Button::syncNow, "Strava needs attention");
        needs.leadsToAccounts = true;
        desk.bar.showSync(needs);
        QSignalSpy asked(&desk.bar, &ToolBar::accountsRequested);
        QCOMPARE(desk.link()->text(), QStringLiteral("Strava needs attention"));
        desk.link()->click();
        QCOMPARE(asked.count(), 1);
        desk.bar.showSync(look(Button::syncNow, "Updated just now"));
        QVERIFY(desk.link() == nullptr);
    }

    void offlineThereIsNothingToAskFor() {
        Desk desk;
        SyncLook offline = look(Button::syncNow, "Offline");
        offline.enabled = false;
        desk.bar.showSync(offline);
        QVERIFY(!desk.button()->isEnabled());
    }

    void wordsLeaveBeforeATitleIsCut() {
        Desk desk;
        SyncLook needs = look(Button::syncNow, "Strava needs attention");
        needs.leadsToAccounts = true;
        desk.bar.showSync(needs);
        desk.bar.resize(qRound(700 * desk.theme.scale()), 56); // effective width
        QVERIFY(desk.link() == nullptr);
        desk.bar.showSync(look(Button::syncNow, "Updated 2 min ago"));
        const auto said = [&] { // by the icon, and by the words where there is room for them
            int widgets = 0;
            for (const QWidget* part : desk.bar.findChildren<QWidget*>()) {
                if (part->isVisible() && part->accessibleName() == u"Updated 2 min ago") ++widgets;
            }
            return widgets;
        };
        QCOMPARE(said(), 1);
        desk.bar.resize(1280, 56);
        QCOMPARE(said(), 2);
    }

    void onlySyncingTurns() {
        Desk desk;
        SyncLook syncing = look(Button::cancel, "Syncing");
        syncing.turns = true;
        desk.bar.showSync(syncing);
        QVERIFY(desk.bar.findChild<BusyRing*>()->isVisible());
        desk.bar.showSync(look(Button::syncNow, "Updated"));
        QVERIFY(!desk.bar.findChild<BusyRing*>()->isVisible());
    }

    void theBadgeIsSaid() {
        Theme theme(ThemeChoice::light);
        QMenu menu;
        SideBar bar(theme, &menu);
        bar.addPage(QStringLiteral("dashboard"), QStringLiteral("Dashboard"), false);
        bar.addPage(QStringLiteral("connections"), QStringLiteral("Connections"), true);
        const QAbstractItemModel* model = bar.findChild<QListView*>()->model();
        const QModelIndex row = model->index(2, 0); // below the rule
        bar.setBadge(1, 2, QStringLiteral("2 accounts need attention"));
        QCOMPARE(row.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Connections, 2 accounts need attention"));
        bar.setRail(true); // where the name cannot be seen
        QCOMPARE(row.data(Qt::ToolTipRole).toString(),
                 QStringLiteral("Connections, 2 accounts need attention"));
        bar.setBadge(1, 0, {});
        QCOMPARE(row.data(Qt::ToolTipRole).toString(), QStringLiteral("Connections"));
    }
};

QTEST_MAIN(TestToolBar)
#include "test_ToolBar.moc"
