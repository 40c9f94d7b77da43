// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/coros/CorosMapper.h"

#include "services/providers/JsonValues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace vd {

namespace {

QString textOf(const QJsonObject& item) {
    return item.value(QLatin1String("text")).toString();
}

QTimeZone zoneOf(const QJsonObject& item) {
    const QTimeZone zone(item.value(QLatin1String("timezone")).toString().toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

QString keyOf(const QJsonObject& item, const QString& name) {
    return item.value(QLatin1String("tool")).toString() + u'/' +
           (name.isEmpty() ? QStringLiteral("unreadable") : name);
}

QString activityKey(const QJsonObject& item) {
    return keyOf(item, corosLabel(textOf(item)));
}

QString dayKey(const QJsonObject& item) {
    return keyOf(item, corosDate(textOf(item)).toString(Qt::ISODate));
}

// What cannot be read is kept all the same: a later version may know better.
template <typename Read>
auto readOrKept(Read read, int payload, Batch& batch) {
    try {
        return read();
    } catch (const Error&) {
        batch.payloads[static_cast<size_t>(payload)].keep = true;
        throw;
    }
}

Recording recordingOf(const QJsonObject& item) {
    const CorosActivity said = corosActivity(textOf(item));
    Recording recording;
    recording.externalId = said.label;
    recording.sportGiven = said.words;
    recording.extras.insert(QStringLiteral("sportType"), said.sportType);
    if (!said.location.isEmpty()) recording.extras.insert(QStringLiteral("location"), said.location);
    Summary& summary = recording.summary;
    summary.sport = corosSport(said.sportType);
    summary.start = atLocalOffset(said.startMs, zoneOf(item));
    if (said.endMs) summary.elapsedS = static_cast<double>(*said.endMs - said.startMs) / 1000;
    summary.movingS = said.durationS;
    summary.distanceM = said.distanceM;
    summary.averageSpeedMps = said.averageSpeedMps;
    summary.averageHeartRateBpm = said.averageHeartRateBpm;
    summary.elevationGainM = said.elevationGainM;
    summary.averagePowerW = said.averagePowerW;
    if (said.energyKcal) summary.energyJ = *said.energyKcal * joulesPerKcal;
    return recording;
}

void mapActivity(const QJsonObject& item, int payload, Batch& batch) {
    Recording recording = readOrKept([&item] { return recordingOf(item); }, payload, batch);
    recording.isBrief = true;
    recording.payload = payload;
    batch.recordings.push_back(std::move(recording));
}

void addValue(Batch& batch, Metric metric, QDate date, std::optional<double> value, int payload) {
    if (!value) return;
    DailyValue daily;
    daily.metric = metric;
    daily.date = date;
    daily.value = *value;
    daily.payload = payload;
    batch.dailyValues.push_back(daily);
}

void mapDay(const QJsonObject& item, int payload, Batch& batch) {
    const CorosDay day = readOrKept([&item] { return corosDay(textOf(item)); }, payload, batch);
    const auto add = [&](Metric metric, std::optional<double> value) {
        addValue(batch, metric, day.date, value, payload);
    };
    add(Metric::steps, day.steps);
    add(Metric::activeEnergy, day.energyKcal ? std::optional(*day.energyKcal * joulesPerKcal) : std::nullopt);
    add(Metric::activeMinutes, day.exerciseMin);
    add(Metric::floors, day.floors);
    add(Metric::stress, day.stress);
    add(Metric::restingHeartRate, day.restingHeartRateBpm);
    add(Metric::hrvRmssd, day.hrvMs);
}

Instant instantOf(const QDateTime& time) {
    return {time.toMSecsSinceEpoch(), time.offsetFromUtc()};
}

void addStages(SleepSession& sleep, const CorosNight::Stages& stages) {
    qint64 at = sleep.start.utcMs;
    const auto add = [&](SleepStage stage, double seconds) {
        const qint64 to = at + static_cast<qint64>(seconds) * 1000;
        if (to > at) sleep.stages.push_back({at, to, stage});
        at = to;
    };
    add(SleepStage::deep, stages.deepS);
    add(SleepStage::light, stages.lightS);
    add(SleepStage::rem, stages.remS);
    add(SleepStage::awake, stages.awakeS);
}

SleepSession sleepOf(const QString& id, const CorosNight::Window& window, int payload) {
    SleepSession sleep;
    sleep.externalId = id;
    sleep.start = instantOf(window.start);
    sleep.end = instantOf(window.end);
    sleep.payload = payload;
    return sleep;
}

void mapNight(const QJsonObject& item, int payload, Batch& batch) {
    const CorosNight night =
        readOrKept([&item] { return corosNight(textOf(item), zoneOf(item)); }, payload, batch);
    const QString day = night.date.toString(Qt::ISODate);
    if (night.window) {
        SleepSession sleep = sleepOf(day, *night.window, payload);
        sleep.asleepS = night.asleepS;
        if (night.stages) addStages(sleep, *night.stages);
        batch.sleeps.push_back(std::move(sleep));
    } else {
        addValue(batch, Metric::sleepDuration, night.date, night.asleepS, payload);
    }
    for (const CorosNight::Window& window : night.naps) {
        const QString id =
            QStringLiteral("%1-nap-%2").arg(day, window.start.time().toString(QStringLiteral("hhmm")));
        SleepSession nap = sleepOf(id, window, payload);
        nap.nap = true;
        batch.sleeps.push_back(std::move(nap));
    }
}

} // namespace

const ItemList corosActivityItems{"items", activityKey, mapActivity};
const ItemList corosDayItems{"items", dayKey, mapDay};
const ItemList corosNightItems{"items", dayKey, mapNight};

QByteArray corosItems(const QString& tool, const QTimeZone& zone, const CorosParts& parts) {
    QJsonArray items;
    for (const QString& part : parts.parts) {
        // The number of a line in its list is not its own.
        static const QRegularExpression number(QStringLiteral("^\\d{1,4}\\.[ \\t]"));
        items.append(QJsonObject{{QStringLiteral("text"), QString(part).remove(number)},
                                 {QStringLiteral("timezone"), QString::fromLatin1(zone.id())},
                                 {QStringLiteral("tool"), tool}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("items"), items}}).toJson(QJsonDocument::Compact);
}

std::optional<Recording> corosListed(const QByteArray& item) {
    try {
        return recordingOf(QJsonDocument::fromJson(item).object());
    } catch (const Error&) { // nothing was ever listed by that name
        return std::nullopt;
    }
}

void mapCorosUser(const QJsonObject& item, int payload, Batch& batch) {
    const std::optional<double> weight = corosUser(textOf(item)).weightKg;
    if (!weight) return;
    Measurement measurement;
    measurement.externalId = QStringLiteral("athlete-weight");
    measurement.at = atLocalOffset(batch.payloads[static_cast<size_t>(payload)].fetchedAtMs);
    measurement.metric = Metric::weight;
    measurement.value = *weight;
    measurement.payload = payload;
    batch.measurements.push_back(std::move(measurement));
}

} // namespace vd
