// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/coros/CorosData.h"

#include "services/demo/Random.h"
#include "support/FitWriter.h"

#include <array>
#include <cmath>

namespace vd::fakecloud {
namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 firstLabel = 470'000'000'000'000'001; // beyond 2^53

struct Kind {
    int sportType;
    const char* words;
    double kmh; // 0: no distance
    int minutes;
    int kcalPerMinute;
};
constexpr std::array kinds{
    Kind{100, "Outdoor Run", 11.2, 50, 11}, Kind{200, "Outdoor Bike", 27, 90, 10},
    Kind{102, "Trail Run", 8.5, 75, 11},    Kind{402, "Strength", 0, 45, 6},
    Kind{300, "Pool Swim", 2.6, 40, 9},     Kind{104, "Hike", 4.2, 180, 6},
    Kind{2001, "Flatwater", 6.4, 60, 7},    Kind{900, "Walk", 5.1, 35, 4},
};

QString clockText(int seconds) {
    const auto two = [](int value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    const QString rest = two(seconds / 60 % 60) + u':' + two(seconds % 60);
    return seconds < 3600 ? rest : QString::number(seconds / 3600) + u':' + rest;
}

QString spanText(int minutes) {
    return QStringLiteral("%1h %2min").arg(minutes / 60).arg(minutes % 60);
}

QString speedText(const CorosWorkout& workout) {
    const double kmh = workout.km * 3600 / workout.seconds;
    if (workout.sportType == 200) return QStringLiteral("Average Speed: %1 km/h | ").arg(kmh, 0, 'f', 1);
    if (workout.sportType == 300)
        return QStringLiteral("Average Pace: %1 /100m | ").arg(clockText(static_cast<int>(360 / kmh)));
    return QStringLiteral("Average Pace: %1 /km | ").arg(clockText(static_cast<int>(3600 / kmh)));
}

QString recordText(const CorosWorkout& workout, qsizetype number, const QTimeZone& zone) {
    const qint64 startS = workout.startMs / 1000;
    const QDate day = QDateTime::fromSecsSinceEpoch(startS, zone).date();
    const bool hasDistance = workout.km > 0;
    QString text =
        QStringLiteral("%1. %2 \u2014 %3\n").arg(number).arg(workout.words, day.toString(Qt::ISODate));
    text += QStringLiteral("   Location: %1\n").arg(workout.words);
    text += QStringLiteral("   Time Window: startTimestamp=%1 | endTimestamp=%2\n")
                .arg(startS)
                .arg(startS + workout.seconds + workout.pausedS);
    text += QStringLiteral("   Duration: ") + clockText(workout.seconds);
    text += hasDistance
                ? QStringLiteral(" | Distance: %1 km\n   ").arg(workout.km, 0, 'f', 2) + speedText(workout)
                : QStringLiteral(" | Sets: 6\n | ");
    text += QStringLiteral("Avg HR: %1 bpm | Calories: %2 kcal\n").arg(workout.heartRate).arg(workout.kcal);
    return text +
           QStringLiteral("   LabelId: %1 | SportType: %2\n").arg(workout.label).arg(workout.sportType);
}

QString noneText(const char* what) {
    return QStringLiteral("No %1 found for the requested days.").arg(QLatin1String(what));
}

template <typename Line>
QString eachDay(const CorosDays& days, const char* what, Line line) {
    QString text;
    for (auto day = days.end(); day != days.begin();) {
        --day;
        text += line(day.key(), day.value());
    }
    return text.isEmpty() ? noneText(what) : text;
}

QString minuteText(QDate day, int minutes) {
    const QDateTime time = QDateTime(day, QTime(0, 0), Qt::UTC).addSecs(minutes * 60);
    return time.toString(QStringLiteral("yyyy-MM-dd hh:mm"));
}

} // namespace

CorosWorkout madeWorkout(qint64 day) {
    demo::Random dice(static_cast<quint64>(day) * 1471);
    const Kind& kind = kinds.at(static_cast<size_t>(dice.below(static_cast<int>(kinds.size()))));
    CorosWorkout made;
    made.label = QString::number(firstLabel + day * 2);
    made.sportType = kind.sportType;
    made.words = QLatin1String(kind.words);
    made.startMs = day * dayMs + (6 * 3600 + dice.below(11 * 3600)) * qint64{1000};
    made.seconds = static_cast<int>(kind.minutes * 60 * dice.between(0.8, 1.2));
    made.pausedS = dice.below(240);
    made.km = std::round(kind.kmh * made.seconds / 36 * dice.between(0.95, 1.05)) / 100;
    made.heartRate = 110 + dice.below(50);
    made.kcal = kind.kcalPerMinute * made.seconds / 60;
    return made;
}

CorosHealth madeHealth(QDate day) {
    demo::Random dice(static_cast<quint64>(day.toJulianDay()) * 2887);
    CorosHealth made;
    made.steps = 3000 + dice.below(14'000);
    made.kcal = 200 + dice.below(900);
    made.exerciseMin = dice.below(120);
    made.floors = dice.below(25);
    made.stress = 15 + dice.below(50);
    made.restingHeartRate = 44 + dice.below(10);
    made.hrv = 40 + dice.below(50);
    made.asleepMin = 360 + dice.below(150);
    made.awakeMin = 5 + dice.below(40);
    made.wokeAtMin = 340 + dice.below(150);
    made.awakePercent =
        static_cast<int>(std::lround(100.0 * made.awakeMin / (made.asleepMin + made.awakeMin)));
    made.deepPercent = 15 + dice.below(10);
    made.remPercent = 18 + dice.below(10);
    made.lightPercent = 100 - made.awakePercent - made.deepPercent - made.remPercent;
    made.napped = dice.chance(0.1);
    return made;
}

QString recordsText(const QList<CorosWorkout>& newestFirst, QDate from, QDate to, const QTimeZone& zone) {
    const QString span = from.toString(Qt::ISODate) + QStringLiteral(" to ") + to.toString(Qt::ISODate);
    if (newestFirst.isEmpty()) return QStringLiteral("No sport records found from %1.").arg(span);
    QString text = QStringLiteral("Sport Records \u2014 %1 (%2 records)\n========================\n\n")
                       .arg(span)
                       .arg(newestFirst.size());
    for (qsizetype i = 0; i < newestFirst.size(); ++i)
        text += recordText(newestFirst[i], i + 1, zone) + u'\n';
    return text;
}

QString healthText(const CorosDays& days, int asked) {
    const QString text = eachDay(days, "health data", [](QDate day, const CorosHealth& said) {
        const QString steps = QLocale::c().toString(said.steps); // "11,240"
        return QStringLiteral("--- %1 ---\nSteps: %2 | Calories: %3 kcal | Exercise: %4 min | Floors: %5\n"
                              "Stress: Avg %6\n\n")
            .arg(day.toString(QStringLiteral("yyyyMMdd")), steps)
            .arg(said.kcal)
            .arg(said.exerciseMin)
            .arg(said.floors)
            .arg(said.stress);
    });
    return days.isEmpty()
               ? text
               : QStringLiteral(
                     "Daily Health Data \u2014 Last %1 days | Resting HR: 48 bpm | HRV Baseline: 62 ms\n\n")
                         .arg(asked) +
                     text;
}

QString restingText(const CorosDays& days) {
    return eachDay(days, "resting heart rate data", [](QDate day, const CorosHealth& said) {
        return QStringLiteral("%1: %2 bpm\n").arg(day.toString(Qt::ISODate)).arg(said.restingHeartRate);
    });
}

QString sleepText(const CorosDays& days) {
    const QString text = eachDay(days, "sleep data", [](QDate day, const CorosHealth& said) {
        const int fellAsleepMin = said.wokeAtMin - said.asleepMin - said.awakeMin;
        QString night = QStringLiteral("%1\nSleep Score: 84\nMain Sleep: %2\nDeep Sleep Ratio: %3%\n"
                                       "Light Sleep Ratio: %4%\nREM Ratio: %5%\nAwake Ratio: %6%\n"
                                       "Awake Time: %7 min\nAwake Count (>5 min): 1\n")
                            .arg(day.toString(Qt::ISODate), spanText(said.asleepMin))
                            .arg(said.deepPercent)
                            .arg(said.lightPercent)
                            .arg(said.remPercent)
                            .arg(said.awakePercent)
                            .arg(said.awakeMin);
        if (said.sleepHasTimes)
            night += QStringLiteral("Main Sleep Window: %1 - %2\n")
                         .arg(minuteText(day, fellAsleepMin), minuteText(day, said.wokeAtMin));
        night += QStringLiteral("Naps Total: %1 min\n").arg(said.napped ? 35 : 0);
        if (said.napped)
            night += QStringLiteral("Nap Window: %1 - %2\n")
                         .arg(minuteText(day, 14 * 60), minuteText(day, 14 * 60 + 35));
        return night + u'\n';
    });
    return days.isEmpty() ? text
                          : QStringLiteral("Sleep Data\n========================\n"
                                           "Note: each record below is dated by its wake-up day.\n\n") +
                                text;
}

QString hrvText(const CorosDays& days) {
    QString text = eachDay(days, "sleep HRV data", [](QDate day, const CorosHealth& said) {
        return QStringLiteral("%1:\nHRV Avg: %2 ms \u2014 Normal\nBaseline: 61 ms\n")
            .arg(day.toString(Qt::ISODate))
            .arg(said.hrv);
    });
    return days.isEmpty()
               ? text
               : text + QStringLiteral("timestamp=1793574600 hrv=58\ntimestamp=1793574900 hrv=61\n");
}

QDate compactDay(const QString& text) {
    return QDate::fromString(text, QStringLiteral("yyyyMMdd"));
}

QByteArray fitOf(const CorosWorkout& workout) {
    madeup::FitRide ride;
    ride.start = QDateTime::fromMSecsSinceEpoch(workout.startMs, Qt::UTC);
    ride.seconds = std::min(workout.seconds, 90);
    return madeup::fitRide(ride);
}

} // namespace vd::fakecloud
