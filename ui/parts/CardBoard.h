// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/CardOrder.h"

#include <QPointer>
#include <QScrollArea>

namespace vd {

class CardFrame;
class CardGrid;
class Preferences;
class Theme;

// Cards in a grid that scrolls, which the person can move and hide while they are edited: by the grip and the
// eye of each, or with Ctrl and an arrow key, and Space. How they were left is kept in Preferences.
class CardBoard : public QScrollArea {
    Q_OBJECT
public:
    // `theme` and `preferences` outlive the board; `key` is that of Preferences::choice (see CardOrder.h for
    // its words).
    CardBoard(Theme& theme, Preferences& preferences, QString key, QWidget* parent = nullptr);

    // In the order of the design, groups ascending. Takes the card.
    void addCard(const QString& id, const QString& title, int group, QWidget* card);
    void setSpan(const QString& id, int columns);
    void setMargins(const QMargins& margins, int gutter);

    bool isEditing() const { return m_editing; }
    void setEditing(bool editing);
    void reset(); // as by design
    const QList<PlacedCard>& cards() const { return m_cards; }
    bool isAllHidden() const;
    // Tab walks the cards as they stand; to be called when a card got parts of its own.
    void chainFocus();

Q_SIGNALS:
    void changed(); // other cards are shown, or in another order

private:
    void connectHandle(CardFrame* frame);
    void place();
    void keep();
    void move(const QString& id, int places);
    void toggleHidden(const QString& id);
    void dragTo(const CardFrame* frame, QPoint globalPosition);
    CardFrame* frameOf(const QString& id) const;
    qsizetype indexOf(const QString& id) const;

    Theme& m_theme;
    Preferences& m_preferences;
    QString m_key;
    CardGrid* m_grid;
    QList<CardFrame*> m_frames;
    QList<PlacedCard> m_standard;
    QList<PlacedCard> m_cards;
    bool m_editing = false;
    QPointer<const CardFrame> m_draggedOver; // they have changed places
};

} // namespace vd
