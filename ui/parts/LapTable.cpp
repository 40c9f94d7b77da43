// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/LapTable.h"

#include "ui/theme/Numerals.h"
#include "ui/theme/Theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace vd {

namespace {

// At a font of 10 pt.
constexpr double lapRow = 28;
constexpr double lapHeader = 28;
constexpr double cellPadding = 5;
constexpr double tableWidthLeast = 64;

class LapDelegate : public QStyledItemDelegate {
public:
    LapDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const QFontMetricsF metrics(m_theme.font(Type::control));
        const double width = numberWidth(metrics, index.data().toString()) + 2 * m_theme.px(cellPadding);
        return {static_cast<int>(std::ceil(width)), m_theme.px(lapRow)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const bool selected = option.state & QStyle::State_Selected;
        const bool hovered = option.state & QStyle::State_MouseOver;
        if (selected || hovered)
            painter->fillRect(option.rect, m_theme.color(selected ? Role::tint : Role::hover));
        const int flags = index.data(Qt::TextAlignmentRole).toInt();
        // All the air on the far side: numbers and titles stand on one edge.
        const double air = 2 * m_theme.px(cellPadding);
        const QRectF cell =
            QRectF(option.rect)
                .adjusted(flags & Qt::AlignRight ? air : 0, 0, flags & Qt::AlignRight ? 0 : -air, 0);
        painter->setFont(m_theme.font(Type::control));
        painter->setPen(m_theme.color(index.column() == 0 ? Role::text3 : Role::text));
        drawNumber(*painter, cell, flags, index.data().toString());
    }

private:
    const Theme& m_theme;
};

std::optional<SampleRange> samplesOf(const Lap& lap, const std::vector<qint64>& timeMs) {
    if (timeMs.empty() || !lap.elapsedS) return std::nullopt;
    const auto at = [&timeMs](qint64 ms) {
        const auto it = std::lower_bound(timeMs.begin(), timeMs.end(), ms);
        return static_cast<size_t>((it == timeMs.end() ? std::prev(it) : it) - timeMs.begin());
    };
    const SampleRange range{at(lap.startMs), at(lap.startMs + qRound64(*lap.elapsedS * 1000))};
    return range.first < range.last ? std::optional(range) : std::nullopt;
}

} // namespace

LapTable::LapTable(const Theme& theme, SampleCursor& cursor, QWidget* parent)
    : QTreeView(parent), m_theme(theme), m_cursor(cursor) {
    setModel(&m_laps);
    setItemDelegate(new LapDelegate(theme, this));
    setRootIsDecorated(false);
    setProperty("focusRing", true);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setAttribute(Qt::WA_Hover);
    header()->setSectionsMovable(false);
    header()->setSectionsClickable(false);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setMinimumSectionSize(1); // what the style thinks of as the least is more than "No." needs
    connect(&theme, &Theme::changed, this, &LapTable::restyle);
    connect(&cursor, &SampleCursor::rangeChanged, this, &LapTable::followRange);
    restyle();
}

void LapTable::setLaps(const ActivityDetail& detail, Lap::Kind kind, const UnitChoice& units) {
    m_laps.setLaps(detail, kind, units);
    m_ranges.clear();
    for (int row = 0; row < m_laps.rowCount(); ++row) {
        m_ranges.push_back(samplesOf(m_laps.lap(row), detail.streams.timeMs));
    }
    fitColumns();
    followRange();
    updateGeometry();
}

void LapTable::setRowsAtLeast(int rows) {
    m_rowsAtLeast = rows;
    updateGeometry();
}

void LapTable::restyle() {
    header()->setFixedHeight(m_theme.px(lapHeader));
    fitColumns();
    updateGeometry();
}

int LapTable::heightOf(int rows) const {
    return m_theme.px(lapHeader) + std::min(rows, m_laps.rowCount()) * m_theme.px(lapRow);
}

QSize LapTable::sizeHint() const {
    return minimumSizeHint(); // it takes what there is
}

QSize LapTable::minimumSizeHint() const {
    return {m_theme.px(tableWidthLeast), heightOf(m_rowsAtLeast)};
}

void LapTable::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    fitColumns();
}

void LapTable::fitColumns() {
    const QFontMetricsF metrics(m_theme.font(Type::small));
    std::vector<int> widths;
    const int room = viewport()->width();
    int left = room;
    for (int column = 0; column < m_laps.columnCount(); ++column) {
        const QString title = m_laps.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int width = std::max(sizeHintForColumn(column),
                                   qCeil(metrics.horizontalAdvance(title)) + 2 * m_theme.px(cellPadding));
        if (width > left) break;
        left -= width;
        widths.push_back(width);
    }
    const int columns = static_cast<int>(widths.size());
    for (int column = 0; column < m_laps.columnCount(); ++column) {
        setColumnHidden(column, column >= columns);
        if (column >= columns) continue;
        // What is left over goes between the columns, but not before the first.
        const int share = columns > 1 && column > 0 ? left / (columns - 1) : 0;
        setColumnWidth(column, widths[static_cast<size_t>(column)] + share);
    }
    // Showing or hiding a column may have shown or hidden the scroll bar.
    if (viewport()->width() != room) fitColumns();
}

void LapTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTreeView::selectionChanged(selected, deselected);
    if (selected.isEmpty()) return;
    if (const auto& range = m_ranges[static_cast<size_t>(selected.first().top())]) m_cursor.setRange(range);
}

void LapTable::followRange() {
    const QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty()) return;
    if (m_ranges[static_cast<size_t>(rows.first().row())] != m_cursor.range()) clearSelection();
}

} // namespace vd
