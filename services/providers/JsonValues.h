// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace vd {

inline constexpr double joulesPerKcal = 4184; // field guide A4

// A number, sent as one or as text (Google sends 64-bit integers as text); nullopt for anything else.
std::optional<double> number(const QJsonValue& value);
// nullopt for zero and below, where a provider says zero for 'not measured'.
std::optional<double> aboveZero(std::optional<double> value);
// Ids beyond 2^53 keep all their digits; text stays text; "" for anything else.
QString idText(const QJsonValue& value);
// RFC 3339 as UTC milliseconds; nullopt for anything else.
std::optional<qint64> instantMs(const QJsonValue& value);

} // namespace vd
