// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollBar>

class QAbstractScrollArea;

namespace vd {

// The vertical scroll bar of an area, standing outside of it, at the edge of the window.
class OuterScrollBar : public QScrollBar {
    Q_OBJECT
public:
    explicit OuterScrollBar(QAbstractScrollArea& area, QWidget* parent = nullptr);

private:
    void follow();

    QAbstractScrollArea& m_area;
};

} // namespace vd
