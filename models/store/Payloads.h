// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vd {

// A condition on rows of raw_payload: nothing that was made of it is left.
inline const QString nothingPointsToPayload =
    QStringLiteral("NOT EXISTS (SELECT 1 FROM recording WHERE payload = raw_payload.id) "
                   "AND NOT EXISTS (SELECT 1 FROM recording WHERE brief_payload = raw_payload.id) "
                   "AND NOT EXISTS (SELECT 1 FROM daily_value WHERE payload = raw_payload.id) "
                   "AND NOT EXISTS (SELECT 1 FROM sleep WHERE payload = raw_payload.id) "
                   "AND NOT EXISTS (SELECT 1 FROM measurement WHERE payload = raw_payload.id)");

} // namespace vd
