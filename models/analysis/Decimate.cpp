// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Decimate.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace vd {

namespace {

struct RunPoint {
    CurvePoint point;
    size_t run = 0; // number of the unbroken stretch that it lies on
};

// What lies in the range, with the neighbours on either side.
struct Cut {
    std::optional<RunPoint> before;
    std::vector<RunPoint> inside;
    std::optional<RunPoint> after;
};

Cut cut(std::span<const double> x, std::span<const double> y, double fromX, double toX, double maxGap) {
    Cut result;
    result.inside.reserve(x.size());
    std::optional<double> previousX;
    size_t run = 0;
    bool torn = false;
    for (size_t i = 0; i < x.size() && !result.after; ++i) {
        if (std::isnan(x[i])) continue;
        if (!std::isfinite(y[i])) {
            torn |= maxGap <= 0;
            continue;
        }
        if (previousX && (torn || (maxGap > 0 && x[i] - *previousX > maxGap))) ++run;
        torn = false;
        previousX = x[i];
        const RunPoint here{{x[i], y[i]}, run};
        if (x[i] < fromX) {
            result.before = here;
        } else if (x[i] <= toX) {
            result.inside.push_back(here);
        } else {
            result.after = here;
        }
    }
    return result;
}

std::vector<RunPoint> extremes(const std::vector<RunPoint>& points, double fromX, double toX, int columns) {
    const auto columnOf = [&](const RunPoint& each) { // the last one takes its right edge too
        return std::min(columns - 1, static_cast<int>((each.point.x - fromX) / (toX - fromX) * columns));
    };
    std::vector<RunPoint> kept;
    kept.reserve(2 * static_cast<size_t>(columns));
    const RunPoint* least = &points.front();
    const RunPoint* most = least;
    const auto keep = [&] {
        kept.push_back(*std::min(least, most));
        if (least->point.y < most->point.y) kept.push_back(*std::max(least, most));
    };
    int column = columnOf(*least);
    for (const RunPoint& each : points) {
        if (const int here = columnOf(each); here != column) {
            keep();
            column = here;
            least = most = &each;
        }
        if (each.point.y < least->point.y) least = &each;
        if (each.point.y > most->point.y) most = &each;
    }
    keep();
    return kept;
}

} // namespace

std::vector<std::vector<CurvePoint>> decimate(std::span<const double> x, std::span<const double> y,
                                              double fromX, double toX, int columns, double maxGap) {
    if (columns < 1 || !(fromX < toX)) return {};
    Cut all = cut(x, y, fromX, toX, maxGap);
    if (all.inside.size() > 2 * static_cast<size_t>(columns))
        all.inside = extremes(all.inside, fromX, toX, columns);

    std::vector<std::vector<CurvePoint>> runs;
    std::optional<size_t> run;
    const auto add = [&](const RunPoint& each) {
        if (run != each.run) runs.emplace_back();
        run = each.run;
        runs.back().push_back(each.point);
    };
    // A neighbour belongs to the picture when a line leads from it into the range, or across.
    const auto leadsTo = [](const RunPoint& neighbour, const RunPoint& other) {
        return neighbour.run == other.run;
    };
    const bool across = all.inside.empty() && all.before && all.after && leadsTo(*all.before, *all.after);
    if (all.before && (across || (!all.inside.empty() && leadsTo(*all.before, all.inside.front()))))
        add(*all.before);
    for (const RunPoint& each : all.inside)
        add(each);
    if (all.after && (across || (!all.inside.empty() && leadsTo(*all.after, all.inside.back()))))
        add(*all.after);
    return runs;
}

std::vector<CurveColumn> columnsOf(std::span<const double> x, std::span<const double> y, double fromX,
                                   double toX, int columns) {
    if (columns < 1 || !(fromX < toX)) return {};
    const double width = (toX - fromX) / columns;
    std::vector<CurveColumn> result;
    int column = -1;
    int count = 0; // of values in the last column; its mean is a sum until the next one begins
    const auto close = [&] {
        if (!result.empty()) result.back().mean /= count;
    };
    for (size_t i = 0; i < x.size(); ++i) {
        if (!(x[i] >= fromX && x[i] <= toX) || !std::isfinite(y[i])) continue;
        const int here = std::min(columns - 1, static_cast<int>((x[i] - fromX) / width));
        if (here != column) {
            close();
            column = here;
            count = 0;
            result.push_back({fromX + (here + 0.5) * width, 0, y[i], y[i]});
        }
        ++count;
        result.back().mean += y[i];
        result.back().low = std::min(result.back().low, y[i]);
        result.back().high = std::max(result.back().high, y[i]);
    }
    close();
    return result;
}

} // namespace vd
