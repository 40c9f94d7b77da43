// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/StandingMark.h"

#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

namespace vd {

void drawStandingMark(QPainter& painter, const QRectF& rect, Standing standing) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    switch (standing) {
    case Standing::within: painter.drawEllipse(rect); break;
    case Standing::above:
        painter.drawPolygon(
            QPolygonF{rect.bottomLeft(), rect.bottomRight(), {rect.center().x(), rect.top()}});
        break;
    case Standing::below:
        painter.drawPolygon(QPolygonF{rect.topLeft(), rect.topRight(), {rect.center().x(), rect.bottom()}});
        break;
    }
    painter.restore();
}

StandingMark::StandingMark(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StandingMark::setStanding(Standing standing) {
    m_standing = standing;
    update();
}

// As high as a line of the sentence, so that it stands on the first one of several.
QSize StandingMark::sizeHint() const {
    return QSize(m_theme.px(tokens::standingMark + 3),
                 qCeil(QFontMetricsF(m_theme.font(Type::small)).height()));
}

void StandingMark::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(m_theme.color(Role::text2));
    const double side = width();
    drawStandingMark(painter, QRectF(0, (height() - side) / 2 + 0.5, side, side - 1), m_standing);
}

QString standingWord(Standing standing) {
    switch (standing) {
    //: A value compared with the person's usual ones; little room
    case Standing::below: return StandingMark::tr("below usual");
    case Standing::within: return StandingMark::tr("within usual");
    case Standing::above: return StandingMark::tr("above usual");
    }
    Q_UNREACHABLE();
}

QString standingSentence(Standing standing) {
    switch (standing) {
    //: Part of a sentence; %1 and %2 are values with their units
    case Standing::below: return StandingMark::tr("below your usual %1 to %2");
    case Standing::within: return StandingMark::tr("within your usual %1 to %2");
    case Standing::above: return StandingMark::tr("above your usual %1 to %2");
    }
    Q_UNREACHABLE();
}

} // namespace vd
