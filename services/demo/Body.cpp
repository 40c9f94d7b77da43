// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/Body.h"

#include "services/demo/Plan.h"
#include "services/demo/Random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vd::demo {

namespace {

using Stage = SleepStage;

struct Minutes {
    SleepStage stage;
    int minutes;
};

// Last night, 22:58 to 06:48.
constexpr std::array lastNight{
    Minutes{Stage::awake, 11}, Minutes{Stage::light, 16}, Minutes{Stage::deep, 38},
    Minutes{Stage::light, 14}, Minutes{Stage::rem, 9},    Minutes{Stage::light, 21},
    Minutes{Stage::deep, 30},  Minutes{Stage::light, 18}, Minutes{Stage::awake, 5},
    Minutes{Stage::rem, 17},   Minutes{Stage::light, 28}, Minutes{Stage::deep, 18},
    Minutes{Stage::light, 24}, Minutes{Stage::rem, 22},   Minutes{Stage::awake, 4},
    Minutes{Stage::light, 34}, Minutes{Stage::deep, 8},   Minutes{Stage::light, 21},
    Minutes{Stage::awake, 7},  Minutes{Stage::rem, 27},   Minutes{Stage::light, 53},
    Minutes{Stage::rem, 30},   Minutes{Stage::light, 12}, Minutes{Stage::awake, 3}};

// The newest week as it is shown everywhere; 0: not weighed.
constexpr std::array<double, 7> newestRestingBpm{50, 51, 53, 51, 51, 52, 50};
constexpr std::array<double, 7> newestWeightKg{72.6, 72.7, 0, 72.8, 72.7, 72.9, 72.8};

// Cycles of about 90 minutes: deep sleep in the first ones, dreams in the last ones.
std::vector<Minutes> cycles(int minutes, Random& random) {
    constexpr std::array deep{36, 28, 16, 7, 2, 0};
    constexpr std::array rem{7, 15, 22, 27, 29, 30};
    std::vector<Minutes> stages{{Stage::awake, 4 + random.below(9)}};
    const auto about = [&](int mean) { return std::max(0, mean + random.below(mean / 2 + 1) - mean / 4); };
    int left = minutes - stages.front().minutes;
    const auto add = [&](SleepStage stage, int length) {
        const int fits = std::min(length, left);
        if (fits <= 0) return;
        stages.push_back({stage, fits});
        left -= fits;
    };
    for (size_t cycle = 0; left > 0; ++cycle) {
        const size_t phase = std::min(cycle, deep.size() - 1);
        add(Stage::light, about(18));
        add(Stage::deep, about(deep[phase]));
        add(Stage::light, about(22));
        if (random.chance(0.45)) add(Stage::awake, 1 + random.below(6));
        add(Stage::rem, about(rem[phase]));
    }
    if (stages.back().minutes > 4) { // waking up is in the night too
        stages.back().minutes -= 3;
        stages.push_back({Stage::awake, 3});
    }
    return stages;
}

SleepSession sleepOf(const QString& id, const Day& day, qint64 startMs, const std::vector<Minutes>& stages) {
    SleepSession sleep;
    sleep.externalId = id;
    sleep.start = day.at(startMs);
    qint64 at = startMs, asleepMs = 0;
    for (const Minutes& part : stages) {
        const qint64 endMs = at + part.minutes * minuteMs;
        sleep.stages.push_back({at, endMs, part.stage});
        if (part.stage != Stage::awake) asleepMs += endMs - at;
        at = endMs;
    }
    sleep.end = day.at(at);
    sleep.asleepS = static_cast<double>(asleepMs) / 1000;
    sleep.efficiencyPercent =
        std::round(100.0 * static_cast<double>(asleepMs) / static_cast<double>(at - startMs));
    return sleep;
}

} // namespace

