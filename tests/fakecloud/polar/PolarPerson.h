// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <optional>

namespace vd::fakecloud {

struct PolarSport {
    const char* id;
    const char* name;   // the finer word
    const char* coarse; // v3's "sport"
};

// A workout as Polar Flow keeps it; v3 and v4 know it by different ids.
struct PolarSession {
    int number = 0;
    qint64 startMs = 0;
    int seconds = 0;
    double distanceM = 0;
    int kcal = 0;
    int averageBpm = 0;
    const PolarSport* sport = nullptr;
    qint64 uploadedMs = 0;
    bool hasFile = true;

    QString id() const { return QString::number(7'000'000 + number); }
    QString hash() const {
        return QStringLiteral("%1").arg(number * 7919LL, 7, 36, QLatin1Char('0')).toUpper();
    }
};

struct PolarDay {
    std::optional<int> steps; // of the watch
    int otherSteps = 0;       // of a second device, worn at the same time
    std::optional<int> nightMinutes;
    int rmssd = 0; // ms; 0: no recharge that night
    int rriMs = 0;
    int heart = 0; // bpm about which the day went; 0: not measured
    std::optional<double> weightKg;
};

// A made-up person in Berlin. What is made for a day is always the same, whatever else is made.
class PolarPerson {
public:
    void make(QDate from, QDate to);
    static QDate dateAt(qint64 ms);
    static int offsetMinutes(qint64 ms);
    static const QList<PolarSport>& sports();
    void change(); // the newest of everything

    QMap<QDate, PolarDay> days;
    QMap<int, PolarSession> sessions; // by number, oldest first
};

// The words of v4.
QJsonObject sessionWords(const PolarSession& session, const QStringList& features);
QJsonObject activityWords(QDate date, const PolarDay& day);
QJsonObject nightWords(QDate morning, const PolarDay& day);
QJsonObject rechargeWords(QDate morning, const PolarDay& day);
QJsonObject heartWords(QDate date, const PolarDay& day);
// The words of v3.
QJsonObject exerciseWords(const PolarSession& session);
QByteArray exerciseFit(const PolarSession& session);
QJsonObject totalsWords(QDate date, const PolarDay& day, bool withSteps);
QJsonObject sleepWords(QDate morning, const PolarDay& day);
QJsonObject nightlyWords(QDate morning, const PolarDay& day);
QJsonObject pulseWords(QDate date, const PolarDay& day);

} // namespace vd::fakecloud
