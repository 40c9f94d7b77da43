// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/watch/WatchStatus.h"
#include "ui/theme/Tokens.h"

#include <QDateTime>
#include <QString>

// What a watched folder or a device says of itself. Pure.
namespace vd {

struct WatchWords {
    QString name;  // of the device, or the last folder of the path
    QString place; // the path as the system writes it; empty while a device is away
    QString icon;  // of the state
    Role role = Role::text;
    QString state;          // "Watching"
    QString sentence;       // may be empty
    QString last;           // "Last import 18:40: 3 files"; empty before the first
    QString problem;        // may be empty
    bool mayImport = false; // 'Import now' makes sense
};
WatchWords words(const WatchStatus& status, const QDateTime& now);

} // namespace vd
