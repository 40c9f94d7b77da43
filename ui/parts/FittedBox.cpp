// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/FittedBox.h"

#include "ui/theme/Theme.h"

#include <QAbstractItemView>
#include <QStylePainter>

namespace vd {

FittedBox::FittedBox(Theme& theme, const QString& accessibleName, QWidget* parent)
    : QComboBox(parent), m_theme(theme) {
    setAccessibleName(accessibleName);
    connect(this, &QComboBox::currentTextChanged, this, &FittedBox::fit);
    connect(&theme, &Theme::changed, this, &FittedBox::fit);
}

void FittedBox::fit() {
    updateGeometry();
    setToolTip(sizeHint().width() < m_theme.px(tokens::fittedBoxMost) ? QString() : currentText());
}

QSize FittedBox::sizeHint() const {
    ensurePolished();
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QFontMetrics metrics(font());
    const QSize text(metrics.horizontalAdvance(currentText()) + m_theme.px(tokens::gapTiny),
                     metrics.height());
    const QSize size = style()->sizeFromContents(QStyle::CT_ComboBox, &option, text, this);
    return QSize(qMin(size.width(), m_theme.px(tokens::fittedBoxMost)), size.height());
}

void FittedBox::showPopup() {
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + m_theme.px(tokens::comboArrowRoom));
    QComboBox::showPopup();
}

void FittedBox::paintEvent(QPaintEvent*) {
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
