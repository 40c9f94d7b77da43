// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/providers/Provider.h"

namespace vd {

Provider polar();           // AccessLink Dynamic API v4
Provider polarAccessLink(); // AccessLink v3

} // namespace vd
