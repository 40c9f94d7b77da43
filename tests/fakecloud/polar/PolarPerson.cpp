// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/polar/PolarPerson.h"

#include "services/demo/Random.h"

#include <QDateTime>
#include <QTimeZone>

namespace vd::fakecloud {
namespace {

const QTimeZone& zone() {
    static const QTimeZone berlin("Europe/Berlin");
    return berlin;
}

PolarDay dayOn(demo::Random& dice) {
    PolarDay day;
    day.steps = 3000 + dice.below(9000);
    if (dice.chance(0.2)) day.otherSteps = *day.steps / 2;
    if (dice.chance(0.95)) day.nightMinutes = 380 + dice.below(120);
    if (day.nightMinutes) day.rmssd = 25 + dice.below(60);
    day.rriMs = 950 + dice.below(250);
    day.heart = 55 + dice.below(25);
    if (dice.chance(0.3)) day.weightKg = 70 + dice.below(40) / 10.0;
    return day;
}

PolarSession sessionOn(QDate date, demo::Random& dice) {
    PolarSession session;
    session.number = static_cast<int>(date.toJulianDay() - 2'450'000);
    const QDateTime start(date, QTime(6 + dice.below(12), dice.below(60)), zone());
    session.startMs = start.toMSecsSinceEpoch();
    session.seconds = 600 + 10 * dice.below(90);
    session.sport = &PolarPerson::sports().at(dice.below(static_cast<int>(PolarPerson::sports().size())));
    session.distanceM = session.seconds * 3;
    session.kcal = session.seconds / 6;
    session.averageBpm = 120 + dice.below(40);
    session.uploadedMs = session.startMs + session.seconds * 1000LL + 1'800'000;
    session.hasFile = !dice.chance(0.15);
    return session;
}

} // namespace

void PolarPerson::make(QDate from, QDate to) {
    for (QDate date = from; date <= to; date = date.addDays(1)) {
        demo::Random dice(static_cast<quint64>(date.toJulianDay()) * 613);
        days.insert(date, dayOn(dice));
        if (date.toJulianDay() % 2 != 0) continue;
        const PolarSession session = sessionOn(date, dice);
        sessions.insert(session.number, session);
    }
}

QDate PolarPerson::dateAt(qint64 ms) {
    return QDateTime::fromMSecsSinceEpoch(ms, zone()).date();
}

int PolarPerson::offsetMinutes(qint64 ms) {
    return zone().offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)) / 60;
}

const QList<PolarSport>& PolarPerson::sports() {
    static const QList<PolarSport> all{
        {"1", "RUNNING", "RUNNING"},          {"27", "TRAIL_RUNNING", "RUNNING"},
        {"2", "CYCLING", "CYCLING"},          {"5", "MOUNTAIN_BIKING", "CYCLING"},
        {"103", "POOL_SWIMMING", "SWIMMING"}, {"15", "STRENGTH_TRAINING", "STRENGTH_TRAINING"},
        {"222", "UNDERWATER_CHESS", "OTHER"},
    };
    return all;
}

void PolarPerson::change() {
    if (!days.isEmpty()) {
        PolarDay& newest = days.last();
        newest.steps = newest.steps.value_or(0) + 111;
        newest.nightMinutes = 333;
        newest.rmssd = 77;
        newest.heart += 2;
        newest.weightKg = 69.5;
    }
    if (!sessions.isEmpty()) sessions.last().distanceM += 100;
}

} // namespace vd::fakecloud
