// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace vd {

// A card by its id, where the person put it.
struct PlacedCard {
    QString id;
    int group = 0; // cards stay within their group, the groups in ascending order
    bool hidden = false;

    friend bool operator==(const PlacedCard&, const PlacedCard&) = default;
};

// How the cards were left: `standard` in the order of `words`, which are ids, hidden ones with a minus before
// them. Cards that the words do not name (of a later version) stand behind the one they follow by standard;
// words that name no card are passed over.
QList<PlacedCard> placedCards(const QList<PlacedCard>& standard, const QStringList& words);
// The words for them; none where they stand by standard.
QStringList cardWords(const QList<PlacedCard>& standard, const QList<PlacedCard>& cards);

// By so many places; not over the edge of its group. False when nothing moved.
bool moveCard(QList<PlacedCard>& cards, const QString& id, int places);

} // namespace vd
