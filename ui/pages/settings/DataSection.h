// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/Section.h"

namespace vd {

// Where the data is, and the demo.
class DataSection : public Section {
    Q_OBJECT
public:
    explicit DataSection(const PageContext& context);

private:
    void chooseFolder();
};

} // namespace vd
