// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>
#include <QTimeZone>

namespace vd::fakecloud {

struct CorosWorkout {
    QString label; // of 18 digits
    int sportType = 100;
    QString words = QStringLiteral("Outdoor Run");
    qint64 startMs = 0; // whole seconds
    int seconds = 3600; // without pauses
    int pausedS = 0;
    double km = 0; // 0: none
    int heartRate = 0;
    int kcal = 0;
    bool hasFile = true;

    CorosWorkout() = default;
};

struct CorosHealth {
    int steps = 0;
    int kcal = 0;
    int exerciseMin = 0;
    int floors = 0;
    int stress = 0;
    int restingHeartRate = 0;
    int hrv = 0;
    // Minutes of the night that ended on that day.
    int asleepMin = 0;
    int awakeMin = 0;
    int wokeAtMin = 0; // after midnight
    int deepPercent = 0, lightPercent = 0, remPercent = 0, awakePercent = 0;
    bool napped = false; // from 14:00 to 14:35
    bool sleepHasTimes = true;

    CorosHealth() = default;
};

// A made-up person's past as COROS's server tells it: in sentences (shared/apis/coros.md, A.4). The same day
// is the same whenever it is made.
CorosWorkout madeWorkout(qint64 day); // days since 1970
CorosHealth madeHealth(QDate day);

QString recordsText(const QList<CorosWorkout>& newestFirst, QDate from, QDate to, const QTimeZone& zone);
using CorosDays = QMap<QDate, CorosHealth>; // newest last; texts tell the newest first
QString healthText(const CorosDays& days, int asked);
QString restingText(const CorosDays& days);
QString sleepText(const CorosDays& days);
QString hrvText(const CorosDays& days);
// "20261102"; invalid for anything else.
QDate compactDay(const QString& text);

QByteArray fitOf(const CorosWorkout& workout);

} // namespace vd::fakecloud
