// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/SheetTable.h"

#include "ui/parts/SourceDisc.h"
#include "ui/theme/Numerals.h"
#include "ui/theme/Theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

namespace vd {

namespace {

// At a font of 10 pt.
constexpr double sheetRow = 28;
constexpr double foldedRow = 44;
constexpr double cellGap = 12; // on the far side of a cell
constexpr double leadLeast = 150;
constexpr double leadLeastFolded = 56;

} // namespace

class SheetTable::Delegate : public QStyledItemDelegate {
public:
    Delegate(const Theme& theme, SheetTable& table)
        : QStyledItemDelegate(&table), m_theme(theme), m_table(table) {}

    double widthOf(const QModelIndex& index) const {
        const QFontMetricsF metrics(fontOf(index));
        return markWidth(index) + numberWidth(metrics, index.data().toString());
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        return {qCeil(widthOf(index)), m_theme.px(m_table.isFolded() ? foldedRow : sheetRow)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const int column = index.column();
        QRectF cell(option.rect);
        const bool right = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
        cell.adjust(right ? m_theme.px(cellGap) : 0, 0, right ? 0 : -m_theme.px(cellGap), 0);
        if (!m_table.isFolded()) {
            paintCell(painter, cell, index);
        } else {
            // The name has a line to itself; everything else stands in the one below.
            const double half = cell.height() / 2;
            const double inset = m_theme.px(tokens::radiusBar);
            const QRectF below = cell.adjusted(0, half, 0, -inset);
            if (column == 0) {
                paintCell(painter, {cell.left(), cell.top() + inset, 1.0 * m_table.viewport()->width(), half},
                          index);
            }
            paintCell(painter, below, column == 0 ? index.siblingAtColumn(1) : index);
        }
        painter->restore();
    }

private:
    QFont fontOf(const QModelIndex& index) const {
        return m_theme.font(index.data(SheetStrongRole).toBool() ? Type::controlStrong : Type::control);
    }

    double markWidth(const QModelIndex& index) const {
        // Names stand on one edge, whether there is an icon or a disc before them or not.
        if (index.column() == 0) return m_theme.px(tokens::iconButton) + m_theme.px(tokens::gapSmall);
        const bool source = index.data(SheetProviderRole).isValid();
        return source ? m_theme.px(tokens::disc) + m_theme.px(tokens::gapSmall) : 0;
    }

    void paintCell(QPainter* painter, QRectF cell, const QModelIndex& index) const {
        const double ratio = painter->device()->devicePixelRatio();
        if (const QString icon = index.data(SheetIconRole).toString(); !icon.isEmpty()) {
            const int side = m_theme.px(tokens::iconButton);
            painter->drawPixmap(
                QPointF(cell.left(), std::round(cell.center().y() - side / 2.0)),
                m_theme.pixmap(icon, side, static_cast<Role>(index.data(SheetColorRole).toInt()), ratio));
        }
        if (const QString provider = index.data(SheetProviderRole).toString(); !provider.isEmpty()) {
            const double side = m_theme.px(tokens::disc);
            drawSourceDisc(*painter, m_theme, provider, {cell.left(), cell.center().y() - side / 2}, side);
        }
        cell.adjust(markWidth(index), 0, 0, 0);
        painter->setFont(fontOf(index));
        painter->setPen(m_theme.color(index.data(SheetQuietRole).toBool() ? Role::text2 : Role::text));
        const int flags = index.data(Qt::TextAlignmentRole).toInt();
        const QString text = index.data().toString();
        if (flags & Qt::AlignRight) return drawNumber(*painter, cell, flags, text);
        const QString shown =
            painter->fontMetrics().elidedText(text, Qt::ElideRight, qFloor(cell.width()) + 1);
        constexpr int lettersLeast = 3; // the mark before it says as much as "P…"
        if (shown == text || shown.size() >= lettersLeast) painter->drawText(cell, flags, shown);
    }

    const Theme& m_theme;
    SheetTable& m_table;
};

SheetTable::SheetTable(const Theme& theme, QAbstractItemModel& model, QWidget* parent)
    : QTreeView(parent), m_theme(theme), m_delegate(new Delegate(theme, *this)) {
    setModel(&model);
    setItemDelegate(m_delegate);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTabKeyNavigation(false);
    viewport()->setAttribute(Qt::WA_Hover);
    header()->setSectionsMovable(false);
    header()->setSectionsClickable(false);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setMinimumSectionSize(1);
    connect(this, &QTreeView::doubleClicked, this,
            [this](const QModelIndex& at) { Q_EMIT opened(at.row()); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, &SheetTable::restyle);
    connect(&model, &QAbstractItemModel::dataChanged, this, &SheetTable::restyle);
    connect(&theme, &Theme::changed, this, &SheetTable::restyle);
    restyle();
}

void SheetTable::setFirstToLeave(std::vector<int> columns) {
    m_firstToLeave = std::move(columns);
    layOut();
}

void SheetTable::goToRow(int row) {
    if (row >= 0) setCurrentIndex(model()->index(row, 0));
    setFocus(Qt::ShortcutFocusReason);
}

QRect SheetTable::rowRect(int row) const {
    const QRect cell = visualRect(model()->index(row, 0));
    return {viewport()->mapTo(this, QPoint(0, cell.top())), QSize(width(), cell.height())};
}

int SheetTable::widthOf(int column) const {
    const QFontMetricsF metrics(m_theme.font(Type::small));
    double width = metrics.horizontalAdvance(model()->headerData(column, Qt::Horizontal).toString());
    for (int row = 0; row < model()->rowCount(); ++row)
        width = std::max(width, m_delegate->widthOf(model()->index(row, column)));
    return qCeil(width) + 1 + m_theme.px(cellGap);
}

void SheetTable::restyle() {
    header()->setFixedHeight(m_theme.px(tokens::cardHeader + tokens::gapSmall));
    layOut();
}

void SheetTable::layOut() {
    const int columns = model()->columnCount();
    std::vector<int> widths;
    for (int column = 0; column < columns; ++column)
        widths.push_back(widthOf(column));
    const auto roomForLead = [&] {
        int room = viewport()->width();
        for (int column = 1; column < columns; ++column) {
            if (!isColumnHidden(column)) room -= widths[static_cast<size_t>(column)];
        }
        return room;
    };
    for (int column = 1; column < columns; ++column)
        setColumnHidden(column, false);
    const bool folded = roomForLead() < std::min(m_theme.px(leadLeast), widths.front());
    setColumnHidden(1, folded);
    for (const int column : m_firstToLeave) {
        if (!folded || roomForLead() >= m_theme.px(leadLeastFolded)) break;
        setColumnHidden(column, true);
    }
    // What is left over goes between the columns; names get more of it, so that numbers stand close together.
    const int over = folded ? 0 : std::max(0, roomForLead() - widths.front());
    for (int column = 1; column < columns; ++column) {
        const int share = column == 1 ? over / 3 : over / (3 * (columns - 2));
        if (!isColumnHidden(column)) widths[static_cast<size_t>(column)] += share;
        setColumnWidth(column, widths[static_cast<size_t>(column)]);
    }
    setColumnWidth(0, std::max(1, roomForLead()));
    if (folded != m_folded) {
        m_folded = folded;
        scheduleDelayedItemsLayout();
    }
    updateGeometry();
    viewport()->update();
}

int SheetTable::tableHeight() const {
    const int row = m_theme.px(m_folded ? foldedRow : sheetRow);
    return m_theme.px(tokens::cardHeader + tokens::gapSmall) + model()->rowCount() * row;
}

QSize SheetTable::sizeHint() const {
    return {m_theme.px(leadLeast), tableHeight()};
}

QSize SheetTable::minimumSizeHint() const {
    return {m_theme.px(leadLeastFolded), tableHeight()};
}

void SheetTable::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    layOut();
}

void SheetTable::keyPressEvent(QKeyEvent* event) {
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (opens && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex().row());
        return;
    }
    QTreeView::keyPressEvent(event);
}

// The page scrolls.
void SheetTable::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

void SheetTable::focusInEvent(QFocusEvent* event) {
    QTreeView::focusInEvent(event);
    if (!currentIndex().isValid() && model()->rowCount() > 0) setCurrentIndex(model()->index(0, 0));
}

void SheetTable::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    QTreeView::drawRow(painter, option, index);
    const bool keyboard = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (!keyboard || index.row() != currentIndex().row()) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_theme.color(Role::accent), tokens::lineFocus));
    painter->setBrush(Qt::NoBrush);
    const double radius = m_theme.px(tokens::radiusChip);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

} // namespace vd
