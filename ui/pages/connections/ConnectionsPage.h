// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sync/SyncStatus.h"
#include "ui/SyncWords.h"
#include "ui/pages/Page.h"
#include "ui/pages/Pages.h"

#include <QHash>
#include <QTimer>

class QStackedWidget;

namespace vd {

class CardGrid;
class ConnectDialog;
class ConnectionCard;
class EmptyState;
class LinkCard;

// The accounts: one card each, in the order of linking, and the way to one more.
class ConnectionsPage : public Page {
    Q_OBJECT
public:
    explicit ConnectionsPage(const PageContext& context);

    QString title() const override { return tr("Connections"); }
    QWidget* tools() const override { return m_tools; }
    bool open(const Destination& destination) override;
    Destination here() const override { return Destination::of(Destination::Page::connections); }
    void takeFocus() override;

    // Accounts with data of theirs, or linked; `holds` of those that give nothing any more.
    struct Account {
        ConnectionStatus status;
        std::optional<ConnectionHolds> holds;
    };
    void setAccounts(const std::vector<Account>& accounts);
    const QList<ConnectionCard*>& cards() const { return m_cards; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void makeTools();
    QWidget* makeContent();
    void connectSync();
    void refresh();
    void refreshWords();
    ConnectionCard* cardOf(ConnectionId connection) const;
    ConnectionCard* makeCard(const Account& account);
    void act(const ConnectionStatus& status, AccountAction action);
    void linkAccount();
    void signInAgain(const ConnectionStatus& status);
    void follow(ConnectDialog* dialog);
    void showRule(const ConnectionStatus& status);
    void askToUnlink(const ConnectionStatus& status);
    void relayout();

    PageContext m_context;
    QTimer m_words; // to the moment at which they read otherwise
    bool m_outdated = false;

    QWidget* m_tools = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLayout* m_frame = nullptr;
    CardGrid* m_grid = nullptr;
    QList<ConnectionCard*> m_cards;
    LinkCard* m_link = nullptr;
    EmptyState* m_none = nullptr;
};

} // namespace vd
