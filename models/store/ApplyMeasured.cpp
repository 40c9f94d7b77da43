// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Apply.h"
namespace vd {
void Applying::applyDailyValues() {}
void Applying::applySamples() {}
void Applying::applySleeps() {}
void Applying::applyMeasurements() {}
} // namespace vd
