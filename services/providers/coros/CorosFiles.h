// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/providers/coros/McpCall.h"

namespace vd {

// A tool's answer; what COROS says in place of one is an error (serverFault).
QCoro::Task<ToolAnswer> askCoros(ProviderSession* session, QString tool, QJsonObject arguments);

// The original FIT files. COROS hands out 50 an account and day, to all its clients together, and then says
// nothing at all. corosFile: of one activity; an empty batch when there is none today. corosFiles: of all
// that have none yet, newest first, 45 a local day; ends without an error and goes on the next day.
QCoro::Task<Batch> corosFile(ProviderSession* session, QString externalId);
QCoro::AsyncGenerator<Batch> corosFiles(ProviderSession* session);

} // namespace vd
