// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Recording.h"

#include <QString>

namespace vd {

// What an activity is called: its own title, else its sport and the part of the day on the person's clock
// then
// ("Morning run").
QString activityTitle(const Summary& summary);

} // namespace vd
