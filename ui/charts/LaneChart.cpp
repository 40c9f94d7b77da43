// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/LaneChart.h"

#include "models/analysis/Track.h"

#include "ui/theme/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace vd {

namespace {

// At a font of 10 pt.
constexpr double laneHeight = 84;
constexpr double chartWidthLeast = 320;
constexpr double dragFrom = 4; // a shorter drag is a click

constexpr double zoomStep = 1.25;
constexpr double wheelNotch = 120;        // QWheelEvent::angleDelta of one notch
constexpr double samplesShownAtLeast = 8; // more zoom would show straight lines only

} // namespace

LaneChart::LaneChart(const Theme& theme, SampleCursor& cursor, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_cursor(cursor) {
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        repaintLanes();
    });
    connect(&cursor, &SampleCursor::sampleChanged, this, qOverload<>(&QWidget::update));
    connect(&cursor, &SampleCursor::rangeChanged, this, &LaneChart::followRange);
}

void LaneChart::setModel(LaneModel model) {
    m_model = std::move(model);
    m_drag = Drag::none;
    updateGeometry();
    setAccessibleDescription(m_model.summary(QLocale()));
    followRange();
}

void LaneChart::followRange() {
    if (m_setting) return;
    const std::optional<SampleRange> range = m_cursor.range();
    m_from = range && !m_model.isEmpty() ? m_model.x(range->first) : m_model.firstX();
    m_to = range && !m_model.isEmpty() ? m_model.x(range->last) : m_model.lastX();
    repaintLanes();
    Q_EMIT measuredChanged();
}

void LaneChart::setView(double from, double to) {
    if (m_model.isEmpty()) return;
    const double first = m_model.firstX();
    const double whole = m_model.lastX() - first;
    const double least =
        whole * std::min(1.0, samplesShownAtLeast / static_cast<double>(m_model.sampleCount()));
    const double width = std::clamp(to - from, least, whole);
    // A view that is too narrow grows around its middle, one that reaches over an end is pushed back.
    m_from = std::clamp((from + to - width) / 2, first, first + whole - width);
    m_to = m_from + width;

    m_setting = true;
    const bool all = width >= whole;
    m_cursor.setRange(all ? std::nullopt
                          : std::optional(SampleRange{m_model.sampleAt(m_from), m_model.sampleAt(m_to)}));
    m_setting = false;
    repaintLanes();
    Q_EMIT measuredChanged();
}

void LaneChart::resetView() {
    setView(m_model.firstX(), m_model.lastX());
}

bool LaneChart::isZoomed() const {
    return m_cursor.range().has_value();
}

std::optional<LaneSpan> LaneChart::measured() const {
    if (m_model.isEmpty()) return std::nullopt;
    if (m_drag == Drag::select) {
        const auto [from, to] = std::minmax(m_dragFrom, m_dragTo);
        return m_model.span(m_model.sampleAt(from), m_model.sampleAt(to));
    }
    const std::optional<SampleRange> range = m_cursor.range();
    return range ? std::optional(m_model.span(range->first, range->last)) : std::nullopt;
}

QSize LaneChart::sizeHint() const {
    return minimumSizeHint(); // it takes what there is
}

QSize LaneChart::minimumSizeHint() const {
    return {m_theme.px(chartWidthLeast), laneChartHeight(m_model, m_theme, laneHeight)};
}

QPixmap LaneChart::picture() {
    QPixmap picture(size() * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(m_theme.color(Role::base));
    QPainter painter(&picture);
    paintLanes(painter, m_model, geometry(), m_theme);
    paintReadings(painter, geometry(), m_theme, readings());
    return picture;
}

LaneGeometry LaneChart::geometry() const {
    return laneGeometry(m_model, m_theme, size(), m_from, m_to);
}

void LaneChart::repaintLanes() {
    m_lanes = {};
    update();
}

void LaneChart::paintEvent(QPaintEvent*) {
    if (m_model.isEmpty()) return;
    const LaneGeometry place = geometry();
    if (m_lanes.isNull()) {
        m_lanes = QPixmap(size() * devicePixelRatioF());
        m_lanes.setDevicePixelRatio(devicePixelRatioF());
        m_lanes.fill(Qt::transparent);
        QPainter lanes(&m_lanes);
        paintLanes(lanes, m_model, place, m_theme);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_drag == Drag::select) paintSelection(painter, place);
    painter.drawPixmap(QPointF(0, 0), m_lanes);
    if (m_cursor.sample() && m_drag == Drag::none) {
        paintLaneCursor(painter, m_model, place, m_theme, *m_cursor.sample());
    }
    paintReadings(painter, place, m_theme, readings());
}

std::vector<LaneReading> LaneChart::readings() const {
    const QLocale locale;
    const std::optional<LaneSpan> span = measured();
    const bool pointing = m_cursor.sample() && m_drag == Drag::none;
    std::vector<LaneReading> readings;
    for (size_t i = 0; i < m_model.lanes().size(); ++i) {
        const Lane& lane = m_model.lanes()[i];
        const bool elevation = lane.kind == LaneKind::elevation;
        if (pointing) {
            readings.push_back(
                {m_model.quantity(lane, m_model.valueAt(lane, *m_cursor.sample()), locale), {}});
        } else if (span) {
            Quantity quantity = m_model.quantity(lane, span->values[i], locale);
            if (elevation && span->values[i].value_or(0) > 0) quantity.number.prepend(u'+');
            //: how much higher the end of a stretch lies than its beginning
            readings.push_back({std::move(quantity), elevation ? tr("change") : tr("average")});
        } else if (lane.average) {
            readings.push_back({m_model.quantity(lane, lane.average, locale), tr("average")});
        } else {
            readings.push_back({m_model.quantity(lane, maximum(lane.values), locale), tr("highest")});
        }
    }
    return readings;
}

void LaneChart::paintSelection(QPainter& painter, const LaneGeometry& place) const {
    const auto [from, to] = std::minmax(place.toPixel(m_dragFrom), place.toPixel(m_dragTo));
    const QRectF band(from, place.plot.top(), to - from, place.plot.height());
    painter.fillRect(band, m_theme.color(Role::tint));
    painter.setPen(QPen(m_theme.color(Role::accent), tokens::lineBorder));
    painter.drawLine(band.topLeft(), band.bottomLeft());
    painter.drawLine(band.topRight(), band.bottomRight());
}

void LaneChart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    repaintLanes();
}

