// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/providers/Provider.h"

namespace vd {

// What both of Polar's interfaces have in common: the person's own client (free, made by oneself), one
// registered redirect, Basic authentication, no PKCE, and the headers that tell the limits.
void describePolarClient(ProviderDescriptor& descriptor);
std::vector<GuideStep> polarGuide();

} // namespace vd
