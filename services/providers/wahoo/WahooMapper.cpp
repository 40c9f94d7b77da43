// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/wahoo/WahooMapper.h"

#include "services/providers/JsonValues.h"

#include <algorithm>
#include <iterator>

namespace vd {

namespace {

// https://cloud-api.wahooligan.com/#workout-types
struct WorkoutType {
    int id;
    Sport sport;
    const char* name;
};
constexpr WorkoutType workoutTypes[] = {
    {0, Sport::ride, "biking"},
    {1, Sport::run, "running"},
    {2, Sport::cardio, "fitness equipment"},
    {3, Sport::run, "track running"},
    {4, Sport::run, "trail running"},
    {5, Sport::run, "treadmill running"},
    {6, Sport::walk, "walking"},
    {7, Sport::walk, "speed walking"},
    {8, Sport::walk, "nordic walking"},
    {9, Sport::hike, "hiking"},
    {10, Sport::hike, "mountaineering"},
    {11, Sport::ride, "cyclocross"},
    {12, Sport::ride, "indoor biking"},
    {13, Sport::ride, "mountain biking"},
    {14, Sport::ride, "recumbent biking"},
    {15, Sport::ride, "road biking"},
    {16, Sport::ride, "track biking"},
    {17, Sport::other, "motorcycling"},
    {18, Sport::cardio, "fitness equipment"},
    {19, Sport::run, "gym treadmill"},
    {20, Sport::cardio, "elliptical"},
    {21, Sport::ride, "gym bike"},
    {22, Sport::row, "gym rower"},
    {23, Sport::cardio, "climber"},
    {25, Sport::swim, "lap swimming"},
    {26, Sport::swim, "open water swimming"},
    {27, Sport::snowboard, "snowboarding"},
    {28, Sport::alpineSki, "skiing"},
    {29, Sport::alpineSki, "downhill skiing"},
    {30, Sport::nordicSki, "cross-country skiing"},
    {31, Sport::skate, "skating"},
    {32, Sport::skate, "ice skating"},
    {33, Sport::skate, "inline skating"},
    {34, Sport::skate, "long boarding"},
    {35, Sport::sail, "sailing"},
    {36, Sport::surf, "windsurfing"},
    {37, Sport::paddle, "canoeing"},
    {38, Sport::paddle, "kayaking"},
    {39, Sport::row, "rowing"},
    {40, Sport::surf, "kite boarding"},
    {41, Sport::paddle, "stand-up paddling"},
    {42, Sport::cardio, "workout"},
    {43, Sport::cardio, "cardio class"},
    {44, Sport::cardio, "stair climber"},
    {46, Sport::golf, "golf"},
    {49, Sport::ride, "indoor cycling class"},
    {56, Sport::walk, "treadmill walking"},
    {61, Sport::ride, "indoor trainer"},
    {62, Sport::multisport, "multisport"},
    {63, Sport::transition, "transition"},
    {64, Sport::ride, "e-biking"},
    {66, Sport::yoga, "yoga"},
    {67, Sport::run, "running race"},
    {68, Sport::ride, "virtual ride"},
    {70, Sport::ride, "hand cycling"},
    {71, Sport::run, "virtual run"},
};

void setSport(Recording& recording, const QJsonValue& typeId) {
    const int id = typeId.toInt(-1);
    const auto* found = std::find_if(std::begin(workoutTypes), std::end(workoutTypes),
                                     [id](const WorkoutType& type) { return type.id == id; });
    const bool isKnown = found != std::end(workoutTypes);
    recording.summary.sport = isKnown ? found->sport : Sport::other;
    recording.sportGiven = isKnown ? QString::fromLatin1(found->name) : QStringLiteral("wahoo %1").arg(id);
}

Instant startOf(const QJsonObject& workout, const QJsonObject& summary) {
    const std::optional<qint64> utc = instantMs(workout.value(QLatin1String("starts")));
    if (!utc) throw Error(ErrorCode::badData, QStringLiteral("a workout without a start"));
    const QTimeZone zone(summary.value(QLatin1String("time_zone")).toString().toLatin1());
    return atLocalOffset(*utc, zone.isValid() ? zone : QTimeZone::systemTimeZone());
}

std::optional<QString> nameOf(const QJsonObject& workout, const QJsonObject& summary) {
    for (const QJsonObject* each : {&summary, &workout}) {
        const QString name = each->value(QLatin1String("name")).toString().trimmed();
        if (!name.isEmpty()) return name;
    }
    return std::nullopt;
}

// Whether Wahoo counts steps or strides on foot is not said. Nobody takes 120 strides a minute.
std::optional<double> ofOneLeg(std::optional<double> cadence, Sport sport) {
    constexpr double mostStrides = 120;
    if (cadence && isOnFoot(sport) && *cadence > mostStrides) return *cadence / 2;
    return cadence;
}

Summary summaryOf(const QJsonObject& said, Sport sport) {
    const auto value = [&said](const char* name) { return number(said.value(QLatin1String(name))); };
    Summary summary;
    summary.sport = sport;
    summary.elapsedS = aboveZero(value("duration_total_accum"));
    summary.movingS = aboveZero(value("duration_active_accum"));
    summary.distanceM = aboveZero(value("distance_accum"));
    summary.elevationGainM = value("ascent_accum");
    if (!summary.distanceM) summary.elevationGainM = aboveZero(summary.elevationGainM);
    summary.averageSpeedMps = aboveZero(value("speed_avg"));
    summary.averageHeartRateBpm = aboveZero(value("heart_rate_avg"));
    summary.averageCadenceRpm = ofOneLeg(aboveZero(value("cadence_avg")), sport);
    summary.averagePowerW = aboveZero(value("power_avg"));
    if (!summary.averagePowerW) summary.averagePowerW = aboveZero(value("power_bike_avg"));
    if (const auto calories = aboveZero(value("calories_accum"))) summary.energyJ = *calories * joulesPerKcal;
    return summary;
}

QJsonObject extrasOf(const QJsonObject& summary) {
    QJsonObject extras;
    for (const char* name : {"power_bike_np_last", "power_bike_tss_last", "work_accum", "fitness_app_id"}) {
        const QJsonValue value = summary.value(QLatin1String(name));
        if (!value.isNull() && !value.isUndefined()) extras.insert(QLatin1String(name), value);
    }
    return extras;
}

QJsonObject summaryIn(const QJsonObject& workout) {
    return workout.value(QLatin1String("workout_summary")).toObject();
}

} // namespace

QString workoutKey(const QJsonObject& workout) {
    const QString id = idText(workout.value(QLatin1String("id")));
    return id.isEmpty() ? QString() : QStringLiteral("workouts/") + id;
}

void mapWorkout(const QJsonObject& workout, int payload, Batch& batch) {
    const QString id = idText(workout.value(QLatin1String("id")));
    if (id.isEmpty()) throw Error(ErrorCode::badData, QStringLiteral("a workout without an id"));
    const QJsonObject said = summaryIn(workout);
    if (said.isEmpty()) return;
    Recording recording;
    recording.externalId = id;
    setSport(recording, workout.value(QLatin1String("workout_type_id")));
    recording.summary = summaryOf(said, recording.summary.sport);
    recording.summary.name = nameOf(workout, said);
    recording.summary.start = startOf(workout, said);
    recording.manual = said.value(QLatin1String("manual")).toBool();
    recording.extras = extrasOf(said);
    recording.isBrief = true;
    recording.payload = payload;
    batch.recordings.push_back(std::move(recording));
}

QString workoutChanged(const QJsonObject& workout) {
    const QString own = workout.value(QLatin1String("updated_at")).toString();
    return std::max(own, summaryIn(workout).value(QLatin1String("updated_at")).toString());
}

QUrl workoutFile(const QJsonObject& workout) {
    const QJsonObject file = summaryIn(workout).value(QLatin1String("file")).toObject();
    return QUrl(file.value(QLatin1String("url")).toString(), QUrl::StrictMode);
}

void mapUser(const QJsonObject& user, int payload, Batch& batch) {
    const auto weight = aboveZero(number(user.value(QLatin1String("weight"))));
    if (!weight) return;
    Measurement measurement;
    measurement.externalId = QStringLiteral("profile-weight");
    measurement.at = atLocalOffset(batch.payloads[static_cast<size_t>(payload)].fetchedAtMs);
    measurement.metric = Metric::weight;
    measurement.value = *weight;
    measurement.payload = payload;
    batch.measurements.push_back(std::move(measurement));
}

} // namespace vd
