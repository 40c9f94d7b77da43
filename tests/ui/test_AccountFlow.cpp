// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A person with the real window, and a cloud that plays the services: linking, syncing, looking, unlinking.
#include "services/sync/SyncDesk.h"

#include "ui/MainWindow.h"
#include "ui/Preferences.h"
#include "ui/itemmodels/RunModel.h"
#include "ui/pages/ActivityPage.h"
#include "ui/pages/connections/ConnectDialog.h"
#include "ui/pages/connections/ConnectionCard.h"
#include "ui/pages/connections/ConnectionsPage.h"
#include "ui/pages/connections/UnlinkDialog.h"
#include "ui/pages/day/RawCard.h"
#include "ui/parts/RunTable.h"
#include "ui/parts/SheetTable.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QNetworkAccessManager>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QToolButton>

using namespace vd;
using namespace vd::test;

namespace {

constexpr qint64 dayMs = 86'400'000;
const QString strava = QStringLiteral("strava");

// The person's browser: goes to the consent page and does there what the person wants.
class Browser : public QObject {
    Q_OBJECT
public:
    explicit Browser(fakecloud::FakeCloud& cloud) : m_cloud(cloud) {
        QDesktopServices::setUrlHandler(QStringLiteral("http"), this, "open");
    }
    ~Browser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("http")); }
    fakecloud::ConsentChoice choice;
    bool comesBack = true;
    int opened = 0;

public Q_SLOTS:
    void open(const QUrl& address) {
        ++opened;
        if (!comesBack) return;
        QNetworkReply* page = m_network.get(QNetworkRequest(m_cloud.consent(address, choice)));
        connect(page, &QNetworkReply::finished, page, &QObject::deleteLater);
    }

private:
    fakecloud::FakeCloud& m_cloud;
    QNetworkAccessManager m_network;
};

struct Desk {
    SyncDesk cloud;
    Browser browser{cloud.cloud};
    Preferences preferences;
    std::unique_ptr<MainWindow> window;

    Desk() {
        preferences.setTheme(ThemeChoice::light);
        const auto now = [this] { return QDateTime::fromMSecsSinceEpoch(cloud.clock.nowMs()); };
        WindowHome home;
        home.folder = cloud.folder.path();
        home.sync = cloud.service.get();
        window = std::make_unique<MainWindow>(*cloud.store, preferences, now, home);
        window->resize(1280, 800);
        window->go(Destination::of(Destination::Page::connections));
        window->show();
        (void)QTest::qWaitForWindowActive(window.get());
    }

    ConnectDialog* dialog() const { return window->findChild<ConnectDialog*>(); }
    QList<ConnectionCard*> cards() const { return window->findChild<ConnectionsPage*>()->cards(); }
    QString card(int number = 0) const {
        return number < cards().size() ? cards()[number]->accessibleName() : QString();
    }

