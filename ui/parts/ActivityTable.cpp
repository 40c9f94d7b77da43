// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ActivityTable.h"

#include "ui/parts/ActivityDelegate.h"
#include "ui/parts/SourceDisc.h"
#include "ui/parts/TableHeader.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace vd {

namespace {

using Column = ActivityColumn;

// The narrowest window that still shows a column.
WidthClass shownFrom(Column column) {
    switch (column) {
    case Column::sport:
    case Column::title:
    case Column::distance:
    case Column::duration: return WidthClass::phone;
    case Column::date:
    case Column::speed:
    case Column::load:
    case Column::energy: return WidthClass::narrow;
    case Column::climb:
    case Column::heartRate:
    case Column::power:
    case Column::device:
    case Column::sources: return WidthClass::medium;
    }
    Q_UNREACHABLE();
}

// Of what the window's width allows, where titles still have too little room.
constexpr std::array firstToLeave{Column::device,    Column::energy, Column::power,   Column::sources,
                                  Column::heartRate, Column::climb,  Column::load,    Column::speed,
                                  Column::date,      Column::sport,  Column::duration};

QDate firstDayOf(const QModelIndex& index) {
    return index.data(ActivitiesModel::WeekRole).toDate();
}

} // namespace

ActivityTable::ActivityTable(Theme& theme, ActivitiesModel& model, QWidget* parent)
    : QTreeView(parent), m_theme(theme), m_model(model), m_delegate(new ActivityDelegate(theme, this)),
      m_header(new TableHeader(theme, this)), m_columns(usualColumns(false)) {
    setHeader(m_header);
    setModel(&model);
    setItemDelegate(m_delegate);
    setSortingEnabled(true);
    sortByColumn(static_cast<int>(Column::date), Qt::DescendingOrder);
    setRootIsDecorated(false);
    setIndentation(0);
    setExpandsOnDoubleClick(false); // a click has done it
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
    connect(&theme, &Theme::changed, this, &ActivityTable::measure);
    connectModel();
    measure();
}

void ActivityTable::connectModel() {
    connect(&m_model, &ActivitiesModel::cellsChanged, this, &ActivityTable::measure);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex& parent, int first, int last) {
                if (!parent.isValid()) unfold(first, last);
            });
    connect(&m_model, &QAbstractItemModel::layoutChanged, this,
            [this] { unfold(0, m_model.rowCount() - 1); });
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex& week) { m_folded.insert(firstDayOf(week)); });
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex& week) { m_folded.remove(firstDayOf(week)); });
}

void ActivityTable::unfold(int firstWeek, int lastWeek) {
    for (int row = firstWeek; row <= lastWeek; ++row) {
        const QModelIndex week = m_model.index(row, 0);
        const QDate day = firstDayOf(week);
        if (!day.isValid()) return; // not in weeks
        if (!m_folded.contains(day)) expand(week);
    }
}

void ActivityTable::toggle(const QModelIndex& week) {
    setExpanded(week, !isExpanded(week));
}

void ActivityTable::measure() {
    const std::vector<QList<Quantity>> cells = m_model.widest();
    for (int column = 0; column < ActivitiesModel::columns; ++column) {
        const auto at = static_cast<size_t>(column);
        m_widths[at] = qMax(m_header->titleWidth(column), widthOf(static_cast<Column>(column), cells[at]) +
                                                              2 * m_theme.px(tokens::cellPadding));
    }
    m_widths[static_cast<size_t>(Column::sport)] = m_theme.px(tokens::iconRow + tokens::gap);
    layOutColumns();
}

int ActivityTable::widthOf(Column column, const QList<Quantity>& cells) const {
    int width = 0;
    for (const Quantity& cell : cells)
        width = qMax(width, m_delegate->numberWidth(cell));
    if (column == Column::load && width > 0) width += m_theme.px(tokens::tableLoadBar + tokens::gapSmall);
    if (column == Column::sources) {
        for (const ActivityRow* row : m_model.activities())
            width = qMax(width, discsWidth(m_theme, static_cast<int>(row->providers.size())));
    }
    if (column == Column::device) {
        QSet<QString> devices;
        for (const ActivityRow* row : m_model.activities())
            devices.insert(row->device);
        const QFontMetricsF metrics(m_theme.font(Type::control));
        for (const QString& device : qAsConst(devices))
            width = qMax(width, qCeil(metrics.horizontalAdvance(device)));
        width = qMin(width, m_theme.px(tokens::deviceMost));
    }
    return width;
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
    for (const ActivityColumnInfo& column : allActivityColumns()) {
        const bool isWanted = isAlwaysShown(column.column) || m_columns.contains(column.column);
        setColumnHidden(static_cast<int>(column.column),
                        !isWanted || m_widthClass < shownFrom(column.column));
    }
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

void ActivityTable::setColumns(const QList<ActivityColumn>& columns) {
    m_columns = columns;
    layOutColumns();
}

void ActivityTable::showActivity(ActivityId id) {
    const QModelIndex index = m_model.indexOf(id);
    if (!index.isValid()) return;
    setCurrentIndex(index);
    scrollTo(index);
}

void ActivityTable::open(const QModelIndex& index) {
    if (const auto id = m_model.idAt(index)) Q_EMIT opened(*id);
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
    m_hovered = index.siblingAtColumn(0);
    viewport()->update();
}

void ActivityTable::mousePressEvent(QMouseEvent* event) {
    QTreeView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint()).siblingAtColumn(0);
    if (event->button() == Qt::LeftButton && firstDayOf(index).isValid()) toggle(index);
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
    const QModelIndex current = currentIndex().siblingAtColumn(0);
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (firstDayOf(current).isValid() && (isEnter || event->key() == Qt::Key_Space)) {
        toggle(current);
    } else if (isEnter) {
        open(current);
    } else {
        QTreeView::keyPressEvent(event);
    }
}

void ActivityTable::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const bool isWeek = firstDayOf(index).isValid();
    const QRectF row(option.rect);
    if (selectionModel()->isRowSelected(index.row(), index.parent())) {
        painter->fillRect(row, m_theme.color(Role::tint));
    } else if (isWeek || m_hovered == index.siblingAtColumn(0)) {
        painter->fillRect(row, m_theme.color(Role::hover));
    }
    if (isWeek) {
        const double line = tokens::lineBorder;
        // The header has a line of its own above the first.
        if (index.row() > 0)
            painter->fillRect(QRectF(row.left(), row.top(), row.width(), line),
                              m_theme.color(Role::cardBorder));
        painter->fillRect(QRectF(row.left(), row.bottom() - line, row.width(), line),
                          m_theme.color(Role::cardBorder));
    }
    QTreeView::drawRow(painter, option, index);
    const bool keyboard = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (!keyboard || index.siblingAtColumn(0) != currentIndex().siblingAtColumn(0)) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_theme.color(Role::accent), tokens::lineFocus));
    const double radius = m_theme.px(tokens::radiusChip);
    painter->drawRoundedRect(row.adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

} // namespace vd
