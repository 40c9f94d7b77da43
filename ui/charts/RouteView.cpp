// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/RouteView.h"

#include "ui/charts/LaneModel.h"
#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace vd {

namespace {

// At a font of 10 pt.
constexpr double border = 10; // room for the dots
constexpr double bottom = 26; // for the scale bar
constexpr double heightLeast = 160;
constexpr double widthLeast = 160;
constexpr double endRadius = 5.5;
constexpr double distanceRadius = 3;
constexpr double ring = 1.5;
constexpr double scaleBarTick = 4;
constexpr double hoverWithin = 24;
constexpr double thinnedTo = 1.5; // px; what lies closer cannot be told apart
constexpr qsizetype pieceLength = 16;
constexpr double scaleBarShare = 0.25; // of the width
constexpr double scaleBarOfRoute = 0.4;
constexpr double smallestExtentM = 20; // who stays on the spot has no route

} // namespace

RouteView::RouteView(const Theme& theme, SampleCursor& cursor, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_cursor(cursor) {
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        repaintRoute();
    });
    connect(&cursor, &SampleCursor::sampleChanged, this, qOverload<>(&QWidget::update));
    connect(&cursor, &SampleCursor::rangeChanged, this, &RouteView::repaintRoute);
}

void RouteView::setRoute(const ActivityDetail& detail, const LaneModel& lanes) {
    m_shape = routeShape(detail.streams);
    m_sport = detail.activity.summary.sport;
    m_units = lanes.units();
    std::vector<double> distances;
    for (size_t i = 0; lanes.hasDistance() && i < lanes.sampleCount(); ++i)
        distances.push_back(*lanes.distanceM(i));
    m_distancePoints = distancePoints(distances, m_units);
    if (!m_shape.isEmpty()) {
        m_first = m_shape.runStarts.front();
        m_last = m_shape.points.size() - 1;
        while (!m_shape.has(m_last))
            --m_last;
    }
    repaintRoute();
}

bool RouteView::isEmpty() const {
    return std::max(m_shape.bounds.width(), m_shape.bounds.height()) < smallestExtentM;
}

QSize RouteView::sizeHint() const {
    return minimumSizeHint(); // it takes what there is
}

QSize RouteView::minimumSizeHint() const {
    return {m_theme.px(widthLeast), m_theme.px(heightLeast)};
}

void RouteView::repaintRoute() {
    m_route = {};
    update();
}

QTransform RouteView::toPixels() const {
    const double edge = m_theme.px(border);
    const QRectF room = QRectF(rect()).adjusted(edge, edge, -edge, -m_theme.px(bottom));
    const double scale = std::min(room.width() / std::max(m_shape.bounds.width(), 1.0),
                                  room.height() / std::max(m_shape.bounds.height(), 1.0));
    return QTransform(scale, 0, 0, scale, room.center().x(), room.center().y());
}

void RouteView::paintEvent(QPaintEvent*) {
    if (isEmpty()) return;
    if (m_route.isNull()) {
        m_route = QPixmap(size() * devicePixelRatioF());
        m_route.setDevicePixelRatio(devicePixelRatioF());
        m_route.fill(Qt::transparent);
        QPainter route(&m_route);
        paintRoute(route);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPixmap(QPointF(0, 0), m_route);
    if (m_cursor.sample() && m_shape.has(*m_cursor.sample())) {
        paintDot(painter, toPixels().map(m_shape.points[*m_cursor.sample()]), endRadius,
                 m_theme.color(Role::text), m_theme.color(Role::base));
    }
}

void RouteView::paintRoute(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const QTransform transform = toPixels();
    const QColor color = m_theme.sportColor(m_sport);
    const QColor base = m_theme.color(Role::base);
    const SampleRange all{m_first, m_last};
    if (m_cursor.range()) {
        paintTrack(painter, transform, all, m_theme.color(Role::axisLine));
        paintTrack(painter, transform, *m_cursor.range(), color);
    } else {
        paintTrack(painter, transform, all, color);
    }
    for (const size_t sample : m_distancePoints) {
        if (!m_shape.has(sample)) continue;
        paintDot(painter, transform.map(m_shape.points[sample]), distanceRadius, base, color);
    }
    // The start lies on the end: a round course shows one dot with a ring.
    const QPointF start = transform.map(m_shape.points[m_first]);
    const QPointF end = transform.map(m_shape.points[m_last]);
    if (m_last != m_first) paintDot(painter, end, endRadius, base, m_theme.color(Role::text));
    paintDot(painter, start, endRadius, m_theme.color(Role::ok), base);
    paintScaleBar(painter, transform.m11());
}

void RouteView::paintTrack(QPainter& painter, const QTransform& transform, SampleRange range,
                           const QColor& color) const {
    QPen pen(color, tokens::lineMain);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::RoundCap);
    painter.setPen(pen);
    auto nextRun = std::upper_bound(m_shape.runStarts.begin(), m_shape.runStarts.end(), range.first);
    QPolygonF line;
    const auto flush = [&] {
        if (line.size() == 1)
            painter.drawPoint(line.first());
        else
            painter.drawPolyline(line);
        line.clear();
    };
    for (size_t i = range.first; i <= range.last; ++i) {
        if (nextRun != m_shape.runStarts.end() && i == *nextRun) {
            flush();
            ++nextRun;
        }
        if (!m_shape.has(i)) continue;
        const QPointF point = transform.map(m_shape.points[i]);
        if (!line.isEmpty() && QLineF(line.last(), point).length() < thinnedTo) continue;
        line << point;
        // The stroker's time grows with the square of a line's length: in pieces, round ends join them
        // unseen.
        if (line.size() < pieceLength) continue;
        painter.drawPolyline(line);
        line = {point};
    }
    flush();
}

