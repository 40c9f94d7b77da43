// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/gpx/GpxDocument.h"

#include <algorithm>
#include <array>

namespace vd {

namespace {

struct Field {
    std::string_view name;
    Channel channel;
};

// Children of a point, at any depth: the plain ones of GPX, and those of extensions.
constexpr std::array fields{
    Field{"ele", Channel::altitude},
    Field{"speed", Channel::speed},         // GPX 1.0, TrackPointExtension v2
    Field{"hr", Channel::heartRate},        // Garmin, Cluetrust
    Field{"heartrate", Channel::heartRate}, // without a namespace
    Field{"HeartRateBpm", Channel::heartRate},
    Field{"cad", Channel::cadence},       // Garmin
    Field{"cadence", Channel::cadence},   // Cluetrust
    Field{"atemp", Channel::temperature}, // Garmin
    Field{"temp", Channel::temperature},  // Cluetrust
    Field{"temperature", Channel::temperature},
    Field{"power", Channel::power},        // Strava
    Field{"PowerInWatts", Channel::power}, // Garmin's PowerExtension
    Field{"watts", Channel::power},
    Field{"distance", Channel::distance}, // Cluetrust
};

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

class GpxHandler : public XmlHandler {
public:
    explicit GpxHandler(GpxDocument& document) : m_document(document) {}

    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "trkpt" && !m_document.tracks.empty()) {
            m_point.emplace();
            m_point->setPosition(attributes.value("lat"), attributes.value("lon"));
            m_pointTime.reset();
        } else if (name == "trkseg" && !m_document.tracks.empty()) {
            ++m_segment;
        } else if (name == "trk") {
            m_document.tracks.emplace_back();
        } else if (name == "gpx") {
            m_document.isGpx = true;
            m_document.creator = text(attributes.value("creator"));
        } else if (name == "rte") {
            m_document.hasRoutes = true;
        } else if (name == "wpt") {
            m_document.hasWaypoints = true;
        }
    }

    void end(std::string_view name, std::string_view parent, std::string_view content) override {
        if (m_point) {
            pointEnd(name, content);
        } else if (m_document.tracks.empty()) {
            return;
        } else if (parent == "trk") {
            trackField(name, content);
        } else if (parent == "TrackStatsExtension") {
            statistic(name, content);
        }
    }

private:
    void pointEnd(std::string_view name, std::string_view content) {
        if (name == "time") {
            if (!m_pointTime) m_pointTime = parseTrackTime(content);
        } else if (name == "trkpt") {
            finishPoint();
        } else {
            const auto field =
                std::find_if(fields.begin(), fields.end(), [name](const Field& f) { return f.name == name; });
            if (field != fields.end()) m_point->set(field->channel, content);
        }
    }

    void finishPoint() {
        GpxTrack& track = m_document.tracks.back();
        if (m_pointTime) {
            m_point->utcMs = m_pointTime->utcMs;
            if (!track.firstTime) track.firstTime = m_pointTime;
        }
        m_point->piece = m_segment;
        if (m_point->hasPosition() || (m_point->utcMs && m_point->hasValues()))
            track.points.push_back(*m_point);
        m_point.reset();
    }

    void trackField(std::string_view name, std::string_view content) {
        GpxTrack& track = m_document.tracks.back();
        if (name == "name") track.name = text(content);
        if (name == "desc") track.description = text(content);
        if (name == "cmt") track.comment = text(content);
        if (name == "type") track.type = text(content);
    }

    void statistic(std::string_view name, std::string_view content) {
        const std::optional<double> value = parseNumber(content);
        if (!value || *value < 0) return;
        GpxTrack& track = m_document.tracks.back();
        if (name == "MovingTime") track.movingS = value;
        if (name == "Ascent") track.ascentM = value;
        if (name == "Descent") track.descentM = value;
    }

    GpxDocument& m_document;
    int m_segment = 0;                 // counted through all tracks
    std::optional<Trackpoint> m_point; // while inside a <trkpt>
    std::optional<XmlTime> m_pointTime;
};

} // namespace

GpxDocument parseGpx(QByteArrayView file, std::stop_token stop) {
    GpxDocument document;
    GpxHandler handler(document);
    document.fault = readXml(file, handler, stop);
    return document;
}

} // namespace vd
