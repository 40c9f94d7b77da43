// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/itemmodels/SheetModel.h"

#include <QTreeView>

namespace vd {

class Theme;

// A short table within a page that scrolls: as high as its rows, never a scroll bar of its own. The first
// column takes the room that is left and may be elided; numbers never are. Where it is narrow, the second
// column stands below the first, and of the others those named by setFirstToLeave() leave, in their order.
class SheetTable : public QTreeView {
    Q_OBJECT
public:
    // `model` answers the roles of SheetRole; it and `theme` outlive the table.
    SheetTable(const Theme& theme, QAbstractItemModel& model, QWidget* parent = nullptr);

    void setFirstToLeave(std::vector<int> columns);
    void goToRow(int row); // makes it the current one and takes the keyboard
    QRect rowRect(int row) const;

    bool isFolded() const { return m_folded; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(int row); // Enter, or a double click

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;

private:
    class Delegate;
    void restyle();
    void layOut();
    int widthOf(int column) const; // of its widest cell
    int tableHeight() const;

    const Theme& m_theme;
    Delegate* m_delegate;
    std::vector<int> m_firstToLeave;
    bool m_folded = false;
};

} // namespace vd
