// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Recording.h"
#include "services/importers/fit/FitReader.h"

#include <array>
#include <map>
#include <utility>
#include <vector>

namespace vd::fit {

// The heart beats that a chest strap sent after a swim, in seconds of the file's clock.
class HeartRates {
public:
    void add(const Message& hr);
    bool empty() const { return m_beats.empty(); }

    struct Beat {
        double at = 0; // s
        double bpm = 0;
    };
    const std::vector<Beat>& beats() const { return m_beats; }

private:
    std::vector<Beat> m_beats;
    bool m_anchored = false;
    double m_anchorS = 0;     // time of the file's clock ...
    qint64 m_anchorTicks = 0; // ... at this count of the strap's, in 1/1024 s
    qint64 m_lastTicks = 0;
};

// The record messages of a file, as columns. One plan for each definition says once where each channel's
// value stands; a record is then a walk through its plan.
class Records {
public:
    static constexpr qint64 noTime = -1;

    void beginPart(); // definitions, developer fields and running distances start anew
    void describeDeveloperField(const Message& fieldDescription);
    void add(const Message& record);
    // Gives each record the mean heart rate since the record before it.
    void merge(const HeartRates& rates);

    size_t size() const { return m_seconds.size(); }
    // Time of each record in seconds of the file's clock; noTime where it has none.
    const std::vector<qint64>& seconds() const { return m_seconds; }
    // Empty, or one value for each record; NaN is none.
    std::vector<double>& column(Channel channel);

private:
    struct Step {
        enum class Kind : quint8 { value, cadenceFraction, compressedSpeedDistance } kind = Kind::value;
        BaseType type = BaseType::unknown;
        Channel channel = Channel::distance;
        quint32 offset = 0;
        double scale = 1; // value = (raw - shift) / scale
        double shift = 0;
    };
    struct Plan {
        quint32 serial = 0; // of the definition it was made for
        std::vector<Step> steps;
    };
    struct DeveloperField {
        BaseType type = BaseType::unknown;
        quint32 nativeField = 0xFF;
        double scale = 1;
        double offset = 0;
    };

    void makePlan(Plan& plan, const Definition& definition) const;
    void put(Channel channel, double value);
    void addCompressed(const uchar* at);

    std::vector<qint64> m_seconds;
    std::array<std::vector<double>, 9> m_columns; // by Channel
    std::array<Plan, 16> m_plans;                 // by local message number
    std::map<std::pair<quint8, quint8>, DeveloperField> m_developerFields;
    bool m_hasCompressedDistance = false;
    quint32 m_compressedDistance = 0; // 1/16 m, run together over its 12 bits
};

} // namespace vd::fit
