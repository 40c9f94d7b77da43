// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Recording.h"

#include <QJsonObject>

#include <array>
#include <map>

namespace vd {

// The samples, routes and laps of a v4 training session's exercises, on one time axis. Samples of one type
// lie at even intervals, each type at its own; places at the time since the start of their exercise.
class StreamsOfExercises {
public:
    explicit StreamsOfExercises(qint64 sessionWallMs) : m_sessionMs(sessionWallMs) {}
    // In their order; an exercise that does not say when it began follows the one before.
    void add(const QJsonObject& exercise);
    void into(Recording& recording) const;

private:
    static constexpr size_t channels = 9;
    void addSamples(const QJsonObject& sample, qint64 fromMs);
    void addPlace(const QJsonObject& place, qint64 fromMs);
    void addLaps(const QJsonObject& laps, qint64 fromMs);
    void put(qint64 atMs, Channel channel, double value);

    qint64 m_sessionMs;
    qint64 m_nextMs = 0; // where an exercise begins that does not say
    std::map<qint64, std::array<double, channels>> m_points;
    std::vector<Lap> m_laps;
};

} // namespace vd
