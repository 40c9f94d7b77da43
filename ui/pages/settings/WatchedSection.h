// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/Section.h"

namespace vd {

// Folders and devices whose new files come by themselves.
class WatchedSection : public Section {
    Q_OBJECT
public:
    explicit WatchedSection(const PageContext& context);
};

} // namespace vd
