// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Effort.h"

#include "models/store/AthleteQueries.h"
#include "models/store/AthleteRows.h"
#include "models/store/BlockCodec.h"
#include "models/store/PreparedBatch.h"

namespace vd {

namespace {

struct Samples {
    std::vector<qint64> timeMs;
    std::vector<double> values;
};

QByteArray blockOfChannel(Sql& sql, RecordingId recording, const QString& channel) {
    Rows rows = sql.query(QStringLiteral("SELECT block FROM stream WHERE recording = ? AND channel = ?"),
                          recording, channel);
    return rows.next() ? rows.bytes(0) : QByteArray();
}

Samples samplesOf(Sql& sql, const std::map<QString, RecordingId>& from, Channel channel) {
    const auto source = from.find(QStringLiteral("stream:") + key(channel));
    if (source == from.end()) return {};
    Samples samples;
    samples.timeMs = decodeTimes(blockOfChannel(sql, source->second, timeChannel));
    samples.values =
        decodeChannel(channel, blockOfChannel(sql, source->second, key(channel)), samples.timeMs.size());
    return samples;
}

// The days for which the limits of a day on hold: until the next ones, and of the oldest also all before.
struct Days {
    std::optional<QDate> from;
    std::optional<QDate> before;
};

Days daysOf(const std::vector<AthleteSettings>& oldestFirst, QDate since) {
    Days days;
    for (const AthleteSettings& settings : oldestFirst) {
        if (settings.since < since) days.from = since;
        if (settings.since > since && !days.before) days.before = settings.since;
    }
    return days;
}

struct KeptEffort {
    ActivityId activity = 0;
    QVariantList stands;
    QVariantList should;
};

std::vector<KeptEffort> keptEfforts(Sql& sql, ProfileId profile, const std::vector<AthleteSettings>& athlete,
                                    const Days& days) {
    QString statement =
        QStringLiteral("SELECT a.id, a.local_date, a.weighted_power_w, a.power_s, a.load, a.load_source, "
                       "h.seconds FROM activity a LEFT JOIN activity_heart h ON h.activity = a.id "
                       "WHERE a.profile = ?");
    QVariantList values{profile};
    if (days.from) {
        statement += QStringLiteral(" AND a.local_date >= ?");
        values << sqlValue(*days.from);
    }
    if (days.before) {
        statement += QStringLiteral(" AND a.local_date < ?");
        values << sqlValue(*days.before);
    }
    std::vector<KeptEffort> efforts;
    Rows rows = sql.queryWith(statement, values);
    while (rows.next()) {
        Effort effort{decodeHeartSeconds(rows.bytes(6)), {}};
        if (!rows.isNull(2)) effort.power = WeightedPower{rows.real(2), rows.real(3)};
        efforts.push_back({rows.integer(0),
                           {rows.variant(2), rows.variant(3), rows.variant(4), rows.variant(5)},
                           effortValues(effort, athlete, rows.date(1))});
    }
    return efforts;
}

} // namespace

Effort effortOf(Sql& sql, const std::map<QString, RecordingId>& from) {
    Effort effort;
    const Samples heart = samplesOf(sql, from, Channel::heartRate);
    effort.heart = heartSeconds(heart.timeMs, heart.values);
    const Samples power = samplesOf(sql, from, Channel::power);
    effort.power = weightedPower(power.timeMs, power.values);
    return effort;
}

QVariantList effortValues(const Effort& effort, const std::vector<AthleteSettings>& athlete, QDate day) {
    const std::optional<TrainingLoad> load =
        trainingLoad(effort.heart, effort.power, athleteOn(athlete, day), day);
    QVariantList values{QVariant(), QVariant(), QVariant(), QStringLiteral("")};
    if (effort.power) {
        values[0] = effort.power->watts;
        values[1] = effort.power->seconds;
    }
    if (load) {
        values[2] = load->value;
        values[3] = key(load->source);
    }
    return values;
}

void deriveLoads(Sql& sql, ProfileId profile, QDate since, ChangeLog& log) {
    const std::vector<AthleteSettings> athlete = athleteRows(sql, profile);
    for (const KeptEffort& effort : keptEfforts(sql, profile, athlete, daysOf(athlete, since))) {
        if (sameValues(effort.stands, effort.should)) continue;
        sql.run(QStringLiteral("UPDATE activity SET load = ?, load_source = ? WHERE id = ?"),
                effort.should[2], effort.should[3], effort.activity);
        log.put(QStringLiteral("activity"), QString::number(effort.activity));
    }
}

} // namespace vd
