// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/fit/FitBody.h"

#include "services/importers/FileIdentity.h"

namespace vd::fit {

namespace {

constexpr quint32 weightStillSettling = 0xFFFE;

} // namespace

void BodyReader::add(const Message& message) {
    if (message.number() == message::weightScale) {
        if (message.code(weightScale::weight) != weightStillSettling) {
            addValue(message, Metric::weight, weightScale::weight, 100, weightScale::user);
        }
        addValue(message, Metric::bodyFat, weightScale::fat, 100, weightScale::user);
        addValue(message, Metric::bodyWater, weightScale::hydration, 100, weightScale::user);
        addValue(message, Metric::boneMass, weightScale::bone, 100, weightScale::user);
        addValue(message, Metric::muscleMass, weightScale::muscle, 100, weightScale::user);
        addValue(message, Metric::bmi, weightScale::bmi, 10, weightScale::user);
    } else if (message.number() == message::bloodPressure) {
        addValue(message, Metric::bloodPressureSystolic, bloodPressure::systolic, 1, bloodPressure::user);
        addValue(message, Metric::bloodPressureDiastolic, bloodPressure::diastolic, 1, bloodPressure::user);
    } else if (message.number() == message::activity) {
        m_clock.setLocal(message.timestamp(), message.code(activity::localTimestamp));
    }
}

void BodyReader::addValue(const Message& message, Metric metric, quint8 field, double scale,
                          quint8 userField) {
    const std::optional<double> value = message.value(field, scale);
    if (!message.timestamp() || !value || *value <= 0) return;
    m_values.push_back({metric, *message.timestamp(), message.code(userField).value_or(0), *value});
}

std::vector<Measurement> BodyReader::finish(const FileHead& head, const QTimeZone& zone) const {
    std::vector<Measurement> measurements;
    for (const Value& value : m_values) {
        Measurement measurement;
        measurement.metric = value.metric;
        measurement.value = value.value;
        measurement.at = m_clock.instant(value.at, zone);
        const QString kind = QStringLiteral("fit/%1/user %2").arg(key(value.metric)).arg(value.user);
        measurement.externalId =
            FileIdentity{kind, head.deviceKey(), Clock::rawUtcMs(value.at), SportFamily::other, 0}
                .externalId();
        measurements.push_back(std::move(measurement));
    }
    return measurements;
}

} // namespace vd::fit
