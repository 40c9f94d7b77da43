// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/tcx/TcxDocument.h"

#include <algorithm>
#include <array>

namespace vd {

namespace {

struct PointField {
    std::string_view name;
    Channel channel;
};

constexpr std::array pointFields{
    PointField{"AltitudeMeters", Channel::altitude},
    PointField{"DistanceMeters", Channel::distance},
    PointField{"Value", Channel::heartRate},
    PointField{"HeartRateBpm", Channel::heartRate},
    PointField{"Cadence", Channel::cadence},
    PointField{"RunCadence", Channel::cadence},
    PointField{"Speed", Channel::speed},
    PointField{"Watts", Channel::power},
};

struct LapField {
    std::string_view name;
    std::string_view parent; // empty: any
    Channel channel;         // says which values can be
    std::optional<double> TcxLap::*field;
};

constexpr std::array lapFields{
    LapField{"DistanceMeters", "Lap", Channel::distance, &TcxLap::distanceM},
    LapField{"MaximumSpeed", "Lap", Channel::speed, &TcxLap::maxSpeedMps},
    LapField{"Value", "AverageHeartRateBpm", Channel::heartRate, &TcxLap::averageHeartRateBpm},
    LapField{"Value", "MaximumHeartRateBpm", Channel::heartRate, &TcxLap::maxHeartRateBpm},
    LapField{"Cadence", "Lap", Channel::cadence, &TcxLap::averageCadenceRpm},
    LapField{"AvgRunCadence", "", Channel::cadence, &TcxLap::averageCadenceRpm},
    LapField{"AvgSpeed", "", Channel::speed, &TcxLap::averageSpeedMps},
    LapField{"AvgWatts", "", Channel::power, &TcxLap::averagePowerW},
    LapField{"MaxWatts", "", Channel::power, &TcxLap::maxPowerW},
};

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

class TcxHandler : public XmlHandler {
public:
    explicit TcxHandler(TcxDocument& document) : m_document(document) {}

    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "Trackpoint" && m_inLap) {
            m_point.emplace();
            m_point->piece = m_track;
            m_pointTime.reset();
            m_latitude.clear();
            m_longitude.clear();
        } else if (name == "Track") {
            ++m_track;
        } else if (name == "Lap" && m_inActivity) {
            startLap(attributes);
        } else if (name == "Activity" || name == "Transition") {
            startActivity(attributes);
            activity().transition = name == "Transition";
            if (activity().transition) startLap(attributes); // it is of the type of a lap
        } else if (name == "Creator") {
            m_inCreator = m_inActivity;
        } else if (name == "Course") {
            m_document.hasCourses = true;
        } else if (name == "Workout") {
            m_document.hasWorkouts = true;
        } else if (name == "TrainingCenterDatabase") {
            m_document.isTcx = true;
        }
    }

    void end(std::string_view name, std::string_view parent, std::string_view content) override {
        if (m_point) {
            pointEnd(name, content);
        } else if (m_inLap) {
            lapEnd(name, parent, content);
        } else if (m_inCreator) {
            creatorEnd(name, parent, content);
        } else if (m_inActivity) {
            activityEnd(name, parent, content);
        } else if (name == "Name" && parent == "Author") {
            m_document.author = text(content);
        }
    }

private:
    TcxActivity& activity() { return m_document.activities.back(); }

    void startActivity(const XmlAttributes& attributes) {
        m_document.activities.emplace_back();
        activity().sport = text(attributes.value("Sport"));
        m_inActivity = true;
        m_inLap = false; // in broken files it begins inside another
        m_inCreator = false;
        m_point.reset();
    }

    void startLap(const XmlAttributes& attributes) {
        activity().laps.emplace_back();
        activity().laps.back().start = parseTrackTime(attributes.value("StartTime"));
        m_inLap = true;
    }

    void pointEnd(std::string_view name, std::string_view content) {
        if (name == "Time") {
            m_pointTime = parseTrackTime(content);
        } else if (name == "LatitudeDegrees") {
            m_latitude = content;
        } else if (name == "LongitudeDegrees") {
            m_longitude = content;
        } else if (name == "Trackpoint") {
            finishPoint();
        } else {
            const auto field = std::find_if(pointFields.begin(), pointFields.end(),
                                            [name](const PointField& row) { return row.name == name; });
            if (field != pointFields.end()) m_point->set(field->channel, content);
        }
    }

    void finishPoint() {
        if (m_pointTime) {
            if (!activity().firstTime) activity().firstTime = m_pointTime;
            m_point->utcMs = m_pointTime->utcMs;
            m_point->setPosition(m_latitude, m_longitude);
            activity().laps.back().points.push_back(*m_point);
        } else {
            ++m_document.pointsWithoutTime;
        }
        m_point.reset();
    }

    void lapEnd(std::string_view name, std::string_view parent, std::string_view content) {
        if (name == "Lap" || name == "Transition") {
            m_inLap = false;
            if (name == "Transition") m_inActivity = false;
            return;
        }
        if (parent == "Transition") parent = "Lap";
        TcxLap& lap = activity().laps.back();
        if (parent == "Lap" && name == "TotalTimeSeconds") lap.timerS = notNegative(content);
        if (parent == "Lap" && name == "Calories") lap.calories = notNegative(content);
        for (const LapField& row : lapFields) {
            if (row.name != name || (!row.parent.empty() && row.parent != parent) || lap.*row.field) continue;
            lap.*row.field = plausible(row.channel, content);
        }
    }

    void creatorEnd(std::string_view name, std::string_view parent, std::string_view content) {
        if (name == "Creator") m_inCreator = false;
        if (name == "Name" && parent == "Creator") activity().device = text(content);
        if (name == "UnitId") activity().unitId = text(content);
        if (name == "VersionMajor") activity().versionMajor = text(content);
        if (name == "VersionMinor") activity().versionMinor = text(content);
    }

    void activityEnd(std::string_view name, std::string_view parent, std::string_view content) {
        if (name == "Activity") m_inActivity = false;
        if (parent != "Activity") return;
        if (name == "Id") activity().id = parseTrackTime(content);
        if (name == "Notes") activity().notes = text(content);
    }

    static std::optional<double> notNegative(std::string_view content) {
        const std::optional<double> value = parseNumber(content);
        return value && *value >= 0 && *value < 1e8 ? value : std::nullopt;
    }

    TcxDocument& m_document;
    bool m_inActivity = false;
    bool m_inLap = false; // of an activity, not of a course
    bool m_inCreator = false;
    int m_track = 0;
    std::optional<Trackpoint> m_point; // while inside a <Trackpoint> of an activity
    std::optional<XmlTime> m_pointTime;
    std::string m_latitude;
    std::string m_longitude;
};

} // namespace

TcxDocument parseTcx(QByteArrayView file, std::stop_token stop) {
    TcxDocument document;
    TcxHandler handler(document);
    document.fault = readXml(file, handler, stop);
    return document;
}

} // namespace vd
