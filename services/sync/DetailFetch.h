// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sync/SyncContext.h"

#include <QDate>

namespace vd {

// What a person opened, asked for at once and in full. Throws what the session throws; nothing to be had is
// no error. True when something was written.
QCoro::Task<bool> fetchActivityDetail(std::shared_ptr<SyncContext> context, BriefRecording recording,
                                      std::stop_token stop);
QCoro::Task<bool> fetchDayDetail(std::shared_ptr<SyncContext> context, ConnectionState connection, QDate day,
                                 std::stop_token stop);

} // namespace vd
