// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Recording.h"
#include "services/importers/Importer.h"
#include "services/importers/xml/XmlValues.h"

#include <array>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

// What GPX and TCX have in common: points with a time, a place and values, in pieces that are not joined.
namespace vd {

inline constexpr size_t channelCount = static_cast<size_t>(Channel::temperature) + 1;

struct Trackpoint {
    std::optional<qint64> utcMs;
    int piece = 0; // points of different pieces (a GPX segment, a TCX track) are not joined
    std::array<double, channelCount> values;

    Trackpoint() { values.fill(std::numeric_limits<double>::quiet_NaN()); }
    double& operator[](Channel channel) { return values[static_cast<size_t>(channel)]; }
    double operator[](Channel channel) const { return values[static_cast<size_t>(channel)]; }
    // Keeps the first sound value; what no sensor of the channel can have measured is none (heart rate 0 and
    // 255, the field's marks for 'no value').
    void set(Channel channel, std::string_view text);
    void setPosition(std::string_view latitude, std::string_view longitude); // 0/0 is a device without a fix
    bool hasPosition() const;
    bool hasValues() const;
};

// Whether the channel can have this value.
bool isPlausible(Channel channel, double value);
std::optional<double> plausible(Channel channel, std::string_view text);

// A time at which somebody can have recorded something: before 1980-01-06 there was no GPS, and what a device
// writes there is its clock without a fix.
std::optional<XmlTime> parseTrackTime(std::string_view text);

// Gives points without a time one between those of their timed neighbours, evenly by count; before the first
// and behind the last the nearest. At least one point must have a time. Returns how many it filled.
int fillTimes(std::vector<Trackpoint>& points);

// Puts points in order of time, keeping the order of equal ones. Returns how many stood before an earlier
// one. All must have a time.
int sortByTime(std::vector<Trackpoint>& points);

// Points in order of time, all with one, from startMs on. A distance that falls is held at its maximum.
// Without distances they follow from the positions, within pieces.
Streams toStreams(const std::vector<Trackpoint>& points, qint64 startMs);

// Moving time where a track has several pieces: what lies between two pieces is a pause. nullopt for one
// piece, and where no piece says.
std::optional<double> movingOverPieces(const std::vector<Trackpoint>& points, const Streams& streams,
                                       Sport sport);

// The instant with the offset that the file names, else the one that the zone had then.
Instant fileInstant(const XmlTime& time, const FileContent& file);

struct FileFormat {
    QString id;
    QString name;
    QString mediaType;
};

struct FileRecording {
    Recording recording;
    QString deviceId; // what identifies the device or program; see FileIdentity
};

// One batch a device, with identities and the file as payload.
std::vector<Batch> fileBatches(const FileContent& file, const FileFormat& format,
                               std::vector<FileRecording> recordings);

} // namespace vd
