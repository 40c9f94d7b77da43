// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/Section.h"

#include "ui/parts/Label.h"
#include "ui/theme/Theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QVBoxLayout>

namespace vd {

Section::Section(const PageContext& context) : m_context(context), m_form(new QFormLayout) {
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_form);
    column->addStretch(1);
    restyle();
    connect(&context.theme, &Theme::changed, this, &Section::restyle);
}

void Section::addField(const QString& label, QWidget* field, const QString& sentence) {
    auto* name = new Label(m_context.theme, Type::control, Role::text2, label);
    name->setBuddy(field);
    field->setAccessibleName(label);
    field->setAccessibleDescription(sentence);
    m_form->addRow(name, field);
    if (sentence.isEmpty()) return;
    auto* words = new Label(m_context.theme, Type::small, Role::text3, sentence);
    words->setWordWrap(true);
    m_form->addRow(new QWidget, words);
}

void Section::addHeading(const QString& text) {
    m_form->addRow(new Label(m_context.theme, Type::bodyStrong, Role::text, text));
}

QLabel* Section::addSentence(const QString& text) {
    auto* words = new Label(m_context.theme, Type::small, Role::text2, text);
    words->setWordWrap(true);
    m_form->addRow(words);
    return words;
}

void Section::addWide(QWidget* widget) {
    m_form->addRow(widget);
}

void Section::restyle() {
    m_form->setHorizontalSpacing(m_context.theme.px(tokens::gap));
    m_form->setVerticalSpacing(m_context.theme.px(tokens::gap));
}

} // namespace vd
