// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/itemmodels/ActivitiesModel.h"
#include "ui/theme/Theme.h"

#include <QPersistentModelIndex>
#include <QSet>
#include <QTreeView>

#include <array>

namespace vd {

class ActivityDelegate;
class TableHeader;

// The view of the activities. Weeks fold with a click, with Left and Right, Enter or Space, and stay folded
// whatever the data do. Every column is as wide as its widest value, the title takes what is left; columns
// leave as the window gets narrower (look.md, section 2).
class ActivityTable : public QTreeView {
    Q_OBJECT
public:
    ActivityTable(Theme& theme, ActivitiesModel& model, QWidget* parent = nullptr);

    void setWidthClass(WidthClass widthClass);
    void setColumns(const QList<ActivityColumn>& columns); // to show where there is room
    void showActivity(ActivityId id);                      // selects it and brings it into view

Q_SIGNALS:
    void opened(vd::ActivityId id);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;

private:
    void connectModel();
    void open(const QModelIndex& index);
    void toggle(const QModelIndex& week);
    void unfold(int firstWeek, int lastWeek); // but what the person has folded
    void hover(const QModelIndex& index);
    void measure();
    int widthOf(ActivityColumn column, const QList<Quantity>& cells) const;
    int roomForTitle() const;
    void layOutColumns();

    Theme& m_theme;
    ActivitiesModel& m_model;
    ActivityDelegate* m_delegate;
    TableHeader* m_header;
    WidthClass m_widthClass = WidthClass::wide;
    QList<ActivityColumn> m_columns;
    QSet<QDate> m_folded; // first days of weeks
    QPersistentModelIndex m_hovered;
    std::array<int, ActivitiesModel::columns> m_widths{}; // of the widest value
};

} // namespace vd
