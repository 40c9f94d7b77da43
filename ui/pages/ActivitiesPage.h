// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/itemmodels/ActivitiesModel.h"
#include "ui/pages/Page.h"
#include "ui/pages/Pages.h"
#include "ui/parts/ActivityFilterBar.h"
#include "ui/theme/Theme.h"

#include <QTimer>

#include <functional>

class QPushButton;
class QStackedWidget;

namespace vd {

class ActivityTable;
class Card;
class ColumnsMenu;
class EmptyState;
class OuterScrollBar;
class Preferences;
class Store;
class TotalsLine;

// All activities: filters, what they sum up to, and the table by weeks. Reads from the store, and again when
// it changes (at most five times a second).
class ActivitiesPage : public Page {
    Q_OBJECT
public:
    explicit ActivitiesPage(const PageContext& context);

    // Reads the store again; failed() says why it could not.
    void reload();

    QString title() const override { return tr("Activities"); }
    // A destination that names days or a sport shows these; the person's own filters come back with the next
    // that names none.
    bool open(const Destination& destination) override;
    Destination here() const override;
    void takeFocus() override;
    // The activity `step` rows below (above: negative) in the order shown; std::nullopt past either end.
    std::optional<ActivityId> neighbour(ActivityId id, int step) const {
        return m_model->neighbour(id, step);
    }
    void select(ActivityId id);
    void focusSearch();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Asked {
        Destination destination;
        ActivityFilterChoice own; // what the person had set before
    };

    void connectAll();
    void build();
    void buildTable();
    void reloadSoon();
    void refresh();
    void applyFilter();
    void clearFilters();
    void showColumns();
    void showTotals();
    void showReview();
    void restyle();
    void placeScrollBars();
    QDate today() const { return m_now().date(); }

    Store& m_store;
    Preferences& m_preferences;
    Theme& m_theme;
    std::function<QDateTime()> m_now;
    ActivitiesModel* m_model;
    QTimer m_reload;
    std::optional<Asked> m_asked; // while the filters are those of a destination
    ActivityFilterBar* m_filters;
    ColumnsMenu* m_columns;
    TotalsLine* m_totals;
    QPushButton* m_review;      // leads to what may be the same workout as another
    ActivityId m_asksAbout = 0; // the newest of these
    ActivityTable* m_table;
    Card* m_card;
    OuterScrollBar* m_pageScroll;
    OuterScrollBar* m_tableScroll;
    QStackedWidget* m_content; // table, nothing yet
    QWidget* m_frame;          // with the margins of the page
    QWidget* m_full;
    QStackedWidget* m_inCard; // table, nothing matches
    EmptyState* m_none;
    EmptyState* m_nothingMatches;
};

} // namespace vd
