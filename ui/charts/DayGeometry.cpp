// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/DayGeometry.h"

#include "ui/theme/Theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace vd {

namespace {

// At a font of 10 pt.
constexpr double gutter = 52;   // numbers of the y axes
constexpr double rightEdge = 8; // half of the last label of the axis
constexpr double barsTop = 8;
constexpr double barHeight = 18;
constexpr double barPitch = 22;
constexpr double barLeast = 3; // width
constexpr double titleHeight = 28;
constexpr double heartHeight = 148;
constexpr double lanesGap = 36; // holds the title of the second lane
constexpr double stepsHeight = 84;
constexpr double axisHeight = 26;

// In the bar, or right of it, or left: the whole text where it fits, else the short one, else what of that
// has room. `from` and `to` are what is free beside it.
void placeWords(DayBarPlace& place, const DayBar& bar, double from, double to, const QFontMetricsF& metrics,
                double padding) {
    const double inside = place.bar.width() - 2 * padding;
    const double right = to - place.bar.right() - 2 * padding;
    const double left = place.bar.left() - from - 2 * padding;
    const auto put = [&](const QString& text, double width) {
        place.text = text;
        place.inside = width <= inside;
        place.words = QRectF(place.bar.left() + padding, place.bar.top(), width, place.bar.height());
        if (place.inside) return;
        const double gap = padding - tokens::lineData;
        if (width <= right) {
            place.words.moveLeft(place.bar.right() + gap);
        } else {
            place.words.moveRight(place.bar.left() - gap);
        }
    };
    const double most = std::max({inside, right, left});
    for (const QString& text : {bar.text, bar.shortText}) {
        const double width = std::ceil(metrics.horizontalAdvance(text));
        if (width <= most) return put(text, width);
    }
    const QString part = metrics.elidedText(bar.shortText, Qt::ElideRight, std::floor(most));
    constexpr int lettersLeast = 4; // "Lon…"
    if (part.size() >= lettersLeast) put(part, std::ceil(metrics.horizontalAdvance(part)));
}

} // namespace

double DayGeometry::toPixel(qint64 ms) const {
    const double share = static_cast<double>(std::clamp(ms, startMs, endMs) - startMs) /
                         static_cast<double>(std::max<qint64>(1, endMs - startMs));
    return plot.left() + share * plot.width();
}

qint64 DayGeometry::toMs(double pixel) const {
    const double share = std::clamp((pixel - plot.left()) / std::max(1.0, plot.width()), 0.0, 1.0);
    return startMs + qRound64(share * static_cast<double>(endMs - startMs));
}

DayGeometry dayGeometry(const DayModel& model, const Theme& theme, const QSizeF& size) {
    DayGeometry geometry;
    geometry.area = QRectF(QPointF(0, 0), size);
    geometry.startMs = model.clock().startMs;
    geometry.endMs = model.clock().endMs;
    geometry.barHeight = theme.px(barHeight);
    const double left = theme.px(gutter);
    const double width = size.width() - left - theme.px(rightEdge);
    const double rows = std::max(1, model.barRowCount());
    geometry.bars =
        QRectF(left, theme.px(barsTop), width, theme.px(barHeight) + (rows - 1) * theme.px(barPitch));
    const double bottom = size.height() - theme.px(axisHeight);
    const double top = geometry.bars.bottom() + theme.px(titleHeight);
    geometry.plot = QRectF(left, top, width, bottom - top);
    const double steps = theme.px(stepsHeight);
    geometry.steps = QRectF(left, bottom - steps, width, steps);
    geometry.heart = QRectF(left, top, width, geometry.steps.top() - theme.px(lanesGap) - top);
    return geometry;
}

int dayTimelineHeight(const DayModel& model, const Theme& theme) {
    const int rows = std::max(1, model.barRowCount());
    return theme.px(barsTop) + theme.px(barHeight) + (rows - 1) * theme.px(barPitch) + theme.px(titleHeight) +
           theme.px(heartHeight) + theme.px(lanesGap) + theme.px(stepsHeight) + theme.px(axisHeight);
}

std::vector<DayBarPlace> dayBarPlaces(const DayModel& model, const DayGeometry& geometry,
                                      const Theme& theme) {
    const QFontMetricsF metrics(theme.font(Type::smallStrong));
    const double padding = theme.px(tokens::gapSmall);
    std::vector<DayBarPlace> places;
    for (size_t i = 0; i < model.bars().size(); ++i) {
        const DayBar& bar = model.bars()[i];
        const double left = geometry.toPixel(bar.startMs);
        const double right = std::max(geometry.toPixel(bar.endMs), left + theme.px(barLeast));
        const double top = geometry.bars.top() + model.barRows()[i] * theme.px(barPitch);
        places.push_back({QRectF(left, top, right - left, geometry.barHeight), {}, {}, false});
    }
    for (size_t i = 0; i < places.size(); ++i) {
        DayBarPlace& place = places[i];
        // How far words beside the bar may reach: to the next bar, or what was written before.
        double from = geometry.plot.left();
        double to = geometry.area.right();
        for (size_t other = 0; other < places.size(); ++other) {
            if (other == i || model.barRows()[other] != model.barRows()[i]) continue;
            const QRectF& bar = places[other].bar;
            if (other < i) from = std::max({from, bar.right(), places[other].words.right()});
            if (other > i) to = std::min(to, bar.left());
        }
        if (model.nowMs() && model.bars()[i].endMs <= *model.nowMs())
            to = std::min(to, geometry.toPixel(*model.nowMs()));
        placeWords(place, model.bars()[i], from, to, metrics, padding);
    }
    return places;
}

} // namespace vd
