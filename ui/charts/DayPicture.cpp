// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/DayPicture.h"

#include "models/MetricText.h"
#include "models/analysis/Decimate.h"
#include "ui/Dates.h"
#include "ui/charts/AxisTicks.h"
#include "ui/charts/Hatch.h"
#include "ui/charts/LaneStrokes.h"
#include "ui/theme/Theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace vd {

namespace {

// At a font of 10 pt.
constexpr double gutterGap = 8;
constexpr double hourInset = 3; // either side of the bar of an hour
constexpr double noDataFrom = 40;
constexpr double sportShare = 0.09; // of the sport's colour in the ground behind an activity
constexpr double labelGap = 12;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DayTimeline)
};

double yOf(const QRectF& lane, const DayModel::Ticks& ticks, double value) {
    return lane.bottom() - (value - ticks.front()) / (ticks.back() - ticks.front()) * lane.height();
}

QColor barColor(const DayBar& bar, const Theme& theme) {
    return bar.kind == DayBar::Kind::sleep ? theme.color(Role::sleep) : theme.sportColor(bar.sport);
}

// "24:00" where the clock counts so far, else midnight as the locale says it.
QString endOfDayText() {
    QString text = shortTime(QTime(0, 0));
    if (QLocale().timeFormat(QLocale::ShortFormat).contains(u'a', Qt::CaseInsensitive)) return text;
    const QString zero = QLocale().zeroDigit();
    qsizetype digits = 0;
    while (text.mid(digits, zero.size()) == zero)
        digits += zero.size();
    return QLocale().toString(24) + text.mid(digits);
}

struct HourLabel {
    double x;
    QString text;
};

// Every third hour, fewer where they would touch.
std::vector<HourLabel> hourLabels(const DayModel& model, const DayGeometry& geometry, const Theme& theme) {
    const QFontMetricsF metrics(theme.font(Type::axis));
    const double width = metrics.horizontalAdvance(shortTime(QTime(22, 0))) + theme.px(labelGap);
    const double perHour = geometry.plot.width() / static_cast<double>(model.clock().hours.size());
    int step = 3;
    while (step < 12 && step * perHour < width)
        step *= 2;
    std::vector<HourLabel> labels;
    for (const DayClock::Hour& hour : model.clock().hours) {
        if (hour.hour % step == 0 && hour.endMs - hour.startMs > 1000)
            labels.push_back({geometry.toPixel(hour.startMs), model.timeText(hour.startMs)});
    }
    labels.push_back({geometry.plot.right(), endOfDayText()});
    return labels;
}

void paintHours(QPainter& painter, const DayModel& model, const DayGeometry& geometry, const Theme& theme) {
    const QFontMetricsF metrics(theme.font(Type::axis));
    const double baseline = geometry.plot.bottom() + theme.px(tokens::gapSmall) + metrics.ascent();
    painter.setFont(theme.font(Type::axis));
    double free = geometry.area.left();
    for (const HourLabel& label : hourLabels(model, geometry, theme)) {
        painter.setPen(QPen(theme.color(Role::grid), tokens::lineGrid));
        const double x = std::round(label.x);
        if (!model.heartRuns().empty())
            paintRule(painter, {x, geometry.heart.top()}, {x, geometry.heart.bottom()});
        if (!model.stepsTicks().empty())
            paintRule(painter, {x, geometry.steps.top()}, {x, geometry.steps.bottom()});
        const double width = metrics.horizontalAdvance(label.text);
        const double left = std::min(label.x - width / 2, geometry.area.right() - width);
        if (left < free) continue;
        painter.setPen(theme.color(Role::text3));
        painter.drawText(QPointF(left, baseline), label.text);
        free = left + width + theme.px(tokens::gapTiny);
    }
}

