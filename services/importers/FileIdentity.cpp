// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/FileIdentity.h"

#include <QCryptographicHash>

#include <cmath>

namespace vd {

QString FileIdentity::externalId() const {
    const QString text = QStringLiteral("%1\n%2\n%3\n%4\n%5")
                             .arg(format, device)
                             .arg(startMs)
                             .arg(static_cast<int>(family))
                             .arg(ordinal);
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(32));
}

Source fileSource(const QString& format, const QString& device, const QString& displayName) {
    return Source{firstProfile, QStringLiteral("files"), format + QLatin1Char(':') + device, displayName};
}

qint64 completeness(const Recording& recording) {
    qint64 values = 0;
    for (const auto& [channel, samples] : recording.streams.channels) {
        for (const double value : samples)
            values += std::isnan(value) ? 0 : 1;
    }
    return values + static_cast<qint64>(recording.streams.size() + recording.laps.size());
}

} // namespace vd
