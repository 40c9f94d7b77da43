// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace vd {

enum class ZoneMethod { maximum, reserve, threshold }; // field guide B2
enum class Sex { notStated, female, male };            // only the weights of B3 ask for it

// Stable: stored, and in JSON. Unknown text is the first of the enumeration.
QString key(ZoneMethod method); // "maximum", "reserve", "threshold"
QString key(Sex sex);           // "", "female", "male"
ZoneMethod zoneMethodFromKey(QStringView key);
Sex sexFromKey(QStringView key);

// The person's own limits, valid from a day on until the next ones. What is not known is not guessed here:
// models/analysis/Zones.h says what follows from what there is.
struct AthleteSettings {
    QDate since; // local date
    std::optional<int> birthYear;
    Sex sex = Sex::notStated;
    std::optional<double> maxHeartRateBpm;
    std::optional<double> restingHeartRateBpm;
    std::optional<double> thresholdHeartRateBpm; // that can be held for an hour
    std::optional<double> thresholdPowerW;       // likewise
    ZoneMethod zoneMethod = ZoneMethod::maximum;

    friend bool operator==(const AthleteSettings&, const AthleteSettings&) = default;
};

} // namespace vd
