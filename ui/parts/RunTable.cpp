// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/RunTable.h"

#include "ui/itemmodels/RunModel.h"
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
constexpr double accountMost = 160;
constexpr double fold = 20; // the arrow that folds

using Column = RunModel::Column;

} // namespace

class RunTable::Delegate : public QStyledItemDelegate {
public:
    Delegate(const Theme& theme, RunTable& table)
        : QStyledItemDelegate(&table), m_theme(theme), m_table(table) {}

    double widthOf(const QModelIndex& index) const {
        const QFontMetricsF metrics(fontOf(index));
        const double icon =
            index.column() == 0 ? m_theme.px(tokens::iconButton) + m_theme.px(tokens::gap) : 0;
        return icon + numberWidth(metrics, index.data().toString());
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const int row = m_theme.px(tokens::tableRow);
        if (!index.data(RunModel::IsLineRole).toBool()) return {0, row};
        const QFontMetrics metrics(m_theme.font(Type::small));
        const QRect text = metrics.boundingRect(QRect(0, 0, qMax(1, lineWidth()), QWIDGETSIZE_MAX),
                                                Qt::TextWordWrap, index.data().toString());
        return {0, text.height() + m_theme.px(tokens::gapSmall)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        QRectF cell(option.rect);
        const bool isLine = index.data(RunModel::IsLineRole).toBool();
        if (index.column() == 0) cell = afterIcon(*painter, cell, index, isLine);
        painter->setFont(fontOf(index));
        const auto column = static_cast<Column>(index.column());
        const bool quiet = isLine || column == Column::time || column == Column::duration;
        painter->setPen(m_theme.color(quiet ? Role::text2 : Role::text));
        const QString text = index.data().toString();
        if (isLine) {
            painter->drawText(cell.adjusted(0, m_theme.px(tokens::gapTiny), 0, 0),
                              Qt::AlignTop | Qt::TextWordWrap, text);
        } else if (column == Column::time || column == Column::duration) {
            const int side = column == Column::time ? Qt::AlignLeft : Qt::AlignRight;
            drawNumber(*painter, cell, Qt::AlignVCenter | side, text);
        } else {
            const double room = cell.width() - m_theme.px(tokens::gap);
            painter->drawText(cell, Qt::AlignVCenter | Qt::AlignLeft,
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, qFloor(room)));
        }
        painter->restore();
    }

private:
    QFont fontOf(const QModelIndex& index) const {
        if (index.data(RunModel::IsLineRole).toBool()) return m_theme.font(Type::small);
        const bool account = index.column() == static_cast<int>(Column::account);
        return m_theme.font(account ? Type::controlStrong : Type::control);
    }

    QRectF afterIcon(QPainter& painter, QRectF cell, const QModelIndex& index, bool isLine) const {
        const int side = m_theme.px(isLine ? tokens::iconSmall : tokens::iconButton);
        const QString icon = index.data(RunModel::IconRole).toString();
        const double top = isLine ? cell.top() + m_theme.px(tokens::gapTiny) : cell.center().y() - side / 2.0;
        const auto role = static_cast<Role>(index.data(RunModel::ColorRole).toInt());
        if (!icon.isEmpty()) {
            painter.drawPixmap(QPointF(cell.left(), std::round(top)),
                               m_theme.pixmap(icon, side, role, painter.device()->devicePixelRatio()));
        }
        return cell.adjusted(side + m_theme.px(isLine ? tokens::gapSmall : tokens::gap), 0, 0, 0);
    }

    int lineWidth() const {
        return m_table.viewport()->width() - 2 * m_table.indentation() - m_theme.px(tokens::iconSmall) -
               m_theme.px(tokens::gapSmall);
    }

    const Theme& m_theme;
    RunTable& m_table;
};

RunTable::RunTable(Theme& theme, RunModel& model, QWidget* parent)
    : QTreeView(parent), m_theme(theme), m_model(model) {
    setItemDelegate(new Delegate(theme, *this));
    setModel(&model);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setAllColumnsShowFocus(true);
    setTabKeyNavigation(false);
    viewport()->setAttribute(Qt::WA_Hover);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setMinimumSectionSize(1);
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex& run) {
        if (run.isValid()) return spanLines(run);
        layOut();
    });
    connect(&model, &QAbstractItemModel::dataChanged, this, &RunTable::layOut);
    connect(&theme, &Theme::changed, this, &RunTable::layOut);
    layOut();
}

void RunTable::spanLines(const QModelIndex& run) {
    for (int row = 0; row < m_model.rowCount(run); ++row)
        setFirstColumnSpanned(row, run, true);
}

void RunTable::setNarrow(bool narrow) {
    m_narrow = narrow;
    layOut();
}

int RunTable::widthOf(int column) const {
    const auto* delegate = static_cast<const Delegate*>(itemDelegate());
    double widest = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        widest = std::max(widest, delegate->widthOf(m_model.index(row, column)));
    return qCeil(widest) + m_theme.px(tokens::padding);
}

void RunTable::layOut() {
    setIndentation(m_theme.px(fold));
    // What the style paints before the folding arrow.
    QPalette colors = palette();
    colors.setColor(QPalette::Highlight, m_theme.color(Role::tint));
    setPalette(colors);
    const int time = indentation() + widthOf(static_cast<int>(Column::time));
    const int account = std::min(widthOf(static_cast<int>(Column::account)), m_theme.px(accountMost));
    const int duration = widthOf(static_cast<int>(Column::duration));
    setColumnHidden(static_cast<int>(Column::duration), m_narrow);
    setColumnWidth(static_cast<int>(Column::time), time);
    setColumnWidth(static_cast<int>(Column::account), account);
    setColumnWidth(static_cast<int>(Column::duration), duration);
    const int room = viewport()->width() - time - account - (m_narrow ? 0 : duration);
    setColumnWidth(static_cast<int>(Column::words), std::max(1, room));
    scheduleDelayedItemsLayout();
}

void RunTable::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    layOut();
}

void RunTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return;
    }
    const bool folds =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    const QModelIndex run = currentIndex().siblingAtColumn(0);
    if (folds && run.isValid() && !run.parent().isValid()) {
        setExpanded(run, !isExpanded(run));
        return;
    }
    QTreeView::keyPressEvent(event);
}

void RunTable::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                       const QModelIndex& index) const {
    if (selectionModel()->isRowSelected(index.row(), index.parent()))
        painter->fillRect(option.rect, m_theme.color(Role::tint));
    QTreeView::drawRow(painter, option, index);
    if (!index.parent().isValid()) {
        painter->fillRect(
            QRectF(option.rect.left(), option.rect.top(), option.rect.width(), tokens::lineGrid),
            m_theme.color(index.row() == 0 ? Role::base : Role::cardBorder));
    }
    const bool keyboard = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (!keyboard || index.siblingAtColumn(0) != currentIndex().siblingAtColumn(0)) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_theme.color(Role::accent), tokens::lineFocus));
    painter->setBrush(Qt::NoBrush);
    const double radius = m_theme.px(tokens::radiusChip);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

} // namespace vd
