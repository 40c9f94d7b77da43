// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/Section.h"

namespace vd {

// A unit for each quantity.
class UnitsSection : public Section {
    Q_OBJECT
public:
    explicit UnitsSection(const PageContext& context);
};

} // namespace vd
