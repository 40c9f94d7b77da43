// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Instant.h"
#include "models/Sport.h"

#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace vd {

// The channels of a recording through time, with the unit in which they are held everywhere inside the
// program.
enum class Channel {
    latitude,    // degrees, WGS 84
    longitude,   // degrees, WGS 84
    altitude,    // m
    distance,    // m since the start, never falling
    speed,       // m/s
    heartRate,   // bpm
    cadence,     // revolutions or strides per minute: of ONE leg on foot, as sensors count; shown doubled
    power,       // W
    temperature, // degrees Celsius
};

struct ChannelInfo {
    Channel channel;
    const char* key; // stable: stored, and in JSON
    double step;     // the resolution kept in the store: values are multiples of it
};
std::span<const ChannelInfo> allChannels();
const ChannelInfo& info(Channel channel);
QString key(Channel channel);
std::optional<Channel> channelFromKey(QStringView key);

// Samples on one time axis. Invariant: every channel has exactly timeMs.size() values; NaN is 'no value
// here'. A channel without any value is not in the map. Times do not fall.
struct Streams {
    std::vector<qint64> timeMs; // since the start of the recording
    std::map<Channel, std::vector<double>> channels;

    size_t size() const { return timeMs.size(); }
    const std::vector<double>* find(Channel channel) const {
        const auto it = channels.find(channel);
        return it == channels.end() ? nullptr : &it->second;
    }
};

struct Lap {
    enum class Kind { lap, length }; // length: one length of the pool
    Kind kind = Kind::lap;
    qint64 startMs = 0; // since the start of the recording
    std::optional<double> elapsedS;
    std::optional<double> movingS;
    std::optional<double> distanceM;
    std::optional<double> elevationGainM;
    std::optional<double> averageSpeedMps;
    std::optional<double> maxSpeedMps;
    std::optional<double> averageHeartRateBpm;
    std::optional<double> maxHeartRateBpm;
    std::optional<double> averagePowerW;
    std::optional<double> averageCadenceRpm;
    std::optional<double> energyJ;
    std::optional<int> strokes;
    QString stroke; // lengths: "freestyle", ...; empty when not known

    friend bool operator==(const Lap&, const Lap&) = default;
};

// What the whole of a recording amounts to. std::nullopt is 'the source does not say and it does not follow
// from what it says'; never zero for missing.
struct Summary {
    Sport sport = Sport::other;
    std::optional<QString> name;
    std::optional<QString> notes;
    Instant start;
    std::optional<double> elapsedS; // first to last moment
    std::optional<double> movingS;  // without pauses; see analysis/Track.h
    std::optional<double> distanceM;
    std::optional<double> elevationGainM;
    std::optional<double> elevationLossM;
    std::optional<double> averageSpeedMps;
    std::optional<double> maxSpeedMps;
    std::optional<double> averageHeartRateBpm;
    std::optional<double> maxHeartRateBpm;
    std::optional<double> averagePowerW;
    std::optional<double> maxPowerW;
    std::optional<double> averageCadenceRpm; // one leg on foot
    std::optional<double> energyJ;           // what the body spent (the field's 'calories')
    std::optional<double> poolLengthM;
    int lapCount = 0;   // laps, not pool lengths
    int pointCount = 0; // samples of the streams
};

// What one source says about one thing that a person did.
struct Recording {
    QString externalId; // the provider's id; for files see services/importers/FileIdentity.h
    QString sportGiven; // the source's own words: "cycling/mountain"
    QString device;     // "Garmin Edge 810"; empty when not known
    Summary summary;
    bool manual = false; // typed in by a person, no device behind it
    std::vector<Lap> laps;
    Streams streams;
    // What some source says and no column holds. "copyOf" means something to matching: the external id of the
    // row that this one says it is a copy of (B10).
    QJsonObject extras;
    // Where two copies of one recording meet in a file connection, the fuller one stays (see Store::apply).
    // Providers leave it 0: their newest word wins.
    qint64 completeness = 0;
    // A service's list says less than its detail. Such a word has no laps and streams; it leaves those of the
    // detail and whatever else it does not tell (std::nullopt, empty text, keys of extras) as the detail said
    // them. Where it contradicts the detail, that is to be fetched again (store/Connections.h,
    // briefRecordings).
    bool isBrief = false;
    int payload = -1; // index into Batch::payloads, -1 for none
};

} // namespace vd
