// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MadeUpActivity.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <random>

namespace vd::test {

namespace {

using std::numbers::pi;

double bump(double x, double middle, double width) {
    const double away = (x - middle) / width;
    return std::exp(-away * away);
}

double meanOf(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double maxOf(const std::vector<double>& values) {
    return *std::max_element(values.begin(), values.end());
}

void addLaps(ActivityDetail& detail, double everyM) {
    const std::vector<double>& distance = *detail.streams.find(Channel::distance);
    const std::vector<double>& heartRate = *detail.streams.find(Channel::heartRate);
    for (size_t start = 0; start + 1 < distance.size();) {
        const auto after = std::lower_bound(distance.begin(), distance.end(), distance[start] + everyM);
        const size_t end = std::min(distance.size() - 1, static_cast<size_t>(after - distance.begin()));
        Lap lap;
        lap.startMs = detail.streams.timeMs[start];
        lap.elapsedS = static_cast<double>(detail.streams.timeMs[end] - lap.startMs) / 1000;
        lap.distanceM = distance[end] - distance[start];
        lap.averageHeartRateBpm = meanOf({heartRate.begin() + static_cast<std::ptrdiff_t>(start),
                                          heartRate.begin() + static_cast<std::ptrdiff_t>(end)});
        detail.laps.push_back(lap);
        start = end;
    }
    detail.activity.summary.lapCount = static_cast<int>(detail.laps.size());
}

void addRecording(ActivityDetail& detail) {
    RecordingRow recording;
    recording.id = 1;
    recording.provider = detail.activity.primarySource;
    recording.device = detail.activity.device;
    recording.summary = detail.activity.summary;
    detail.recordings.push_back(recording);
}

} // namespace

ActivityDetail madeUpRide(int seconds) {
    ActivityDetail detail;
    Streams& streams = detail.streams;
    std::mt19937 random(7);
    const auto noise = [&random](double size) { // distributions of the library differ between compilers
        return size * (static_cast<double>(random() % 2001) / 1000 - 1);
    };
    double distance = 0, heartRate = 100, power = 150, wobble = 0;
    for (int second = 0; second < seconds; ++second) {
        const double t = static_cast<double>(second) / seconds;
        const auto height = [](double at) {
            return 225 + 190 * bump(at, 0.26, 0.045) + 330 * bump(at, 0.55, 0.06) +
                   80 * bump(at, 0.78, 0.025) + 8 * std::sin(at * 60);
        };
        const double slope = (height(t + 0.005) - height(t)) / 60;
        wobble = 0.97 * wobble + noise(0.35);
        power = std::max(0.0, 0.9 * power + 0.1 * (170 + 110 * slope + 40 * wobble) + noise(6));
        heartRate += (85 + power * 0.33 - heartRate) * 0.02 + noise(0.5);
        const double speed = std::clamp(8.2 - 4.5 * slope + 0.6 * wobble, 2.5, 17.0);
        distance += speed;
        const double angle = 2 * pi * t;
        const double radius = 1 + 0.22 * std::sin(3 * angle) + 0.08 * std::sin(7 * angle + 1);
        streams.timeMs.push_back(second * qint64(1000));
        streams.channels[Channel::latitude].push_back(49.4 + 0.09 * radius * std::cos(angle));
        streams.channels[Channel::longitude].push_back(8.7 + 0.13 * radius * std::sin(angle));
        streams.channels[Channel::altitude].push_back(height(t));
        streams.channels[Channel::distance].push_back(distance);
        streams.channels[Channel::speed].push_back(speed);
        streams.channels[Channel::heartRate].push_back(std::round(heartRate));
        streams.channels[Channel::power].push_back(std::round(power));
        streams.channels[Channel::cadence].push_back(power < 20 ? 0 : std::round(82 + 4 * wobble));
        streams.channels[Channel::temperature].push_back(std::round(9 + 5 * t));
    }
    Summary& summary = detail.activity.summary;
    detail.activity.id = 1;
    summary.sport = Sport::ride;
    summary.name = QStringLiteral("Valley loop before the rain");
    summary.start = {1'794'728'460'000, 3600}; // 2026-11-15T08:41:00+01:00
    summary.elapsedS = seconds + 1412.0;
    summary.movingS = seconds;
    summary.distanceM = distance;
    summary.elevationGainM = 696;
    summary.elevationLossM = 694;
    summary.averageSpeedMps = distance / seconds;
    summary.maxSpeedMps = maxOf(streams.channels[Channel::speed]);
    summary.averageHeartRateBpm = meanOf(streams.channels[Channel::heartRate]);
    summary.maxHeartRateBpm = maxOf(streams.channels[Channel::heartRate]);
    summary.averagePowerW = meanOf(streams.channels[Channel::power]);
    summary.maxPowerW = maxOf(streams.channels[Channel::power]);
    summary.averageCadenceRpm = 82;
    summary.energyJ = 7.6e6;
    summary.pointCount = seconds;
    detail.activity.primarySource = QStringLiteral("files");
    detail.activity.sources = {QStringLiteral("files")};
    detail.activity.sourceFile = QStringLiteral("/rides/valley.fit");
    detail.activity.device = QStringLiteral("Garmin Edge 840");
    addLaps(detail, 10'000);
    addRecording(detail);
    return detail;
}

ActivityDetail madeUpRun(int seconds, int stopS) {
    ActivityDetail detail;
    Streams& streams = detail.streams;
    const int stopFrom = (seconds - stopS) / 2;
    double distance = 0;
    for (int second = 0; second < seconds; ++second) {
        const bool stands = second >= stopFrom && second < stopFrom + stopS;
        const double speed = stands ? 0 : 10 / 3.6 + 0.2 * std::sin(second / 30.0);
        distance += speed;
        streams.timeMs.push_back(second * qint64(1000));
        streams.channels[Channel::latitude].push_back(49.4 + distance / 111'195);
        streams.channels[Channel::longitude].push_back(8.7);
        streams.channels[Channel::distance].push_back(distance);
        streams.channels[Channel::speed].push_back(speed);
        streams.channels[Channel::heartRate].push_back(stands ? 110 : 150);
        streams.channels[Channel::cadence].push_back(stands ? 0 : 84);
    }
    Summary& summary = detail.activity.summary;
    detail.activity.id = 2;
    summary.sport = Sport::run;
    summary.start = {1'794'728'460'000, 3600};
    summary.elapsedS = seconds;
    summary.movingS = seconds - stopS;
    summary.distanceM = distance;
    summary.averageSpeedMps = distance / (seconds - stopS);
    summary.averageHeartRateBpm = 150;
    summary.averageCadenceRpm = 84;
    detail.activity.primarySource = QStringLiteral("files");
    detail.activity.sources = {QStringLiteral("files")};
    addLaps(detail, 1000);
    addRecording(detail);
    return detail;
}

} // namespace vd::test
