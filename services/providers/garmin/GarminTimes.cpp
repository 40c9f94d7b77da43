// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/garmin/GarminTimes.h"

#include "models/Error.h"
#include "services/providers/JsonValues.h"

#include <cstdlib>

namespace vd {

std::optional<qint64> garminMs(const QJsonValue& value) {
    if (value.isDouble()) return value.toInteger();
    QString text = value.toString().replace(u' ', u'T');
    const bool hasZone = text.endsWith(u'Z') || text.indexOf(u'+', 10) > 0 || text.indexOf(u'-', 10) > 0;
    if (!hasZone) text += u'Z';
    return instantMs(QJsonValue(text));
}

// Garmin has shifted the local time of some accounts twice: a difference is an offset only where it looks
// like one.
Instant garminInstant(qint64 utcMs, std::optional<qint64> localMs) {
    constexpr qint64 quarterMs = 15 * 60'000;
    constexpr qint64 widestMs = 14 * 3'600'000;
    if (!localMs) return atLocalOffset(utcMs);
    const qint64 offsetMs = *localMs - utcMs;
    const bool isOffset = offsetMs % quarterMs == 0 && std::abs(offsetMs) <= widestMs;
    return isOffset ? Instant{utcMs, static_cast<qint32>(offsetMs / 1000)} : atLocalOffset(utcMs);
}

Instant garminInstant(const QJsonObject& object, const char* utc, const char* local) {
    const std::optional<qint64> utcMs = garminMs(object.value(QLatin1String(utc)));
    if (!utcMs) throw Error(ErrorCode::badData, QStringLiteral("no time in ") + QLatin1String(utc));
    return garminInstant(*utcMs, garminMs(object.value(QLatin1String(local))));
}

} // namespace vd
