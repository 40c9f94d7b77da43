// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace vd {

class Theme;

// A table's header: small text, one arrow beside the title that the rows are sorted by. Reached with Tab;
// left and right choose a column, Enter or Space sorts by it.
class TableHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit TableHeader(Theme& theme, QWidget* parent = nullptr);

    // Width that the title of a column needs; its arrow stands in the padding.
    int titleWidth(int section) const;
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void sortBy(int section);
    void step(int direction);
    Qt::Alignment alignment(int section) const;
    QString title(int section) const;

    Theme& m_theme;
    int m_current = 0; // for the keyboard, logical
};

} // namespace vd
