// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Activity.h"
#include "models/Units.h"

#include <QDialog>

namespace vd {

class Theme;

// What each source said of one activity: a column for each recording, a row for each value, the one that is
// shown in bold.
class SourcesDialog : public QDialog {
    Q_OBJECT
public:
    SourcesDialog(const ActivityDetail& detail, const UnitChoice& units, Theme& theme,
                  QWidget* parent = nullptr);
};

} // namespace vd
