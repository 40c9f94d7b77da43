// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/CardOrder.h"

#include <algorithm>

namespace vd {

namespace {

constexpr QChar hiddenMark(u'-');

qsizetype indexOf(const QList<PlacedCard>& cards, QStringView id) {
    const auto found = std::ranges::find(cards, id, &PlacedCard::id);
    return found == cards.end() ? -1 : found - cards.begin();
}

} // namespace

QList<PlacedCard> placedCards(const QList<PlacedCard>& standard, const QStringList& words) {
    QList<PlacedCard> cards;
    for (const QString& word : words) {
        const bool hidden = word.startsWith(hiddenMark);
        const QString id = hidden ? word.sliced(1) : word;
        const qsizetype known = indexOf(standard, id);
        if (known < 0 || indexOf(cards, id) >= 0) continue;
        cards << PlacedCard{id, standard[known].group, hidden};
    }
    for (qsizetype i = 0; i < standard.size(); ++i) {
        if (indexOf(cards, standard[i].id) >= 0) continue;
        const qsizetype before = i == 0 ? -1 : indexOf(cards, standard[i - 1].id);
        cards.insert(before + 1, standard[i]);
    }
    std::ranges::stable_sort(cards, {}, &PlacedCard::group);
    return cards;
}

QStringList cardWords(const QList<PlacedCard>& standard, const QList<PlacedCard>& cards) {
    if (cards == standard) return {};
    QStringList words;
    for (const PlacedCard& card : cards)
        words << (card.hidden ? hiddenMark + card.id : card.id);
    return words;
}

bool moveCard(QList<PlacedCard>& cards, const QString& id, int places) {
    const qsizetype from = indexOf(cards, id);
    if (from < 0) return false;
    const qsizetype to = std::clamp<qsizetype>(from + places, 0, cards.size() - 1);
    if (to == from || cards[to].group != cards[from].group) return false;
    cards.move(from, to);
    return true;
}

} // namespace vd
