// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Segment.h"

#include "ui/theme/Theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace vd {

Segment::Segment(Theme& theme, const QStringList& choices, const QString& accessibleName, QWidget* parent,
                 ButtonSize size)
    : QFrame(parent), m_theme(theme), m_size(size), m_buttons(new QButtonGroup(this)) {
    setProperty("look", QStringLiteral("segment"));
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    for (const QString& choice : choices) {
        auto* button = new QToolButton;
        button->setProperty("look", QStringLiteral("segment"));
        button->setText(choice);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(choice);
        m_buttons->addButton(button, static_cast<int>(m_buttons->buttons().size()));
        row->addWidget(button);
    }
    setCurrent(0);
    connect(m_buttons, &QButtonGroup::idClicked, this, &Segment::chosen);
    restyle();
    connect(&theme, &Theme::changed, this, &Segment::restyle);
}

int Segment::current() const {
    return m_buttons->checkedId();
}

void Segment::setCurrent(int index) {
    m_buttons->button(index)->setChecked(true);
}

void Segment::setChoiceVisible(int index, bool visible) {
    m_buttons->button(index)->setVisible(visible);
}

int Segment::widthWith(const QList<int>& choices) const {
    const QMargins margins = layout()->contentsMargins();
    int width = margins.left() + margins.right() + 2 * frameWidth() - layout()->spacing();
    for (const int choice : choices) {
        const QAbstractButton* button = m_buttons->button(choice);
        const QSize hint = button->sizeHint().expandedTo(button->minimumSize());
        width += hint.boundedTo(button->maximumSize()).width() + layout()->spacing();
    }
    return width;
}

// The checked choice is bolder: each button is as wide as its bold text, so that nothing moves.
void Segment::restyle() {
    const bool inCard = m_size == ButtonSize::inCard;
    const int inset = m_theme.px(tokens::gapTiny) - (inCard ? 2 : 1);
    layout()->setContentsMargins(inset, inset, inset, inset);
    layout()->setSpacing(m_theme.px(tokens::radiusBar));
    const QFontMetrics strong(m_theme.font(Type::controlStrong));
    for (QAbstractButton* button : m_buttons->buttons()) {
        const int width = strong.horizontalAdvance(button->text()) + 2 * m_theme.px(tokens::gapSmall) + 2;
        button->setMinimumWidth(width);
        if (inCard) button->setFixedSize(width, m_theme.px(tokens::segmentHeightInCard));
    }
}

} // namespace vd
