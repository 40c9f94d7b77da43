// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/EmptyState.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/IconLabel.h"
#include "ui/parts/Label.h"
#include "ui/theme/Theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace vd {

EmptyState::EmptyState(Theme& theme, const Words& words, bool primary, QWidget* parent)
    : QWidget(parent), m_theme(theme),
      m_action(makeButton(theme, primary ? ButtonLook::primary : ButtonLook::normal, words.action)) {
    auto* title = new Label(theme, Type::subtitle, Role::text, words.title);
    title->setWordWrap(true);
    title->setAlignment(Qt::AlignCenter);
    auto* sentence = new Label(theme, Type::small, Role::text2, words.sentence);
    sentence->setWordWrap(true);
    sentence->setAlignment(Qt::AlignCenter);
    sentence->setVisible(!words.sentence.isEmpty());
    auto* column = new QVBoxLayout(this);
    column->addStretch(1);
    column->addWidget(new IconLabel(theme, words.icon, tokens::iconEmpty, Role::text3), 0, Qt::AlignHCenter);
    column->addWidget(title);
    column->addWidget(sentence);
    column->addSpacing(theme.px(tokens::gapTiny));
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
    restyle();
    connect(&theme, &Theme::changed, this, &EmptyState::restyle);
}

void EmptyState::restyle() {
    layout()->setSpacing(m_theme.px(tokens::gapSmall));
    const int padding = m_theme.px(tokens::padding);
    layout()->setContentsMargins(padding, padding, padding, padding);
}

} // namespace vd