void LaneChart::zoom(double factor, double around) {
    const double share = (around - m_from) / (m_to - m_from);
    const double width = (m_to - m_from) / factor;
    setView(around - share * width, around + (1 - share) * width);
}

void LaneChart::moveCursor(qint64 samples) {
    const auto last = static_cast<qint64>(m_model.sampleCount()) - 1;
    const auto start = static_cast<qint64>(m_cursor.sample().value_or(m_model.sampleAt(m_from)));
    const qint64 moved = m_cursor.sample() ? start + samples : start;
    const auto sample = static_cast<size_t>(std::clamp(moved, qint64(0), last));
    m_cursor.setSample(sample);
    const double x = m_model.x(sample);
    if (x < m_from) setView(x, x + m_to - m_from);
    if (x > m_to) setView(x - m_to + m_from, x);
    describe(sample);
}

// What a screen reader says of the moment that the keys moved to.
void LaneChart::describe(size_t sample) {
    QStringList parts{m_model.axisText(sample, QLocale())};
    for (const Lane& lane : m_model.lanes()) {
        parts << lane.name + u' ' + m_model.quantity(lane, m_model.valueAt(lane, sample), QLocale()).text();
    }
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

void LaneChart::keyPressEvent(QKeyEvent* event) {
    if (m_model.isEmpty()) return QWidget::keyPressEvent(event);
    const auto all = static_cast<qint64>(m_model.sampleCount());
    const qint64 step = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
    const double middle = m_cursor.sample() ? m_model.x(*m_cursor.sample()) : (m_from + m_to) / 2;
    switch (event->key()) {
    case Qt::Key_Left: return moveCursor(-step);
    case Qt::Key_Right: return moveCursor(step);
    case Qt::Key_Home: m_cursor.setSample(0); return moveCursor(-all);
    case Qt::Key_End: m_cursor.setSample(0); return moveCursor(all);
    case Qt::Key_Plus: return zoom(zoomStep, middle);
    case Qt::Key_Minus: return zoom(1 / zoomStep, middle);
    case Qt::Key_Escape:
        if (!isZoomed() && !m_cursor.sample()) break;
        if (isZoomed()) return resetView();
        m_cursor.setSample(std::nullopt);
        return setAccessibleDescription(m_model.summary(QLocale()));
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void LaneChart::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / wheelNotch;
    const bool panning = std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y());
    // Nothing to zoom out of: the page scrolls.
    if (m_model.isEmpty() || (!isZoomed() && (panning || notches <= 0))) return event->ignore();
    if (panning) {
        const double shift = event->angleDelta().x() / wheelNotch * (m_to - m_from) / 10;
        return setView(m_from - shift, m_to - shift);
    }
    zoom(std::pow(zoomStep, notches), std::clamp(geometry().toAxis(event->position().x()), m_from, m_to));
}

void LaneChart::mousePressEvent(QMouseEvent* event) {
    const bool left = event->button() == Qt::LeftButton;
    if (m_model.isEmpty() || (!left && event->button() != Qt::MiddleButton))
        return QWidget::mousePressEvent(event);
    const bool pan = !left || event->modifiers() & Qt::ShiftModifier;
    m_drag = pan ? Drag::pan : Drag::select;
    m_dragFrom = m_dragTo = std::clamp(geometry().toAxis(event->position().x()), m_from, m_to);
    update();
}

void LaneChart::mouseMoveEvent(QMouseEvent* event) {
    if (m_model.isEmpty()) return;
    const double x = geometry().toAxis(event->position().x());
    switch (m_drag) {
    case Drag::none: {
        const bool inside = x >= m_from && x <= m_to;
        m_cursor.setSample(inside ? std::optional(m_model.sampleAt(x)) : std::nullopt);
        return;
    }
    case Drag::pan: return setView(m_from - (x - m_dragFrom), m_to - (x - m_dragFrom));
    case Drag::select:
        m_dragTo = std::clamp(x, m_from, m_to);
        update();
        Q_EMIT measuredChanged();
        return;
    }
}

void LaneChart::mouseReleaseEvent(QMouseEvent*) {
    const Drag ended = std::exchange(m_drag, Drag::none);
    const LaneGeometry place = geometry();
    const auto [from, to] = std::minmax(m_dragFrom, m_dragTo);
    if (ended == Drag::select && place.toPixel(to) - place.toPixel(from) >= dragFrom) setView(from, to);
    update();
    Q_EMIT measuredChanged();
}

void LaneChart::mouseDoubleClickEvent(QMouseEvent*) {
    if (!m_model.isEmpty()) resetView();
}

void LaneChart::leaveEvent(QEvent*) {
    m_cursor.setSample(std::nullopt);
}

} // namespace vd
