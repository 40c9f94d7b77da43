// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/TrendPlot.h"

#include "ui/charts/TrendText.h"
#include "ui/theme/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace vd {

namespace {

constexpr double widthLeast = 160; // at a font of 10 pt

} // namespace

TrendPlot::TrendPlot(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        repaintTrend();
    });
}

void TrendPlot::setModel(TrendModel model) {
    m_model = std::move(model);
    m_cursor.reset();
    setAccessibleDescription(trendSummary(m_model, QLocale()));
    repaintTrend();
}

QSize TrendPlot::sizeHint() const {
    return {m_theme.px(widthLeast), m_theme.px(tokens::trendPlot)};
}

QSize TrendPlot::minimumSizeHint() const {
    return {m_theme.px(widthLeast), m_theme.px(tokens::trendPlotLeast)};
}

void TrendPlot::repaintTrend() {
    m_picture = {};
    update();
}

void TrendPlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (m_model.isEmpty()) {
        painter.setFont(m_theme.font(Type::small));
        painter.setPen(m_theme.color(Role::text2));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, trendSummary(m_model, QLocale()));
        return;
    }
    const TrendGeometry place = geometryNow();
    if (m_picture.isNull()) {
        m_picture = QPixmap(size() * devicePixelRatioF());
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture.fill(Qt::transparent);
        QPainter picture(&m_picture);
        paintTrend(picture, m_model, place, m_theme);
    }
    painter.drawPixmap(QPointF(0, 0), m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_cursor) paintTrendCursor(painter, m_model, place, m_theme, *m_cursor);
}

void TrendPlot::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    repaintTrend();
}

void TrendPlot::setCursorAt(std::optional<size_t> index) {
    if (index == m_cursor) return;
    m_cursor = index;
    update();
    Q_EMIT cursorMoved();
}

// From where there is no cursor yet, the first key finds the latest value.
void TrendPlot::moveCursor(int buckets) {
    const auto last = static_cast<qint64>(m_model.count()) - 1;
    const auto from = static_cast<qint64>(m_cursor.value_or(*m_model.latest()));
    const qint64 to = m_cursor ? std::clamp(from + buckets, qint64(0), last) : from;
    setCursorAt(static_cast<size_t>(to));
    setAccessibleDescription(bucketSummary(m_model, *m_cursor, QLocale()));
}

void TrendPlot::keyPressEvent(QKeyEvent* event) {
    if (m_model.isEmpty()) return QWidget::keyPressEvent(event);
    const int step = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
    const int all = static_cast<int>(m_model.count());
    switch (event->key()) {
    case Qt::Key_Left: return moveCursor(-step);
    case Qt::Key_Right: return moveCursor(step);
    case Qt::Key_Home: setCursorAt(0); return moveCursor(-all);
    case Qt::Key_End: setCursorAt(0); return moveCursor(all);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursor) Q_EMIT opened(*m_cursor);
        return;
    case Qt::Key_Escape:
        if (!m_cursor) break;
        setCursorAt(std::nullopt);
        return setAccessibleDescription(trendSummary(m_model, QLocale()));
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void TrendPlot::mouseMoveEvent(QMouseEvent* event) {
    if (m_model.isEmpty()) return;
    const TrendGeometry place = geometryNow();
    const double x = event->position().x();
    const bool inside = x >= place.plot.left() && x <= place.plot.right();
    setCursorAt(inside ? std::optional(place.indexAt(x, m_model.count())) : std::nullopt);
}

void TrendPlot::mouseReleaseEvent(QMouseEvent* event) {
    if (m_model.isEmpty() || event->button() != Qt::LeftButton || !rect().contains(event->pos())) return;
    mouseMoveEvent(event);
    if (m_cursor) Q_EMIT opened(*m_cursor);
}

void TrendPlot::leaveEvent(QEvent*) {
    setCursorAt(std::nullopt);
}

} // namespace vd
