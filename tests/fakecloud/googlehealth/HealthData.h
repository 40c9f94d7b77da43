// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QTimeZone>

#include <functional>
#include <optional>

namespace vd::fakecloud {

// A day of a person who wears a watch, in Google's units. Missing: there is nothing, which is not zero.
struct HealthDay {
    std::optional<qint64> steps;
    std::optional<qint64> distanceMm;
    std::optional<qint64> floors;
    std::optional<double> activeKcal;
    std::optional<double> totalKcal;
    std::optional<int> restingBpm;
    bool wasWorn = false; // so there is a pulse
    // The figures are those of the evening; before it, the part of the day that is over. Restated days do not
    // grow.
    bool grows = false;
};

// A night, a workout, a weighing: what is read by list and reconcile.
struct HealthPoint {
    QString id;
    qint64 startMs = 0;
    qint64 endMs = 0;
    QJsonObject value; // without what is worked out when it is read
};

// All that Google Health knows of one person. Days and points of the future are kept and not told.
class HealthData {
public:
    HealthData();

    const QTimeZone& zone() const { return m_zone; }
    QDate firstDay() const { return m_days.isEmpty() ? QDate() : m_days.firstKey(); }
    qint64 msAt(QDate date, QTime time) const;
    qint64 civilMs(qint64 physicalMs) const; // of the wall's clock, as if it were UTC
    QDate dateAt(qint64 physicalMs) const;

    // Days, nights, workouts and weighings; what is made for a day is always the same. Days that are there
    // stay.
    void make(QDate from, QDate to);
    void setDay(QDate date, const std::function<void(HealthDay&)>& set);
    // As it is at that time.
    std::optional<HealthDay> dayAt(QDate date, qint64 nowMs) const;
    std::optional<int> bpmAt(qint64 ms, qint64 nowMs) const; // once a minute

    // `type` is the path of the type: "sleep". Newest first, without those that have not ended.
    QList<HealthPoint> points(const QString& type, qint64 nowMs) const;
    void add(const QString& type, const HealthPoint& point);
    bool edit(const QString& type, const QString& id, const std::function<void(HealthPoint&)>& edit);
    bool remove(const QString& type, const QString& id);

private:
    QTimeZone m_zone;
    mutable QHash<qint64, int> m_offsets; // by UTC hour: ms
    QMap<QDate, HealthDay> m_days;
    QMap<QString, QList<HealthPoint>> m_points;
};

QString googleTime(qint64 ms);          // "2026-11-17T22:41:30Z"
QString googleDuration(qint64 seconds); // "3600s"
QJsonObject googleDate(QDate date);
// {"date":{…},"time":{…}}; zeros are left out, as proto3 does.
QJsonObject googleCivil(qint64 civilMs);
// start, end, their offsets and the civil times.
QJsonObject googleSession(const HealthData& data, qint64 startMs, qint64 endMs);

// A moment, its offset and its civil time.
QJsonObject googleSample(const HealthData& data, qint64 ms);

// The night that ends on that morning, made up; finished: its stages are worked out.
HealthPoint madeNight(const HealthData& data, QDate wakes, bool isFinished);
HealthPoint madeNap(const HealthData& data, QDate date);
HealthPoint madeWorkout(const HealthData& data, QDate date);
HealthPoint madeWeight(const HealthData& data, qint64 atMs, double grams);

} // namespace vd::fakecloud