    // What can be seen and bears that text, or that name where the text is another.
    template <typename T>
    static T* find(const QWidget& parent, const QString& text) {
        for (T* candidate : parent.findChildren<T*>()) {
            if (!candidate->isVisible()) continue;
            if (candidate->property("text").toString() == text || candidate->accessibleName() == text)
                return candidate;
        }
        return nullptr;
    }
    bool says(const QWidget& parent, const QString& part) const {
        for (const QLabel* label : parent.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(part)) return true;
        }
        return false;
    }
    bool click(const QWidget& parent, const char* text) const {
        auto* button = find<QAbstractButton>(parent, QString::fromUtf8(text));
        if (button == nullptr || !button->isEnabled()) return false;
        button->click();
        return true;
    }
    bool choose(const char* menuText, int number = 0) const {
        QMenu* menu = cards()[number]->findChild<QToolButton*>()->menu();
        Q_EMIT menu->aboutToShow();
        for (QAction* action : menu->actions()) {
            if (action->text() != QString::fromUtf8(menuText)) continue;
            action->trigger();
            return true;
        }
        return false;
    }

    // From the wizard's first step to the browser.
    bool signIn(const char* service = "Strava") {
        if (dialog() == nullptr && !click(*window, "Link account")) return false;
        if (!click(*dialog(), service)) return false;
        fillClient(QString::fromLatin1(service) == u"Strava" ? strava : QStringLiteral("googlehealth"));
        return click(*dialog(), "Open the browser");
    }
    void fillClient(const QString& provider) {
        const Client client = cloud.clientOf(provider);
        find<QLineEdit>(*dialog(), QStringLiteral("Client id"))->setText(client.id);
        find<QLineEdit>(*dialog(), QStringLiteral("Client secret"))
            ->setText(QString::fromLatin1(client.secret));
    }
    bool isAt(const char* button) const {
        return QTest::qWaitFor(
            [&] {
                return dialog() != nullptr && find<QAbstractButton>(*dialog(), QString::fromUtf8(button));
            },
            30'000);
    }
    // Linked and synced, the dialog gone.
    bool link() {
        return signIn() && isAt("Next") && click(*dialog(), "Next") && click(*dialog(), "Done") &&
               cloud.waitUntilIdle() && QTest::qWaitFor([&] { return dialog() == nullptr; });
    }
};

} // namespace

