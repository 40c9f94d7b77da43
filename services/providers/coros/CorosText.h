// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Instant.h"
#include "models/Sport.h"

#include <QDate>
#include <QStringList>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace vd {

// COROS answers in sentences for people, and may word them otherwise at any time: lines of "Name: value",
// several of them joined by '|'. What is not known is passed over; a value in another unit than the ones
// named here is none. Pure; any thread.

// Goes up when more is read of a text than before: feeds then ask for everything once more.
inline constexpr int corosTextVersion = 1;

// An answer cut into what stands for itself, word for word.
struct CorosParts {
    QStringList parts;
    // All that the answer holds is in the parts. False: less than it counts, or nothing was found that begins
    // a part (then the whole text is the only one, and reading it fails).
    bool isWhole = true;
};
// "1. Outdoor Run - 2026-11-02" begins an activity.
CorosParts corosActivities(const QString& text);
// "2026-11-02", "2026-11-02: 48 bpm" or "--- 20261102 ---" begins a day. Curves behind the days
// ("timestamp=… hrv=…") are left out.
CorosParts corosDays(const QString& text);
// What COROS says instead of an answer, as text like any other.
bool isCorosExcuse(const QString& text);

struct CorosActivity {
    QString label; // 64 bits: never a number
    int sportType = 0;
    QString words; // "Outdoor Run"
    QString location;
    qint64 startMs = 0; // UTC
    std::optional<qint64> endMs;
    std::optional<double> durationS; // without pauses
    std::optional<double> distanceM;
    std::optional<double> averageSpeedMps;
    std::optional<double> averageHeartRateBpm;
    std::optional<double> elevationGainM;
    std::optional<double> averagePowerW;
    std::optional<double> energyKcal;
};
CorosActivity corosActivity(const QString& part); // throws Error(badData) without a label or a start
QString corosLabel(const QString& part);          // empty where there is none
Sport corosSport(int sportType);

// A day by any of the tools.
struct CorosDay {
    QDate date;
    std::optional<double> steps;
    std::optional<double> energyKcal; // of moving: less than a body at rest spends by the morning
    std::optional<double> exerciseMin;
    std::optional<double> floors;
    std::optional<double> stress; // 0 to 100
    std::optional<double> restingHeartRateBpm;
    std::optional<double> hrvMs; // RMSSD
};
QDate corosDate(const QString& part);   // invalid where there is none
CorosDay corosDay(const QString& part); // throws Error(badData) without a date

struct CorosNight {
    struct Window { // by the clock on the wall
        QDateTime start, end;
    };
    QDate date; // of waking
    std::optional<double> asleepS;
    std::optional<Window> window;
    std::vector<Window> naps;
    // Seconds of the night by the shares that are told of it, rounded; all of them or none.
    struct Stages {
        double deepS = 0, lightS = 0, remS = 0, awakeS = 0;
    };
    std::optional<Stages> stages;
};
CorosNight corosNight(const QString& part, const QTimeZone& zone); // throws Error(badData) without a date

struct CorosUser {
    QString name;
    std::optional<double> weightKg;
};
CorosUser corosUser(const QString& text);

} // namespace vd
