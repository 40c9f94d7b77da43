// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/itemmodels/ActivitiesFilter.h"
#include "ui/theme/Theme.h"

#include <QPersistentModelIndex>
#include <QTreeView>

#include <array>

namespace vd {

class ActivityDelegate;
class TableHeader;

// The view of the activities. Every column is as wide as its widest value, the title takes what is left;
// columns leave as the window gets narrower (look.md, section 2).
class ActivityTable : public QTreeView {
    Q_OBJECT
public:
    ActivityTable(Theme& theme, ActivitiesModel& model, ActivitiesFilter& filter, QWidget* parent = nullptr);

    void setWidthClass(WidthClass widthClass);
    void showActivity(ActivityId id); // selects it and brings it into view

Q_SIGNALS:
    void opened(vd::ActivityId id);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;

private:
    void open(const QModelIndex& index);
    void hover(const QModelIndex& index);
    void measureAll();
    void measure(int firstRow, int lastRow); // of the source
    int roomForTitle() const;
    void layOutColumns();

    Theme& m_theme;
    ActivitiesModel& m_model;
    ActivitiesFilter& m_filter;
    ActivityDelegate* m_delegate;
    TableHeader* m_header;
    WidthClass m_widthClass = WidthClass::wide;
    QPersistentModelIndex m_hovered;
    std::array<int, ActivitiesModel::columns> m_widths{}; // of the widest value
};

} // namespace vd
