// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Style.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QPainter>
#include <QStyleOption>

namespace vd {

namespace {

QString arrowIcon(QStyle::PrimitiveElement element) {
    switch (element) {
    case QStyle::PE_IndicatorArrowDown: return QStringLiteral("down");
    case QStyle::PE_IndicatorArrowUp: return QStringLiteral("up");
    case QStyle::PE_IndicatorArrowLeft: return QStringLiteral("left");
    case QStyle::PE_IndicatorArrowRight: return QStringLiteral("right");
    default: return {};
    }
}

} // namespace

Style::Style(const Theme& theme) : QProxyStyle(QStringLiteral("fusion")), m_theme(theme) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    if (element == PE_FrameFocusRect) return; // ui/parts/FocusRing.h draws it, outside of the control
    if (const QString name = arrowIcon(element); !name.isEmpty()) {
        const Role role = option->state & State_Enabled ? Role::text2 : Role::disabledText;
        const int size = m_theme.px(tokens::iconSmall);
        const QPixmap arrow = m_theme.pixmap(name, size, role, painter->device()->devicePixelRatioF());
        painter->drawPixmap(option->rect.center() - QPoint(size - 1, size - 1) / 2, arrow);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

// A box to choose from is a button with an arrow.
void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const {
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (control != CC_ComboBox || combo == nullptr || combo->editable) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const bool down = combo->state & (State_On | State_Sunken);
    const bool hovered = combo->state & State_MouseOver;
    if (combo->frame || down || hovered) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(m_theme.color(down ? Role::pressed : hovered ? Role::hover : Role::control));
        painter->setPen(combo->frame ? QPen(m_theme.color(Role::buttonBorder), tokens::lineBorder)
                                     : QPen(Qt::NoPen));
        const double radius = m_theme.px(tokens::radiusControl);
        painter->drawRoundedRect(QRectF(combo->rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        painter->restore();
    }
    QStyleOption arrow = *combo;
    arrow.rect = subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget);
    proxy()->drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                            const QWidget* widget) const {
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (control != CC_ComboBox || combo == nullptr || combo->editable)
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    const int room = m_theme.px(combo->frame ? tokens::comboArrowRoom : tokens::flatArrowRoom);
    const int before = m_theme.px(combo->frame ? tokens::buttonPadding - 1 : tokens::gapTiny - 1);
    QRect rect = combo->rect;
    if (subControl == SC_ComboBoxArrow) rect.setLeft(rect.right() + 1 - room);
    if (subControl == SC_ComboBoxEditField) rect.adjust(before, 0, -room, 0);
    return visualRect(combo->direction, combo->rect, rect);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const {
    if (type != CT_ComboBox) return QProxyStyle::sizeFromContents(type, option, size, widget);
    return QSize(size.width() + m_theme.px(tokens::buttonPadding + tokens::comboArrowRoom),
                 m_theme.px(tokens::buttonHeight));
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return m_theme.px(tokens::iconButton);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return m_theme.px(tokens::iconSmall);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* returnData) const {
    switch (hint) {
    case SH_EtchDisabledText: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace vd
