// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/Sessions.h"

#include "models/analysis/Track.h"
#include "services/demo/Effort.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace vd::demo {

namespace {

double stepSecondsOf(double movingS) {
    if (movingS < 2400) return 2;
    if (movingS < 4500) return 3;
    return movingS < 12'000 ? 5 : 8;
}

std::vector<double> evenTimes(double movingS) {
    const double stepS = stepSecondsOf(movingS);
    std::vector<double> times;
    for (double t = 0; t < movingS - stepS / 2; t += stepS)
        times.push_back(t);
    times.push_back(movingS);
    return times;
}

double meanOf(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double energyOf(const Session& session) {
    constexpr double joulesPerKcal = 4184, bodyKg = 72.6;
    const Summary& summary = session.recording.summary;
    const double km = summary.distanceM.value_or(0) / 1000, minutes = *summary.movingS / 60;
    switch (session.workout.kind) {
    case Kind::run: return joulesPerKcal * (1.01 * bodyKg * km + 0.35 * session.workout.climbM);
    case Kind::hike: return joulesPerKcal * (0.82 * bodyKg * km + 0.6 * session.workout.climbM);
    case Kind::ride:
    case Kind::indoorRide: return *summary.averagePowerW * *summary.movingS * 4.25; // a body's efficiency
    case Kind::swim: return joulesPerKcal * 8.4 * minutes;
    case Kind::strength: return joulesPerKcal * 5.3 * minutes;
    }
    Q_UNREACHABLE();
}

// Where the person stood still: moments of the moving time, and how long.
struct Pause {
    double atS = 0;
    double seconds = 0;
};
std::vector<Pause> pausesOf(const Workout& workout, Random& random) {
    std::vector<Pause> pauses;
    if (workout.pauseS <= 0) return pauses;
    const int count = workout.pauseS < 120 ? 1 + random.below(2) : 3 + random.below(3);
    double weights = 0;
    for (int i = 0; i < count; ++i) {
        const double at = (i + random.between(0.35, 0.9)) / count * workout.movingS;
        pauses.push_back({at, random.between(0.4, 1) * (i == count / 2 ? 3 : 1)}); // one of them for a coffee
        weights += pauses.back().seconds;
    }
    for (Pause& pause : pauses)
        pause.seconds = workout.pauseS * pause.seconds / weights;
    return pauses;
}

double airTemperature(const Day& day, double hour) {
    const double ofDay = 4 * std::sin((hour - 9) / 24 * 2 * 3.14159265);
    return 11 + 9.5 * day.summer() + ofDay + 4 * wander(7, day.ago, 5);
}

std::vector<double> lapEnds(const Workout& workout) {
    std::vector<double> ends;
    if (workout.lapsByPart) {
        double end = 0;
        for (const Part& part : workout.parts)
            ends.push_back(end += part.amount);
        ends.pop_back();
    } else {
        const double everyM = workout.kind == Kind::ride ? 10'000 : 1000;
        for (double end = everyM; end < workout.distanceM - 20; end += everyM)
            ends.push_back(end);
    }
    ends.push_back(workout.kind == Kind::indoorRide ? workout.movingS : workout.distanceM);
    return ends;
}

// What is read off the body and the bicycle while the way goes by.
class Riding {
public:
    Riding(const Workout& workout, const Pace& pace, Random& random)
        : m_workout(workout), m_pace(pace), m_random(random),
          m_heart(workout.heartRateBpm, workout.kind == Kind::ride ? 33 : 72, meanOf(pace.demand), random) {}

    double heartRate(double seconds, size_t cell) {
        constexpr double driftBpmPerS = 3.0 / 3600; // it rises with the hours at the same effort
        m_seconds += seconds;
        return m_heart.after(seconds, m_pace.demand[cell]) + driftBpmPerS * std::min(m_seconds, 7200.0);
    }
    void rest(double seconds) { m_heart.rest(seconds); }
    double power(size_t cell) {
        const double watts = m_pace.powerW[cell];
        return watts < 12 ? 0 : std::round(std::max(0.0, watts * (1 + 0.1 * m_random.normal())));
    }
    double cadence(double speedMps, double grade, double watts) {
        m_sway = 0.9 * m_sway + 0.6 * m_random.normal();
        switch (m_workout.kind) {
        case Kind::run: return std::round(83 + 5 * (speedMps - 3) + 0.8 * m_sway);
        case Kind::hike: return std::round(std::clamp(43 + 18 * (speedMps - 1.1) + 1.2 * m_sway, 30.0, 66.0));
        default: return watts <= 0 ? 0 : std::round(std::clamp(86 - 220 * grade + 2 * m_sway, 58.0, 98.0));
        }
    }

private:
    const Workout& m_workout;
    const Pace& m_pace;
    Random& m_random;
    Heart m_heart;
    double m_sway = 0, m_seconds = 0;
};

} // namespace

double Session::stepsBetween(qint64 fromMs, qint64 toMs) const {
    if (workout.kind != Kind::run && workout.kind != Kind::hike) return 0;
    const std::vector<double>& cadence = *recording.streams.find(Channel::cadence);
    const std::vector<qint64>& time = recording.streams.timeMs;
    const auto begin = std::lower_bound(time.begin(), time.end(), fromMs - startMs);
    double steps = 0;
    for (auto i = static_cast<size_t>(begin - time.begin()); i + 1 < time.size() && time[i] < toMs - startMs;
         ++i) {
        const double seconds = static_cast<double>(std::min(time[i + 1] - time[i], qint64{10'000})) / 1000;
        steps += 2 * cadence[i] / 60 * seconds; // of both legs
    }
    return steps;
}

double Session::metresBetween(qint64 fromMs, qint64 toMs) const {
    if (workout.kind != Kind::run && workout.kind != Kind::hike) return 0;
    const std::vector<double>& distance = *recording.streams.find(Channel::distance);
    const std::vector<qint64>& time = recording.streams.timeMs;
    const auto at = [&](qint64 ms) {
        const auto it = std::lower_bound(time.begin(), time.end(), ms - startMs);
        return it == time.end() ? distance.back() : distance[static_cast<size_t>(it - time.begin())];
    };
    return at(toMs) - at(fromMs);
}

std::optional<double> Session::heartRateAt(qint64 utcMs) const {
    const std::vector<qint64>& time = recording.streams.timeMs;
    const auto it = std::lower_bound(time.begin(), time.end(), utcMs - startMs);
    if (utcMs < startMs || it == time.end()) return std::nullopt;
    return (*recording.streams.find(Channel::heartRate))[static_cast<size_t>(it - time.begin())];
}

void goOutdoors(Session& session, const Day& day, Random& random) {
    const Workout& workout = session.workout;
    const bool wheels = workout.kind == Kind::ride;
    const Course course(workout.place, workout.distanceM, workout.climbM, workout.oval);
    const Pace pace = wheels ? paceOnWheels(workout, course, random) : paceOnFoot(workout, course, random);
    const std::vector<Pause> pauses = pausesOf(workout, random);
    const std::vector<double> times = evenTimes(workout.movingS);
    Streams& streams = session.recording.streams;
    auto& channels = streams.channels;
    Riding riding(workout, pace, random);
    const double air = airTemperature(day, workout.startHour);
    constexpr double degreesPerM = 1 / 111'195.0;
    size_t cell = 0, paused = 0;
    double pausedS = 0, northM = 0, eastM = 0, airPressureM = 0, before = 0;
    for (const double t : times) {
        for (; paused < pauses.size() && pauses[paused].atS < t; ++paused) {
            pausedS += pauses[paused].seconds;
            riding.rest(pauses[paused].seconds);
        }
        cell = pace.cellAt(t, cell);
        const double cellS = pace.atS[cell + 1] - pace.atS[cell], cellM = pace.atM[cell + 1] - pace.atM[cell];
        const double alongM = pace.atM[cell] + std::clamp((t - pace.atS[cell]) / cellS, 0.0, 1.0) * cellM;
        northM = 0.97 * northM + 0.35 * random.normal(); // satellites wander by a metre or two
        eastM = 0.97 * eastM + 0.35 * random.normal();
        airPressureM = 0.985 * airPressureM + 0.07 * random.normal();
        const Position place = course.position(alongM);
        const double watts = wheels ? riding.power(cell) : 0;
        streams.timeMs.push_back(std::llround((t + pausedS) * 1000));
        channels[Channel::latitude].push_back(place.latitude + northM * degreesPerM);
        channels[Channel::longitude].push_back(place.longitude + eastM * 1.5 * degreesPerM);
        channels[Channel::altitude].push_back(std::round((course.heightM(alongM) + airPressureM) * 5) / 5);
        channels[Channel::distance].push_back(alongM);
        channels[Channel::speed].push_back(cellM / cellS);
        channels[Channel::heartRate].push_back(riding.heartRate(t - before, cell));
        channels[Channel::cadence].push_back(riding.cadence(cellM / cellS, course.grade(alongM), watts));
        if (wheels) channels[Channel::power].push_back(watts);
        channels[Channel::temperature].push_back(std::round(air + 3 * (1 - std::exp(-t / 1500)) + t / 4000));
        before = t;
    }
    shiftToMean(channels[Channel::heartRate], workout.heartRateBpm);
    session.recording.laps = lapsBetween(lapEnds(workout), LapAxis::distance, streams, times);
}

void goIndoors(Session& session, Random& random) {
    const Workout& workout = session.workout;
    const std::vector<double> times = evenTimes(workout.movingS);
    std::vector<double> power, speed, along{0};
    double watts = 110, sway = 0;
    for (size_t i = 0; i < times.size(); ++i) {
        const double seconds = i == 0 ? 0 : times[i] - times[i - 1];
        const double target = thresholdPowerW * effortAt(workout.parts, times[i]);
        watts += (target - watts) * (1 - std::exp(-seconds / 7));
        power.push_back(std::round(std::max(0.0, watts * (1 + 0.035 * random.normal()))));
        sway = 0.8 * sway + 0.006 * random.normal();
        speed.push_back(std::pow(std::max(20.0, watts), 0.38) * (1 + sway));
        if (i > 0) along.push_back(along.back() + seconds * speed.back());
    }
    const double scale = workout.distanceM / along.back();
    Heart heart(workout.heartRateBpm, 72, meanOf(power), random);
    Streams& streams = session.recording.streams;
    auto& channels = streams.channels;
    for (size_t i = 0; i < times.size(); ++i) {
        const double seconds = i == 0 ? 0 : times[i] - times[i - 1];
        streams.timeMs.push_back(std::llround(times[i] * 1000));
        channels[Channel::distance].push_back(along[i] * scale);
        channels[Channel::speed].push_back(speed[i] * scale);
        channels[Channel::heartRate].push_back(heart.after(seconds, power[i]));
        channels[Channel::cadence].push_back(std::round(88 + power[i] / 60 + random.normal()));
    }
    channels[Channel::power] = std::move(power);
    shiftToMean(channels[Channel::heartRate], workout.heartRateBpm);
    session.recording.laps = lapsBetween(lapEnds(workout), LapAxis::movingTime, streams, times);
}

void liftWeights(Session& session, Random& random) {
    const Workout& workout = session.workout;
    Heart heart(workout.heartRateBpm, 34, 1, random);
    Streams& streams = session.recording.streams;
    double changesAt = 0;
    bool lifts = true;
    double before = 0;
    for (double t = 0; t <= workout.movingS; t += 4) {
        if (t >= changesAt) {
            lifts = !lifts;
            changesAt += lifts ? random.between(35, 55) : random.between(55, 95);
        }
        streams.timeMs.push_back(std::llround(t * 1000));
        streams.channels[Channel::heartRate].push_back(heart.after(t - before, lifts ? 1.85 : 0.55));
        before = t;
    }
    shiftToMean(streams.channels[Channel::heartRate], workout.heartRateBpm);
}

Session sessionOf(const Workout& workout, const Day& day, int number) {
    Random random = dice(Dice::session, 4 * day.ago + number);
    Session session;
    session.workout = workout;
    Recording& recording = session.recording;
    Summary& summary = recording.summary;
    summary.sport = sportOf(workout.kind);
    summary.name = workout.title;
    if (!workout.notes.isEmpty()) summary.notes = workout.notes;
    summary.start =
        day.clock(workout.startHour + random.between(0, 0.9) / 60); // nobody starts on the full minute
    summary.movingS = workout.movingS;
    summary.elapsedS = workout.movingS + workout.pauseS;
    if (workout.distanceM > 0) summary.distanceM = workout.distanceM;
    if (workout.saysClimb) summary.elevationGainM = summary.elevationLossM = workout.climbM;
    switch (workout.kind) {
    case Kind::run:
    case Kind::hike:
    case Kind::ride: goOutdoors(session, day, random); break;
    case Kind::indoorRide: goIndoors(session, random); break;
    case Kind::swim: goSwimming(session, random); break;
    case Kind::strength: liftWeights(session, random); break;
    }
    session.startMs = summary.start.utcMs;
    session.endMs = session.startMs + std::llround(*summary.elapsedS * 1000);
    completeSummary(recording, true);
    for (std::optional<double>* metres : {&summary.elevationGainM, &summary.elevationLossM}) {
        if (*metres) *metres = std::round(**metres);
    }
    summary.energyJ = std::round(energyOf(session) / 4184) * 4184;
    return session;
}

} // namespace vd::demo
