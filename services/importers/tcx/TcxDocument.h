// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importers/Trackpoints.h"
#include "services/importers/xml/XmlReader.h"

#include <QString>

#include <optional>
#include <stop_token>
#include <vector>

namespace vd {

// A <Lap> as it stands in the file. No value where it stands for 'none' (heart rate 255) or cannot be.
struct TcxLap {
    std::optional<XmlTime> start;
    std::optional<double> timerS; // TotalTimeSeconds: the timer stands still in pauses
    std::optional<double> distanceM;
    std::optional<double> maxSpeedMps;
    std::optional<double> averageSpeedMps;
    std::optional<double> calories; // kcal
    std::optional<double> averageHeartRateBpm;
    std::optional<double> maxHeartRateBpm;
    std::optional<double> averageCadenceRpm;
    std::optional<double> averagePowerW;
    std::optional<double> maxPowerW;
    std::vector<Trackpoint> points; // with a time; a piece is a <Track>
};

struct TcxActivity {
    bool transition = false; // the time between two activities of a multisport session
    QString sport;
    QString notes;
    std::optional<XmlTime> id;        // the start, by Garmin's custom
    std::optional<XmlTime> firstTime; // of a point
    std::vector<TcxLap> laps;
    QString device;
    QString unitId;
    QString versionMajor;
    QString versionMinor;
};

// What a TCX file holds, as far as we read it.
struct TcxDocument {
    bool isTcx = false;
    std::vector<TcxActivity> activities;
    QString author; // the program that wrote the file
    bool hasCourses = false;
    bool hasWorkouts = false;
    int pointsWithoutTime = 0;     // of activities; left out
    std::optional<XmlFault> fault; // where the reading stopped
};

// Throws as readXml does.
TcxDocument parseTcx(QByteArrayView file, std::stop_token stop);

} // namespace vd