class TestAccountFlow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void anAccountIsLinkedAndItsDataIsThere() {
        Desk desk;
        desk.cloud.cloud.strava().makeActivities(30, desk.cloud.clock.nowMs() - dayMs);
        QVERIFY(desk.click(*desk.window, "Link account…")); // of the empty page
        QVERIFY(desk.signIn());
        QVERIFY(desk.isAt("Next"));
        QVERIFY(desk.says(*desk.dialog(), QStringLiteral("What Strava shares")));
        QVERIFY(!desk.says(*desk.dialog(), QStringLiteral("not shared")));
        QVERIFY(desk.click(*desk.dialog(), "Next"));
        QVERIFY(desk.says(*desk.dialog(), QStringLiteral("Strava is linked")));
        QVERIFY(desk.click(*desk.dialog(), "Done"));
        QVERIFY(desk.cloud.waitUntilIdle());
        QTRY_VERIFY(desk.card().startsWith(QStringLiteral("Strava: Updated")));
        QCOMPARE(desk.cloud.count(QStringLiteral("activity")), qint64(30));
        QTRY_VERIFY(desk.find<QWidget>(*desk.window, QStringLiteral("Updated just now")) != nullptr);
        QVERIFY(desk.cloud.status(strava).connection.settings.value(QStringLiteral("strictCache")).toBool());
    }

    void aRefusalSaysSoAndCanBeTriedAgain() {
        Desk desk;
        desk.browser.choice.allows = false;
        QVERIFY(desk.signIn());
        QVERIFY(desk.isAt("Try again"));
        QVERIFY(desk.says(*desk.dialog(), QStringLiteral("The sign-in was declined")));
        desk.browser.choice.allows = true;
        QVERIFY(desk.click(*desk.dialog(), "Try again"));
        QVERIFY(desk.isAt("Next"));
        QCOMPARE(desk.browser.opened, 2);
    }

    void whatWasNotTickedIsNamedAndCanBeReviewed() {
        Desk desk;
        desk.browser.choice.unticked = {QStringLiteral("activity:read_all")};
        QVERIFY(desk.signIn());
        QVERIFY(desk.isAt("Review permissions…"));
        QVERIFY(desk.says(*desk.dialog(), QStringLiteral("not shared")));
        desk.browser.choice.unticked.clear();
        QVERIFY(desk.click(*desk.dialog(), "Review permissions…"));
        QVERIFY(desk.click(*desk.dialog(), "Open the browser"));
        QTRY_VERIFY(desk.says(*desk.dialog(), QStringLiteral("Everything that was asked for")));
        QCOMPARE(desk.cloud.service->statuses().size(), size_t(1));
    }

    void aSecondAccountIsAskedAboutFirst() {
        Desk desk;
        QVERIFY(desk.link());
        desk.browser.choice.user = fakecloud::FakeStrava::otherUser();
        QVERIFY(desk.signIn());
        QVERIFY(desk.isAt("Link a second account"));
        QCOMPARE(desk.cards().size(), 1);
        QVERIFY(desk.click(*desk.dialog(), "Link a second account"));
        QVERIFY(desk.isAt("Next"));
        QTRY_COMPARE(desk.cards().size(), 2);
    }

    void anAddressCanBePastedWhereNoBrowserComesBack() {
        Desk desk;
        desk.browser.comesBack = false;
        QVERIFY(desk.signIn());
        auto* pasted = desk.find<QLineEdit>(*desk.dialog(), QStringLiteral("Address of the page"));
        QVERIFY(pasted != nullptr);
        pasted->setText(QStringLiteral("http://127.0.0.1/callback?state=madeup&code=madeup"));
        QVERIFY(desk.says(*desk.dialog(), QStringLiteral("not the address of this sign-in")));
        QVERIFY(desk.click(*desk.dialog(), "Cancel")); // back to the form
        QVERIFY(desk.isAt("Open the browser"));
    }

    void aDialogThatIsClosedLinksNothing() {
        Desk desk;
        desk.browser.comesBack = false;
        QVERIFY(desk.signIn());
        desk.dialog()->close();
        QTRY_VERIFY(desk.dialog() == nullptr);
        QVERIFY(desk.cloud.service->statuses().empty());
    }

    void aKeptClientNeedsNoSecretAgain() {
        Desk desk;
        QVERIFY(desk.link());
        QVERIFY(desk.choose("Sign in again…"));
        QVERIFY(desk.isAt("Open the browser"));
        auto* secret = desk.find<QLineEdit>(*desk.dialog(), QStringLiteral("Client secret"));
        QTRY_VERIFY(!secret->placeholderText().isEmpty());
        QVERIFY(secret->text().isEmpty());
        QVERIFY(desk.click(*desk.dialog(), "Open the browser"));
        QVERIFY(desk.isAt("Next"));
    }

    void pausingAndResumingOnTheCard() {
        Desk desk;
        QVERIFY(desk.link());
        Q_EMIT desk.cards()[0]->pauseRequested(desk.cloud.clock.nowMs() + 3'600'000);
        QTRY_VERIFY(desk.card().startsWith(QStringLiteral("Strava: Paused until")));
        QTRY_VERIFY(desk.find<QPushButton>(*desk.window, QStringLiteral("Resume")) !=
                    nullptr); // in the tool bar
        QVERIFY(desk.click(*desk.cards()[0], "Resume"));
        QTRY_VERIFY(desk.card().startsWith(QStringLiteral("Strava: Updated")));
    }

    void unlinkingCanTakeTheDataAlong() {
        Desk desk;
        desk.cloud.cloud.strava().makeActivities(5, desk.cloud.clock.nowMs() - dayMs);
        QVERIFY(desk.link());
        QVERIFY(desk.choose("Unlink…"));
        auto* dialog = desk.window->findChild<UnlinkDialog*>();
        QVERIFY(desk.find<QRadioButton>(
                        *dialog, QStringLiteral("Delete what came from Strava: 5 activities go, 0 stay"))
                    ->isChecked()); // as its terms ask
        QVERIFY(desk.click(*dialog, "Unlink"));
        QTRY_VERIFY(desk.cards().isEmpty());
        QCOMPARE(desk.cloud.count(QStringLiteral("activity")), qint64(0));
    }

    void keptDataKeepsItsCard() {
        Desk desk;
        desk.cloud.cloud.strava().makeActivities(5, desk.cloud.clock.nowMs() - dayMs);
        QVERIFY(desk.link());
        QVERIFY(desk.choose("Unlink…"));
        auto* dialog = desk.window->findChild<UnlinkDialog*>();
        desk.find<QRadioButton>(*dialog, QStringLiteral("Keep it here"))->setChecked(true);
        QVERIFY(desk.click(*dialog, "Unlink"));
        QTRY_COMPARE(desk.card(), QStringLiteral("Strava: No longer linked"));
        QVERIFY(desk.says(*desk.cards()[0], QStringLiteral("5 activities")));
    }

    void syncNowIsAKey() {
        Desk desk;
        QVERIFY(desk.link());
        const int before = static_cast<int>(runHistory(desk.cloud.store->database()).size());
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QTest::keyClick(desk.window.get(), Qt::Key_F5);
        QVERIFY(desk.cloud.waitUntilIdle());
        QCOMPARE(static_cast<int>(runHistory(desk.cloud.store->database()).size()), before + 1);
    }

    void theHistoryTellsOfTheRun() {
        Desk desk;
        desk.cloud.cloud.strava().makeActivities(5, desk.cloud.clock.nowMs() - dayMs);
        QVERIFY(desk.link());
        QVERIFY(desk.choose("Show in sync history"));
        auto* table = desk.window->findChild<RunTable*>();
        QVERIFY(table->isVisible());
        const QAbstractItemModel& model = *table->model();
        const QModelIndex run = model.index(0, 0);
        QVERIFY(
            run.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Strava, Completed, 6 new")));
        table->setFocus();
        table->setCurrentIndex(run);
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(table->isExpanded(run));
        QVERIFY(model.rowCount(run) > 1);
        QVERIFY(model.index(0, 0, run).data().toString().contains(QStringLiteral("5 new")));
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY(copied.contains(QStringLiteral("Strava, Completed")));
        QVERIFY(!copied.contains(QString::fromLatin1(desk.cloud.clientOf(strava).secret)));
    }

    void anActivityFetchesItsDetailsAndNamesItsService() {
        Desk desk;
        desk.cloud.cloud.strava().makeActivities(3, desk.cloud.clock.nowMs() - dayMs);
        QVERIFY(desk.link());
        QVERIFY(desk.window->go(Destination::activity(1)));
        auto* page = desk.window->findChild<ActivityPage*>();
        QCOMPARE(page->context(), QStringLiteral("Fetching details…"));
        QVERIFY(desk.cloud.waitUntilIdle());
        QTRY_VERIFY(page->detail().streams.size() > 0);
        QTRY_COMPARE(page->context(), QString());
        QTRY_VERIFY(desk.find<QPushButton>(*page, QStringLiteral("View on Strava")) != nullptr);
        QTRY_VERIFY(desk.says(*page, QStringLiteral("Powered by Strava")));
        const SheetTable& raw = page->findChild<RawCard*>()->table();
        QTRY_VERIFY(raw.model()->rowCount() >= 2); // the detail and its streams
    }

    void withoutConnectionDetailsSayWhy() {
        Desk desk;
        desk.cloud.cloud.strava().makeActivities(3, desk.cloud.clock.nowMs() - dayMs);
        QVERIFY(desk.link());
        desk.cloud.cloud.stop();
        QVERIFY(desk.window->go(Destination::activity(1)));
        auto* page = desk.window->findChild<ActivityPage*>();
        QTRY_VERIFY_WITH_TIMEOUT(page->context().startsWith(QStringLiteral("No more details")), 30'000);
    }

    void welcomeLeadsToTheWizard() {
        Desk desk;
        QVERIFY(desk.window->go(Destination::of(Destination::Page::welcome)));
        QVERIFY(desk.click(*desk.window, "Link account…"));
        QTRY_VERIFY(desk.dialog() != nullptr);
    }
};

QTEST_MAIN(TestAccountFlow)
#include "test_AccountFlow.moc"
