// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/PageScroll.h"

#include "ui/parts/OuterScrollBar.h"

namespace vd {

PageScroll::PageScroll(QWidget* content) : m_bar(new OuterScrollBar(*this, this)) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setWidget(content);
}

void PageScroll::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    const int width = m_bar->sizeHint().width();
    m_bar->setGeometry(this->width() - width, 0, width, height());
    m_bar->raise();
}

} // namespace vd
