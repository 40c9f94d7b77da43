// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QPainter;

namespace vd {

class Theme;

// What the marks of a year grid mean: "today", "no data", "rest", "up to 28 … over 87". In one line, or in as
// many as it takes where it is narrow.
class YearLegend : public QWidget {
    Q_OBJECT
public:
    explicit YearLegend(const Theme& theme, QWidget* parent = nullptr); // `theme` outlives it

    struct Words {
        QString rest; // of the dot; empty: there are none
        bool noData = false;
        QString lowest; // "up to 28"; empty: there are no sizes
        QString highest;
    };
    void setWords(const Words& words);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override; // of one line
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Mark { today, noData, rest, sizes };
    struct Item {
        Mark mark;
        QString before; // the mark
        QString after;
    };
    int widthOf(const Item& item) const;
    int markWidth(Mark mark) const;
    int lineHeight() const;
    std::vector<QPoint> places(int width) const;
    void paintItem(QPainter& painter, const Item& item, QPoint at) const;
    void paintMark(QPainter& painter, Mark mark, const QRect& rect) const;

    const Theme& m_theme;
    std::vector<Item> m_items;
};

} // namespace vd
