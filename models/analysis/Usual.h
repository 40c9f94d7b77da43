// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <optional>
#include <span>

// What is usual for somebody, and how much of a period an average rests on: field guide A1 and A2. Days are
// local; a day without a value is not in the list. Pure.
namespace vd {

struct DayPoint {
    QDate date;
    double value = 0; // in any one unit

    friend bool operator==(const DayPoint&, const DayPoint&) = default;
};

inline constexpr int usualDays = 28;
inline constexpr int usualAtLeast = 14; // values among them

// 'Your usual': mean ± 1 SD. The SD is the sample's (n − 1): these days stand for all ordinary ones.
struct Usual {
    double mean = 0;
    double sd = 0;
    int measured = 0; // days that have a value

    // No metric of ours goes below zero, and no band either.
    double low() const { return mean > sd ? mean - sd : 0; }
    double high() const { return mean + sd; }
};
// Of the 28 days before `day`, which itself is not in it; nullopt with fewer than 14 values. In any order.
std::optional<Usual> usualBefore(std::span<const DayPoint> values, QDate day);

enum class Standing { below, within, above };
Standing standing(double value, const Usual& usual); // both edges are within

// "51.6, average of 26 of 30 days".
struct PeriodAverage {
    std::optional<double> mean; // of the days measured
    int measured = 0;
    int days = 0;

    bool isHalfCovered() const { return 2 * measured >= days; } // below that no trend is told
};
PeriodAverage averageOver(std::span<const DayPoint> values, QDate from, QDate to); // both inclusive

} // namespace vd