void paintGrounds(QPainter& painter, const DayModel& model, const DayGeometry& geometry, const Theme& theme) {
    for (const DayBar& bar : model.bars()) {
        const double left = geometry.toPixel(bar.startMs);
        const double right = std::max(geometry.toPixel(bar.endMs), left + tokens::lineGrid);
        const QColor ground = bar.kind == DayBar::Kind::sleep
                                  ? theme.color(Role::sleepShade)
                                  : mixed(barColor(bar, theme), theme.color(Role::base), sportShare);
        painter.fillRect(QRectF(left, geometry.plot.top(), right - left, geometry.plot.height()), ground);
    }
}

void paintLaneGrid(QPainter& painter, const QRectF& lane, const DayModel::Ticks& ticks, const Theme& theme) {
    const QFontMetricsF metrics(theme.font(Type::axis));
    painter.setFont(theme.font(Type::axis));
    for (const double tick : ticks) {
        const double y = std::round(yOf(lane, ticks, tick));
        painter.setPen(QPen(theme.color(Role::grid), tokens::lineGrid));
        if (y < lane.bottom() - 1) paintRule(painter, {lane.left(), y}, {lane.right(), y});
        painter.setPen(theme.color(Role::text3));
        const QString text = tickText(tick, ticks, QLocale());
        painter.drawText(QPointF(lane.left() - theme.px(gutterGap) - metrics.horizontalAdvance(text),
                                 y + metrics.capHeight() / 2),
                         text);
    }
    painter.setPen(QPen(theme.color(Role::axisLine), tokens::lineGrid));
    paintRule(painter, lane.bottomLeft(), lane.bottomRight());
}

void paintNoData(QPainter& painter, const Theme& theme, double left, double right, double y,
                 const QString& text = Text::tr("no data")) {
    if (right - left < theme.px(noDataFrom)) return;
    const QFontMetricsF metrics(theme.font(Type::axis));
    if (metrics.horizontalAdvance(text) > right - left) return;
    painter.setFont(theme.font(Type::axis));
    painter.setPen(theme.color(Role::text3));
    painter.drawText(QRectF(left, y - metrics.height() / 2, right - left, metrics.height()), Qt::AlignCenter,
                     text);
}

// Where nothing was measured although the day was there; what is to come is no gap.
void paintHeartGaps(QPainter& painter, const DayModel& model, const DayGeometry& geometry,
                    const Theme& theme) {
    double reached = geometry.plot.left();
    double y = geometry.heart.center().y();
    for (const DayModel::Run& run : model.heartRuns()) {
        const double left = geometry.toPixel(geometry.startMs + qRound64(run.x.front()));
        const double next = yOf(geometry.heart, model.heartTicks(), run.y.front());
        paintNoData(painter, theme, reached, left,
                    reached > geometry.plot.left() ? (y + next) / 2 : geometry.heart.center().y());
        reached = geometry.toPixel(geometry.startMs + qRound64(run.x.back()));
        y = yOf(geometry.heart, model.heartTicks(), run.y.back());
    }
    paintNoData(painter, theme, reached, geometry.toPixel(model.knownUntilMs()), geometry.heart.center().y());
}

void paintRun(QPainter& painter, const DayModel& model, const DayModel::Run& run, const DayGeometry& geometry,
              const Theme& theme, bool dense) {
    const QColor color = theme.color(Role::heart);
    const double ratio = painter.device()->devicePixelRatio();
    const int columns = std::max(1, static_cast<int>(std::ceil(geometry.plot.width() * ratio)));
    const auto length = static_cast<double>(geometry.endMs - geometry.startMs);
    const auto point = [&](double x, double bpm) {
        return QPointF(geometry.toPixel(geometry.startMs + qRound64(x)),
                       yOf(geometry.heart, model.heartTicks(), bpm));
    };
    if (!dense) {
        for (const auto& points : decimate(run.x, run.y, 0, length, columns)) {
            QPolygonF line;
            for (const CurvePoint& each : points)
                line << point(each.x, each.y);
            paintCurveLine(painter, line, color);
        }
        return;
    }
    QPolygonF means;
    QList<QLineF> reach;
    for (const CurveColumn& column : columnsOf(run.x, run.y, 0, length, columns)) {
        means << point(column.x, column.mean);
        reach << QLineF(point(column.x, column.low), point(column.x, column.high));
    }
    paintReach(painter, reach, color, theme.color(Role::base));
    paintCurveLine(painter, means, color);
}

