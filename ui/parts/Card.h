// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace vd {

class ElidedLabel;
class Label;
class Theme;

// A sheet with a border and round corners: title, note and one control in a header row, content below.
// Without a title there is no header row.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(Theme& theme, const QString& title = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setNote(const QString& note);
    void addHeaderWidget(QWidget* control); // at the right end
    // The border; a card that lies over others has a stronger one, one that takes drops a dashed one.
    void setEdge(Role role, Qt::PenStyle style = Qt::SolidLine);
    void addBesideTitle(QWidget* control); // after title and note; the header row then always stands
    void setInset(double inset);           // instead of the padding, for content that brings its own
    QVBoxLayout* body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    Theme& m_theme;
    Role m_edge = Role::cardBorder;
    Qt::PenStyle m_edgeStyle = Qt::SolidLine;
    double m_inset = tokens::padding;
    QWidget* m_headerRow = nullptr;
    QHBoxLayout* m_header = nullptr;
    QVBoxLayout* m_body = nullptr;
    ElidedLabel* m_title = nullptr; // a narrow window cuts words, never a card
    ElidedLabel* m_note = nullptr;
    int m_besideTitle = 0; // how many
};

} // namespace vd
