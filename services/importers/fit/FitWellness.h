// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "services/importers/fit/FitFile.h"

#include <array>
#include <map>
#include <utility>
#include <vector>

namespace vd::fit {

// What a watch notes all day: steps, energy, heart rate, stress, sleep and the like (monitoring, sleep and
// HRV files).
class WellnessReader {
public:
    void add(const Message& message);
    void finish(const FileHead& head, const QTimeZone& zone, Batch& batch) const;

private:
    // Counters run up through the day, apart for each kind of movement.
    enum class Counter : quint8 { steps, distanceM, activeKcal, totalKcal, ascentM };
    struct Counted {
        qint64 at = 0; // seconds of the file's clock, as all times here
        quint8 activityType = 0;
        std::array<double, 5> values{}; // by Counter; NaN: not said
        double activeS = 0;             // NaN: not said
    };
    struct Reading {
        Metric metric = Metric::heartRate;
        qint64 at = 0;
        double value = 0;
    };
    struct Level {
        qint64 at = 0;
        SleepStage stage = SleepStage::unmeasured;
    };

    void addMonitoring(const Message& message);
    void addReading(Metric metric, std::optional<quint32> at, std::optional<double> value, double least = 0);
    void addSleepLevel(const Message& message);
    QDate dayOf(qint64 at, const QTimeZone& zone) const;
    void finishCounters(const QTimeZone& zone, Batch& batch) const;
    void finishSteps(const QTimeZone& zone, Batch& batch) const;
    void finishReadings(const QTimeZone& zone, Batch& batch) const;
    void finishSleep(const FileHead& head, const QTimeZone& zone, Batch& batch) const;

    Clock m_clock;
    std::optional<quint32> m_lastTimestamp; // the latest whole one: 16-bit times go on from it
    std::optional<qint64> m_begin;          // of monitoring_info
    std::vector<Counted> m_counted;
    std::vector<Reading> m_readings;  // through the day
    std::vector<Reading> m_summaries; // one a day
    std::vector<Level> m_levels;
};

} // namespace vd::fit
