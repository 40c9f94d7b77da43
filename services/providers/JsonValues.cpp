// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/JsonValues.h"

#include <QDateTime>

#include <cmath>

namespace vd {

std::optional<double> number(const QJsonValue& value) {
    if (value.isDouble()) return value.toDouble();
    if (!value.isString()) return std::nullopt;
    bool ok = false;
    const double parsed = value.toString().toDouble(&ok);
    return ok && std::isfinite(parsed) ? std::optional(parsed) : std::nullopt;
}

std::optional<double> aboveZero(std::optional<double> value) {
    return value && *value > 0 ? value : std::nullopt;
}

QString idText(const QJsonValue& value) {
    if (value.isString()) return value.toString();
    if (!value.isDouble()) return {};
    const qint64 integer = value.toInteger(-1);
    return integer < 0 ? QString() : QString::number(integer);
}

std::optional<qint64> instantMs(const QJsonValue& value) {
    const QDateTime instant = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (!instant.isValid() || instant.timeSpec() == Qt::LocalTime) return std::nullopt;
    return instant.toMSecsSinceEpoch();
}

} // namespace vd
