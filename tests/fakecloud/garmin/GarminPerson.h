// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QTimeZone>

#include <optional>

namespace vd::fakecloud {

// A day of a person with a watch, in Garmin's units. Missing: null, which is not zero.
struct GarminDay {
    std::optional<int> steps;
    double distanceM = 0;
    double floors = 0;
    double activeKcal = 0;
    std::optional<double> consumedKcal;
    int restingBpm = 0;
    std::optional<int> stress;
    std::optional<int> hrvMs;
    std::optional<double> waterMl;
    std::optional<double> weightG;
    qint64 sleepStartMs = 0; // of the night that ends on this day; 0: none
    qint64 sleepEndMs = 0;
};

struct GarminActivity {
    qint64 id = 0;
    QString name;
    QString typeKey;
    int parentTypeId = 17;
    qint64 startMs = 0;
    int durationS = 0;
    double distanceM = 0;
    double averageHr = 0;
    bool isManual = false; // typed in: no device, no file
    bool isParent = false; // the container of several
    bool hasFile = true;
};

// Made for a day it is always the same, whatever else is made.
GarminDay madeGarminDay(QDate date, const QTimeZone& zone);
std::optional<GarminActivity> madeGarminActivity(QDate date, const QTimeZone& zone); // two in three days

// How the endpoints word them. A day without data is null: as far as it is told, with its date alone.
QJsonObject activityRow(const GarminActivity& activity, const QTimeZone& zone);
QJsonObject flatDay(QDate date, const GarminDay* day, const QTimeZone& zone);   // of one day
QJsonObject nestedDay(QDate date, const GarminDay& day, const QTimeZone& zone); // in a list of them
QJsonObject nightSummary(QDate date, const GarminDay* day, const QTimeZone& zone);
QJsonArray nightLevels(const GarminDay& day);
QJsonObject weightDay(QDate date, const GarminDay& day, const QTimeZone& zone);
// Every two minutes until then; null while the watch was off.
QJsonObject heartOfDay(QDate date, const GarminDay* day, const QTimeZone& zone, qint64 untilMs);

// Of some minutes at one record a second, in a ZIP.
QByteArray activityZip(const GarminActivity& activity);

} // namespace vd::fakecloud
