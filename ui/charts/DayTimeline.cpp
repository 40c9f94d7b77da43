// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/DayTimeline.h"

#include "ui/theme/Theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace vd {

namespace {

constexpr double widthLeast = 150; // at a font of 10 pt
constexpr double hitLeast = 16;    // a short activity can be hit all the same
constexpr qint64 minuteMs = 60'000;
constexpr qint64 stepMs = 5 * minuteMs;
constexpr qint64 longStepMs = 60 * minuteMs;

} // namespace

DayTimeline::DayTimeline(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Day from hour to hour"));
    addChartMenu(*this, theme, [this] { return m_model.table(QLocale()); });
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        repaintDay();
    });
}

void DayTimeline::setModel(DayModel model) {
    const bool sameDay = model.clock() == m_model.clock();
    m_model = std::move(model);
    if (!sameDay || m_model.isEmpty()) m_cursorMs.reset();
    setAccessibleDescription(m_model.summary(QLocale()));
    updateGeometry();
    repaintDay();
}

QSize DayTimeline::sizeHint() const {
    return minimumSizeHint(); // it takes what there is
}

QSize DayTimeline::minimumSizeHint() const {
    return {m_theme.px(widthLeast), dayTimelineHeight(m_model, m_theme)};
}

DayGeometry DayTimeline::geometry() const {
    return dayGeometry(m_model, m_theme, size());
}

void DayTimeline::repaintDay() {
    m_day = {};
    update();
}

void DayTimeline::paintEvent(QPaintEvent*) {
    const DayGeometry place = geometry();
    if (m_day.isNull()) {
        m_day = QPixmap(size() * devicePixelRatioF());
        m_day.setDevicePixelRatio(devicePixelRatioF());
        m_day.fill(Qt::transparent);
        QPainter day(&m_day);
        paintDay(day, m_model, place, m_theme);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPixmap(QPointF(0, 0), m_day);
    if (m_cursorMs) paintDayCursor(painter, m_model, place, m_theme, *m_cursorMs);
}

void DayTimeline::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    repaintDay();
}

const DayBar* DayTimeline::barUnder(QPointF position) const {
    const std::vector<DayBarPlace> places = dayBarPlaces(m_model, geometry(), m_theme);
    for (size_t i = 0; i < places.size(); ++i) {
        const double missing = std::max(0.0, m_theme.px(hitLeast) - places[i].bar.width()) / 2;
        if (places[i].bar.adjusted(-missing, 0, missing, 0).contains(position) ||
            places[i].words.contains(position))
            return &m_model.bars()[i];
    }
    return nullptr;
}

void DayTimeline::setCursorMs(std::optional<qint64> ms) {
    if (ms == m_cursorMs) return;
    m_cursorMs = ms;
    update();
}

// It enters at the end that it moves away from.
void DayTimeline::moveCursor(qint64 byMs) {
    if (m_cursorMs) return placeCursor(*m_cursorMs + byMs);
    placeCursor(byMs > 0 ? m_model.clock().startMs : m_model.knownUntilMs() - minuteMs);
}

void DayTimeline::placeCursor(qint64 ms) {
    const DayClock& clock = m_model.clock();
    setCursorMs(std::clamp(ms, clock.startMs, clock.endMs - minuteMs));
    setAccessibleDescription(m_model.momentText(*m_cursorMs, QLocale()));
}

void DayTimeline::stepToBar(int direction) {
    const qint64 outside = direction > 0 ? m_model.clock().startMs - 1 : m_model.clock().endMs;
    const DayBar* bar = m_model.neighbour(m_cursorMs.value_or(outside), direction);
    if (bar != nullptr) placeCursor(bar->startMs);
}

void DayTimeline::keyPressEvent(QKeyEvent* event) {
    // With Ctrl the arrows belong to the page.
    if (m_model.isEmpty() || event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return QWidget::keyPressEvent(event);
    const qint64 step = event->modifiers() & Qt::ShiftModifier ? longStepMs : stepMs;
    switch (event->key()) {
    case Qt::Key_Left: return moveCursor(-step);
    case Qt::Key_Right: return moveCursor(step);
    case Qt::Key_Home: return placeCursor(m_model.clock().startMs);
    case Qt::Key_End: return placeCursor(m_model.knownUntilMs() - minuteMs);
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (m_model.bars().empty()) break; // the page scrolls
        return stepToBar(event->key() == Qt::Key_Down ? 1 : -1);
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const DayBar* bar = m_cursorMs ? m_model.activityAt(*m_cursorMs) : nullptr;
        if (bar == nullptr || bar->activity == 0) break;
        Q_EMIT activityRequested(bar->activity);
        return;
    }
    case Qt::Key_Escape:
        if (!m_cursorMs) break;
        setCursorMs(std::nullopt);
        return setAccessibleDescription(m_model.summary(QLocale()));
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void DayTimeline::mousePressEvent(QMouseEvent* event) {
    const DayBar* bar = event->button() == Qt::LeftButton ? barUnder(event->position()) : nullptr;
    if (bar == nullptr || bar->activity == 0) return QWidget::mousePressEvent(event);
    Q_EMIT activityRequested(bar->activity);
}

void DayTimeline::mouseMoveEvent(QMouseEvent* event) {
    if (m_model.isEmpty()) return;
    const DayBar* bar = barUnder(event->position());
    setCursor(bar != nullptr && bar->activity != 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const DayGeometry place = geometry();
    const double x = event->position().x();
    const bool within = x >= place.plot.left() && x <= place.plot.right() && bar == nullptr;
    setCursorMs(within ? std::optional(std::min(place.toMs(x), m_model.clock().endMs - 1)) : std::nullopt);
}

void DayTimeline::leaveEvent(QEvent*) {
    setCursorMs(std::nullopt);
}

bool DayTimeline::event(QEvent* event) {
    // While there is a cursor Esc takes it away; then it leads back, as everywhere.
    const bool escapes =
        event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (escapes && m_cursorMs) {
        event->accept();
        return true;
    }
    // What a bar says that has no room for its words.
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const DayBar* bar = barUnder(help->pos());
    QToolTip::showText(help->globalPos(), bar != nullptr ? bar->text : QString(), this);
    return true;
}

} // namespace vd
