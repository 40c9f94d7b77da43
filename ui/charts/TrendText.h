// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/TrendModel.h"

#include <QLocale>

// The words of a trend: its axis, its sentences. Pure.
namespace vd {

// A label below the plot, in the middle of its bucket or beside the tick where its month or year begins.
struct TrendLabel {
    size_t bucket = 0;
    QString text;
    bool strong = false; // today's bucket
};
struct TrendLabels {
    bool atTicks = false;
    std::vector<TrendLabel> regular; // all alike, oldest first; where they do not fit, every second, third, …
    std::vector<TrendLabel> single; // each by itself, the most wanted first
};
TrendLabels trendLabels(const TrendModel& model, const QLocale& locale);

// "Wed 11 Nov", "9 – 15 Nov", "November 2026".
QString bucketText(const TrendModel& model, size_t index, const QLocale& locale);
// In parts: "49 bpm". Missing: an en dash.
std::vector<Quantity> trendQuantity(const TrendModel& model, const BucketValue& bucket,
                                    const QLocale& locale);
QString quantityText(const std::vector<Quantity>& parts);
// What a bucket of several days tells of a metric: "daily mean by week"; empty where it is plain.
QString bucketNote(const TrendModel& model);

// "51.6, average of 26 of 30 days · usual 49–54". Under half of them, no average is told.
QString trendSentence(const TrendModel& model, const QLocale& locale);
// For who cannot see it: the latest value, then the sentence.
QString trendSummary(const TrendModel& model, const QLocale& locale);
// The same of one bucket: "Wed 11 Nov: 49 bpm, before 52 bpm".
QString bucketSummary(const TrendModel& model, size_t index, const QLocale& locale);

} // namespace vd
