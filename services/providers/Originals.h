// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/providers/ProviderSession.h"

namespace vd {

// Adds the file as a payload and the recording that is made of both: what the list told, laid over what the
// file says; laps and streams are the file's. See ProviderSession::mapOriginal. Pure; any thread.
void addOriginal(const Answer& file, Recording listed, const ReadOriginal& read, const QTimeZone& zone,
                 Batch& batch);

} // namespace vd
