// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Units.h"
#include "ui/charts/DayModel.h"
#include "ui/charts/SourceBars.h"
#include "ui/itemmodels/DayWordsModel.h"
#include "ui/pages/day/DayData.h"

namespace vd {

// What the charts and tables of the page get to show of a day. Pure.
DayModel dayModel(const DayData& day, const UnitChoice& units);

// The clock of a night, for the hypnogram: it may have begun by another one than the day.
std::vector<OffsetChange> nightOffsets(const Night& night, const QTimeZone& zone);
// "94 % of 7 h 50 min in bed"; without the source's percentage only how long.
QString nightText(const Night& night, const QLocale& locale);
// "Nap, 13:10–13:40, 30 min"
QString otherSleepText(const Night& night, const QLocale& locale);

// A source as people know it: the name of the account or device, else of the provider.
QString sourceTitle(const ConnectionRow& source);

std::vector<SourceBar> sourceBars(const MetricDay& metric, const UnitChoice& units, const QLocale& locale);
// Which source filled which hours, in a sentence or two.
QString sourcesSentence(const MetricDay& metric, const DayClock& clock);

// All metrics but the one that has a card of its own.
std::vector<DayWordRow> dayWords(const DayData& day, Metric except, const UnitChoice& units,
                                 const QLocale& locale);

} // namespace vd
