// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Instant.h"
#include "models/Metric.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace vd {

// A source's own word for a local day, in the metric's stored unit.
struct DailyValue {
    Metric metric = Metric::steps;
    QDate date;
    double value = 0;
    // Files that cover a part of a day count up from midnight: of two words for the same day the larger one
    // holds, in whatever order they arrive. Services replace what they said before.
    enum class Rule { replace, larger } rule = Rule::replace;
    int payload = -1; // index into Batch::payloads, -1 for none
};

// One stretch of a measure through time. Instants have endMs == startMs.
struct Sample {
    qint64 startMs = 0; // UTC
    qint64 endMs = 0;   // UTC
    double value = 0;   // in the metric's stored unit; of the whole interval for totals

    friend bool operator==(const Sample&, const Sample&) = default;
};

// Samples of one metric, in any order; the store sorts them, cuts them into UTC days and joins them with what
// this connection said before (same start: the new word wins; overlaps inside one connection are cut).
struct SampleSeries {
    Metric metric = Metric::heartRate;
    qint32 offsetS = 0; // that held there
    std::vector<Sample> samples;
    int payload = -1;
};

enum class SleepStage { awake, light, deep, rem, asleep, unmeasured };

struct SleepSession {
    QString externalId;
    Instant start;
    Instant end; // its local date is the day the night belongs to
    bool nap = false;
    std::optional<double> asleepS;
    std::optional<double> efficiencyPercent; // as the source says it, never computed here
    struct Stage {
        qint64 startMs = 0; // UTC
        qint64 endMs = 0;
        SleepStage stage = SleepStage::asleep;
        friend bool operator==(const Stage&, const Stage&) = default;
    };
    std::vector<Stage> stages;
    int payload = -1;
};

// Something measured once: weight, body fat, blood pressure, VO2max.
struct Measurement {
    QString externalId;
    Instant at;
    Metric metric = Metric::weight;
    double value = 0; // in the metric's stored unit
    int payload = -1;
};

} // namespace vd
