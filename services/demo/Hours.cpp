// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/Hours.h"

#include "services/demo/Body.h"
#include "services/demo/Random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vd::demo {

namespace {

using Profile = std::array<double, 24>; // steps of each hour of the clock

constexpr Profile atWork{20,  5,   0,   0,   0,   30,  220, 780, 420, 230, 180, 260,
                         620, 460, 250, 230, 330, 820, 560, 380, 300, 190, 120, 60};
constexpr Profile atHome{30,  10,  0,   0,   0,   0,   20,  120, 380, 620, 760, 820,
                         600, 480, 620, 700, 640, 560, 450, 340, 260, 180, 110, 60};
constexpr Profile today{0,   0,   0,   0,   0,   0,    110, 700, 400, 240, 160, 210,
                        150, 180, 300, 250, 420, 1090, 510, 360, 280, 150, 90,  30};

struct Span {
    qint64 fromMs = 0;
    qint64 toMs = 0;
    qint64 overlap(qint64 startMs, qint64 endMs) const {
        return std::max(qint64{0}, std::min(toMs, endMs) - std::max(fromMs, startMs));
    }
};

// When the watch lies on its charger.
std::vector<Span> offWrist(const Day& day) {
    const auto from = [&](double hour, double minutes) {
        const qint64 startMs = day.clock(hour).utcMs;
        return Span{startMs, startMs + std::llround(minutes) * minuteMs};
    };
    if (day.ago == 0) return {from(9 + 8 / 60.0, 82)};
    Random random = dice(Dice::wrist, day.ago);
    std::vector<Span> spans;
    if (random.chance(0.34)) spans.push_back(from(random.between(7, 10), random.between(40, 95)));
    if (random.chance(0.24)) spans.push_back(from(random.between(19.5, 21.5), random.between(50, 130)));
    if (random.chance(0.05))
        spans.push_back(from(random.between(12, 14), random.between(120, 300))); // forgotten
    return spans;
}

double stepsOnFeet(const Day& day, int hour, Random& random) {
    const auto index = static_cast<size_t>(std::clamp(hour, 0, 23));
    if (day.ago == 0) return today[index];
    const double usual = (day.weekend() ? atHome : atWork)[index];
    return std::round(usual * random.between(0.45, 1.55));
}

double busyness(const Day& day) {
    const Life life = lifeOn(day.ago);
    if (day.ago == 0) return 1;
    if (life.ill) return 0.3;
    if (life.away) return 1.7;
    return 1.1 + 0.16 * day.summer() + 0.22 * wander(4, day.ago, 3);
}

double msShare(qint64 part, qint64 whole) {
    return static_cast<double>(part) / static_cast<double>(whole);
}

// The stage that the night is in.
std::optional<SleepStage> asleepAt(const std::optional<SleepSession>& sleep, qint64 utcMs) {
    if (!sleep || utcMs < sleep->start.utcMs || utcMs >= sleep->end.utcMs) return std::nullopt;
    const auto it = std::find_if(sleep->stages.begin(), sleep->stages.end(),
                                 [utcMs](const SleepSession::Stage& stage) { return utcMs < stage.endMs; });
    return it->stage;
}

bool sleepsThrough(const std::optional<SleepSession>& sleep, qint64 fromMs, qint64 toMs) {
    return sleep && sleep->start.utcMs <= fromMs && toMs <= sleep->end.utcMs;
}

double aboveResting(SleepStage stage) {
    switch (stage) {
    case SleepStage::deep: return 1;
    case SleepStage::light: return 5;
    case SleepStage::rem: return 8;
    default: return 13;
    }
}

} // namespace

