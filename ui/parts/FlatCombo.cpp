// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/FlatCombo.h"

#include "ui/theme/Theme.h"

#include <QAbstractItemView>
#include <QScrollBar>

namespace vd {

FlatCombo::FlatCombo(const Theme& theme, QWidget* parent) : QComboBox(parent), m_theme(theme) {
    setFrame(false); // ui/theme/Style.cpp draws it so
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(this, &QComboBox::currentTextChanged, this, &QComboBox::updateGeometry);
    connect(&theme, &Theme::changed, this, &QComboBox::updateGeometry);
}

QSize FlatCombo::sizeHint() const {
    const int text = QFontMetrics(m_theme.font(Type::control)).horizontalAdvance(currentText());
    return {text + 1 + m_theme.px(tokens::gapTiny + tokens::flatArrowRoom), m_theme.px(tokens::flatHeight)};
}

QSize FlatCombo::minimumSizeHint() const {
    return {m_theme.px(tokens::flatHeight * 2), sizeHint().height()};
}

// As wide as its widest choice.
void FlatCombo::showPopup() {
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + view()->verticalScrollBar()->sizeHint().width());
    QComboBox::showPopup();
}

} // namespace vd
