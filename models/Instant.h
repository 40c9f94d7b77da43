// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace vd {

// A moment, and the clock on the wall at that moment. Every instant in the store has an offset.
struct Instant {
    qint64 utcMs = 0;   // milliseconds since 1970-01-01T00:00:00Z
    qint32 offsetS = 0; // seconds east of UTC that held there and then

    friend bool operator==(const Instant&, const Instant&) = default;
};

// The local calendar date of a moment: date of (UTC + offset). The only place where a date is made of an
// instant.
QDate localDate(const Instant& instant);

// "2026-11-15T08:41:07+01:00"; with milliseconds only where there are some.
QString isoText(const Instant& instant);

// What the zone of this computer says held at that moment: for sources that name no offset of their own.
Instant atLocalOffset(qint64 utcMs, const QTimeZone& zone = QTimeZone::systemTimeZone());

} // namespace vd
