// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/DayModel.h"

#include "models/Units.h"
#include "models/analysis/DayCurve.h"
#include "ui/Dates.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace vd {

namespace {

constexpr int heartIntervals = 4;
constexpr int stepsIntervals = 2;
constexpr double heartRangeLeast = 40; // bpm: a quiet hour is no mountain range
constexpr double stepsLeast = 100;     // of the top of the axis
constexpr double longIntervals = 3;    // a line breaks after so many of the intervals that are usual for it
constexpr qint64 holdsMs = 60'000;     // either side of a run, for the cursor

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DayModel)
};

double middleOf(const Sample& sample) {
    return static_cast<double>(sample.startMs) / 2 + static_cast<double>(sample.endMs) / 2;
}

// The longest time between two samples that still are one line: ten minutes, or three of the long intervals
// (the 90th percentile) of a device that measures only now and then.
qint64 longestHold(const std::vector<Sample>& samples) {
    std::vector<qint64> intervals;
    for (size_t i = 1; i < samples.size(); ++i)
        intervals.push_back(samples[i].startMs - samples[i - 1].endMs);
    if (intervals.empty()) return longestGapMs;
    const auto long90 = intervals.begin() + static_cast<std::ptrdiff_t>(intervals.size() * 9 / 10);
    std::nth_element(intervals.begin(), long90, intervals.end());
    return std::max(longestGapMs, qRound64(longIntervals * static_cast<double>(*long90)));
}

} // namespace

DayModel::Ticks ticksAround(double low, double high, int intervals) {
    constexpr std::array nice{1.0, 2.0, 2.5, 4.0, 5.0};
    for (double power = 1;; power *= 10) {
        for (const double mantissa : nice) {
            const double step = mantissa * power;
            const double first = std::floor(low / step);
            const double last = std::max(first + 1, std::ceil(high / step));
            if (last - first > intervals || std::fmod(step, 1) != 0) continue;
            DayModel::Ticks ticks;
            for (double n = first; n <= last; ++n)
                ticks.push_back(n * step);
            return ticks;
        }
    }
}

DayModel::DayModel(DayChartData data) : m_data(std::move(data)) {
    layBars();
    findRuns();
    m_steps = hourlySums(m_data.clock, m_data.steps);
    double most = -1;
    for (const std::optional<double>& steps : m_steps)
        most = std::max(most, steps.value_or(-1));
    if (most >= 0) m_stepsTicks = ticksAround(0, std::max(most, stepsLeast), stepsIntervals);
}

void DayModel::layBars() {
    std::vector<qint64> reachedMs; // by each row
    for (const DayBar& bar : m_data.bars) {
        size_t row = 0;
        while (row < reachedMs.size() && reachedMs[row] > bar.startMs)
            ++row;
        if (row == reachedMs.size()) reachedMs.push_back(0);
        reachedMs[row] = bar.endMs;
        m_barRows.push_back(static_cast<int>(row));
    }
    m_barRowCount = static_cast<int>(reachedMs.size());
}

void DayModel::findRuns() {
    const std::vector<Sample>& samples = m_data.heartRate;
    if (samples.empty()) return;
    const qint64 holdMs = longestHold(samples);
    double low = samples.front().value;
    double high = low;
    for (size_t i = 0; i < samples.size(); ++i) {
        if (i == 0 || samples[i].startMs - samples[i - 1].endMs > holdMs) m_runs.emplace_back();
        m_runs.back().x.push_back(middleOf(samples[i]) - static_cast<double>(m_data.clock.startMs));
        m_runs.back().y.push_back(samples[i].value);
        low = std::min(low, samples[i].value);
        high = std::max(high, samples[i].value);
    }
    m_heartTicks = ticksAround(low, std::max(high, low + heartRangeLeast), heartIntervals);
}

bool DayModel::isRunning(size_t hour) const {
    const DayClock::Hour& at = m_data.clock.hours[hour];
    return m_data.nowMs && at.startMs <= *m_data.nowMs && *m_data.nowMs < at.endMs;
}

std::optional<double> DayModel::heartRateAt(qint64 ms) const {
    const auto x = static_cast<double>(ms - m_data.clock.startMs);
    for (const Run& run : m_runs) {
        if (x < run.x.front() - holdsMs || x > run.x.back() + holdsMs) continue;
        const auto after = std::lower_bound(run.x.begin(), run.x.end(), x);
        if (after == run.x.begin()) return run.y.front();
        const auto before = std::prev(after);
        const bool earlier = after == run.x.end() || x - *before < *after - x;
        return run.y[static_cast<size_t>((earlier ? before : after) - run.x.begin())];
    }
    return std::nullopt;
}

