// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/FocusRing.h"

#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QPainter>

namespace vd {

namespace {

bool isByKeyboard(Qt::FocusReason reason) {
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
           reason == Qt::ShortcutFocusReason;
}

bool wantsRing(const QWidget* widget) {
    return qobject_cast<const QAbstractButton*>(widget) != nullptr ||
           qobject_cast<const QComboBox*>(widget) != nullptr || widget->property("focusRing").toBool();
}

} // namespace

FocusRing::FocusRing(Theme& theme, QWidget& window) : QWidget(&window), m_theme(theme), m_window(window) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    qApp->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    if (!watched->isWidgetType()) return false;
    auto* widget = static_cast<QWidget*>(watched);
    switch (event->type()) {
    case QEvent::FocusIn: {
        if (widget->window() != &m_window) break;
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        // A pop-up that closes or a window that comes back gives the focus back as it was.
        const bool returning = reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason;
        if (!returning) setKeyboard(isByKeyboard(reason));
        follow(m_window.testAttribute(Qt::WA_KeyboardFocusChange) ? widget : nullptr);
        break;
    }
    case QEvent::FocusOut:
        if (widget == m_target) follow(nullptr);
        break;
    case QEvent::MouseButtonPress:
        if (widget->window() != &m_window) break;
        setKeyboard(false);
        follow(nullptr);
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        if (m_target && (widget == m_target || widget->isAncestorOf(m_target))) place();
        break;
    default: break;
    }
    return false;
}

void FocusRing::setKeyboard(bool keyboard) {
    m_window.setAttribute(Qt::WA_KeyboardFocusChange, keyboard);
}

void FocusRing::follow(QWidget* target) {
    m_target = target != nullptr && wantsRing(target) ? target : nullptr;
    place();
}

void FocusRing::place() {
    if (!m_target || !m_target->isVisible()) {
        hide();
        return;
    }
    const int reach = m_theme.px(tokens::focusGap) + qRound(tokens::lineFocus);
    const QRect around(m_target->mapTo(&m_window, QPoint(0, 0)), m_target->size());
    setGeometry(around.adjusted(-reach, -reach, reach, reach));
    raise();
    show();
}

void FocusRing::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Role::accent), tokens::lineFocus));
    const double half = tokens::lineFocus / 2;
    const double radius = m_theme.px(tokens::radiusControl + tokens::focusGap);
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), radius, radius);
}

} // namespace vd
