// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "models/analysis/DayClock.h"
#include "models/analysis/DayMerge.h"
#include "ui/charts/ChartTable.h"

#include <QLocale>

// What the timeline of a day draws and says, without a pixel: sleep and activities, heart rate, steps by the
// hour, all on the clock of that day. Pure.
namespace vd {

// A stretch that stands above the lanes.
struct DayBar {
    enum class Kind { sleep, activity } kind = Kind::sleep;
    qint64 startMs = 0; // UTC; may begin before the day and end after it
    qint64 endMs = 0;
    QString text;      // "Sleep, from 22:58 to 06:48", "Lunch loop 8.12 km"
    QString shortText; // where that does not fit
    Sport sport = Sport::other;
    ActivityId activity = 0; // 0: leads nowhere
};

struct DayChartData {
    DayClock clock;
    std::optional<qint64> nowMs;   // only on the day that still runs
    std::vector<DayBar> bars;      // by start
    std::vector<Sample> heartRate; // bpm, by time, of one source at a time
    std::vector<TakenPiece> steps; // each stretch once
    bool hasStepsTotal = false;    // although nobody may know by the hour
};

class DayModel {
public:
    // A stretch without a gap, ready for decimate(): ms since the start of the day, and bpm.
    struct Run {
        std::vector<double> x;
        std::vector<double> y;
    };
    // The numbers of a lane's axis; the first and the last are its range. Empty where there is nothing to
    // draw.
    using Ticks = std::vector<double>;

    DayModel() = default;
    explicit DayModel(DayChartData data);

    // Nothing but the clock.
    bool isEmpty() const { return m_data.bars.empty() && m_runs.empty() && m_stepsTicks.empty(); }
    const DayClock& clock() const { return m_data.clock; }
    std::optional<qint64> nowMs() const { return m_data.nowMs; }
    const std::vector<DayBar>& bars() const { return m_data.bars; }
    // The row of each bar: those that overlap stand below one another.
    const std::vector<int>& barRows() const { return m_barRows; }
    int barRowCount() const { return m_barRowCount; }

    const std::vector<Run>& heartRuns() const { return m_runs; }
    const Ticks& heartTicks() const { return m_heartTicks; }
    const std::vector<std::optional<double>>& stepsByHour() const { return m_steps; } // as clock().hours
    const Ticks& stepsTicks() const { return m_stepsTicks; }
    bool hasStepsTotal() const { return m_data.hasStepsTotal; }
    bool isRunning(size_t hour) const; // not over yet

    // The last moment that anything can be known of: the end of the day, or now.
    qint64 knownUntilMs() const { return m_data.nowMs.value_or(m_data.clock.endMs); }
    std::optional<double> heartRateAt(qint64 ms) const; // bpm; none within a gap
    std::optional<size_t> hourAt(qint64 ms) const;      // index of clock().hours
    const DayBar* activityAt(qint64 ms) const;          // nullptr where there is none
    // The bar that begins next after (or before) a moment; nullptr where there is none.
    const DayBar* neighbour(qint64 ms, int direction) const;

    QString timeText(qint64 ms) const;            // on the clock of the day
    QString hourText(size_t hour) const;          // "12:00–13:00"
    QString summary(const QLocale& locale) const; // in a few sentences, for those who do not see it
    QString momentText(qint64 ms, const QLocale& locale) const; // the same of one moment
    ChartTable table(const QLocale& locale) const;              // a row for each hour

private:
    void layBars();
    void findRuns();

    DayChartData m_data;
    std::vector<int> m_barRows;
    int m_barRowCount = 0;
    std::vector<Run> m_runs;
    Ticks m_heartTicks;
    std::vector<std::optional<double>> m_steps;
    Ticks m_stepsTicks;
};

// Ticks that hold [low, high] in at most `intervals` equal steps of a nice size, at least one.
DayModel::Ticks ticksAround(double low, double high, int intervals);

} // namespace vd
