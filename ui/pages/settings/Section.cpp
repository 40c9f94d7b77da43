// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/Section.h"

#include "ui/parts/Label.h"
#include "ui/theme/Theme.h"

#include <QComboBox>
#include <QGridLayout>

namespace vd {

Section::Section(const PageContext& context) : m_context(context), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 1);
    restyle();
    connect(&context.theme, &Theme::changed, this, &Section::restyle);
}

void Section::addField(const QString& label, QWidget* field, const QString& sentence) {
    auto* name = new Label(m_context.theme, Type::control, Role::text2, label);
    name->setBuddy(field);
    field->setAccessibleName(label);
    field->setAccessibleDescription(sentence);
    m_fields << field;
    restyle();
    const int row = m_grid->rowCount();
    m_grid->addWidget(name, row, 0, Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(field, row, 1, Qt::AlignLeft | Qt::AlignVCenter);
    if (sentence.isEmpty()) return;
    auto* words = new Label(m_context.theme, Type::small, Role::text3, sentence);
    words->setWordWrap(true);
    m_grid->addWidget(words, row + 1, 1);
}

void Section::addHeading(const QString& text) {
    addWide(new Label(m_context.theme, Type::bodyStrong, Role::text, text));
}

QLabel* Section::addSentence(const QString& text) {
    auto* words = new Label(m_context.theme, Type::small, Role::text2, text);
    words->setWordWrap(true);
    addWide(words);
    return words;
}

void Section::addWide(QWidget* widget) {
    m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 2);
}

void Section::restyle() {
    m_grid->setHorizontalSpacing(m_context.theme.px(tokens::gap));
    m_grid->setVerticalSpacing(m_context.theme.px(tokens::gapSmall));
    for (QWidget* field : qAsConst(m_fields)) {
        field->setFont(m_context.theme.font(Type::control));
        field->setMinimumHeight(m_context.theme.px(tokens::buttonHeight));
        auto* box = qobject_cast<QComboBox*>(field);
        if (box == nullptr) continue;
        // Its hint leaves no room between the longest text and the arrow.
        box->setMinimumWidth(0);
        box->setMinimumWidth(box->sizeHint().width() + m_context.theme.px(tokens::gapSmall));
    }
}

} // namespace vd
