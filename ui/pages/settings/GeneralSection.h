// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/Section.h"

namespace vd {

// Theme, and the day on which a week begins.
class GeneralSection : public Section {
    Q_OBJECT
public:
    explicit GeneralSection(const PageContext& context);
};

} // namespace vd
