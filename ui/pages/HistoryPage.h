// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/RunQueries.h"
#include "ui/itemmodels/RunModel.h"
#include "ui/pages/Page.h"
#include "ui/pages/Pages.h"

#include <QTimer>

class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace vd {

class EmptyState;
class FittedBox;
class RunTable;

// What each sync and import did, the newest first, and why something was not taken.
class HistoryPage : public Page {
    Q_OBJECT
public:
    explicit HistoryPage(const PageContext& context);

    QString title() const override { return tr("Sync history"); }
    bool open(const Destination& destination) override;
    Destination here() const override;
    void takeFocus() override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeFilters();
    QWidget* makeRuns();
    void connectAll();
    void fillAccounts();
    RunFilter filter() const;
    void clearFilters();
    void refresh();
    void copy();
    void relayout();

    PageContext m_context;
    RunModel m_model;
    QTimer m_refresh;
    bool m_outdated = false;

    QVBoxLayout* m_column = nullptr;
    FittedBox* m_account = nullptr;
    FittedBox* m_status = nullptr;
    QPushButton* m_copy = nullptr;
    RunTable* m_table = nullptr;
    EmptyState* m_nothingMatches = nullptr;
    QStackedWidget* m_inCard = nullptr;
    EmptyState* m_none = nullptr;
    QStackedWidget* m_stack = nullptr;
};

} // namespace vd
