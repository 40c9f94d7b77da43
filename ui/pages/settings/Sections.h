// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/Section.h"

#include <span>

namespace vd {

// A section of the settings is a row here, in the order in which they are listed.
struct SectionRow {
    const char* key;  // in Destination::section
    const char* name; // English, for QCoreApplication::translate("Sections", name)
    Section* (*make)(const PageContext& context);
};
std::span<const SectionRow> allSections();

} // namespace vd
