// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importers/ImportJob.h"
#include "ui/theme/Tokens.h"

#include <QLocale>
#include <QString>

// What an import says of itself. Pure.
namespace vd {

// "812 new, 37 already here, 2 unreadable"; empty when nothing has happened yet.
QString importCounts(const ImportTotals& totals, const QLocale& locale);
// "1.2 of 2.0 GB, about 2 min left"; the time only when it can be told.
QString importShare(const ImportProgress& progress, qint64 elapsedMs, const QLocale& locale);
// Done of all, 0 ... 1; negative while it is not known.
double importFraction(const ImportProgress& progress);

// What became of a file: a word, with an icon that says the same.
struct FateLook {
    QString word;
    QString icon;
    Role role;
    bool problem = false; // something that the person may want to act on
};
FateLook fateLook(FileReport::Status status);

} // namespace vd
