// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Recording.h"
#include "services/demo/Body.h"
#include "services/demo/Hours.h"

#include <QByteArray>

// What the made-up services 'said', as JSON to be read: the demo has raw data to look at, too. Seconds,
// metres, bpm.
namespace vd::demo {

QByteArray saidOf(const Recording& recording);
QByteArray saidByWatch(const DayStory& story, const std::vector<Hour>& hours, const DayTotals& totals);
QByteArray saidByPhone(const DayStory& story, const std::vector<Hour>& hours, const DayTotals& totals);
QByteArray saidOf(const SleepSession& sleep, const Day& day); // a night with what was measured in it
QByteArray saidOf(const Weighing& weighing);

} // namespace vd::demo