void RouteView::paintDot(QPainter& painter, QPointF at, double radius, const QColor& fill,
                         const QColor& rim) const {
    painter.setPen(QPen(rim, ring));
    painter.setBrush(fill);
    const double scaled = radius * m_theme.scale();
    painter.drawEllipse(at, scaled, scaled);
    painter.setBrush(Qt::NoBrush);
}

void RouteView::paintScaleBar(QPainter& painter, double pixelsPerMeter) const {
    const double extentM = std::max(m_shape.bounds.width(), m_shape.bounds.height());
    const double longestM = std::min(width() * scaleBarShare / pixelsPerMeter, extentM * scaleBarOfRoute);
    const ScaleBar bar = scaleBar(longestM, m_units, QLocale());
    const double length = bar.meters * pixelsPerMeter;
    const double y = std::round(height() - m_theme.px(tokens::gapTiny)) + 0.5;
    const double right = width() - m_theme.px(border);
    const double tick = m_theme.px(scaleBarTick);
    painter.setPen(QPen(m_theme.color(Role::text3), tokens::lineBorder));
    painter.drawPolyline(
        QPolygonF{{right - length, y - tick}, {right - length, y}, {right, y}, {right, y - tick}});
    painter.setFont(m_theme.font(Type::axis));
    const QFontMetricsF metrics(painter.font());
    painter.drawText(QRectF(right - length / 2 - width(), y - tick / 2 - metrics.height(), 2.0 * width(),
                            metrics.height()),
                     Qt::AlignHCenter | Qt::AlignBottom, bar.text);
}

std::optional<size_t> RouteView::nearest(QPointF position) const {
    const QTransform transform = toPixels();
    const double within = m_theme.px(hoverWithin);
    const SampleRange range = m_cursor.range().value_or(SampleRange{m_first, m_last});
    std::optional<size_t> found;
    double best = within * within;
    for (size_t i = range.first; i <= range.last; ++i) {
        if (!m_shape.has(i)) continue;
        const QPointF away = transform.map(m_shape.points[i]) - position;
        const double squared = QPointF::dotProduct(away, away);
        if (squared >= best) continue;
        best = squared;
        found = i;
    }
    return found;
}

void RouteView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    repaintRoute();
}

void RouteView::mouseMoveEvent(QMouseEvent* event) {
    if (!isEmpty()) m_cursor.setSample(nearest(event->position()));
}

void RouteView::leaveEvent(QEvent*) {
    m_cursor.setSample(std::nullopt);
}

void RouteView::keyPressEvent(QKeyEvent* event) {
    const bool back = event->key() == Qt::Key_Left;
    if (isEmpty() || (!back && event->key() != Qt::Key_Right)) return QWidget::keyPressEvent(event);
    const qint64 step = (event->modifiers() & Qt::ShiftModifier ? 10 : 1) * (back ? -1 : 1);
    const qint64 from = static_cast<qint64>(m_cursor.sample().value_or(m_first));
    const qint64 to = std::clamp(from + step, static_cast<qint64>(m_first), static_cast<qint64>(m_last));
    m_cursor.setSample(static_cast<size_t>(to));
}

} // namespace vd
