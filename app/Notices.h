// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/RunQueries.h"
#include "services/sync/SyncChoices.h"

#include <QString>

#include <optional>

namespace vd {

// What the system tells the person while they look elsewhere.
struct Notice {
    QString title;
    QString text;
};

// Of a run that ended, at most one, and for most runs none: when only the person can help, and at the end of
// a first import that took so long that they went away.
std::optional<Notice> noticeOf(const RunRow& run, const Database& database, const SyncChoices& choices);

// Of a device that was plugged in for the first time.
Notice noticeOfDevice(const QString& name);

} // namespace vd
