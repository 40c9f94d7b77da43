// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/WeekBars.h"

#include "models/MetricText.h"
#include "models/Units.h"
#include "ui/Dates.h"
#include "ui/charts/ChartTable.h"
#include "ui/charts/Hatch.h"
#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace vd {

namespace {

constexpr double partGap = 2; // of the surface between two sports

double secondsOf(const WeekBarsModel::Day& day) {
    double seconds = 0;
    for (const WeekBarsModel::Part& part : day.parts)
        seconds += part.seconds;
    return seconds;
}

double mostSeconds(const WeekBarsModel& model) {
    double most = 0;
    for (const WeekBarsModel::Day& day : model.days)
        most = std::max(most, secondsOf(day));
    return most;
}

QString axisWords(double seconds) {
    return seconds > 0 ? hoursText(seconds, QLocale()) : QLocale().toString(0);
}

} // namespace

HourAxis hourAxis(double mostS) {
    constexpr double hour = 3600;
    constexpr double stepsAtMost = 1.75;
    HourAxis axis;
    if (mostS <= 0) return axis;
    for (const double hours : {0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 12.0}) {
        axis.stepS = hours * hour;
        if (mostS <= stepsAtMost * axis.stepS) break;
    }
    const double line = axis.stepS / 2;
    axis.topS = std::max(axis.stepS, std::ceil(mostS / line) * line);
    return axis;
}

WeekBars::WeekBars(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Time of each day"));
    addChartMenu(*this, theme, [this] {
        ChartTable table{{tr("Day"), tr("Sport"), tr("Time")}, {}};
        for (const WeekBarsModel::Day& day : m_model.days) {
            for (const WeekBarsModel::Part& part : day.parts)
                table.rows << QStringList{shortDate(day.date, m_model.today), displayName(part.sport),
                                          formatDuration(part.seconds)};
        }
        return table;
    });
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void WeekBars::setModel(WeekBarsModel model) {
    m_model = std::move(model);
    m_current = std::min(m_current, lastDay());
    describe();
    updateGeometry();
    update();
}

QSize WeekBars::sizeHint() const {
    const QFontMetricsF axis(m_theme.font(Type::axis));
    return QSize(m_theme.px(tokens::weekPlotLeast),
                 m_theme.px(tokens::weekPlot + tokens::gapSmall) + qCeil(axis.height()));
}

QSize WeekBars::minimumSizeHint() const {
    return sizeHint();
}

QRectF WeekBars::plot() const {
    const QFontMetricsF axis(m_theme.font(Type::axis));
    const double words = axis.horizontalAdvance(axisWords(hourAxis(mostSeconds(m_model)).stepS));
    const double left = std::ceil(words) + m_theme.px(tokens::iconToButtonText);
    // The top line and its word need half a line of text above them.
    const double top = std::round(axis.height() / 2);
    const double foot = std::ceil(axis.height()) + m_theme.px(tokens::gapTiny);
    return QRectF(left, top, width() - left, height() - top - foot);
}

QRectF WeekBars::daySlot(int day) const {
    const QRectF area = plot();
    const double slot = area.width() / static_cast<double>(m_model.days.size());
    return QRectF(area.left() + day * slot, 0, slot, height());
}

int WeekBars::lastDay() const {
    int last = -1;
    for (const WeekBarsModel::Day& day : m_model.days)
        last += day.date <= m_model.today ? 1 : 0;
    return last;
}

int WeekBars::dayAt(double x) const {
    for (int day = 0; day <= lastDay(); ++day) {
        const QRectF slot = daySlot(day);
        if (x >= slot.left() && x < slot.right()) return day;
    }
    return -1;
}

void WeekBars::setCurrent(int day) {
    m_current = std::clamp(day, 0, std::max(0, lastDay()));
    describe();
    update();
}

// The day of the keyboard, or the whole week.
void WeekBars::describe() {
    QStringList days;
    for (int day = 0; day <= lastDay(); ++day) {
        if (!hasFocus() || m_current < 0 || day == m_current)
            days << m_model.days[static_cast<size_t>(day)].words;
    }
    setAccessibleDescription(days.join(QStringLiteral("; ")));
}

bool WeekBars::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int day = dayAt(help->pos().x());
    if (day < 0) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(help->globalPos(), m_model.days[static_cast<size_t>(day)].words, this,
                           daySlot(day).toAlignedRect());
    }
    return true;
}

void WeekBars::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left: setCurrent(m_current - 1); break;
    case Qt::Key_Right: setCurrent(m_current + 1); break;
    case Qt::Key_Home: setCurrent(0); break;
    case Qt::Key_End: setCurrent(lastDay()); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0) Q_EMIT dayChosen(m_model.days[static_cast<size_t>(m_current)].date);
        break;
    default: QWidget::keyPressEvent(event);
    }
}

