// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Instant.h"

#include <QJsonObject>

#include <optional>

namespace vd {

// Of whatever spelling, a wall clock's read as if it hung in Greenwich. Inside the mappers.
std::optional<qint64> garminMs(const QJsonValue& value);
// An instant of UTC and of the wall clock; the offset is this computer's where the two tell none.
Instant garminInstant(qint64 utcMs, std::optional<qint64> localMs);
// Of these members; throws Error(badData) without the first.
Instant garminInstant(const QJsonObject& object, const char* utc, const char* local);

} // namespace vd