void paintHeart(QPainter& painter, const DayModel& model, const DayGeometry& geometry, const Theme& theme) {
    size_t samples = 0;
    for (const DayModel::Run& run : model.heartRuns())
        samples += run.x.size();
    const double columns = geometry.plot.width() * painter.device()->devicePixelRatio();
    for (const DayModel::Run& run : model.heartRuns())
        paintRun(painter, model, run, geometry, theme, static_cast<double>(samples) > denseFrom * columns);
    paintHeartGaps(painter, model, geometry, theme);
}

void paintSteps(QPainter& painter, const DayModel& model, const DayGeometry& geometry, const Theme& theme) {
    const QColor color = theme.color(Role::movement);
    const std::vector<DayClock::Hour>& hours = model.clock().hours;
    for (size_t i = 0; i < hours.size(); ++i) {
        const double steps = model.stepsByHour()[i].value_or(0);
        if (!(steps > 0)) continue;
        const double left = geometry.toPixel(hours[i].startMs);
        const double right = geometry.toPixel(hours[i].endMs);
        const double inset = std::min<double>(theme.px(hourInset), (right - left) / 4);
        const double top = std::min(yOf(geometry.steps, model.stepsTicks(), steps),
                                    geometry.steps.bottom() - tokens::lineData);
        const QRectF bar(QPointF(left + inset, top), QPointF(right - inset, geometry.steps.bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        if (!model.isRunning(i)) {
            painter.drawRoundedRect(bar, tokens::radiusBar, tokens::radiusBar);
            continue;
        }
        painter.setPen(QPen(color, tokens::lineRunning));
        painter.setBrush(hatchBrush(color, theme.color(Role::base), painter.device()->devicePixelRatio()));
        const double half = tokens::lineRunning / 2;
        painter.drawRoundedRect(bar.adjusted(half, half, -half, -half), tokens::radiusBar, tokens::radiusBar);
    }
    if (model.stepsTicks().empty())
        paintNoData(painter, theme, geometry.plot.left(), geometry.toPixel(model.knownUntilMs()),
                    geometry.steps.center().y(),
                    model.hasStepsTotal() ? Text::tr("only a total of the day") : Text::tr("no data"));
}

void paintBars(QPainter& painter, const DayModel& model, const DayGeometry& geometry, const Theme& theme) {
    const std::vector<DayBarPlace> places = dayBarPlaces(model, geometry, theme);
    painter.setFont(theme.font(Type::smallStrong));
    for (size_t i = 0; i < places.size(); ++i) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(barColor(model.bars()[i], theme));
        painter.drawRoundedRect(places[i].bar, tokens::radiusBar, tokens::radiusBar);
        painter.setPen(theme.color(places[i].inside ? Role::onAccent : Role::text));
        painter.drawText(places[i].words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip,
                         places[i].text);
    }
}

void paintNow(QPainter& painter, const DayModel& model, const DayGeometry& geometry, const Theme& theme) {
    if (!model.nowMs()) return;
    const double x = std::round(geometry.toPixel(*model.nowMs()));
    QPen pen(theme.color(Role::text), tokens::lineGrid);
    pen.setDashPattern({3, 3});
    painter.setPen(pen);
    paintRule(painter, {x, geometry.bars.top()}, {x, geometry.plot.bottom()});
    //: beside the line that marks the present; %1 is a time
    const QString text = Text::tr("now %1").arg(model.timeText(*model.nowMs()));
    const QFontMetricsF metrics(theme.font(Type::axis));
    const double width = metrics.horizontalAdvance(text);
    const double gap = theme.px(tokens::gapTiny) + tokens::lineGrid;
    QRectF words(x + gap, geometry.bars.top(), width, geometry.barHeight);
    if (words.right() > geometry.area.right()) {
        // Above the lane, where no bar ends; its left is that of the title.
        words.moveRight(x - gap);
        words.moveBottom(geometry.heart.top() - theme.px(tokens::gapTiny));
    }
    painter.setFont(theme.font(Type::axis));
    painter.setPen(theme.color(Role::text3));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, text);
}

