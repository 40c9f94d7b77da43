// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Card.h"

#include "ui/parts/Label.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace vd {

Card::Card(Theme& theme, const QString& title, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_headerRow(new QWidget), m_header(new QHBoxLayout(m_headerRow)),
      m_body(new QVBoxLayout), m_title(new ElidedLabel(theme, Type::bodyStrong, Role::text)),
      m_note(new ElidedLabel(theme, Type::small, Role::text3)) {
    m_header->setContentsMargins(0, 0, 0, 0);
    m_header->addWidget(m_title);
    m_header->addWidget(m_note);
    m_header->addStretch();
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_headerRow);
    column->addLayout(m_body, 1);
    setTitle(title);
    setNote({});
    restyle();
    connect(&theme, &Theme::changed, this, &Card::restyle);
}

void Card::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_headerRow->setVisible(!title.isEmpty() || m_besideTitle > 0);
    setAccessibleName(title);
}

void Card::setNote(const QString& note) {
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void Card::addHeaderWidget(QWidget* control) {
    m_header->addWidget(control);
}

void Card::setEdge(Role role, Qt::PenStyle style) {
    m_edge = role;
    m_edgeStyle = style;
    update();
}

void Card::addBesideTitle(QWidget* control) {
    constexpr int titleAndNote = 2;
    m_header->insertWidget(titleAndNote + m_besideTitle, control);
    ++m_besideTitle;
    m_headerRow->show();
}

void Card::setInset(double inset) {
    m_inset = inset;
    restyle();
}

void Card::restyle() {
    const int padding = m_theme.px(m_inset);
    layout()->setContentsMargins(padding, padding, padding, padding);
    layout()->setSpacing(m_theme.px(tokens::cardHeaderGap));
    m_header->setSpacing(m_theme.px(tokens::gapSmall));
    m_headerRow->setMinimumHeight(m_theme.px(tokens::cardHeader));
    update();
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_theme.color(Role::base));
    painter.setPen(QPen(m_theme.color(m_edge), tokens::lineBorder, m_edgeStyle));
    const double radius = m_theme.px(tokens::radiusCard);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace vd