double restingHeartRateOn(const Day& day) {
    if (day.ago < static_cast<int>(newestRestingBpm.size()))
        return newestRestingBpm[static_cast<size_t>(day.ago)];
    Random random = dice(Dice::heart, day.ago);
    double bpm = 51.5 + 2.6 * day.ago / 1096 - 0.6 * day.summer() + 1.1 * wander(1, day.ago, 11) +
                 0.6 * random.normal();
    if (lifeOn(day.ago).ill) bpm += 6;
    return std::round(bpm);
}

double heartRateVariabilityOn(const Day& day) {
    if (day.ago == 0) return 66;
    Random random = dice(Dice::heart, 5000 + day.ago);
    double ms =
        60 - 6.0 * day.ago / 1096 + 2 * day.summer() + 4 * wander(2, day.ago, 9) + 3.2 * random.normal();
    if (lifeOn(day.ago).ill) ms -= 17;
    return std::round(ms);
}

std::optional<Weighing> weighingOn(const Day& day) {
    if (lifeOn(day.ago).noData || lifeOn(day.ago).away) return std::nullopt;
    Random random = dice(Dice::body, day.ago);
    const bool steps = random.chance(4.0 / 7);
    Weighing weighing;
    weighing.at = day.clock(day.ago == 0 ? 7 + 4 / 60.0 : (day.weekend() ? 8.3 : 7) + random.between(0, 0.3));
    const double years = day.ago / 365.25;
    weighing.weightKg =
        73.1 + 1.1 * years - 0.5 * day.summer() + 0.45 * wander(3, day.ago, 16) + 0.28 * random.normal();
    bool weighed = steps;
    if (day.ago < static_cast<int>(newestWeightKg.size())) {
        weighing.weightKg = newestWeightKg[static_cast<size_t>(day.ago)];
        weighed = weighing.weightKg > 0;
    }
    if (!weighed) return std::nullopt;
    weighing.weightKg = std::round(weighing.weightKg * 10) / 10;
    const double fat = 14.8 + 0.9 * (weighing.weightKg - 73) + 0.3 * random.normal();
    weighing.bodyFatPercent = std::round(fat * 10) / 10;
    return weighing;
}

std::optional<SleepSession> nightTo(const Day& day) {
    if (lifeOn(day.ago).noData) return std::nullopt;
    const QString id = QStringLiteral("night-") + day.date.toString(Qt::ISODate);
    if (day.ago == 0) {
        const std::vector<Minutes> stages(lastNight.begin(), lastNight.end());
        return sleepOf(id, day, day.startMs - 62 * minuteMs, stages);
    }
    Random random = dice(Dice::night, day.ago);
    const double bed = (day.weekend() ? -0.4 : -1) + 0.32 * random.normal(); // hours after midnight
    double wake = (day.weekend() ? 7.7 : 6.75) + 0.25 * random.normal();
    if (day.weekday() == 4) wake = std::min(wake, 6.1); // to the pool
    if (lifeOn(day.ago).ill) wake += 1.2;
    const qint64 startMs = day.startMs + std::llround(bed * 60) * minuteMs;
    const int minutes = static_cast<int>((day.clock(wake).utcMs - startMs) / minuteMs);
    return sleepOf(id, day, startMs, cycles(minutes, random));
}

std::optional<SleepSession> napOn(const Day& day) {
    Random random = dice(Dice::night, 5000 + day.ago);
    const Life life = lifeOn(day.ago);
    const bool sleeps = random.chance(life.ill ? 0.7 : day.weekday() == 7 ? 0.22 : 0.01);
    if (life.noData || !sleeps || day.ago == 0) return std::nullopt;
    const qint64 startMs = day.clock(15.2).utcMs + random.below(50) * minuteMs;
    const std::vector<Minutes> stages{{Stage::awake, 2 + random.below(4)},
                                      {Stage::light, 18 + random.below(24)}};
    SleepSession nap = sleepOf(QStringLiteral("nap-") + day.date.toString(Qt::ISODate), day, startMs, stages);
    nap.nap = true;
    return nap;
}

} // namespace vd::demo
