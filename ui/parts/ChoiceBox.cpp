// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ChoiceBox.h"

#include "ui/theme/Theme.h"

#include <QAbstractItemView>
#include <QStylePainter>

namespace vd {

ChoiceBox::ChoiceBox(Theme& theme, const QString& accessibleName, QWidget* parent)
    : QComboBox(parent), m_theme(theme) {
    setAccessibleName(accessibleName);
    connect(this, &QComboBox::currentTextChanged, this, &ChoiceBox::fit);
    connect(&theme, &Theme::changed, this, &ChoiceBox::fit);
}

void ChoiceBox::fit() {
    updateGeometry();
    setToolTip(sizeHint().width() < m_theme.px(tokens::choiceBoxMost) ? QString() : currentText());
}

QSize ChoiceBox::sizeHint() const {
    ensurePolished();
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QFontMetrics metrics(font());
    const QSize text(metrics.horizontalAdvance(currentText()) + m_theme.px(tokens::gapTiny),
                     metrics.height());
    const QSize size = style()->sizeFromContents(QStyle::CT_ComboBox, &option, text, this);
    return QSize(qMin(size.width(), m_theme.px(tokens::choiceBoxMost)), size.height());
}

void ChoiceBox::showPopup() {
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + m_theme.px(tokens::comboArrowRoom));
    QComboBox::showPopup();
}

void ChoiceBox::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect room =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room.width() - 2);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace vd
