// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/itemmodels/ActivitiesFilter.h"
#include "ui/pages/Page.h"
#include "ui/pages/Pages.h"
#include "ui/theme/Theme.h"

#include <QTimer>

#include <functional>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QStackedWidget;

namespace vd {

class ActivityTable;
class Card;
class EmptyState;
class OuterScrollBar;
class Preferences;
class SportFilter;
class Store;
class TotalsLine;

// All activities: search, sports, period, what they sum up to, and the table. Reads from the store, and again
// when it changes (at most five times a second).
class ActivitiesPage : public Page {
    Q_OBJECT
public:
    explicit ActivitiesPage(const PageContext& context);

    // Reads the store again; failed() says why it could not.
    void reload();

    QString title() const override { return tr("Activities"); }
    Destination here() const override { return Destination::of(Destination::Page::activities); }
    void takeFocus() override;
    // The activity `step` rows below (above: negative) in the order shown; std::nullopt past either end.
    std::optional<ActivityId> neighbour(ActivityId id, int step) const;
    void select(ActivityId id);
    void focusSearch();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void buildFilters();
    void buildTable();
    void reloadSoon();
    void refresh();
    void choosePeriod();
    void clearFilters();
    void showTotals();
    void restyle();
    void arrangeFilters(bool narrow);
    int windowWidth() const;
    QDate today() const { return m_now().date(); }

    Store& m_store;
    Preferences& m_preferences;
    Theme& m_theme;
    std::function<QDateTime()> m_now;
    ActivitiesModel* m_model;
    ActivitiesFilter* m_filter;
    QTimer m_reload;
    QLineEdit* m_search;
    SportFilter* m_sports;
    QComboBox* m_period;
    TotalsLine* m_totals;
    ActivityTable* m_table;
    Card* m_card;
    OuterScrollBar* m_pageScroll;
    OuterScrollBar* m_tableScroll;
    QStackedWidget* m_content; // table, nothing yet, nothing matches
    QGridLayout* m_filters;
    QWidget* m_frame; // with the margins of the page
    QWidget* m_full;
    QStackedWidget* m_inCard;
    EmptyState* m_none;
    EmptyState* m_nothingMatches;
};

} // namespace vd
