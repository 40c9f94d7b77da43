// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/Usual.h"

#include <QWidget>

class QPainter;

namespace vd {

class Theme;

// Below, within or above usual, by shape: ▼ ● ▲. In the painter's pen colour, which is no verdict.
void drawStandingMark(QPainter& painter, const QRectF& rect, Standing standing);

// The mark by itself, before a sentence.
class StandingMark : public QWidget {
    Q_OBJECT
public:
    explicit StandingMark(Theme& theme, QWidget* parent = nullptr);

    void setStanding(Standing standing);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    Standing m_standing = Standing::within;
};

QString standingWord(Standing standing);     // "within usual": there is little room
QString standingSentence(Standing standing); // "within your usual %1 to %2": values with their units

} // namespace vd
