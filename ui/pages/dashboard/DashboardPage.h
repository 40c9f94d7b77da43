// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/Page.h"
#include "ui/pages/dashboard/DashboardCards.h"
#include "ui/pages/dashboard/DashboardData.h"

#include <QTimer>

#include <vector>

class QPushButton;
class QStackedWidget;
class QToolButton;

namespace vd {

class CardBoard;
class EmptyState;
class OuterScrollBar;

// The first page: today's numbers, this week, what was done last. Reads the store when it is shown, when the
// store changes (while shown, at most five times a second) and when another day begins. The person can move
// and hide its cards; that is kept in Preferences as "dashboard/cards".
class DashboardPage : public Page {
    Q_OBJECT
public:
    explicit DashboardPage(const PageContext& context);

    QString title() const override { return tr("Dashboard"); }
    QString context() const override;
    QWidget* tools() const override { return m_tools; }
    bool open(const Destination& destination) override;
    Destination here() const override { return Destination::of(Destination::Page::dashboard); }
    void takeFocus() override;

    void setEditing(bool editing); // the cards

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Slot { // of a card
        const DashboardCardRow* row;
        std::function<void(const DashboardData&)> show;
    };
    void makeTools();
    void makeCards();
    void build();
    void reload(); // reads the store; throws Error
    void tryReload();
    void reloadSoon(); // when the page is seen
    void waitForMidnight();
    void followDay(); // another one may have begun
    void showData();
    void arrange();
    void showState(); // of the cards, and of what there is

    PageContext m_context;
    DashboardContext m_given; // to the cards
    DashboardData m_data;
    std::vector<Slot> m_slots;
    bool m_stale = true;
    QTimer m_reload;
    QTimer m_midnight;
    QWidget* m_tools = nullptr;
    QToolButton* m_edit = nullptr;
    QPushButton* m_reset = nullptr;
    QPushButton* m_done = nullptr;
    QStackedWidget* m_content = nullptr; // cards, nothing yet, all hidden
    CardBoard* m_board = nullptr;
    OuterScrollBar* m_scrollBar = nullptr;
    EmptyState* m_nothing = nullptr;
    EmptyState* m_allHidden = nullptr;
};

} // namespace vd
