// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/ConnectionsPage.h"

#include "models/ErrorText.h"
#include "services/sync/SyncService.h"
#include "services/watch/WatchedFolders.h"
#include "ui/pages/connections/ConnectDialog.h"
#include "ui/pages/connections/ConnectionCard.h"
#include "ui/pages/connections/LinkCard.h"
#include "ui/pages/connections/UnlinkDialog.h"
#include "ui/pages/connections/WatchedCard.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/CardGrid.h"
#include "ui/parts/EmptyState.h"
#include "ui/parts/PageScroll.h"
#include "ui/parts/SourceDisc.h"
#include "ui/theme/Theme.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace vd {

namespace {

constexpr int threeInARow = CardGrid::columns / 3;
constexpr int twoInARow = CardGrid::columns / 2;

// Waits for the service; the page may be gone by then.
QCoro::Task<void> unlink(QPointer<ConnectionsPage> page, SyncService* sync, ConnectionId connection,
                         bool deleteData) {
    try {
        co_await sync->unlink(connection, deleteData);
    } catch (const Error& error) {
        if (page) Q_EMIT page->failed(error);
    }
}

bool givesNothing(const ConnectionStatus& status) {
    return status.state == ConnectionStatus::State::blocked ||
           status.state == ConnectionStatus::State::unlinked;
}

} // namespace

ConnectionsPage::ConnectionsPage(const PageContext& context) : m_context(context) {
    makeTools();
    Theme& theme = m_context.theme;
    const bool canLink = m_context.sync != nullptr;
    m_none = new EmptyState(
        theme,
        canLink
            ? EmptyState::Words{QStringLiteral("connections"), tr("No accounts linked"),
                                tr("Link one, and what it holds comes here by itself, now and from then on."),
                                tr("Link account…")}
            : EmptyState::Words{QStringLiteral("connections"), tr("No accounts here"),
                                tr("Accounts are linked with your own data. Here you can import files."),
                                tr("Import files…")},
        true);
    m_stack = new QStackedWidget;
    m_stack->addWidget(new PageScroll(makeContent()));
    m_stack->addWidget(m_none);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    if (m_context.watch != nullptr) {
        connect(m_context.watch, &WatchedFolders::changed, this, [this] {
            if (isVisible()) refresh();
        });
    }
    connect(m_none, &EmptyState::actionRequested, this, [this] {
        if (m_context.sync == nullptr) {
            Q_EMIT importRequested();
        } else {
            linkAccount();
        }
    });
    connect(&theme, &Theme::changed, this, &ConnectionsPage::relayout);
    m_words.setSingleShot(true);
    m_words.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_words, &QTimer::timeout, this, &ConnectionsPage::refresh);
    setAccounts({});
    if (canLink) connectSync();
    relayout();
}

void ConnectionsPage::makeTools() {
    m_tools = new QWidget(this);
    m_tools->hide();
    auto* import =
        makeButton(m_context.theme, ButtonLook::flat, tr("Import files"), QStringLiteral("import"));
    auto* link = makeButton(m_context.theme, ButtonLook::normal, tr("Link account"), QStringLiteral("plus"));
    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(import);
    row->addWidget(link);
    link->setVisible(m_context.sync != nullptr);
    for (QPushButton* button : {import, link}) {
        button->setAccessibleName(button->text());
        button->setToolTip(button->text());
    }
    connect(import, &QPushButton::clicked, this, &Page::importRequested);
    connect(link, &QPushButton::clicked, this, &ConnectionsPage::linkAccount);
}

QWidget* ConnectionsPage::makeContent() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    m_frame = column;
    m_grid = new CardGrid;
    m_link = new LinkCard(m_context.theme);
    m_grid->addCard(m_link, 0, threeInARow);
    column->addLayout(m_grid);
    if (m_context.watch != nullptr) column->addWidget(new WatchedCard(m_context));
    column->addStretch(1);
    connect(m_link, &QAbstractButton::clicked, this, &ConnectionsPage::linkAccount);
    return content;
}

