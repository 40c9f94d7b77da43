// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/CardFrame.h"

#include "ui/parts/Buttons.h"
#include "ui/theme/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>
#include <QVBoxLayout>

namespace vd {

CardHandle::CardHandle(Theme& theme, QString title, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_title(std::move(title)),
      m_eye(makeIconButton(theme, QStringLiteral("eye"), {}, false)) {
    m_eye->setParent(this);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
    setAccessibleName(m_title);
    setCardHidden(false);
    connect(m_eye, &QToolButton::clicked, this, &CardHandle::hideToggled);
    connect(&theme, &Theme::changed, this, &CardHandle::place);
}

void CardHandle::setCardHidden(bool hidden) {
    m_hidden = hidden;
    m_eye->setIcon(m_theme.icon(hidden ? QStringLiteral("hidden") : QStringLiteral("eye"), Role::accentText));
    //: %1 is the title of a card
    const QString name = hidden ? tr("Show %1").arg(m_title) : tr("Hide %1").arg(m_title);
    m_eye->setAccessibleName(name);
    m_eye->setToolTip(name);
    update();
}

void CardHandle::setPosition(int number, int of) {
    //: A card of the dashboard: its place among others and what the keyboard does with it
    const QString words = tr("Place %1 of %2. Ctrl with an arrow key moves it, Space hides or shows it.");
    setAccessibleDescription(words.arg(number).arg(of));
    setToolTip(tr("Drag, or press Ctrl with an arrow key, to move"));
}

QRect CardHandle::strip() const {
    return QRect(0, 0, width(), m_theme.px(tokens::handleHeight));
}

void CardHandle::place() {
    const QSize size = m_eye->sizeHint();
    const int right = width() - size.width() - m_theme.px(tokens::gapTiny);
    m_eye->setGeometry(QRect(QPoint(right, (strip().height() - size.height()) / 2), size));
    update();
}

void CardHandle::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void CardHandle::paintEvent(QPaintEvent*) {
    constexpr double paleness = 0.65;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = m_theme.px(tokens::radiusCard);
    QPainterPath card;
    card.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (m_hidden) {
        QColor pale = m_theme.color(Role::window);
        pale.setAlphaF(paleness);
        painter.fillPath(card, pale);
    }
    painter.save();
    painter.setClipRect(strip());
    painter.fillPath(card, m_theme.color(m_hidden ? Role::hover : Role::tint));
    painter.restore();
    painter.setPen(QPen(m_theme.color(m_hidden ? Role::cardBorder : Role::accent), tokens::lineBorder));
    painter.drawPath(card);

    const int icon = m_theme.px(tokens::iconButton);
    const int left = m_theme.px(tokens::gapSmall);
    const Role role = m_hidden ? Role::text3 : Role::accentText;
    painter.drawPixmap(left, (strip().height() - icon) / 2,
                       m_theme.pixmap(QStringLiteral("grip"), icon, role, devicePixelRatioF()));
    painter.setFont(m_theme.font(Type::smallStrong));
    painter.setPen(m_theme.color(role));
    const QRect text(left + icon + m_theme.px(tokens::gapTiny), 0,
                     m_eye->x() - left - icon - 2 * m_theme.px(tokens::gapTiny), strip().height());
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_title, Qt::ElideRight, text.width()));
}

void CardHandle::keyPressEvent(QKeyEvent* event) {
    const bool moves = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        if (moves) return Q_EMIT moveRequested(-1);
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
        if (moves) return Q_EMIT moveRequested(1);
        break;
    case Qt::Key_Space: return Q_EMIT hideToggled();
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void CardHandle::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    m_dragging = event->button() == Qt::LeftButton && strip().contains(event->position().toPoint());
    if (m_dragging) setCursor(Qt::ClosedHandCursor);
}

void CardHandle::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragging) Q_EMIT draggedTo(event->globalPosition().toPoint());
}

void CardHandle::mouseReleaseEvent(QMouseEvent*) {
    if (!m_dragging) return;
    m_dragging = false;
    unsetCursor();
    Q_EMIT dropped();
}

CardFrame::CardFrame(Theme& theme, QString id, const QString& title, QWidget* card, QWidget* parent)
    : QWidget(parent), m_id(std::move(id)), m_card(card), m_handle(new CardHandle(theme, title, this)) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(card);
    m_handle->hide();
}

void CardFrame::setState(bool editing, bool hidden) {
    m_handle->setCardHidden(hidden);
    m_handle->setVisible(editing);
    m_handle->raise();
    m_card->setEnabled(!editing);
    setVisible(editing || !hidden);
}

void CardFrame::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_handle->setGeometry(rect());
}

} // namespace vd