std::vector<Hour> hoursOf(const DayStory& story) {
    constexpr double strideM = 0.72;
    const Day& day = story.day;
    const std::vector<Span> off = offWrist(day);
    const double busy = busyness(day);
    Random random = dice(Dice::steps, day.ago);
    std::vector<Hour> hours;
    for (qint64 startMs = day.startMs; startMs < day.endMs; startMs += hourMs) {
        // The dice fall for the whole day, so that its morning is the same at noon and at night.
        const qint64 wholeMs = std::min(startMs + hourMs, day.endMs);
        const int onTheClock =
            static_cast<int>(((startMs - QDate(1970, 1, 1).daysTo(day.date) * 24 * hourMs) +
                              qint64{1000} * day.at(startMs).offsetS) /
                             hourMs);
        double walked = busy * stepsOnFeet(day, onTheClock, random);
        const double inPocket = random.chance(0.86) ? random.between(0.5, 0.85) : 0;
        if (startMs >= story.untilMs) continue;
        const qint64 endMs = std::min(wholeMs, story.untilMs);
        double onTheRun = 0, metresOnTheRun = 0, exercised = 0;
        for (const Session& session : story.sessions) {
            onTheRun += session.stepsBetween(startMs, endMs);
            metresOnTheRun += session.metresBetween(startMs, endMs);
            exercised +=
                msShare(Span{session.startMs, session.endMs}.overlap(startMs, endMs), endMs - startMs);
        }
        if (sleepsThrough(story.night, startMs, wholeMs) || sleepsThrough(story.nextNight, startMs, wholeMs))
            walked = 0;
        walked =
            std::round(walked * msShare(endMs - startMs, wholeMs - startMs) * std::max(0.0, 1 - exercised));
        const bool wearing = std::none_of(off.begin(), off.end(), [&](const Span& span) {
            return span.overlap(startMs, endMs) > 10 * minuteMs;
        });
        Hour hour{startMs, endMs, {}, {}, {}};
        if (wearing) {
            hour.watchSteps = walked + std::round(onTheRun);
            hour.watchMetres = std::round(walked * strideM + metresOnTheRun);
        }
        // The phone is at hand while the watch charges; it stays at home when the athlete runs.
        const double seen = std::round(walked * (wearing ? inPocket : 0.94));
        if (seen > 0) hour.phoneSteps = seen;
        hours.push_back(hour);
    }
    return hours;
}

std::vector<Sample> heartRateOf(const DayStory& story) {
    constexpr int denseDays = 120;
    const qint64 stepMs = (story.day.ago < denseDays ? 2 : 5) * minuteMs;
    const std::vector<Span> off = offWrist(story.day);
    const std::vector<Hour> hours = hoursOf(story);
    const double resting = restingHeartRateOn(story.day);
    Random random = dice(Dice::heart, 10'000 + story.day.ago);
    std::vector<Sample> samples;
    const double effortKept = std::exp(-static_cast<double>(stepMs) / (14.0 * minuteMs));
    double noise = 0, effortBpm = 0;
    for (qint64 at = story.day.startMs; at < story.untilMs; at += stepMs) {
        noise = 0.8 * noise + 0.6 * random.normal();
        effortBpm *= effortKept;
        const bool worn = std::none_of(off.begin(), off.end(),
                                       [&](const Span& span) { return span.overlap(at, at + 1) > 0; });
        const Hour& hour = hours[static_cast<size_t>((at - story.day.startMs) / hourMs)];
        const double stroll =
            std::min(30.0, hour.watchSteps.value_or(200) * 0.011) * random.between(0.3, 1.6);
        double bpm = resting + 13 + std::min(stroll, 38.0) + 4.5 * noise;
        for (const auto* night : {&story.night, &story.nextNight}) {
            if (const auto stage = asleepAt(*night, at)) bpm = resting + aboveResting(*stage) + 1.6 * noise;
        }
        if (const auto stage = asleepAt(story.nap, at))
            bpm = resting + 4 + aboveResting(*stage) + 1.6 * noise;
        bpm += effortBpm;
        for (const Session& session : story.sessions) {
            const std::optional<double> exercising = session.heartRateAt(at);
            if (!exercising) continue;
            bpm = *exercising;
            effortBpm = 0.6 * (bpm - resting - 13);
        }
        if (worn) samples.push_back({at, at, std::round(std::max(bpm, resting - 2))});
    }
    return samples;
}

DayTotals totalsOf(const DayStory& story, const std::vector<Hour>& hours) {
    constexpr double joulesPerKcal = 4184, kcalPerStep = 0.035;
    DayTotals totals;
    double exerciseS = 0, exerciseJ = 0, climbM = 0, stepsOnTheRun = 0;
    for (const Session& session : story.sessions) {
        exerciseS += session.workout.movingS;
        exerciseJ += session.recording.summary.energyJ.value_or(0);
        if (session.workout.kind == Kind::run || session.workout.kind == Kind::hike)
            climbM += session.workout.climbM;
        stepsOnTheRun += session.stepsBetween(story.day.startMs, story.day.endMs);
    }
    for (const Hour& hour : hours) {
        totals.steps += hour.watchSteps.value_or(0);
        totals.metres += hour.watchMetres.value_or(0);
        totals.phoneSteps += hour.phoneSteps.value_or(0);
    }
    constexpr double floorM = 3, stepsPerFloor = 520, stepsPerActiveMinute = 190;
    const double walked = std::max(0.0, totals.steps - stepsOnTheRun);
    totals.floors = std::round(walked / stepsPerFloor + climbM / floorM);
    totals.activeMinutes = std::round(exerciseS / 60 + walked / stepsPerActiveMinute);
    totals.activeJoules = joulesPerKcal * std::round(exerciseJ / joulesPerKcal + walked * kcalPerStep);
    return totals;
}

} // namespace vd::demo
