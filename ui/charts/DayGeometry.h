// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/DayModel.h"

#include <QRectF>

// Where everything stands in the timeline of a day.
namespace vd {

class Theme;

struct DayGeometry {
    QRectF area;  // everything
    QRectF plot;  // both lanes and what is between them
    QRectF bars;  // above it: sleep and activities, in one row or more
    QRectF heart; // the curve's own space
    QRectF steps; // that of the bars by the hour
    double barHeight = 0;
    qint64 startMs = 0;
    qint64 endMs = 0;

    double toPixel(qint64 ms) const;
    qint64 toMs(double pixel) const; // of the nearest instant of the day
};
DayGeometry dayGeometry(const DayModel& model, const Theme& theme, const QSizeF& size);
int dayTimelineHeight(const DayModel& model, const Theme& theme);

// Where a bar stands and which words it carries: in it, beside it, or none where there is no room.
struct DayBarPlace {
    QRectF bar;
    QRectF words;
    QString text;
    bool inside = false;
};
std::vector<DayBarPlace> dayBarPlaces(const DayModel& model, const DayGeometry& geometry, const Theme& theme);

} // namespace vd
