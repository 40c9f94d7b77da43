// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace vd::fakecloud {

// A workout as Strava keeps it, in Strava's units.
struct StravaActivity {
    qint64 id = 0;
    QString name;
    QString sportType; // "TrailRun"
    qint64 startMs = 0;
    QString zone = QStringLiteral("Europe/Madrid");
    double distanceM = 0;
    int movingS = 0;
    int elapsedS = 0;
    double climbM = 0;
    std::optional<double> averageHeartRate; // bpm
    std::optional<double> averageCadence;   // rpm; of runs the steps of one leg
    std::optional<double> averageWatts;
    double calories = 0; // kcal; only the detail tells them
    bool hasGps = true;
    bool manual = false; // typed in: no streams
    bool isPrivate = false;
    bool trainer = false;
    bool hidesStartTime = false;
    QString deviceName;
    QString gearId;
    QString description;

    bool isRun() const { return sportType.endsWith(QStringLiteral("Run")); }
    bool isRide() const { return sportType.endsWith(QStringLiteral("Ride")); }
    double averageSpeed() const { return movingS > 0 ? distanceM / movingS : 0; } // m/s
};

QJsonObject summaryOf(const StravaActivity& activity, qint64 athleteId);
QJsonObject detailOf(const StravaActivity& activity, qint64 athleteId);
// By type; of `keys` those that it has. Empty for one that was typed in.
QJsonObject streamsOf(const StravaActivity& activity, const QStringList& keys);
QStringList streamKeys(); // all that there are

// The place at a share [0, 1] of the way: degrees.
struct StravaPlace {
    double latitude = 0;
    double longitude = 0;
};
StravaPlace placeAt(const StravaActivity& activity, double share);

// Several sports, one activity every `everyDays` days, the newest on the day of `newestAtMs` and not after
// it. What is made for a day is always the same, whatever else is made. Newest first.
QList<StravaActivity> madeActivities(int count, qint64 newestAtMs, int everyDays);

} // namespace vd::fakecloud
