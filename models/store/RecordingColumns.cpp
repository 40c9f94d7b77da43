// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/RecordingColumns.h"

namespace vd {

namespace {

const QString lapKind = QStringLiteral("lap");
const QString lengthKind = QStringLiteral("length");

} // namespace

const QString& summaryColumns() {
    static const QString columns =
        QStringLiteral("sport, name, notes, start_ms, offset_s, elapsed_s, moving_s, distance_m, "
                       "elevation_gain_m, elevation_loss_m, "
                       "average_speed_mps, max_speed_mps, average_heart_rate_bpm, max_heart_rate_bpm, "
                       "average_power_w, max_power_w, "
                       "average_cadence_rpm, energy_j, pool_length_m, lap_count, point_count");
    return columns;
}

QVariantList summaryValues(const Summary& s) {
    return {key(s.sport),
            sqlValue(s.name),
            sqlValue(s.notes),
            sqlValue(s.start.utcMs),
            sqlValue(s.start.offsetS),
            sqlValue(s.elapsedS),
            sqlValue(s.movingS),
            sqlValue(s.distanceM),
            sqlValue(s.elevationGainM),
            sqlValue(s.elevationLossM),
            sqlValue(s.averageSpeedMps),
            sqlValue(s.maxSpeedMps),
            sqlValue(s.averageHeartRateBpm),
            sqlValue(s.maxHeartRateBpm),
            sqlValue(s.averagePowerW),
            sqlValue(s.maxPowerW),
            sqlValue(s.averageCadenceRpm),
            sqlValue(s.energyJ),
            sqlValue(s.poolLengthM),
            sqlValue(s.lapCount),
            sqlValue(s.pointCount)};
}

Summary readSummary(const Rows& row, int firstColumn) {
    int column = firstColumn;
    const auto real = [&] { return row.optionalReal(column++); };
    Summary s;
    s.sport = sportFromKey(row.text(column++));
    s.name = row.optionalText(column++);
    s.notes = row.optionalText(column++);
    s.start.utcMs = row.integer(column++);
    s.start.offsetS = row.number(column++);
    s.elapsedS = real();
    s.movingS = real();
    s.distanceM = real();
    s.elevationGainM = real();
    s.elevationLossM = real();
    s.averageSpeedMps = real();
    s.maxSpeedMps = real();
    s.averageHeartRateBpm = real();
    s.maxHeartRateBpm = real();
    s.averagePowerW = real();
    s.maxPowerW = real();
    s.averageCadenceRpm = real();
    s.energyJ = real();
    s.poolLengthM = real();
    s.lapCount = row.number(column++);
    s.pointCount = row.number(column++);
    return s;
}

const QString& lapColumns() {
    static const QString columns =
        QStringLiteral("kind, start_ms, elapsed_s, moving_s, distance_m, elevation_gain_m, "
                       "average_speed_mps, max_speed_mps, "
                       "average_heart_rate_bpm, max_heart_rate_bpm, average_power_w, average_cadence_rpm, "
                       "energy_j, strokes, stroke");
    return columns;
}

QVariantList lapValues(const Lap& lap) {
    return {lap.kind == Lap::Kind::length ? lengthKind : lapKind,
            sqlValue(lap.startMs),
            sqlValue(lap.elapsedS),
            sqlValue(lap.movingS),
            sqlValue(lap.distanceM),
            sqlValue(lap.elevationGainM),
            sqlValue(lap.averageSpeedMps),
            sqlValue(lap.maxSpeedMps),
            sqlValue(lap.averageHeartRateBpm),
            sqlValue(lap.maxHeartRateBpm),
            sqlValue(lap.averagePowerW),
            sqlValue(lap.averageCadenceRpm),
            sqlValue(lap.energyJ),
            sqlValue(lap.strokes),
            sqlValue(lap.stroke)};
}

Lap readLap(const Rows& row, int firstColumn) {
    int column = firstColumn;
    const auto real = [&] { return row.optionalReal(column++); };
    Lap lap;
    lap.kind = row.text(column++) == lengthKind ? Lap::Kind::length : Lap::Kind::lap;
    lap.startMs = row.integer(column++);
    lap.elapsedS = real();
    lap.movingS = real();
    lap.distanceM = real();
    lap.elevationGainM = real();
    lap.averageSpeedMps = real();
    lap.maxSpeedMps = real();
    lap.averageHeartRateBpm = real();
    lap.maxHeartRateBpm = real();
    lap.averagePowerW = real();
    lap.averageCadenceRpm = real();
    lap.energyJ = real();
    if (const auto strokes = row.optionalInteger(column++)) lap.strokes = static_cast<int>(*strokes);
    lap.stroke = row.text(column++);
    return lap;
}

QString placeholders(qsizetype count) {
    return QStringList(count, QStringLiteral("?")).join(QStringLiteral(", "));
}

} // namespace vd
