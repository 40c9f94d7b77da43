// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Buttons.h"

#include "ui/theme/Theme.h"

#include <QPushButton>
#include <QToolButton>

namespace vd {

namespace {

const char* lookName(ButtonLook look) {
    switch (look) {
    case ButtonLook::normal: return "normal";
    case ButtonLook::tonal: return "tonal";
    case ButtonLook::primary: return "primary";
    case ButtonLook::flat: return "flat";
    case ButtonLook::danger: return "danger";
    }
    Q_UNREACHABLE();
}

Role iconRole(ButtonLook look) {
    switch (look) {
    case ButtonLook::normal:
    case ButtonLook::flat: return Role::text;
    case ButtonLook::tonal: return Role::accentText;
    case ButtonLook::primary: return Role::onAccent;
    case ButtonLook::danger: return Role::error;
    }
    Q_UNREACHABLE();
}

} // namespace

QPushButton* makeButton(Theme& theme, ButtonLook look, const QString& text, const QString& icon,
                        ButtonSize size) {
    auto* button = new QPushButton(text);
    button->setProperty("look", QLatin1String(lookName(look)));
    button->setProperty("inCard", size == ButtonSize::inCard);
    button->setAutoDefault(false);
    if (icon.isEmpty()) return button;
    button->setIcon(theme.icon(icon, iconRole(look)));
    // Styles put 4 px between icon and text; the icon brings the rest.
    const auto resize = [button, &theme] {
        const int length = theme.px(tokens::iconButton);
        button->setIconSize(QSize(length + theme.px(tokens::iconToButtonText - tokens::gapTiny), length));
    };
    resize();
    QObject::connect(&theme, &Theme::changed, button, resize);
    return button;
}

QToolButton* makeIconButton(Theme& theme, const QString& icon, const QString& name, bool framed) {
    auto* button = new QToolButton;
    button->setProperty("look", QLatin1String(framed ? "icon" : "plain"));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setIcon(theme.icon(icon, Role::text));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

QPushButton* makeLink(const QString& text) {
    auto* button = new QPushButton(text);
    button->setProperty("look", QStringLiteral("link"));
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

} // namespace vd
