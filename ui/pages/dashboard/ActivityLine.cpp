// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/ActivityLine.h"

#include "ui/ActivityTitle.h"
#include "ui/Dates.h"
#include "ui/parts/QuantityText.h"
#include "ui/parts/SourceDisc.h"
#include "ui/theme/Numerals.h"
#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace vd {

namespace {

constexpr double wordsGap = 2; // title to date

std::optional<double> speedOf(const Summary& summary, std::optional<double> durationS) {
    if (summary.averageSpeedMps) return summary.averageSpeedMps;
    if (!summary.distanceM || !durationS || *durationS <= 0) return std::nullopt;
    return *summary.distanceM / *durationS;
}

} // namespace

ActivityLine::ActivityLine(Theme& theme, QWidget* parent) : PaintedButton(theme, parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ActivityLine::setActivity(const Activity& activity, const UnitChoice& units, QDate today) {
    const QLocale locale;
    const Summary& summary = activity.summary;
    const std::optional<double> durationS = summary.movingS ? summary.movingS : summary.elapsedS;
    m_id = activity.id;
    m_sport = summary.sport;
    m_title = activityTitle(summary);
    //: A day and a time: "Thu, 06:40"
    m_when = tr("%1, %2").arg(nearDate(localDate(summary.start), today), shortTime(localTime(summary.start)));
    m_distance = formatDistance(summary.distanceM, m_sport, units, locale);
    m_duration = formatDuration(durationS);
    m_speed = formatSpeed(speedOf(summary, durationS), m_sport, units, locale);
    m_heartRate = formatHeartRate(summary.averageHeartRateBpm, locale);
    m_load = activity.load;
    m_providers = activity.sources;
    setAccessibleName(m_title);
    setAccessibleDescription(description());
    updateGeometry();
    update();
}

QString ActivityLine::description() const {
    QStringList words{displayName(m_sport), m_when};
    for (const LineColumn column :
         {LineColumn::distance, LineColumn::duration, LineColumn::speed, LineColumn::heartRate}) {
        // What is missing is not worth a word.
        if (quantity(column).number != formatNumber({}, 0, {}, QLocale()).number)
            words << quantity(column).text();
    }
    if (m_load) words << tr("training load %1").arg(quantity(LineColumn::load).number);
    QStringList names;
    for (const QString& provider : m_providers)
        names << sourceName(provider);
    words << tr("from %1").arg(names.join(QStringLiteral(", ")));
    return words.join(QStringLiteral(", "));
}

Quantity ActivityLine::quantity(LineColumn column) const {
    switch (column) {
    case LineColumn::distance: return m_distance;
    case LineColumn::duration: return {m_duration, {}};
    case LineColumn::speed: return m_speed;
    case LineColumn::heartRate: return m_heartRate;
    case LineColumn::load: return formatNumber(m_load, 0, {}, QLocale());
    case LineColumn::when:
    case LineColumn::discs: return {};
    }
    Q_UNREACHABLE();
}

double ActivityLine::titleLeft(const Theme& theme) {
    return theme.px(tokens::iconCard + tokens::activityIconGap);
}

double ActivityLine::titleWidth() const {
    return QFontMetricsF(m_theme.font(Type::bodyMedium)).horizontalAdvance(m_title) + 1;
}

double ActivityLine::contentWidth(LineColumn column, double barWidth) const {
    switch (column) {
    case LineColumn::when: return numberWidth(QFontMetricsF(m_theme.font(Type::axis)), m_when);
    case LineColumn::discs: return discsWidth(m_theme, static_cast<int>(m_providers.size()));
    case LineColumn::load:
        return barWidth + m_theme.px(tokens::gap) + quantityWidth(m_theme, quantity(column), Type::body);
    case LineColumn::distance:
    case LineColumn::duration:
    case LineColumn::speed:
    case LineColumn::heartRate: return quantityWidth(m_theme, quantity(column), Type::body);
    }
    Q_UNREACHABLE();
}

void ActivityLine::setColumns(const LineColumns& columns, double barWidth, bool rule) {
    const bool higher = columns.shape != m_columns.shape;
    m_columns = columns;
    m_barWidth = barWidth;
    m_rule = rule;
    setToolTip(titleWidth() > columns.titleWidth ? m_title : QString());
    if (higher) updateGeometry();
    update();
}

double ActivityLine::stackHeight() const {
    const QFontMetricsF body(m_theme.font(Type::body));
    double height = body.height();
    if (m_columns.shape == LineColumns::Shape::wide) return height;
    height += wordsGap + QFontMetricsF(m_theme.font(Type::axis)).height();
    if (m_columns.shape == LineColumns::Shape::stacked) height += m_theme.px(tokens::gapTiny) + body.height();
    return height;
}

QSize ActivityLine::sizeHint() const {
    const bool wide = m_columns.shape == LineColumns::Shape::wide;
    const double air = m_theme.px(wide ? tokens::gapSmall : tokens::gapTiny + 1);
    const int least = m_theme.px(wide ? tokens::activityRowWide : tokens::activityRow);
    return QSize(qCeil(titleLeft(m_theme)) + m_theme.px(tokens::titleLeast),
                 std::max(least, qCeil(stackHeight() + air)));
}

QSize ActivityLine::minimumSizeHint() const {
    return sizeHint();
}

void ActivityLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    const int icon = m_theme.px(tokens::iconCard);
    painter.drawPixmap(0, (height() - icon) / 2,
                       m_theme.pixmap(QString::fromLatin1(info(m_sport).icon), icon,
                                      tokens::sportRole(info(m_sport).family), devicePixelRatioF()));
    paintWords(painter);
    if (m_columns.shape != LineColumns::Shape::stacked) paintColumns(painter);
}

