// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace vd {

// Cards in twelve columns with the same gutter both ways; spacing() is the gutter. A row is as high as its
// tallest card and all of it is filled: where cards leave columns free, because others are hidden, they
// become wider. Only a row that goes on with cards as wide as those above it keeps to their columns. Hidden
// cards take no place.
class CardGrid : public QLayout {
    Q_OBJECT
public:
    static constexpr int columns = 12;

    explicit CardGrid(QWidget* parent = nullptr);
    ~CardGrid() override;

    // Cards of different groups never stand in one row. `span` in columns.
    void addCard(QWidget* card, int group, int span = columns);
    void setSpan(const QWidget* card, int span);
    void setOrder(const QList<QWidget*>& cards); // of all that were added

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_cells.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    struct Cell {
        QLayoutItem* item;
        int group;
        int span;
    };
    struct Row {
        QList<Cell> cells;
        int used = 0;      // columns
        int columnsIn = 0; // into which the width is cut
    };
    QList<Row> rows() const;
    int arrange(const QRect& rect, bool apply) const; // the height it takes

    QList<Cell> m_cells;
};

} // namespace vd
