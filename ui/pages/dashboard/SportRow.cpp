// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/SportRow.h"

#include "models/MetricText.h"
#include "ui/parts/QuantityText.h"
#include "ui/theme/Numerals.h"
#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace vd {

namespace {

// Hours and minutes, rounded half up once: "1:38".
QString hoursAndMinutes(double seconds) {
    const auto minutes = static_cast<qint64>(std::floor(seconds / 60 + 0.5));
    return QStringLiteral("%1:%2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

Quantity timeQuantity(const QString& time) {
    //: hours
    return {time, SportRow::tr("h")};
}

} // namespace

SportRow::SportRow(Theme& theme, QWidget* parent) : PaintedButton(theme, parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SportRow::setSum(const SportSum& sum, const UnitChoice& units) {
    m_sport = sum.sport;
    m_time = hoursAndMinutes(sum.durationS);
    // All sports in the same unit: the sums are compared.
    m_distance = metricText(Metric::distance, sum.distanceM, units, QLocale());
    setAccessibleName(displayName(m_sport));
    QStringList words{hoursText(sum.durationS, QLocale())};
    if (sum.distanceM) words << m_distance;
    words << (sum.activities == 1 ? tr("1 activity") : tr("%n activities", nullptr, sum.activities));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    //: A sport and its sums
    setToolTip(tr("%1: %2").arg(displayName(m_sport), accessibleDescription()));
    updateGeometry();
    update();
}

double SportRow::timeWidth() const {
    return quantityWidth(m_theme, timeQuantity(m_time), Type::controlStrong);
}

double SportRow::distanceWidth() const {
    return numberWidth(QFontMetricsF(m_theme.font(Type::small)), m_distance);
}

void SportRow::setColumns(double timeWidth, double distanceWidth) {
    m_timeWidth = timeWidth;
    m_distanceWidth = distanceWidth;
    updateGeometry();
    update();
}

double SportRow::nameLeft() const {
    return m_theme.px(tokens::iconRow + tokens::cardHeaderGap);
}

double SportRow::gaps() const {
    return m_theme.px(tokens::gap) + m_theme.px(tokens::padding); // before time and distance
}

QSize SportRow::sizeHint() const {
    const QFontMetricsF name(m_theme.font(Type::control));
    const double width = nameLeft() + name.horizontalAdvance(displayName(m_sport)) + gaps() +
                         std::max(m_timeWidth, timeWidth()) + std::max(m_distanceWidth, distanceWidth());
    return QSize(qCeil(width), std::max(m_theme.px(tokens::weekRow), qCeil(name.height())));
}

QSize SportRow::minimumSizeHint() const {
    return sizeHint();
}

void SportRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isHovered()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::hover));
        const double radius = m_theme.px(tokens::radiusChip);
        painter.drawRoundedRect(rect(), radius, radius);
    }
    const int icon = m_theme.px(tokens::iconRow);
    painter.drawPixmap(0, (height() - icon) / 2,
                       m_theme.pixmap(QString::fromLatin1(info(m_sport).icon), icon,
                                      tokens::sportRole(info(m_sport).family), devicePixelRatioF()));
    QRectF rest(nameLeft(), 0, width() - nameLeft(), height());
    painter.setFont(m_theme.font(Type::small));
    painter.setPen(m_theme.color(Role::text2));
    drawNumber(painter, rest, Qt::AlignVCenter | Qt::AlignRight, m_distance);
    rest.setRight(rest.right() - m_distanceWidth - m_theme.px(tokens::padding));
    drawQuantity(painter, m_theme, rest, timeQuantity(m_time), Type::controlStrong);
    rest.setRight(rest.right() - m_timeWidth - m_theme.px(tokens::gap));
    painter.setFont(m_theme.font(Type::control));
    painter.setPen(m_theme.color(Role::text));
    painter.drawText(
        rest, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip,
        QFontMetricsF(painter.font()).elidedText(displayName(m_sport), Qt::ElideRight, rest.width() + 1));
}

} // namespace vd