void ActivityLine::paintGround(QPainter& painter) const {
    if (isHovered()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::hover));
        const double radius = m_theme.px(tokens::radiusChip);
        painter.drawRoundedRect(rect(), radius, radius);
    }
    if (m_rule) painter.fillRect(QRectF(0, 0, width(), tokens::lineBorder), m_theme.color(Role::cardBorder));
}

void ActivityLine::paintWords(QPainter& painter) const {
    const QFontMetricsF body(m_theme.font(Type::bodyMedium));
    const QFontMetricsF axis(m_theme.font(Type::axis));
    const double left = titleLeft(m_theme);
    double y = (height() - stackHeight()) / 2;
    painter.setFont(m_theme.font(Type::bodyMedium));
    painter.setPen(m_theme.color(Role::text));
    painter.drawText(QPointF(left, y + body.ascent()),
                     body.elidedText(m_title, Qt::ElideRight, m_columns.titleWidth));
    if (m_columns.shape == LineColumns::Shape::wide) return;
    y += body.height() + wordsGap;
    painter.setFont(m_theme.font(Type::axis));
    painter.setPen(m_theme.color(Role::text3));
    drawNumber(painter, QRectF(left, y, m_columns.titleWidth, axis.height()), Qt::AlignLeft, m_when);
    if (m_columns.shape == LineColumns::Shape::stacked)
        paintStacked(painter, y + axis.height() + m_theme.px(tokens::gapTiny));
}

// As many as there is room for.
void ActivityLine::paintStacked(QPainter& painter, double top) const {
    double x = titleLeft(m_theme);
    for (const LineColumn column : {LineColumn::distance, LineColumn::duration, LineColumn::speed}) {
        const double wide = contentWidth(column, 0);
        if (x + wide > width()) return;
        drawQuantity(painter, m_theme, QRectF(x, top, wide, QFontMetricsF(m_theme.font(Type::body)).height()),
                     quantity(column), Type::body);
        x += wide + m_theme.px(tokens::padding);
    }
}

void ActivityLine::paintColumns(QPainter& painter) const {
    for (int i = 0; i < lineColumns; ++i) {
        const auto column = static_cast<LineColumn>(i);
        const LineColumns::Column& place = m_columns[column];
        if (!place.shown) continue;
        const QRectF cell(place.right - place.width, 0, place.width, height());
        switch (column) {
        case LineColumn::when:
            painter.setFont(m_theme.font(Type::axis));
            painter.setPen(m_theme.color(Role::text3));
            drawNumber(painter, cell, Qt::AlignVCenter | Qt::AlignLeft, m_when);
            break;
        case LineColumn::load: paintLoad(painter, cell); break;
        case LineColumn::discs: paintDiscs(painter, cell); break;
        case LineColumn::distance:
        case LineColumn::duration:
        case LineColumn::speed:
        case LineColumn::heartRate: drawQuantity(painter, m_theme, cell, quantity(column), Type::body); break;
        }
    }
}

void ActivityLine::paintLoad(QPainter& painter, const QRectF& cell) const {
    drawQuantity(painter, m_theme, cell, quantity(LineColumn::load), Type::body);
    if (!m_load) return;
    const double bar = m_theme.px(tokens::loadBarHeight);
    const QRectF track(cell.left(), cell.center().y() - bar / 2, m_barWidth, bar);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::track));
    painter.drawRoundedRect(track, bar / 2, bar / 2);
    const double share = std::clamp(*m_load / tokens::fullLoad, 0.0, 1.0);
    painter.save();
    painter.setClipRect(QRectF(track.topLeft(), QSizeF(track.width() * share, track.height())));
    painter.setBrush(m_theme.color(Role::text3));
    painter.drawRoundedRect(track, bar / 2, bar / 2);
    painter.restore();
}

void ActivityLine::paintDiscs(QPainter& painter, const QRectF& cell) const {
    const double size = m_theme.px(tokens::disc);
    double x = cell.right() - contentWidth(LineColumn::discs, 0);
    for (const QString& provider : m_providers) {
        drawSourceDisc(painter, m_theme, provider, QPointF(x, qRound(cell.center().y() - size / 2)), size);
        x += size + m_theme.px(tokens::discGap);
    }
}

} // namespace vd
