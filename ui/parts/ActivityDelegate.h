// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"

#include <QStyledItemDelegate>

namespace vd {

struct Quantity;
class Theme;

// Cells of the activities table: sport icon, title, number with its smaller unit, load bar, source discs; and
// of its weeks: fold arrow, days, sums. Only texts are ever elided, and then say all in a tool tip. The table
// tints the rows.
class ActivityDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ActivityDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    int numberWidth(const Quantity& quantity) const; // that it is drawn in, without padding

private:
    void paintWeek(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintWeekTitle(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
    void paintIcon(QPainter& painter, const QRect& rect, const QString& name, Role role) const;
    void paintText(QPainter& painter, const QRect& rect, const QModelIndex& index, Type type,
                   Role role) const;
    void paintDate(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
    void paintNumber(QPainter& painter, const QRect& rect, const QModelIndex& index, Role role) const;
    void paintLoadBar(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
    void paintDiscs(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
    QRect inner(const QRect& cell) const;

    const Theme& m_theme;
};

} // namespace vd
