// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace vd {
class Store;
}

namespace bench {

// Ten years that end today: 5,000 activities of an hour with 8 channels at 1 Hz, 3,650 days of 12 metrics
// (steps and distance by the hour in the newest 400), as many nights, and 500 days of heart rate at 1 Hz.
void fillDecade(vd::Store& store, QDate today);

} // namespace bench
