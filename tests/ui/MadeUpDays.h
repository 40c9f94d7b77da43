// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Fixture.h"

namespace vd::test {

inline const QDate fridayOfPictures(2026, 11, 20);

// What a watch and a scale say of a day; the scale on every other day.
inline void addDay(Batch& batch, QDate date, double steps) {
    const auto say = [&](Metric metric, double value) {
        batch.dailyValues.push_back({metric, date, value, DailyValue::Rule::replace, -1});
    };
    say(Metric::steps, steps);
    say(Metric::distance, steps * 0.8);
    say(Metric::activeMinutes, steps / 150);
    say(Metric::restingHeartRate, 50 + date.day() % 5);
    if (date.toJulianDay() % 2 != 0) return;
    const QDateTime morning(date, QTime(6, 4), Qt::UTC);
    batch.measurements.push_back({QStringLiteral("scale ") + date.toString(Qt::ISODate),
                                  {morning.toMSecsSinceEpoch(), 3600},
                                  Metric::weight,
                                  72.0 + date.day() % 3,
                                  -1});
}

// The days before `today`, 9,000 to 11,000 steps each; and today's so far.
inline void addDays(StoreFixture& fixture, QDate today, int daysBefore, double todaySteps) {
    Batch batch;
    batch.source = {firstProfile, QStringLiteral("files"), QStringLiteral("fit:watch"),
                    QStringLiteral("Made-up watch")};
    batch.feed = QStringLiteral("fit");
    for (int back = daysBefore; back > 0; --back)
        addDay(batch, today.addDays(-back), back % 2 == 0 ? 9000 : 11'000);
    addDay(batch, today, todaySteps);
    fixture.store->apply(std::move(batch)).waitForFinished();
}

} // namespace vd::test
