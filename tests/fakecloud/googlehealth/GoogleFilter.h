// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <limits>
#include <optional>

namespace vd::fakecloud {

// A data type of the Google Health API: what may be asked of it, and how.
struct GoogleType {
    enum class Kind { interval, sample, daily, session };
    QString path;   // "daily-resting-heart-rate"
    QString member; // of the JSON: "dailyRestingHeartRate"
    Kind kind = Kind::interval;
    QString scope; // "sleep"
    bool lists = false;
    bool rollsUp = false;
    bool rollsUpDaily = false;
    int rangeDays = 90; // the longest roll-up
    int pageSize = 10'000;

    QString filterName() const { return QString(path).replace(u'-', u'_'); }
    bool isSleep() const { return path == u"sleep"; }
};

// Nothing for a type that is not played.
std::optional<GoogleType> googleType(const QString& path);

// The half-open span that a filter asks for: by the clock on the wall, or by physical time.
struct GoogleFilter {
    bool isCivil = false;
    qint64 fromMs = std::numeric_limits<qint64>::min(); // civil: of the wall's clock, as if it were UTC
    qint64 toMs = std::numeric_limits<qint64>::max();

    bool takes(qint64 physicalMs, qint64 civilMs) const {
        const qint64 at = isCivil ? civilMs : physicalMs;
        return at >= fromMs && at < toMs;
    }
};

struct GoogleFilterRead {
    GoogleFilter filter;
    QString reason; // of the refusal: "INVALID_DATA_POINT_FILTER"; empty when it is sound
};

// Strict: members in snake case, only those that the type has, >= and <, AND, literals in double quotes.
GoogleFilterRead readGoogleFilter(const QString& text, const GoogleType& type);

} // namespace vd::fakecloud
