// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Activity.h"

namespace vd::test {

// A round course with two hills, sampled every second: all channels, always the same. Distance follows speed.
ActivityDetail madeUpRide(int seconds);
// Even 10 km/h on foot with a stop of `stopS` seconds in the middle; position, heart rate and cadence.
ActivityDetail madeUpRun(int seconds, int stopS);

} // namespace vd::test
