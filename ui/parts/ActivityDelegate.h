// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace vd {

class Theme;

// Cells of the activities table: sport icon, title, number with its smaller unit, source discs. Only titles
// are ever elided. The table tints the rows.
class ActivityDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ActivityDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintNumber(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
    void paintDiscs(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
    void paintText(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
    int contentWidth(const QModelIndex& index) const;

    const Theme& m_theme;
};

} // namespace vd
