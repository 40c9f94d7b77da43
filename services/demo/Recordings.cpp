// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/Recordings.h"

#include "models/Error.h"
#include "services/demo/Random.h"

#include <cmath>
#include <initializer_list>

namespace vd::demo {

namespace {

using C = Channel;

struct Words {
    QString sport;
    QString device;
};

Words garminWords(const Workout& workout) {
    const QString watch = QStringLiteral("Garmin Forerunner 255");
    switch (workout.kind) {
    case Kind::run:
        if (workout.oval) return {QStringLiteral("track_running"), watch};
        return {workout.climbM > 200 ? QStringLiteral("trail_running") : QStringLiteral("running"), watch};
    case Kind::hike: return {QStringLiteral("hiking"), watch};
    case Kind::strength: return {QStringLiteral("strength_training"), watch};
    default: return {QStringLiteral("gravel_cycling"), QStringLiteral("Garmin Edge 840")};
    }
}

QString idOf(Account account, const Recording& recording) {
    return QStringLiteral("%1%2")
        .arg(static_cast<int>(account) + 1)
        .arg(recording.summary.start.utcMs / 1000);
}

// A copy that knows only these channels, each n-th sample and the last.
Streams thinned(const Streams& all, std::initializer_list<Channel> channels, size_t nth) {
    Streams kept;
    const auto keeps = [&](size_t i) { return i % nth == 0 || i + 1 == all.size(); };
    for (size_t i = 0; i < all.size(); ++i) {
        if (keeps(i)) kept.timeMs.push_back(all.timeMs[i]);
    }
    for (const Channel channel : channels) {
        const std::vector<double>* values = all.find(channel);
        if (values == nullptr) continue;
        std::vector<double>& here = kept.channels[channel];
        for (size_t i = 0; i < values->size(); ++i) {
            if (keeps(i)) here.push_back((*values)[i]);
        }
    }
    return kept;
}

// Another device measured the same way a little differently.
void remeasure(Recording& recording, qint64 laterMs, double factor) {
    Summary& summary = recording.summary;
    summary.start.utcMs += laterMs;
    if (summary.distanceM) summary.distanceM = std::round(*summary.distanceM * factor);
    if (summary.averageSpeedMps) summary.averageSpeedMps = *summary.averageSpeedMps * factor;
    const auto distance = recording.streams.channels.find(C::distance);
    if (distance != recording.streams.channels.end()) {
        for (double& metres : distance->second)
            metres *= factor;
    }
    summary.pointCount = static_cast<int>(recording.streams.size());
}

Recording onWatch(const Session& session) {
    Recording recording = session.recording;
    const Words words = garminWords(session.workout);
    recording.sportGiven = words.sport;
    recording.device = words.device;
    recording.streams.channels.erase(C::power);
    if (session.workout.kind == Kind::ride) { // the pedals speak to the other computer
        recording.summary.name.reset();
        recording.summary.averagePowerW.reset();
        recording.summary.maxPowerW.reset();
        for (Lap& lap : recording.laps)
            lap.averagePowerW.reset();
    }
    recording.externalId = idOf(Account::garmin, recording);
    return recording;
}

Recording onWahoo(const Session& session, Random& random) {
    Recording recording = session.recording;
    const bool indoors = session.workout.kind == Kind::indoorRide;
    recording.sportGiven = indoors ? QStringLiteral("indoor_cycling") : QStringLiteral("cycling");
    recording.device = indoors ? QStringLiteral("Wahoo KICKR") : QStringLiteral("Wahoo ELEMNT BOLT");
    if (session.workout.shared) recording.summary.name.reset(); // the title is given where it is shared
    if (!indoors) {
        recording.streams =
            thinned(recording.streams,
                    {C::latitude, C::longitude, C::altitude, C::distance, C::speed, C::power, C::cadence}, 1);
        recording.summary.averageHeartRateBpm.reset();
        recording.summary.maxHeartRateBpm.reset();
        recording.laps.clear();
        recording.summary.lapCount = 0;
        recording.summary.elevationGainM =
            std::round(*recording.summary.elevationGainM * random.between(0.94, 0.99));
        recording.summary.elevationLossM = recording.summary.elevationGainM;
        remeasure(recording, 1000 * (1 + random.below(3)), random.between(0.996, 1.002));
    }
    recording.externalId = idOf(Account::wahoo, recording);
    return recording;
}

Recording onPolar(const Session& session) {
    Recording recording = session.recording;
    recording.sportGiven = QStringLiteral("POOL_SWIMMING");
    recording.device = QStringLiteral("Polar Vantage M2");
    recording.externalId = idOf(Account::polar, recording);
    return recording;
}

QString sharedTitle(const Workout& workout) {
    if (workout.kind != Kind::run) return workout.title;
    if (workout.startHour < 11) return QStringLiteral("Morning Run");
    if (workout.startHour < 14) return QStringLiteral("Lunch Run");
    return workout.startHour < 17 ? QStringLiteral("Afternoon Run") : QStringLiteral("Evening Run");
}

Recording onStrava(const Session& session, const Day& day, Random& random) {
    constexpr int withTrack = 400; // days; older ones are known from the list only
    Recording recording = session.recording;
    const bool wheels = session.workout.kind != Kind::run;
    recording.sportGiven = session.workout.kind == Kind::indoorRide ? QStringLiteral("VirtualRide")
                           : wheels                                 ? QStringLiteral("Ride")
                                                                    : QStringLiteral("Run");
    recording.streams = day.ago < withTrack
                            ? thinned(session.recording.streams,
                                      {C::latitude, C::longitude, C::altitude, C::distance, C::heartRate}, 2)
                            : Streams();
    recording.laps.clear();
    recording.summary.lapCount = 0;
    recording.summary.name = sharedTitle(session.workout);
    if (recording.summary.elevationGainM) {
        recording.summary.elevationGainM =
            std::round(*recording.summary.elevationGainM * random.between(0.93, 1.06));
        recording.summary.elevationLossM.reset();
    }
    remeasure(recording, 1000 * random.below(5), random.between(0.995, 1.004));
    recording.externalId = idOf(Account::strava, recording);
    return recording;
}

} // namespace

Source sourceOf(Account account) {
    const auto source = [](const char* provider, const char* id, const char* name) {
        return Source{firstProfile, QString::fromLatin1(provider), QString::fromLatin1(id),
                      QString::fromLatin1(name)};
    };
    switch (account) {
    case Account::garmin: return source("garmin", "demo-garmin", "Garmin");
    case Account::wahoo: return source("wahoo", "demo-wahoo", "Wahoo");
    case Account::polar: return source("polar", "demo-polar", "Polar watch");
    case Account::strava: return source("strava", "demo-strava", "Strava");
    case Account::phone: return source("googlehealth", "demo-phone", "Phone");
    }
    Q_UNREACHABLE();
}

std::vector<std::pair<Account, Recording>> recordingsOf(const Session& session, const Day& day) {
    Random random = dice(Dice::sources, day.ago);
    std::vector<std::pair<Account, Recording>> recordings;
    const bool computerForgotten = day.ago > 30 && random.chance(0.08);
    switch (session.workout.kind) {
    case Kind::run:
    case Kind::hike:
    case Kind::strength: recordings.emplace_back(Account::garmin, onWatch(session)); break;
    case Kind::ride:
        if (!computerForgotten) recordings.emplace_back(Account::garmin, onWatch(session));
        recordings.emplace_back(Account::wahoo, onWahoo(session, random));
        break;
    case Kind::indoorRide: recordings.emplace_back(Account::wahoo, onWahoo(session, random)); break;
    case Kind::swim: recordings.emplace_back(Account::polar, onPolar(session)); break;
    }
    if (session.workout.shared) recordings.emplace_back(Account::strava, onStrava(session, day, random));
    return recordings;
}

} // namespace vd::demo