std::optional<size_t> DayModel::hourAt(qint64 ms) const {
    const std::vector<DayClock::Hour>& hours = m_data.clock.hours;
    for (size_t i = 0; i < hours.size(); ++i) {
        if (hours[i].startMs <= ms && ms < hours[i].endMs) return i;
    }
    return std::nullopt;
}

const DayBar* DayModel::activityAt(qint64 ms) const {
    for (const DayBar& bar : m_data.bars) {
        if (bar.kind == DayBar::Kind::activity && bar.startMs <= ms && ms <= bar.endMs) return &bar;
    }
    return nullptr;
}

const DayBar* DayModel::neighbour(qint64 ms, int direction) const {
    const DayBar* found = nullptr;
    for (const DayBar& bar : m_data.bars) {
        const qint64 startMs = std::max(bar.startMs, m_data.clock.startMs);
        if (direction > 0 && startMs > ms && found == nullptr) found = &bar;
        if (direction < 0 && startMs < ms) found = &bar;
    }
    return found;
}

QString DayModel::timeText(qint64 ms) const {
    return shortTime(localTime(m_data.clock.at(ms)));
}

QString DayModel::hourText(size_t hour) const {
    const DayClock::Hour& at = m_data.clock.hours[hour];
    // The end on the clock by which the hour began: 02:00–03:00, although 02:00 may follow.
    const qint64 lastMs = at.endMs - 1;
    const QTime end = localTime({at.endMs, m_data.clock.offsetAt(lastMs)});
    return timeText(at.startMs) + QChar(0x2013) + shortTime(end);
}

QString DayModel::summary(const QLocale& locale) const {
    if (isEmpty()) return Text::tr("No sleep, no activity, no heart rate and no steps by the hour.");
    QStringList sentences;
    for (const DayBar& bar : m_data.bars) {
        if (bar.kind == DayBar::Kind::sleep) {
            sentences << bar.text + u'.';
        } else {
            //: an activity, when it began, when it ended
            sentences
                << Text::tr("%1, from %2 to %3.").arg(bar.text, timeText(bar.startMs), timeText(bar.endMs));
        }
    }
    if (!m_runs.empty()) {
        const auto [low, high] =
            std::minmax_element(m_data.heartRate.begin(), m_data.heartRate.end(),
                                [](const Sample& a, const Sample& b) { return a.value < b.value; });
        sentences << Text::tr("Heart rate: %1 to %2.")
                         .arg(formatHeartRate(low->value, locale).number,
                              formatHeartRate(high->value, locale).text());
    }
    if (!m_stepsTicks.empty()) {
        const auto most = std::max_element(m_steps.begin(), m_steps.end());
        //: of the steps by the hour: the largest number, and its hour
        sentences << Text::tr("Steps: most in the hour %2, %1.")
                         .arg(formatNumber(**most, 0, {}, locale).number,
                              hourText(static_cast<size_t>(most - m_steps.begin())));
    }
    return sentences.join(u' ');
}

QString DayModel::momentText(qint64 ms, const QLocale& locale) const {
    QStringList parts{timeText(ms)};
    for (const DayBar& bar : m_data.bars) {
        if (bar.startMs <= ms && ms < bar.endMs) parts << bar.text;
    }
    const std::optional<double> heartRate = heartRateAt(ms);
    parts << (heartRate ? formatHeartRate(heartRate, locale).text() : Text::tr("no heart rate"));
    const std::optional<size_t> hour = hourAt(ms);
    if (hour && m_steps[*hour]) {
        parts << Text::tr("%1: %2 steps")
                     .arg(hourText(*hour), formatNumber(m_steps[*hour], 0, {}, locale).number);
    }
    return parts.join(QStringLiteral(", "));
}

ChartTable DayModel::table(const QLocale& locale) const {
    ChartTable table{{Text::tr("Hour"), Text::tr("Heart rate, mean"), Text::tr("Lowest"), Text::tr("Highest"),
                      Text::tr("Steps")},
                     {}};
    for (size_t hour = 0; hour < m_data.clock.hours.size(); ++hour) {
        const DayClock::Hour& at = m_data.clock.hours[hour];
        if (at.startMs >= knownUntilMs()) break;
        double sum = 0;
        int count = 0;
        std::optional<double> low, high;
        for (const Sample& sample : m_data.heartRate) {
            if (sample.startMs < at.startMs || sample.startMs >= at.endMs) continue;
            sum += sample.value;
            ++count;
            low = std::min(low.value_or(sample.value), sample.value);
            high = std::max(high.value_or(sample.value), sample.value);
        }
        const std::optional<double> mean = count > 0 ? std::optional(sum / count) : std::nullopt;
        table.rows << QStringList{hourText(hour), formatHeartRate(mean, locale).text(),
                                  formatHeartRate(low, locale).text(), formatHeartRate(high, locale).text(),
                                  formatNumber(m_steps[hour], 0, {}, locale).number};
    }
    return table;
}

} // namespace vd
