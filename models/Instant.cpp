// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Instant.h"

namespace vd {

namespace {

// The wall clock of the instant, spelled as if it were UTC, so that Qt converts nothing.
QDateTime wallClock(const Instant& instant) {
    return QDateTime::fromMSecsSinceEpoch(instant.utcMs + qint64{1000} * instant.offsetS, Qt::UTC);
}

} // namespace

QDate localDate(const Instant& instant) {
    return wallClock(instant).date();
}

QString isoText(const Instant& instant) {
    const QDateTime wall = wallClock(instant);
    QString text = wall.toString(wall.time().msec() == 0 ? QStringLiteral("yyyy-MM-ddTHH:mm:ss")
                                                         : QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz"));
    const qint32 minutes = qAbs(instant.offsetS) / 60;
    text += QLatin1Char(instant.offsetS < 0 ? '-' : '+');
    text += QStringLiteral("%1:%2")
                .arg(minutes / 60, 2, 10, QLatin1Char('0'))
                .arg(minutes % 60, 2, 10, QLatin1Char('0'));
    return text;
}

Instant atLocalOffset(qint64 utcMs, const QTimeZone& zone) {
    return Instant{utcMs, zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC))};
}

} // namespace vd
