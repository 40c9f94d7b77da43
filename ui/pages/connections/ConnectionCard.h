// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/SyncWords.h"
#include "ui/parts/Card.h"

#include <functional>

class QBoxLayout;
class QGridLayout;
class QMenu;
class QPushButton;
class QToolButton;

namespace vd {

class ElidedLabel;
class IconLabel;
class KindIcons;
class Label;
class ProgressBar;

// One account: how it stands, what that means, two or three facts, what it gives, and one button.
class ConnectionCard : public Card {
    Q_OBJECT
public:
    ConnectionCard(Theme& theme, const ConnectionStatus& status, std::function<QDateTime()> now,
                   QWidget* parent = nullptr);

    // `holds` where the account gives nothing any more.
    void setStatus(const ConnectionStatus& status,
                   const std::optional<ConnectionHolds>& holds = std::nullopt);
    void setProgress(const SyncProgress& progress);
    void refresh(); // the same at another time of day
    const ConnectionStatus& status() const { return m_status; }

Q_SIGNALS:
    void acted(vd::AccountAction action);
    void pauseRequested(qint64 untilMs);
    void strictCacheChosen(bool strict);
    void ruleRequested(); // what stops it, in full
    void historyRequested();
    void unlinkRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct FactRow {
        ElidedLabel* name; // gives way: what is said of it is never cut
        Label* value;
    };
    QWidget* makeHead();
    QWidget* makeState();
    QWidget* makeFoot();
    void makeMenu();
    void addPause(QMenu& menu);
    void setFacts(const std::vector<Fact>& facts);
    void setButton(const AccountWords& words);
    void arrangeFoot();
    void restyle();

    Theme& m_theme;
    ConnectionStatus m_status;
    std::optional<ConnectionHolds> m_holds;
    std::function<QDateTime()> m_now;
    AccountAction m_action = AccountAction::none;

    Label* m_account;
    IconLabel* m_icon;
    Label* m_state;
    Label* m_sentence;
    ProgressBar* m_bar;
    QGridLayout* m_facts;
    std::vector<FactRow> m_rows;
    QBoxLayout* m_foot; // kinds and buttons, side by side where they fit
    KindIcons* m_kinds;
    QPushButton* m_rule;
    QPushButton* m_button;
    QToolButton* m_more;
    QMenu* m_menu;
    std::vector<QLayout*> m_lines;
};

} // namespace vd
