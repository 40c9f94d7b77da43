// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/garmin/GarminPerson.h"

#include "services/demo/Random.h"
#include "support/FitWriter.h"

#include <QDateTime>

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <cmath>

namespace vd::fakecloud {
namespace {

constexpr qint64 minuteMs = 60'000;
// Beyond 2^53 and odd: two neighbours are one number where they pass through a double.
constexpr qint64 firstId = 9'007'199'254'740'993;

demo::Random diceOf(QDate date, int salt) {
    demo::Random mixed(static_cast<quint64>(date.toJulianDay()) * 41 + static_cast<quint64>(salt));
    return demo::Random(mixed.next());
}

qint64 msAt(QDate date, QTime time, const QTimeZone& zone) {
    return QDateTime(date, time, zone).toMSecsSinceEpoch();
}

struct Kind {
    const char* typeKey;
    int parent;
    const char* name;
    double metresPerSecond;
};
constexpr std::array kinds{
    Kind{"running", 17, "Bonn Run", 2.9},         Kind{"road_biking", 2, "Along the Rhine", 7.4},
    Kind{"lap_swimming", 26, "Pool", 0.8},        Kind{"strength_training", 29, "Gym", 0},
    Kind{"trail_running", 1, "Seven Hills", 2.4},
};

} // namespace

GarminDay madeGarminDay(QDate date, const QTimeZone& zone) {
    demo::Random dice = diceOf(date, 1);
    GarminDay day;
    day.steps = 3000 + dice.below(12'000);
    day.distanceM = std::round(*day.steps * 0.75);
    day.floors = dice.below(20);
    day.activeKcal = 200 + dice.below(700);
    day.restingBpm = 46 + dice.below(6);
    day.stress = 20 + dice.below(30);
    day.hrvMs = 45 + dice.below(25);
    if (dice.chance(0.4)) day.waterMl = 250.0 * (1 + dice.below(10));
    if (dice.chance(0.3)) day.consumedKcal = 1800 + dice.below(800);
    if (dice.chance(0.5)) day.weightG = 63'000 + dice.below(20) * 100;
    day.sleepStartMs = msAt(date.addDays(-1), QTime(22, 30), zone) + dice.below(80) * minuteMs;
    day.sleepEndMs = msAt(date, QTime(6, 0), zone) + dice.below(100) * minuteMs;
    return day;
}

std::optional<GarminActivity> madeGarminActivity(QDate date, const QTimeZone& zone) {
    if (date.toJulianDay() % 3 == 0) return std::nullopt;
    demo::Random dice = diceOf(date, 2);
    const Kind& kind = kinds.at(static_cast<size_t>(dice.below(static_cast<int>(kinds.size()))));
    GarminActivity made;
    made.id = firstId + date.toJulianDay() * 2;
    made.name = QLatin1String(kind.name);
    made.typeKey = QLatin1String(kind.typeKey);
    made.parentTypeId = kind.parent;
    made.startMs = msAt(date, QTime(7, 0), zone) + dice.below(600) * minuteMs;
    made.durationS = 300 + dice.below(300);
    made.distanceM = std::round(kind.metresPerSecond * made.durationS);
    made.averageHr = 120 + dice.below(40);
    made.isManual = dice.chance(0.05);
    made.hasFile = !made.isManual;
    return made;
}

QByteArray activityZip(const GarminActivity& activity) {
    madeup::FitRide ride;
    ride.start = QDateTime::fromMSecsSinceEpoch(activity.startMs, Qt::UTC);
    ride.seconds = activity.durationS;
    ride.serial = static_cast<quint32>(activity.id % 1'000'000);
    const QByteArray fit = madeup::fitRide(ride);
    QByteArray zip(fit.size() + (1 << 16), '\0');
    size_t used = 0;
    archive* writer = archive_write_new();
    archive_write_set_format_zip(writer);
    archive_write_set_bytes_in_last_block(writer, 1);
    archive_write_open_memory(writer, zip.data(), static_cast<size_t>(zip.size()), &used);
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, (QByteArray::number(activity.id) + "_ACTIVITY.fit").constData());
    archive_entry_set_size(entry, fit.size());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(writer, entry);
    archive_write_data(writer, fit.constData(), static_cast<size_t>(fit.size()));
    archive_entry_free(entry);
    archive_write_close(writer);
    archive_write_free(writer);
    return zip.first(static_cast<qsizetype>(used));
}

} // namespace vd::fakecloud
