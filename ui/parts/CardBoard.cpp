// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/CardBoard.h"

#include "ui/Preferences.h"
#include "ui/parts/CardFrame.h"
#include "ui/parts/CardGrid.h"
#include "ui/theme/Theme.h"

#include <algorithm>

namespace vd {

CardBoard::CardBoard(Theme& theme, Preferences& preferences, QString key, QWidget* parent)
    : QScrollArea(parent), m_theme(theme), m_preferences(preferences), m_key(std::move(key)) {
    auto* content = new QWidget;
    m_grid = new CardGrid(content);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setWidget(content);
}

void CardBoard::addCard(const QString& id, const QString& title, int group, QWidget* card) {
    auto* frame = new CardFrame(m_theme, id, title, card);
    m_grid->addCard(frame, group);
    m_frames << frame;
    m_standard << PlacedCard{id, group, false};
    m_cards = placedCards(m_standard, m_preferences.choice(m_key));
    connectHandle(frame);
    place();
}

void CardBoard::connectHandle(CardFrame* frame) {
    const CardHandle* handle = frame->handle();
    connect(handle, &CardHandle::moveRequested, this,
            [this, frame](int places) { move(frame->id(), places); });
    connect(handle, &CardHandle::hideToggled, this, [this, frame] { toggleHidden(frame->id()); });
    connect(handle, &CardHandle::draggedTo, this, [this, frame](QPoint at) { dragTo(frame, at); });
    connect(handle, &CardHandle::dropped, this, [this] { m_draggedOver = nullptr; });
}

void CardBoard::setSpan(const QString& id, int columns) {
    m_grid->setSpan(frameOf(id), columns);
}

void CardBoard::setMargins(const QMargins& margins, int gutter) {
    m_grid->setContentsMargins(margins);
    m_grid->setSpacing(gutter);
}

void CardBoard::setEditing(bool editing) {
    if (editing == m_editing) return;
    m_editing = editing;
    place();
    if (editing && !m_cards.isEmpty()) frameOf(m_cards.front().id)->handle()->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void CardBoard::reset() {
    m_cards = m_standard;
    keep();
}

bool CardBoard::isAllHidden() const {
    return std::ranges::all_of(m_cards, &PlacedCard::hidden);
}

void CardBoard::keep() {
    m_preferences.setChoice(m_key, cardWords(m_standard, m_cards));
    place();
    Q_EMIT changed();
}

void CardBoard::place() {
    QList<QWidget*> frames;
    QHash<int, int> inGroup;
    for (const PlacedCard& card : m_cards)
        ++inGroup[card.group];
    QHash<int, int> number;
    for (const PlacedCard& card : m_cards) {
        CardFrame* frame = frameOf(card.id);
        frame->setState(m_editing, card.hidden);
        frame->handle()->setPosition(++number[card.group], inGroup[card.group]);
        frames << frame;
    }
    m_grid->setOrder(frames);
    chainFocus();
}

void CardBoard::chainFocus() {
    QWidget* before = nullptr;
    for (const PlacedCard& card : m_cards) {
        for (QWidget* part : frameOf(card.id)->findChildren<QWidget*>()) {
            // A combo box holds its pop-up, which is a window of its own.
            if (!(part->focusPolicy() & Qt::TabFocus) || part->window() != window()) continue;
            if (before != nullptr) setTabOrder(before, part);
            before = part;
        }
    }
}

void CardBoard::move(const QString& id, int places) {
    if (!moveCard(m_cards, id, places)) return;
    keep();
    m_grid->activate();
    ensureWidgetVisible(frameOf(id));
}

void CardBoard::toggleHidden(const QString& id) {
    PlacedCard& card = m_cards[indexOf(id)];
    card.hidden = !card.hidden;
    keep();
}

// A card takes the place of the one it is dragged over, once: cards differ in size, and the pointer may be
// over the same one still when they have changed places.
void CardBoard::dragTo(const CardFrame* frame, QPoint globalPosition) {
    const QPoint at = widget()->mapFromGlobal(globalPosition);
    ensureVisible(at.x(), at.y(), 0, m_theme.px(tokens::margin));
    const auto over = std::ranges::find_if(m_frames, [&](const CardFrame* other) {
        return other->isVisible() && other->geometry().contains(at);
    });
    const CardFrame* target = over == m_frames.end() ? nullptr : *over;
    if (target == m_draggedOver) return;
    m_draggedOver = target;
    if (target == nullptr || target == frame) return;
    move(frame->id(), static_cast<int>(indexOf(target->id()) - indexOf(frame->id())));
}

CardFrame* CardBoard::frameOf(const QString& id) const {
    return *std::ranges::find(m_frames, id, &CardFrame::id);
}

qsizetype CardBoard::indexOf(const QString& id) const {
    return std::ranges::find(m_cards, id, &PlacedCard::id) - m_cards.begin();
}

} // namespace vd
