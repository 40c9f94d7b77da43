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

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return m_theme.px(tokens::iconButton);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* returnData) const {
    switch (hint) {
    case SH_EtchDisabledText: return 0;
    case SH_UnderlineShortcut: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace vd