// At the right end of a lane's title.
void paintReading(QPainter& painter, const Theme& theme, const QRectF& lane, const Quantity& quantity,
                  const QString& lead) {
    const QFont strong = theme.font(Type::smallStrong);
    const QFont small = theme.font(Type::small);
    const QFontMetricsF smallMetrics(small);
    const double baseline = lane.top() - theme.px(tokens::gapSmall);
    const QString unit = quantity.unit.isEmpty() ? QString() : u' ' + quantity.unit;
    double x = lane.right() - smallMetrics.horizontalAdvance(unit);
    painter.setFont(small);
    painter.setPen(theme.color(Role::text3));
    painter.drawText(QPointF(x, baseline), unit);
    x -= QFontMetricsF(strong).horizontalAdvance(quantity.number);
    painter.setFont(strong);
    painter.setPen(theme.color(Role::text));
    painter.drawText(QPointF(x, baseline), quantity.number);
    if (lead.isEmpty()) return;
    painter.setFont(small);
    painter.setPen(theme.color(Role::text3));
    painter.drawText(QPointF(x - smallMetrics.horizontalAdvance(lead + QStringLiteral("  ")), baseline),
                     lead);
}

} // namespace

void paintDay(QPainter& painter, const DayModel& model, const DayGeometry& geometry, const Theme& theme) {
    painter.setRenderHint(QPainter::Antialiasing);
    paintHours(painter, model, geometry, theme);
    if (model.isEmpty()) {
        painter.setPen(QPen(theme.color(Role::axisLine), tokens::lineGrid));
        paintRule(painter, geometry.plot.bottomLeft(), geometry.plot.bottomRight());
        return;
    }
    paintGrounds(painter, model, geometry, theme);
    paintLaneGrid(painter, geometry.heart, model.heartTicks(), theme);
    paintLaneGrid(painter, geometry.steps, model.stepsTicks(), theme);
    const QPointF title(0, -theme.px(tokens::gapSmall));
    paintLaneTitle(painter, theme, geometry.heart.topLeft() + title, displayName(Metric::heartRate),
                   shownMetricUnit(Metric::heartRate, {}));
    paintLaneTitle(painter, theme, geometry.steps.topLeft() + title, displayName(Metric::steps),
                   Text::tr("per hour"));
    paintHeart(painter, model, geometry, theme);
    paintSteps(painter, model, geometry, theme);
    paintBars(painter, model, geometry, theme);
    paintNow(painter, model, geometry, theme);
}

void paintDayCursor(QPainter& painter, const DayModel& model, const DayGeometry& geometry, const Theme& theme,
                    qint64 ms) {
    const double x = std::round(geometry.toPixel(ms));
    painter.setPen(QPen(theme.color(Role::text), tokens::lineBorder));
    paintRule(painter, {x, geometry.plot.top()}, {x, geometry.plot.bottom()});
    const QLocale locale;
    const std::optional<double> heartRate = model.heartRateAt(ms);
    if (heartRate) {
        paintCursorPoint(painter, theme, {x + 0.5, yOf(geometry.heart, model.heartTicks(), *heartRate)},
                         theme.color(Role::heart));
    }
    paintReading(painter, theme, geometry.heart, formatHeartRate(heartRate, locale), {});
    if (const std::optional<size_t> hour = model.hourAt(ms)) {
        paintReading(painter, theme, geometry.steps, formatNumber(model.stepsByHour()[*hour], 0, {}, locale),
                     model.hourText(*hour));
    }
    paintAxisFlag(painter, theme, x, geometry.plot.bottom() + 1, geometry.area, model.timeText(ms));
}

} // namespace vd
