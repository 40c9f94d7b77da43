// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/TrendPicture.h"

#include "ui/charts/Hatch.h"
#include "ui/charts/TrendSeries.h"
#include "ui/charts/TrendText.h"
#include "ui/theme/Theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace vd {

namespace {

// At a font of 10 pt.
constexpr double gutterLeast = 40; // numbers of the y axis; fixed, so that charts below each other line up
constexpr double gutterGap = 8;    // between number and plot
constexpr double tick = 4;
constexpr double noDataFrom = 40; // a gap this wide says why it is empty
constexpr double barMost = 24;
constexpr double barShare = 0.66;
constexpr double outlineOnlyUnder = 6; // narrower running bars show no hatch
constexpr double roomForSharpness = 0.04;
constexpr double softFrom = 6;
constexpr double pointRadius = 3.75; // at the cursor
constexpr double runningRadius = 4;
constexpr double loneRadius = 2;
constexpr double pointRing = 1.5;
constexpr double flagPadding = 6;

QString tickLabel(const TrendModel& model, double value) {
    return tickText(value, model.axis().ticks, QLocale());
}

double gutterWidth(const TrendModel& model, const Theme& theme) {
    const QFontMetricsF metrics(theme.font(Type::axis));
    double widest = 0;
    for (const double value : model.axis().ticks)
        widest = std::max(widest, metrics.horizontalAdvance(tickLabel(model, value)));
    return std::max<double>(theme.px(gutterLeast), std::ceil(widest) + theme.px(gutterGap));
}

// Straight lines of one device pixel, sharp in spite of antialiasing.
void paintSharp(QPainter& painter, QPointF from, QPointF to) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawLine(from, to);
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void paintGrid(QPainter& painter, const TrendModel& model, const TrendGeometry& place, const Theme& theme) {
    const QFontMetricsF metrics(theme.font(Type::axis));
    painter.setFont(theme.font(Type::axis));
    for (const double value : model.axis().ticks) {
        const double y = std::round(place.toY(value));
        painter.setPen(QPen(theme.color(Role::grid), tokens::lineGrid));
        if (value > place.low) paintSharp(painter, {place.plot.left(), y}, {place.plot.right(), y});
        const QString text = tickLabel(model, value);
        painter.setPen(theme.color(Role::text3));
        painter.drawText(QPointF(place.plot.left() - theme.px(gutterGap) - metrics.horizontalAdvance(text),
                                 y + metrics.capHeight() / 2),
                         text);
    }
}

// The bar of the period that still runs: each part hatched and outlined, with a gap in between.
void paintRunningBar(QPainter& painter, const TrendModel& model, const TrendGeometry& place,
                     const Theme& theme, size_t index) {
    const double left = place.toX(index) - place.bar / 2;
    const double half = tokens::lineRunning / 2;
    const QColor base = theme.color(Role::base);
    double from = 0;
    for (const TrendPart& part : model.parts()) {
        const double to = from + part.values[index];
        const double gap = from > 0 ? tokens::stackGap : 0;
        const QRectF bar(QPointF(left, place.toY(to)), QPointF(left + place.bar, place.toY(from) - gap));
        from = to;
        if (bar.height() <= tokens::lineRunning) continue;
        const QColor color = theme.color(part.role);
        painter.setPen(QPen(color, tokens::lineRunning, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(place.bar < theme.px(outlineOnlyUnder)
                             ? QBrush(base)
                             : hatchBrush(color, base, painter.device()->devicePixelRatioF()));
        painter.setBrushOrigin(bar.topLeft());
        painter.drawRect(bar.adjusted(half, half, -half, -half));
    }
    painter.setBrush(Qt::NoBrush);
}

// Above the bars, where the widest number has room.
void paintTotals(QPainter& painter, const TrendModel& model, const TrendGeometry& place, const Theme& theme) {
    if (model.parts().empty() ||
        model.count() > 1 + static_cast<size_t>(place.plot.width() / theme.px(barMost)))
        return;
    const QFontMetricsF metrics(theme.font(Type::axis));
    std::vector<QString> texts;
    double widest = 0;
    for (size_t i = 0; i < model.count(); ++i) {
        const bool said = model.value(i) > 0;
        texts.push_back(said ? trendQuantity(model, model.at(i), QLocale()).front().number : QString());
        widest = std::max(widest, metrics.horizontalAdvance(texts.back()));
    }
    if (widest + theme.px(tokens::gapTiny) > place.slot) return;
    painter.setFont(theme.font(Type::axis));
    painter.setPen(theme.color(Role::text3));
    for (size_t i = 0; i < model.count(); ++i) {
        if (texts[i].isEmpty()) continue;
        const double width = metrics.horizontalAdvance(texts[i]);
        const double bottom = place.toY(model.value(i)) - theme.px(tokens::radiusBar);
        const QRectF rect(place.toX(i) - width / 2, bottom - metrics.height(), width, metrics.height());
        painter.fillRect(rect.adjusted(-1, 2, 1, 0), theme.color(Role::base)); // the line of before ends here
        painter.drawText(rect, Qt::AlignCenter | Qt::TextDontClip, texts[i]);
    }
}

void paintPoint(QPainter& painter, QPointF at, double radius, const QColor& fill, const QColor& ring,
                double width) {
    painter.setBrush(fill);
    painter.setPen(QPen(ring, width));
    painter.drawEllipse(at, radius, radius);
    painter.setBrush(Qt::NoBrush);
}

// Lines cannot show a day between two gaps; and today's point is hollow.
void paintPoints(QPainter& painter, const TrendModel& model, const TrendGeometry& place, const Theme& theme) {
    const QColor color = theme.color(model.role());
    for (size_t i = 0; i < model.count(); ++i) {
        if (std::isnan(model.value(i))) continue;
        const QPointF at(place.toX(i), place.toY(model.value(i)));
        const bool alone = (i == 0 || std::isnan(model.value(i - 1))) &&
                           (i + 1 == model.count() || std::isnan(model.value(i + 1)));
        if (model.at(i).running) {
            paintPoint(painter, at, theme.px(runningRadius), theme.color(Role::base), color,
                       tokens::lineData);
        } else if (alone) {
            paintPoint(painter, at, theme.px(loneRadius), color, color, tokens::lineBorder);
        }
    }
}

void paintNoData(QPainter& painter, const TrendModel& model, const TrendGeometry& place, const Theme& theme) {
    const QString text = QCoreApplication::translate("Trend", "no data");
    painter.setFont(theme.font(Type::axis));
    painter.setPen(theme.color(Role::text3));
    const double least =
        std::max<double>(theme.px(noDataFrom), QFontMetricsF(painter.font()).horizontalAdvance(text));
    const auto words = [&](size_t from, size_t to) { // [from, to)
        const double width = static_cast<double>(to - from) * place.slot;
        if (width < least) return;
        const double left = place.left + static_cast<double>(from) * place.slot;
        painter.drawText(
            QRectF(left, place.plot.top(), width, place.plot.height() - theme.px(tokens::gapTiny)),
            Qt::AlignHCenter | Qt::AlignBottom, text);
    };
    size_t from = 0;
    for (size_t i = 0; i < model.count(); ++i) {
        if (std::isnan(model.value(i))) continue;
        words(from, i);
        from = i + 1;
    }
    // What is still to come is no gap.
    if (from < model.count() && !model.at(model.count() - 1).running) words(from, model.count());
}

QFont labelFont(const TrendLabel& label, const Theme& theme) {
    QFont font = theme.font(Type::axis);
    if (label.strong) font.setWeight(QFont::DemiBold);
    return font;
}

QRectF labelRect(const TrendLabel& label, bool atTick, const TrendGeometry& place, const Theme& theme) {
    const QFontMetricsF metrics(labelFont(label, theme));
    const double width = metrics.horizontalAdvance(label.text);
    double left = place.toX(label.bucket) - width / 2;
    if (atTick) left = place.toX(label.bucket) - place.slot / 2 + theme.px(tokens::gapTiny);
    const double least = label.bucket == 0 ? place.plot.left() : place.area.left();
    left = std::clamp(left, least, std::max(least, place.area.right() - width));
    return QRectF(left, place.plot.bottom() + theme.px(tick + 2), width, metrics.height());
}

bool overlaps(const QRectF& rect, const std::vector<QRectF>& others, double gap) {
    return std::ranges::any_of(
        others, [&](const QRectF& other) { return rect.adjusted(-gap, 0, gap, 0).intersects(other); });
}

// Every n-th from the last on, the smallest n that lets all stand apart.
std::vector<QRectF> spread(const TrendLabels& labels, size_t every, const TrendGeometry& place,
                           const Theme& theme) {
    std::vector<QRectF> rects(labels.regular.size());
    std::vector<QRectF> used;
    for (size_t back = 0; back < rects.size(); back += every) {
        const size_t i = rects.size() - 1 - back;
        const QRectF rect = labelRect(labels.regular[i], labels.atTicks, place, theme);
        if (overlaps(rect, used, theme.px(tokens::gapSmall))) return {};
        used.push_back(rect);
        rects[i] = rect;
    }
    return rects;
}

void paintLabel(QPainter& painter, const TrendLabel& label, const QRectF& rect, const Theme& theme) {
    painter.setFont(labelFont(label, theme));
    painter.setPen(theme.color(label.strong ? Role::text : Role::text3));
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignTop | Qt::TextDontClip, label.text);
}

void paintAxis(QPainter& painter, const TrendModel& model, const TrendGeometry& place, const Theme& theme) {
    painter.setPen(QPen(theme.color(Role::axisLine), tokens::lineGrid));
    const double bottom = std::round(place.plot.bottom());
    paintSharp(painter, {place.plot.left(), bottom}, {place.plot.right(), bottom});
    const TrendLabels labels = trendLabels(model, QLocale());
    std::vector<QRectF> rects;
    for (size_t every = 1; rects.empty() && every <= labels.regular.size(); ++every)
        rects = spread(labels, every, place, theme);
    for (size_t i = 0; i < rects.size(); ++i) {
        if (labels.atTicks) {
            const double x = std::round(place.toX(labels.regular[i].bucket) - place.slot / 2);
            painter.setPen(QPen(theme.color(Role::axisLine), tokens::lineGrid));
            paintSharp(painter, {x, bottom}, {x, bottom + theme.px(tick)});
        }
        if (!rects[i].isEmpty()) paintLabel(painter, labels.regular[i], rects[i], theme);
    }
    std::vector<QRectF> used;
    for (const TrendLabel& label : labels.single) {
        const QRectF rect = labelRect(label, false, place, theme);
        if (overlaps(rect, used, theme.px(tokens::gap))) continue;
        paintLabel(painter, label, rect, theme);
        used.push_back(rect);
    }
}

} // namespace

size_t TrendGeometry::indexAt(double x, size_t count) const {
    const double index = std::floor((x - left) / slot);
    return static_cast<size_t>(std::clamp(index, 0.0, static_cast<double>(count - 1)));
}

int trendAxisHeight(const Theme& theme) {
    return static_cast<int>(std::ceil(QFontMetricsF(theme.font(Type::axis)).height())) +
           theme.px(tick + 2 + tokens::gapTiny);
}

TrendGeometry trendGeometry(const TrendModel& model, const Theme& theme, const QSizeF& size) {
    TrendGeometry place;
    place.area = QRectF(QPointF(0, 0), size);
    const double top = std::ceil(QFontMetricsF(theme.font(Type::axis)).height());
    place.plot = place.area.adjusted(gutterWidth(model, theme), model.isBars() ? top : top / 2, 0,
                                     -trendAxisHeight(theme));
    place.low = model.axis().low;
    place.high = model.axis().high;
    const auto count = static_cast<double>(model.count());
    if (!model.isBars()) {
        // Room for the last point, however narrow the buckets.
        const double inset = std::max(theme.px(runningRadius) + 1 - place.plot.width() / count / 2, 0.0);
        place.left = place.plot.left() + inset;
        place.slot = (place.plot.width() - 2 * inset) / count;
        return place;
    }
    // Slots of whole pixels give bars sharp edges; wide ones do without, where that would cost much room.
    place.slot = place.plot.width() / count;
    const double whole = std::floor(place.slot);
    const bool costly = place.slot - whole > place.slot * roomForSharpness && place.slot > softFrom;
    if (!costly && whole >= 1) place.slot = whole;
    place.left = place.plot.left() + std::floor((place.plot.width() - place.slot * count) / 2);
    const double wanted = std::min<double>(place.slot * barShare, theme.px(barMost));
    // As odd or even as its slot: then both of its edges are whole pixels.
    place.bar = std::max(place.slot - 2 * std::round((place.slot - wanted) / 2), 1.0);
    return place;
}

void paintTrend(QPainter& painter, const TrendModel& model, const TrendGeometry& place, const Theme& theme) {
    painter.setRenderHint(QPainter::Antialiasing);
    paintGrid(painter, model, place, theme);
    paintTrendSeries(painter, model, place, theme);
    if (model.isBars()) {
        const size_t last = model.count() - 1;
        if (model.at(last).running) paintRunningBar(painter, model, place, theme, last);
        paintTotals(painter, model, place, theme);
    } else {
        paintPoints(painter, model, place, theme);
    }
    paintNoData(painter, model, place, theme);
    paintAxis(painter, model, place, theme);
}

void paintTrendCursor(QPainter& painter, const TrendModel& model, const TrendGeometry& place,
                      const Theme& theme, size_t index) {
    const double x = std::floor(place.toX(index));
    painter.setPen(QPen(theme.color(Role::text), tokens::lineBorder));
    paintSharp(painter, {x, place.plot.top()}, {x, place.plot.bottom()});
    const double value = model.value(index);
    if (!model.isBars() && !std::isnan(value)) {
        paintPoint(painter, {x + 0.5, place.toY(value)}, theme.px(pointRadius), theme.color(model.role()),
                   theme.color(Role::base), pointRing);
    }
    const QFont font = theme.font(Type::smallStrong);
    const QString text = bucketText(model, index, QLocale());
    const QFontMetricsF metrics(font);
    const double width = std::ceil(metrics.horizontalAdvance(text)) + 2 * theme.px(flagPadding);
    QRectF flag(x - width / 2, place.plot.bottom() + 1, width, metrics.height() + theme.px(tokens::gapTiny));
    flag.moveLeft(
        std::clamp(flag.left(), place.area.left(), std::max(place.area.left(), place.area.right() - width)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Role::tipFill));
    painter.drawRoundedRect(flag, tokens::radiusChip, tokens::radiusChip);
    painter.setPen(theme.color(Role::tipText));
    painter.setFont(font);
    painter.drawText(flag, Qt::AlignCenter, text);
}

} // namespace vd
