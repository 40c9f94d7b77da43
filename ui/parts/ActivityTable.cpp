// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ActivityTable.h"

#include "ui/parts/ActivityDelegate.h"
#include "ui/parts/TableHeader.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace vd {

namespace {

using Column = ActivitiesModel::Column;

// The narrowest window that still shows a column.
WidthClass shownFrom(Column column) {
    switch (column) {
    case Column::sport:
    case Column::title:
    case Column::distance:
    case Column::duration: return WidthClass::phone;
    case Column::date:
    case Column::speed:
    case Column::energy: return WidthClass::narrow;
    case Column::climb:
    case Column::heartRate:
    case Column::sources: return WidthClass::medium;
    }
    Q_UNREACHABLE();
}

constexpr std::array firstToLeave{Column::energy, Column::sources, Column::heartRate, Column::climb,
                                  Column::speed,  Column::date,    Column::sport};

} // namespace

ActivityTable::ActivityTable(Theme& theme, ActivitiesModel& model, ActivitiesFilter& filter, QWidget* parent)
    : QTreeView(parent), m_theme(theme), m_model(model), m_filter(filter),
      m_delegate(new ActivityDelegate(theme, this)), m_header(new TableHeader(theme, this)) {
    setHeader(m_header);
    setModel(&filter);
    setItemDelegate(m_delegate);
    setSortingEnabled(true);
    sortByColumn(static_cast<int>(Column::date), Qt::DescendingOrder);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(SelectRows);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setAccessibleName(tr("Activities"));
    m_header->setStretchLastSection(false);
    m_header->setSectionResizeMode(QHeaderView::Fixed);
    connect(this, &QTreeView::doubleClicked, this, &ActivityTable::open);
    connect(&theme, &Theme::changed, this, &ActivityTable::measureAll);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { measure(first, last); });
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to) { measure(from.row(), to.row()); });
    measureAll();
}

void ActivityTable::measureAll() {
    for (int column = 0; column < ActivitiesModel::columns; ++column)
        m_widths[static_cast<size_t>(column)] = m_header->titleWidth(column);
    m_widths[static_cast<size_t>(Column::sport)] = m_theme.px(tokens::iconRow + tokens::gap);
    measure(0, m_model.rowCount() - 1);
}

void ActivityTable::measure(int firstRow, int lastRow) {
    const QStyleOptionViewItem option;
    for (int column = 0; column < ActivitiesModel::columns; ++column) {
        if (column == static_cast<int>(Column::sport) || column == static_cast<int>(Column::title)) continue;
        int& width = m_widths[static_cast<size_t>(column)];
        for (int row = firstRow; row <= lastRow; ++row)
            width = qMax(width, m_delegate->sizeHint(option, m_model.index(row, column)).width());
    }
    layOutColumns();
}

int ActivityTable::roomForTitle() const {
    int room = viewport()->width();
    for (int column = 0; column < ActivitiesModel::columns; ++column) {
        if (!isColumnHidden(column) && column != static_cast<int>(Column::title))
            room -= m_widths[static_cast<size_t>(column)];
    }
    return room;
}

// A number is never cut: where the titles would get too little, whole columns leave.
void ActivityTable::layOutColumns() {
    for (int column = 0; column < ActivitiesModel::columns; ++column)
        setColumnHidden(column, m_widthClass < shownFrom(static_cast<Column>(column)));
    for (const Column column : firstToLeave) {
        if (roomForTitle() >= m_theme.px(tokens::titleMinimum)) break;
        setColumnHidden(static_cast<int>(column), true);
    }
    for (int column = 0; column < ActivitiesModel::columns; ++column) {
        const bool title = column == static_cast<int>(Column::title);
        m_header->resizeSection(column,
                                title ? qMax(0, roomForTitle()) : m_widths[static_cast<size_t>(column)]);
    }
}

void ActivityTable::setWidthClass(WidthClass widthClass) {
    m_widthClass = widthClass;
    layOutColumns();
}

void ActivityTable::showActivity(ActivityId id) {
    const int row = m_filter.rowOf(id);
    if (row < 0) return;
    const QModelIndex index = m_filter.index(row, 0);
    setCurrentIndex(index);
    scrollTo(index);
}

void ActivityTable::open(const QModelIndex& index) {
    if (index.isValid()) Q_EMIT opened(m_filter.idAt(index.row()));
}

void ActivityTable::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    layOutColumns();
    // Within the round corners of its card.
    const double radius = m_theme.px(tokens::radiusCard) - tokens::lineBorder;
    QPainterPath corners;
    corners.addRoundedRect(rect(), radius, radius);
    setMask(QRegion(corners.toFillPolygon().toPolygon()));
}

void ActivityTable::hover(const QModelIndex& index) {
    m_hovered = index;
    viewport()->update();
}

void ActivityTable::mouseMoveEvent(QMouseEvent* event) {
    QTreeView::mouseMoveEvent(event);
    hover(indexAt(event->position().toPoint()));
}

void ActivityTable::leaveEvent(QEvent* event) {
    QTreeView::leaveEvent(event);
    hover({});
}

void ActivityTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        open(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

void ActivityTable::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    if (selectionModel()->isRowSelected(index.row(), {})) {
        painter->fillRect(option.rect, m_theme.color(Role::tint));
    } else if (m_hovered.isValid() && m_hovered.row() == index.row()) {
        painter->fillRect(option.rect, m_theme.color(Role::hover));
    }
    QTreeView::drawRow(painter, option, index);
    const bool keyboard = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (!keyboard || index.row() != currentIndex().row()) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_theme.color(Role::accent), tokens::lineFocus));
    const double radius = m_theme.px(tokens::radiusChip);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

} // namespace vd
