// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Metric.h"
#include "ui/theme/Tokens.h"

#include <QString>

namespace vd {

// The icon of a metric (resources/icons) and the colour of its family: for icons and marks, never for its
// number.
inline QString metricIcon(Metric metric) {
    switch (metric) {
    case Metric::steps: return QStringLiteral("steps");
    case Metric::distance: return QStringLiteral("distance");
    case Metric::activeEnergy:
    case Metric::restingEnergy:
    case Metric::totalEnergy: return QStringLiteral("flame");
    case Metric::floors: return QStringLiteral("floors");
    case Metric::activeMinutes:
    case Metric::moderateMinutes:
    case Metric::vigorousMinutes: return QStringLiteral("active");
    case Metric::hrvRmssd:
    case Metric::hrvSdnn: return QStringLiteral("hrv");
    case Metric::sleepDuration: return QStringLiteral("sleep");
    default: break;
    }
    switch (info(metric).family) {
    case MetricFamily::heart: return QStringLiteral("heart");
    case MetricFamily::body: return QStringLiteral("weight");
    case MetricFamily::nutrition: return QStringLiteral("meal");
    case MetricFamily::sleep: return QStringLiteral("sleep");
    case MetricFamily::movement: return QStringLiteral("steps");
    }
    Q_UNREACHABLE();
}

inline Role metricRole(Metric metric) {
    switch (info(metric).family) {
    case MetricFamily::movement: return Role::movement;
    case MetricFamily::heart: return Role::heart;
    case MetricFamily::sleep: return Role::sleep;
    case MetricFamily::body: return Role::body;
    case MetricFamily::nutrition: return Role::nutrition;
    }
    Q_UNREACHABLE();
}

} // namespace vd