void WeekBars::mouseMoveEvent(QMouseEvent* event) {
    m_hovered = dayAt(event->position().x());
    setCursor(m_hovered < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

void WeekBars::mouseReleaseEvent(QMouseEvent* event) {
    const int day = dayAt(event->position().x());
    if (event->button() == Qt::LeftButton && day >= 0 && rect().contains(event->position().toPoint()))
        Q_EMIT dayChosen(m_model.days[static_cast<size_t>(day)].date);
}

void WeekBars::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    m_hovered = -1;
    update();
}

void WeekBars::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (m_current < 0) m_current = lastDay();
    describe();
    update();
}

void WeekBars::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    describe();
    update();
}

void WeekBars::paintEvent(QPaintEvent*) {
    if (m_model.days.empty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = plot();
    const HourAxis axis = hourAxis(mostSeconds(m_model));
    const double radius = m_theme.px(tokens::radiusChip);
    if (m_hovered >= 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::hover));
        painter.drawRoundedRect(daySlot(m_hovered), radius, radius);
    }
    paintAxis(painter, area, axis);
    for (int day = 0; day < static_cast<int>(m_model.days.size()); ++day) {
        paintDay(painter, area, axis, day);
        paintLetter(painter, area, day);
    }
    if (m_current < 0 || !hasFocus() || !window()->testAttribute(Qt::WA_KeyboardFocusChange)) return;
    painter.setPen(QPen(m_theme.color(Role::accent), tokens::lineFocus));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(daySlot(m_current).adjusted(1, 1, -1, -1), radius, radius);
}

void WeekBars::paintAxis(QPainter& painter, const QRectF& area, const HourAxis& axis) const {
    painter.setFont(m_theme.font(Type::axis));
    const QFontMetricsF metrics(painter.font());
    const double left = area.left() - m_theme.px(tokens::iconToButtonText);
    const int lines = qRound(axis.topS / axis.stepS * 2);
    for (int line = 0; line <= lines; ++line) {
        const double y = std::round(area.bottom() - area.height() * line / lines) - 0.5;
        painter.setPen(QPen(m_theme.color(line == 0 ? Role::axisLine : Role::grid), tokens::lineGrid));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        if (line % 2 != 0) continue;
        painter.setPen(m_theme.color(Role::text3));
        painter.drawText(QRectF(0, y - metrics.height() / 2, left, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                         axisWords(line * axis.stepS / 2));
    }
}

void WeekBars::paintDay(QPainter& painter, const QRectF& area, const HourAxis& axis, int day) const {
    const WeekBarsModel::Day& shown = m_model.days[static_cast<size_t>(day)];
    const bool running = shown.date == m_model.today;
    const QRectF slot = daySlot(day);
    const double width =
        std::round(std::min<double>(slot.width() * tokens::weekBar, m_theme.px(tokens::weekBarMost)));
    const double left = std::round(slot.center().x() - width / 2);
    double groundS = 0;
    for (const WeekBarsModel::Part& part : shown.parts) {
        const double bottom = std::round(area.bottom() - groundS / axis.topS * area.height());
        groundS += part.seconds;
        const double top = std::round(area.bottom() - groundS / axis.topS * area.height());
        const double gap = groundS > part.seconds ? partGap : 0;
        QRectF bar(left, top, width, std::max(1.0, bottom - top - gap));
        const QColor color = m_theme.sportColor(part.sport);
        if (running) {
            const double half = tokens::lineRunning / 2;
            bar.adjust(half, half, -half, -half);
            painter.setPen(QPen(color, tokens::lineRunning));
            painter.setBrush(hatchBrush(color, m_theme.color(Role::base), devicePixelRatioF()));
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
        }
        painter.drawRoundedRect(bar, tokens::radiusBar, tokens::radiusBar);
    }
}

void WeekBars::paintLetter(QPainter& painter, const QRectF& area, int day) const {
    const QDate date = m_model.days[static_cast<size_t>(day)].date;
    const bool today = date == m_model.today;
    QFont font = m_theme.font(Type::axis);
    if (today) font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(m_theme.color(today ? Role::text : Role::text3));
    const QRectF slot = daySlot(day);
    painter.drawText(QRectF(slot.left(), area.bottom(), slot.width(), height() - area.bottom()),
                     Qt::AlignHCenter | Qt::AlignBottom | Qt::TextDontClip,
                     QLocale().standaloneDayName(date.dayOfWeek(), QLocale::NarrowFormat));
}

} // namespace vd