void ConnectionsPage::connectSync() {
    connect(m_context.sync, &SyncService::changed, this, [this] {
        m_outdated = true;
        if (isVisible()) refresh();
    });
    connect(m_context.sync, &SyncService::progressed, this, [this](const SyncProgress& progress) {
        if (ConnectionCard* card = cardOf(progress.connection)) card->setProgress(progress);
    });
}

bool ConnectionsPage::open(const Destination& destination) {
    refresh();
    if (m_context.sync == nullptr) return true;
    // When the page is there to lie over.
    if (destination.section == Destination::linkAccount().section)
        QMetaObject::invokeMethod(this, &ConnectionsPage::linkAccount, Qt::QueuedConnection);
    return true;
}

void ConnectionsPage::refresh() {
    m_outdated = false;
    if (m_context.sync == nullptr) return;
    try {
        std::vector<Account> accounts;
        for (const ConnectionStatus& status : m_context.sync->statuses()) {
            if (status.provider == nullptr) continue; // a device whose files were imported
            Account account{status, std::nullopt};
            if (givesNothing(status)) account.holds = m_context.sync->holds(status.connection.id);
            const bool isEmpty = account.holds && account.holds->activities == 0 && account.holds->days == 0;
            if (status.state == ConnectionStatus::State::unlinked && isEmpty) continue;
            accounts.push_back(std::move(account));
        }
        setAccounts(accounts);
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

void ConnectionsPage::setAccounts(const std::vector<Account>& accounts) {
    QList<ConnectionCard*> cards;
    for (const Account& account : accounts) {
        ConnectionCard* card = cardOf(account.status.connection.id);
        if (card == nullptr) card = makeCard(account);
        card->setStatus(account.status, account.holds);
        cards << card;
    }
    for (ConnectionCard* gone : qAsConst(m_cards)) {
        if (!cards.contains(gone)) gone->deleteLater();
        gone->setVisible(cards.contains(gone));
    }
    m_cards = cards;
    QList<QWidget*> order(m_cards.cbegin(), m_cards.cend());
    m_grid->setOrder(order << m_link);
    const bool watches = m_context.watch != nullptr && !m_context.watch->statuses().empty();
    m_stack->setCurrentIndex(m_cards.isEmpty() && !watches ? 1 : 0);
    refreshWords();
    relayout();
}

ConnectionCard* ConnectionsPage::cardOf(ConnectionId connection) const {
    for (ConnectionCard* card : m_cards) {
        if (card->status().connection.id == connection) return card;
    }
    return nullptr;
}

ConnectionCard* ConnectionsPage::makeCard(const Account& account) {
    auto* card = new ConnectionCard(m_context.theme, account.status, m_context.now);
    m_grid->addCard(card, 0, threeInARow);
    const ConnectionId id = account.status.connection.id;
    connect(card, &ConnectionCard::acted, this,
            [this, card](AccountAction action) { act(card->status(), action); });
    connect(card, &ConnectionCard::pauseRequested, this,
            [this, id](qint64 untilMs) { m_context.sync->pause(untilMs, id); });
    connect(card, &ConnectionCard::strictCacheChosen, this,
            [this, id](bool strict) { m_context.sync->setStrictCache(id, strict); });
    connect(card, &ConnectionCard::ruleRequested, this, [this, card] { showRule(card->status()); });
    connect(card, &ConnectionCard::historyRequested, this,
            [this, card] { Q_EMIT requested(Destination::history(card->status().connection.provider)); });
    connect(card, &ConnectionCard::unlinkRequested, this, [this, card] { askToUnlink(card->status()); });
    return card;
}

void ConnectionsPage::act(const ConnectionStatus& status, AccountAction action) {
    const ConnectionId id = status.connection.id;
    switch (action) {
    case AccountAction::none: return;
    case AccountAction::syncNow:
    case AccountAction::unlock: return m_context.sync->sync({id}); // asks the keychain again
    case AccountAction::cancel: return m_context.sync->cancel(id);
    case AccountAction::resume: return m_context.sync->resume(id);
    case AccountAction::review:
    case AccountAction::signIn:
    case AccountAction::newKey:
    case AccountAction::linkAgain: return signInAgain(status);
    case AccountAction::importExport: Q_EMIT importRequested(); return;
    }
}

void ConnectionsPage::linkAccount() {
    if (m_context.sync == nullptr) return;
    follow(new ConnectDialog(m_context, &QDesktopServices::openUrl, this));
}

void ConnectionsPage::signInAgain(const ConnectionStatus& status) {
    const bool strict = status.connection.settings[u"strictCache"].toBool();
    const ConnectDialog::Again again{status.provider, status.connection.id, strict};
    follow(new ConnectDialog(m_context, &QDesktopServices::openUrl, again, this));
}

void ConnectionsPage::follow(ConnectDialog* dialog) {
    connect(dialog, &ConnectDialog::importRequested, this, &Page::importRequested);
    dialog->open();
}

void ConnectionsPage::showRule(const ConnectionStatus& status) {
    const AccountWords said = words(status, m_context.now());
    auto* box = new QMessageBox(QMessageBox::Information, QStringLiteral("Vitaldeck"), said.state,
                                QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QString sentence = said.sentence;
    if (status.provider->descriptor.needs != nullptr)
        sentence += QStringLiteral("\n\n") + status.provider->descriptor.needs();
    box->setInformativeText(sentence);
    const QUrl console = status.provider->descriptor.console;
    if (!console.isEmpty()) {
        //: %1 is a service
        QPushButton* page =
            box->addButton(tr("Open the page of %1").arg(status.provider->name()), QMessageBox::ActionRole);
        connect(page, &QPushButton::clicked, this, [console] { QDesktopServices::openUrl(console); });
    }
    box->open();
}

void ConnectionsPage::askToUnlink(const ConnectionStatus& status) {
    try {
        const ConnectionId id = status.connection.id;
        auto* dialog = new UnlinkDialog(m_context.theme, status, m_context.sync->holds(id), this);
        connect(dialog, &UnlinkDialog::confirmed, this,
                [this, id](bool deleteData) { unlink(this, m_context.sync, id, deleteData); });
        dialog->open();
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

// Nothing on a card counts time: it reads otherwise at midnight, and when a pause or a limit ends.
void ConnectionsPage::refreshWords() {
    m_words.stop();
    const QDateTime now = m_context.now();
    std::optional<qint64> ends;
    for (ConnectionCard* card : qAsConst(m_cards)) {
        card->refresh();
        const qint64 end = wordsEndMs(card->status(), now);
        ends = std::min(ends.value_or(end), end);
    }
    if (isVisible() && ends) m_words.start(std::chrono::milliseconds(*ends - now.toMSecsSinceEpoch() + 1));
}

void ConnectionsPage::takeFocus() {
    if (m_stack->currentIndex() == 1)
        return m_none->findChild<QPushButton*>()->setFocus(Qt::OtherFocusReason);
    m_link->setFocus(Qt::OtherFocusReason);
}

void ConnectionsPage::relayout() {
    const Theme& theme = m_context.theme;
    const WidthClass widthClass = theme.widthClass(window()->width());
    int span = threeInARow;
    if (widthClass == WidthClass::narrow) span = twoInARow;
    const bool isTight = window()->width() / theme.scale() < tokens::widthWholeDate;
    if (isTight) span = CardGrid::columns;
    for (ConnectionCard* card : qAsConst(m_cards))
        m_grid->setSpan(card, span);
    m_grid->setSpan(m_link, span);
    m_grid->setSpacing(theme.px(tokens::padding));
    m_frame->setSpacing(theme.px(tokens::padding));
    const int margin = theme.pageMargin(window()->width());
    m_frame->setContentsMargins(margin, theme.px(tokens::padding), margin, margin);
    for (QPushButton* button : m_tools->findChildren<QPushButton*>())
        button->setText(isTight ? QString() : button->accessibleName()); // the title comes first
}

void ConnectionsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    relayout();
}

void ConnectionsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_outdated) refresh();
    refreshWords();
}

void ConnectionsPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    m_words.stop();
}

} // namespace vd
