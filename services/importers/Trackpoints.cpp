// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/Trackpoints.h"

#include "models/analysis/Track.h"
#include "services/importers/FileIdentity.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <map>

namespace vd {

namespace {

constexpr qint64 gpsEpochMs = 315'964'800'000; // 1980-01-06T00:00:00Z

struct Range {
    double from;
    double to;
};

// By channel. Wide: only what is a mark for 'none' or cannot be. 255 and 65535 are FIT's marks for 'invalid',
// which converters carry over.
constexpr std::array<Range, channelCount> ranges{{
    {-90, 90},         // latitude
    {-180, 180},       // longitude
    {-12'000, 50'000}, // altitude
    {0, 100'000'000},  // distance
    {0, 500},          // speed
    {1, 254},          // heartRate
    {0, 254},          // cadence
    {0, 65'534},       // power
    {-100, 126},       // temperature
}};

std::vector<double> column(const std::vector<Trackpoint>& points, Channel channel) {
    std::vector<double> values;
    values.reserve(points.size());
    for (const Trackpoint& point : points)
        values.push_back(point[channel]);
    return values;
}

// Where a new piece begins, but for the first.
std::vector<size_t> breaks(const std::vector<Trackpoint>& points) {
    std::vector<size_t> result;
    for (size_t i = 1; i < points.size(); ++i) {
        if (points[i].piece != points[i - 1].piece) result.push_back(i);
    }
    return result;
}

Streams slice(const Streams& streams, size_t from, size_t to) {
    const auto part = [from, to](const auto& all) {
        return std::decay_t<decltype(all)>(all.begin() + static_cast<std::ptrdiff_t>(from),
                                           all.begin() + static_cast<std::ptrdiff_t>(to));
    };
    Streams result;
    result.timeMs = part(streams.timeMs);
    for (qint64& time : result.timeMs)
        time -= streams.timeMs[from];
    for (const Channel channel : {Channel::distance, Channel::speed}) {
        if (const auto* values = streams.find(channel)) result.channels.emplace(channel, part(*values));
    }
    return result;
}

} // namespace

bool isPlausible(Channel channel, double value) {
    const Range& range = ranges[static_cast<size_t>(channel)];
    return value >= range.from && value <= range.to;
}

std::optional<double> plausible(Channel channel, std::string_view text) {
    const std::optional<double> value = parseNumber(text);
    return value && isPlausible(channel, *value) ? value : std::nullopt;
}

void Trackpoint::set(Channel channel, std::string_view text) {
    double& value = (*this)[channel];
    if (!std::isnan(value)) return;
    value = plausible(channel, text).value_or(value);
}

void Trackpoint::setPosition(std::string_view latitude, std::string_view longitude) {
    const std::optional<double> north = plausible(Channel::latitude, latitude);
    const std::optional<double> east = plausible(Channel::longitude, longitude);
    if (!north || !east || (*north == 0 && *east == 0)) return;
    (*this)[Channel::latitude] = *north;
    (*this)[Channel::longitude] = *east;
}

bool Trackpoint::hasPosition() const {
    return !std::isnan((*this)[Channel::latitude]);
}

bool Trackpoint::hasValues() const {
    return std::any_of(values.begin(), values.end(), [](double value) { return !std::isnan(value); });
}

std::optional<XmlTime> parseTrackTime(std::string_view text) {
    const std::optional<XmlTime> time = parseIsoTime(text);
    return time && time->utcMs >= gpsEpochMs ? time : std::nullopt;
}

int fillTimes(std::vector<Trackpoint>& points) {
    int filled = 0;
    std::optional<size_t> before; // the last point that had a time
    for (size_t i = 0; i <= points.size(); ++i) {
        if (i < points.size() && !points[i].utcMs) continue;
        const size_t from = before ? *before + 1 : 0;
        for (size_t j = from; j < i; ++j) {
            const qint64 first = before ? *points[*before].utcMs : *points[i].utcMs;
            const qint64 last = i < points.size() ? *points[i].utcMs : first;
            const double share =
                before ? static_cast<double>(j - *before) / static_cast<double>(i - *before) : 0;
            points[j].utcMs = first + std::llround(static_cast<double>(last - first) * share);
        }
        filled += static_cast<int>(i - from);
        before = i;
    }
    return filled;
}

int sortByTime(std::vector<Trackpoint>& points) {
    const auto earlier = [](const Trackpoint& a, const Trackpoint& b) { return *a.utcMs < *b.utcMs; };
    int misplaced = 0;
    for (size_t i = 1; i < points.size(); ++i)
        misplaced += earlier(points[i], points[i - 1]) ? 1 : 0;
    if (misplaced > 0) std::stable_sort(points.begin(), points.end(), earlier);
    return misplaced;
}

Streams toStreams(const std::vector<Trackpoint>& points, qint64 startMs) {
    Streams streams;
    streams.timeMs.reserve(points.size());
    for (const Trackpoint& point : points)
        streams.timeMs.push_back(*point.utcMs - startMs);
    for (const ChannelInfo& row : allChannels()) {
        std::vector<double> values = column(points, row.channel);
        const bool any =
            std::any_of(values.begin(), values.end(), [](double value) { return !std::isnan(value); });
        if (any) streams.channels.emplace(row.channel, std::move(values));
    }
    if (const auto distance = streams.channels.find(Channel::distance); distance != streams.channels.end()) {
        double most = 0;
        for (double& value : distance->second) {
            if (!std::isnan(value)) value = most = std::max(most, value);
        }
    } else if (streams.find(Channel::latitude)) {
        streams.channels.emplace(Channel::distance,
                                 cumulativeDistanceM(*streams.find(Channel::latitude),
                                                     *streams.find(Channel::longitude), breaks(points)));
    }
    return streams;
}

std::optional<double> movingOverPieces(const std::vector<Trackpoint>& points, const Streams& streams,
                                       Sport sport) {
    std::vector<size_t> ends = breaks(points);
    if (ends.empty()) return std::nullopt;
    ends.push_back(points.size());
    std::optional<double> sum;
    size_t from = 0;
    for (const size_t to : ends) {
        if (const auto moving = movingSeconds(slice(streams, from, to), sport))
            sum = sum.value_or(0) + *moving;
        from = to;
    }
    return sum;
}

Instant fileInstant(const XmlTime& time, const FileContent& file) {
    return time.offsetS ? Instant{time.utcMs, *time.offsetS} : atLocalOffset(time.utcMs, file.zone);
}

std::vector<Batch> fileBatches(const FileContent& file, const FileFormat& format,
                               std::vector<FileRecording> recordings) {
    if (recordings.empty()) return {};
    RawPayload payload = makePayload({}, file.path, format.mediaType, file.bytes, file.importedAtMs);
    payload.key = QString::fromLatin1(payload.sha256.toHex());

    std::map<QString, Batch> byDevice;
    std::map<QString, int> seen; // external id with ordinal 0 -> how many
    for (FileRecording& item : recordings) {
        Recording& recording = item.recording;
        FileIdentity identity{format.id, item.deviceId, recording.summary.start.utcMs,
                              info(recording.summary.sport).family, 0};
        identity.ordinal = seen[identity.externalId()]++;
        recording.externalId = identity.externalId();
        recording.completeness = completeness(recording);
        recording.payload = 0;
        Batch& batch = byDevice[item.deviceId];
        if (batch.recordings.empty()) {
            const QString shown = recording.device.isEmpty() ? format.name : recording.device;
            batch.source = fileSource(format.id, item.deviceId, shown);
            batch.feed = format.id;
            batch.payloads.push_back(payload);
        }
        batch.recordings.push_back(std::move(recording));
    }
    std::vector<Batch> batches;
    for (auto& [device, batch] : byDevice)
        batches.push_back(std::move(batch));
    return batches;
}

} // namespace vd
