// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// The numbers of the FIT profile, as far as anything here reads them: messages, their fields, and the scale
// of the raw value where it is not 1. Facts of the public profile (developer.garmin.com/fit); what Garmin
// watches write beyond it is known from the files themselves.
namespace vd::fit {

namespace message {
enum : quint16 {
    fileId = 0,
    sport = 12,
    session = 18,
    lap = 19,
    record = 20,
    event = 21,
    deviceInfo = 23,
    weightScale = 30,
    activity = 34,
    bloodPressure = 51,
    monitoring = 55,
    length = 101,
    monitoringInfo = 103,
    hr = 132,
    timestampCorrelation = 162,
    fieldDescription = 206,
    monitoringHr = 211,
    stressLevel = 227,
    spo2 = 269,
    sleepLevel = 275,
    respirationRate = 297,
    hrvStatusSummary = 370,
    hrvValue = 371,
};
}

namespace fileId {
enum : quint8 { type = 0, manufacturer = 1, product = 2, serial = 3, timeCreated = 4, productName = 8 };
}

enum class FileType : quint8 {
    device = 1,
    settings = 2,
    sport = 3,
    activity = 4,
    workout = 5,
    course = 6,
    schedules = 7,
    locations = 8,
    weight = 9,
    totals = 10,
    goals = 11,
    bloodPressure = 14,
    monitoringA = 15,
    activitySummary = 20,
    monitoringDaily = 28,
    monitoringB = 32,
    segment = 34,
    segmentList = 35,
    sleep = 49,
    hrvStatus = 68,
    missing = 0xFF,
};

namespace deviceInfo {
enum : quint8 { index = 0, productName = 27 };
inline constexpr quint32 creator = 0; // device_index of the device that wrote the file
} // namespace deviceInfo

namespace sport {
enum : quint8 { sport = 0, subSport = 1, name = 3 };
}

namespace record {
enum : quint8 {
    latitude = 0,
    longitude = 1,
    altitude = 2,
    heartRate = 3,
    cadence = 4,
    distance = 5,
    speed = 6,
    power = 7,
    compressedSpeedDistance = 8,
    temperature = 13,
    cadence256 = 52,
    fractionalCadence = 53,
    enhancedSpeed = 73,
    enhancedAltitude = 78,
};
}

// Sessions and laps share what they mean but not every number.
struct SummaryFields {
    quint8 startTime = 2;
    quint8 elapsed = 7;  // /1000 s
    quint8 timer = 8;    // /1000 s
    quint8 distance = 9; // /100 m
    quint8 calories = 11;
    quint8 averageSpeed, maxSpeed;                 // /1000 m/s
    quint8 enhancedAverageSpeed, enhancedMaxSpeed; // /1000 m/s
    quint8 averageHeartRate, maxHeartRate;
    quint8 averageCadence, averageFractionalCadence; // rpm, /128 rpm
    quint8 averagePower, maxPower;
    quint8 ascent, descent;
    quint8 moving; // /1000 s
    quint8 totalCycles = 10;
    quint8 swimStroke;
};
inline constexpr SummaryFields sessionFields{.averageSpeed = 14,
                                             .maxSpeed = 15,
                                             .enhancedAverageSpeed = 124,
                                             .enhancedMaxSpeed = 125,
                                             .averageHeartRate = 16,
                                             .maxHeartRate = 17,
                                             .averageCadence = 18,
                                             .averageFractionalCadence = 92,
                                             .averagePower = 20,
                                             .maxPower = 21,
                                             .ascent = 22,
                                             .descent = 23,
                                             .moving = 59,
                                             .swimStroke = 43};
inline constexpr SummaryFields lapFields{.averageSpeed = 13,
                                         .maxSpeed = 14,
                                         .enhancedAverageSpeed = 110,
                                         .enhancedMaxSpeed = 111,
                                         .averageHeartRate = 15,
                                         .maxHeartRate = 16,
                                         .averageCadence = 17,
                                         .averageFractionalCadence = 80,
                                         .averagePower = 19,
                                         .maxPower = 20,
                                         .ascent = 21,
                                         .descent = 22,
                                         .moving = 52,
                                         .swimStroke = 38};

namespace session {
enum : quint8 {
    sport = 5,
    subSport = 6,
    trainingEffect = 24, // /10
    normalizedPower = 34,
    trainingStress = 35,  // /10
    intensityFactor = 36, // /1000
    poolLength = 44,      // /100 m
    averageTemperature = 57,
    profileName = 110,
    anaerobicEffect = 137, // /10
};
}

namespace lap {
enum : quint8 { sport = 25, subSport = 39 };
}

namespace length {
enum : quint8 {
    startTime = 2,
    elapsed = 3, // /1000 s
    timer = 4,   // /1000 s
    strokes = 5,
    averageSpeed = 6, // /1000 m/s
    swimStroke = 7,
    cadence = 9,
    calories = 11,
    type = 12,
};
inline constexpr quint32 active = 1;
} // namespace length

namespace event {
enum : quint8 { event = 0, type = 1 };
inline constexpr quint32 timer = 0;
enum : quint32 { start = 0, stop = 1, stopAll = 4, stopDisable = 8, stopDisableAll = 9 };
} // namespace event

namespace activity {
enum : quint8 { localTimestamp = 5 };
}

namespace timestampCorrelation {
enum : quint8 { systemTimestamp = 1, localTimestamp = 3 };
}

namespace hr {
enum : quint8 { fractionalTimestamp = 0, filteredBpm = 6, eventTimestamp = 9, eventTimestamp12 = 10 };
}

namespace fieldDescription {
enum : quint8 {
    developerIndex = 0,
    number = 1,
    baseType = 2,
    scale = 6,
    offset = 7,
    nativeMessage = 14,
    nativeField = 15,
};
}

namespace weightScale {
enum : quint8 {
    weight = 0,    // /100 kg
    fat = 1,       // /100 %
    hydration = 2, // /100 %
    bone = 4,      // /100 kg
    muscle = 5,    // /100 kg
    user = 12,
    bmi = 13, // /10
};
}

namespace bloodPressure {
enum : quint8 { systolic = 0, diastolic = 1, user = 9 };
}

namespace monitoring {
enum : quint8 {
    calories = 1,
    distance = 2, // /100 m
    cycles = 3,
    activeTime = 4, // /1000 s
    activityType = 5,
    activeCalories = 19,
    typeAndIntensity = 24,
    timestamp16 = 26,
    heartRate = 27,
    ascent = 31, // /1000 m
};
enum : quint32 { running = 1, walking = 6 };
} // namespace monitoring

namespace monitoringInfo {
enum : quint8 { localTimestamp = 0 };
}

namespace monitoringHr {
enum : quint8 { weekResting = 0, dayResting = 1 };
}

namespace stressLevel {
enum : quint8 { value = 0, time = 1 };
}

} // namespace vd::fit
