// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/SportFilter.h"

#include "ui/parts/FlowLayout.h"
#include "ui/theme/Theme.h"

#include <QKeyEvent>
#include <QToolButton>

namespace vd {

SportFilter::SportFilter(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    new FlowLayout(this);
    setAccessibleName(tr("Sports"));
    m_all = addChip(tr("All sports"));
    connect(m_all, &QToolButton::clicked, this, &SportFilter::clear);
    showChosen();
    restyle();
    connect(&theme, &Theme::changed, this, &SportFilter::restyle);
}

QToolButton* SportFilter::addChip(const QString& text) {
    auto* chip = new QToolButton;
    chip->setProperty("look", QStringLiteral("chip"));
    chip->setText(text);
    chip->setAccessibleName(text);
    chip->setCheckable(true);
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->installEventFilter(this);
    layout()->addWidget(chip);
    return chip;
}

void SportFilter::setSports(const QList<Sport>& sports) {
    if (sports == m_sports) return;
    qDeleteAll(m_chips);
    m_chips.clear();
    m_sports = sports;
    for (const Sport sport : sports) {
        QToolButton* chip = addChip(displayName(sport));
        chip->setIcon(m_theme.icon(QLatin1String(info(sport).icon), tokens::sportRole(info(sport).family)));
        connect(chip, &QToolButton::clicked, this, [this, sport](bool on) { toggle(sport, on); });
        setTabOrder(m_chips.isEmpty() ? m_all : m_chips.last(), chip);
        m_chips << chip;
    }
    const QSet<Sport> there(sports.begin(), sports.end());
    const QSet<Sport> before = m_chosen;
    m_chosen.intersect(there);
    showChosen();
    restyle();
    if (m_chosen != before) Q_EMIT changed();
}

void SportFilter::toggle(Sport sport, bool on) {
    if (on) {
        m_chosen.insert(sport);
    } else {
        m_chosen.remove(sport);
    }
    showChosen();
    Q_EMIT changed();
}

void SportFilter::setChosen(const QSet<Sport>& sports) {
    m_chosen = sports;
    showChosen();
}

void SportFilter::clear() {
    const bool was = !m_chosen.isEmpty();
    m_chosen.clear();
    showChosen();
    if (was) Q_EMIT changed();
}

void SportFilter::showChosen() {
    m_all->setChecked(m_chosen.isEmpty());
    for (qsizetype i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setChecked(m_chosen.contains(m_sports[i]));
}

bool SportFilter::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
    if (!back && key != Qt::Key_Right && key != Qt::Key_Down) return false;
    const QList<QToolButton*> chips = QList<QToolButton*>{m_all} + m_chips;
    const qsizetype at = chips.indexOf(static_cast<QToolButton*>(watched)) + (back ? -1 : 1);
    if (at >= 0 && at < chips.size()) chips[at]->setFocus(back ? Qt::BacktabFocusReason : Qt::TabFocusReason);
    return true;
}

// A chosen chip is bolder: as wide as its bold text from the start, so that nothing moves.
void SportFilter::restyle() {
    layout()->setSpacing(m_theme.px(tokens::gapTiny));
    const int icon = m_theme.px(tokens::iconButton);
    const int gap = m_theme.px(tokens::chipIconGap);
    const QFontMetrics strong(m_theme.font(Type::smallStrong));
    for (QToolButton* chip : QList<QToolButton*>{m_all} + m_chips) {
        chip->setIconSize(QSize(icon + gap, icon));
        const int text = strong.horizontalAdvance(chip->text()) + 2 * m_theme.px(tokens::gapSmall + 1) + 2;
        chip->setFixedWidth(chip == m_all ? text : text + icon + gap + m_theme.px(tokens::gapTiny));
    }
    updateGeometry();
}

} // namespace vd
