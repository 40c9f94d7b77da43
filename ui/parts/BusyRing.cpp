// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/BusyRing.h"

#include "ui/theme/Theme.h"

#include <QPainter>
#include <QStyle>
#include <QTimerEvent>

namespace vd {

namespace {

constexpr int turnMs = 1000;
constexpr int frameMs = 33;
constexpr int sixteenthsOfDegree = 16; // QPainter::drawArc counts in them

} // namespace

BusyRing::BusyRing(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

QSize BusyRing::sizeHint() const {
    return QSize(m_theme.px(tokens::iconButton), m_theme.px(tokens::iconButton));
}

void BusyRing::showEvent(QShowEvent*) {
    m_shown.start();
    if (style()->styleHint(QStyle::SH_Widget_Animate, nullptr, this) != 0) m_timer.start(frameMs, this);
}

void BusyRing::hideEvent(QHideEvent*) {
    m_timer.stop();
}

void BusyRing::timerEvent(QTimerEvent* event) {
    if (event->timerId() == m_timer.timerId()) update();
}

void BusyRing::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = tokens::lineMain * m_theme.scale();
    const QRectF ring = QRectF(rect()).adjusted(line, line, -line, -line);
    painter.setPen(QPen(m_theme.color(Role::track), line));
    painter.drawEllipse(ring);
    painter.setPen(QPen(m_theme.color(Role::accent), line, Qt::SolidLine, Qt::RoundCap));
    const double turn = m_timer.isActive() ? double(m_shown.elapsed() % turnMs) / turnMs : 0;
    painter.drawArc(ring, qRound((90 - 360 * turn) * sixteenthsOfDegree), -120 * sixteenthsOfDegree);
}

} // namespace vd
