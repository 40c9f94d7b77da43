// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/CardGrid.h"

#include <QWidget>

#include <algorithm>

namespace vd {

CardGrid::CardGrid(QWidget* parent) : QLayout(parent) {}

CardGrid::~CardGrid() {
    for (const Cell& cell : m_cells)
        delete cell.item;
}

void CardGrid::addCard(QWidget* card, int group, int span) {
    addWidget(card);
    m_cells.back().group = group;
    m_cells.back().span = span;
}

void CardGrid::setSpan(const QWidget* card, int span) {
    for (Cell& cell : m_cells) {
        if (cell.item->widget() == card) cell.span = span;
    }
    invalidate();
}

void CardGrid::setOrder(const QList<QWidget*>& cards) {
    std::ranges::stable_sort(m_cells, {},
                             [&](const Cell& cell) { return cards.indexOf(cell.item->widget()); });
    invalidate();
}

void CardGrid::addItem(QLayoutItem* item) {
    m_cells << Cell{item, 0, columns};
}

QLayoutItem* CardGrid::itemAt(int index) const {
    return index >= 0 && index < count() ? m_cells.at(index).item : nullptr;
}

QLayoutItem* CardGrid::takeAt(int index) {
    return index >= 0 && index < count() ? m_cells.takeAt(index).item : nullptr;
}

QList<CardGrid::Row> CardGrid::rows() const {
    QList<Row> rows;
    for (const Cell& cell : m_cells) {
        if (cell.item->isEmpty()) continue;
        const bool fits = !rows.isEmpty() && rows.back().used + cell.span <= columns &&
                          rows.back().cells.back().group == cell.group;
        if (!fits) rows << Row{};
        rows.back().cells << cell;
        rows.back().used += cell.span;
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        Row& row = rows[i];
        const bool goesOn = i > 0 && rows[i - 1].columnsIn == columns &&
                            rows[i - 1].cells.back().group == row.cells.front().group &&
                            rows[i - 1].cells.back().span == row.cells.front().span &&
                            row.cells.front().span < columns;
        row.columnsIn = goesOn ? columns : row.used;
    }
    return rows;
}

int CardGrid::arrange(const QRect& rect, bool apply) const {
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const int gutter = spacing();
    const bool mirrored = parentWidget() != nullptr && parentWidget()->isRightToLeft();
    int y = inner.top();
    for (const Row& row : rows()) {
        // Whole pixels: the left edges of a column agree in all rows.
        const auto edge = [&](int column) { return column * (inner.width() + gutter) / row.columnsIn; };
        const auto widthOf = [&](int column, int span) {
            return edge(column + span) - edge(column) - gutter;
        };
        int height = 0;
        int column = 0;
        for (const Cell& cell : row.cells) {
            const int width = widthOf(column, cell.span);
            const int wanted = cell.item->hasHeightForWidth() ? cell.item->heightForWidth(width)
                                                              : cell.item->sizeHint().height();
            height = std::max({height, wanted, cell.item->minimumSize().height()});
            column += cell.span;
        }
        column = 0;
        for (const Cell& cell : row.cells) {
            const int width = widthOf(column, cell.span);
            const int left =
                mirrored ? inner.right() + 1 - edge(column) - width : inner.left() + edge(column);
            if (apply) cell.item->setGeometry(QRect(left, y, width, height));
            column += cell.span;
        }
        y += height + gutter;
    }
    const int used = y == inner.top() ? 0 : y - gutter - inner.top();
    return used + contentsMargins().top() + contentsMargins().bottom();
}

int CardGrid::heightForWidth(int width) const {
    return arrange(QRect(0, 0, width, 0), false);
}

QSize CardGrid::sizeHint() const {
    const int width = minimumSize().width();
    return QSize(width, heightForWidth(width));
}

// As wide as the widest card by itself: where cards stand side by side is for their spans to say.
QSize CardGrid::minimumSize() const {
    int width = 0;
    for (const Cell& cell : m_cells) {
        if (!cell.item->isEmpty()) width = std::max(width, cell.item->minimumSize().width());
    }
    const QMargins margins = contentsMargins();
    return QSize(width + margins.left() + margins.right(), margins.top() + margins.bottom());
}

void CardGrid::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

} // namespace vd
