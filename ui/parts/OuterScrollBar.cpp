// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/OuterScrollBar.h"

#include <QAbstractScrollArea>

namespace vd {

OuterScrollBar::OuterScrollBar(QAbstractScrollArea& area, QWidget* parent)
    : QScrollBar(Qt::Vertical, parent), m_area(area) {
    area.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(area.verticalScrollBar(), &QScrollBar::rangeChanged, this, &OuterScrollBar::follow);
    connect(area.verticalScrollBar(), &QScrollBar::valueChanged, this, &OuterScrollBar::follow);
    connect(this, &QScrollBar::valueChanged, area.verticalScrollBar(), &QScrollBar::setValue);
    follow();
}

void OuterScrollBar::follow() {
    const QScrollBar* inner = m_area.verticalScrollBar();
    setPageStep(inner->pageStep());
    setSingleStep(inner->singleStep());
    setRange(inner->minimum(), inner->maximum());
    setValue(inner->value());
    setVisible(inner->maximum() > inner->minimum());
}

} // namespace vd
