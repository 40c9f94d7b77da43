// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Matched.h"

#include "models/MatchAnswer.h"
#include "models/store/Effort.h"
#include "models/store/PreparedBatch.h"
#include "models/store/RecordingColumns.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <deque>

namespace vd {

namespace {

std::map<Channel, int> channelPoints(Sql& sql, RecordingId id) {
    std::map<Channel, int> points;
    Rows rows = sql.query(QStringLiteral("SELECT channel, points FROM stream WHERE recording = ?"), id);
    while (rows.next()) {
        if (const std::optional<Channel> channel = channelFromKey(rows.text(0)))
            points[*channel] = rows.number(1);
    }
    return points;
}

// nullopt for deleted ones and for those of somebody else.
std::optional<MatchedRecording> load(Sql& sql, ProfileId profile, RecordingId id) {
    static const QString statement =
        QStringLiteral(
            "SELECT c.provider, c.provider_user_id, r.external_id, r.connection, r.copy_of, r.manual, "
            "r.device, CASE c.provider WHEN 'files' THEN coalesce(p.origin, '') ELSE '' END, "
            "coalesce(ar.activity, 0), %1 "
            "FROM recording r "
            "JOIN connection c ON c.id = r.connection LEFT JOIN raw_payload p ON p.id = r.payload "
            "LEFT JOIN activity_recording ar ON ar.recording = r.id "
            "WHERE r.id = ? AND r.deleted_at IS NULL AND c.profile = ?")
            .arg(summaryColumns());
    MatchedRecording result;
    {
        Rows row = sql.query(statement, id, profile);
        if (!row.next()) return std::nullopt;
        result.provider = row.text(0);
        MatchCandidate& candidate = result.candidate;
        candidate.id = id;
        candidate.externalId = row.text(2);
        candidate.stableId = result.provider + u'/' + row.text(1) + u'/' + candidate.externalId;
        candidate.account = row.integer(3);
        candidate.namesOriginal = row.text(4);
        result.input.manual = row.flag(5);
        result.device = row.text(6);
        result.sourceFile = row.text(7);
        result.activity = row.integer(8);
        result.input.summary = readSummary(row, 9);
    }
    const Summary& summary = result.input.summary;
    result.candidate.sport = summary.sport;
    result.candidate.startMs = summary.start.utcMs;
    result.candidate.elapsedS = summary.elapsedS;
    result.candidate.distanceM = summary.distanceM;
    result.input.id = id;
    result.input.stableId = result.candidate.stableId;
    result.input.channelPoints = channelPoints(sql, id);
    return result;
}

class Gathering {
public:
    explicit Gathering(Sql& sql) : m_sql(sql) {}

    void add(RecordingId id) {
        if (m_seen.insert(id).second) m_waiting.push_back(id);
    }
    std::optional<RecordingId> next() {
        if (m_waiting.empty()) return std::nullopt;
        const RecordingId id = m_waiting.front();
        m_waiting.pop_front();
        return id;
    }
    void addActivityOf(RecordingId id) {
        addAll(m_sql.query(
            QStringLiteral("SELECT b.recording FROM activity_recording a JOIN activity_recording b "
                           "ON b.activity = a.activity WHERE a.recording = ?"),
            id));
    }
    // Those that are the same by themselves. Not all that start near by: the laps of a club's track evening,
    // or of a watch that never knew the time, would be one chain without an end.
    void addAlike(const MatchCandidate& candidate, ProfileId profile) {
        // The plus keeps SQLite from reading all recordings of a connection instead of those of four minutes.
        Rows rows = m_sql.query(
            QStringLiteral(
                "SELECT r.id, r.connection, r.sport, r.start_ms, r.elapsed_s, r.distance_m, r.copy_of, "
                "r.external_id FROM recording r JOIN connection c ON c.id = +r.connection "
                "WHERE r.start_ms BETWEEN ? AND ? AND r.deleted_at IS NULL AND c.profile = ?"),
            candidate.startMs - sameStartWithinMs, candidate.startMs + sameStartWithinMs, profile);
        while (rows.next()) {
            MatchCandidate near;
            near.id = rows.integer(0);
            near.account = rows.integer(1);
            near.sport = sportFromKey(rows.text(2));
            near.startMs = rows.integer(3);
            near.elapsedS = rows.optionalReal(4);
            near.distanceM = rows.optionalReal(5);
            near.namesOriginal = rows.text(6);
            near.externalId = rows.text(7);
            if (compare(candidate, near) == MatchVerdict::same) add(near.id);
        }
    }
    void addDecided(const MatchCandidate& candidate, std::vector<MatchDecision>& decisions) {
        // By either side; SQLite would read the whole table for an OR.
        static const QString statement = [] {
            const QString select = QStringLiteral("SELECT a.id, b.id, d.decision FROM match_decision d "
                                                  "JOIN recording a ON a.connection = d.connection_a "
                                                  "AND a.external_id = d.external_id_a "
                                                  "JOIN recording b ON b.connection = d.connection_b "
                                                  "AND b.external_id = d.external_id_b WHERE ");
            return select + QStringLiteral("d.connection_a = ? AND d.external_id_a = ? UNION ALL ") + select +
                   QStringLiteral("d.connection_b = ? AND d.external_id_b = ?");
        }();
        Rows rows = m_sql.query(statement, candidate.account, candidate.externalId, candidate.account,
                                candidate.externalId);
        while (rows.next()) {
            const MatchDecision decision{rows.integer(0), rows.integer(1),
                                         rows.text(2) == key(MatchAnswer::same)};
            const bool fromItsFirst = decision.a == candidate.id; // met once from each end
            if (fromItsFirst) decisions.push_back(decision);
            add(decision.a);
            add(decision.b);
        }
    }

private:
    void addAll(Rows rows) {
        while (rows.next())
            add(rows.integer(0));
    }

    Sql& m_sql;
    std::set<RecordingId> m_seen;
    std::deque<RecordingId> m_waiting;
};

QString providersOf(const std::vector<const MatchedRecording*>& group, const MatchedRecording& primary) {
    QStringList providers{primary.provider};
    for (const MatchedRecording* recording : group) {
        if (!providers.contains(recording->provider)) providers << recording->provider;
    }
    return providers.join(u',');
}

} // namespace

Neighbourhood neighbourhoodOf(Sql& sql, ProfileId profile, const std::set<RecordingId>& seeds) {
    Neighbourhood result;
    Gathering gathering(sql);
    for (const RecordingId seed : seeds)
        gathering.add(seed);
    while (const std::optional<RecordingId> id = gathering.next()) {
        gathering.addActivityOf(*id);
        std::optional<MatchedRecording> recording = load(sql, profile, *id);
        if (!recording) continue;
        gathering.addAlike(recording->candidate, profile);
        gathering.addDecided(recording->candidate, result.decisions);
        result.recordings.push_back(std::move(*recording));
    }
    return result;
}

std::vector<std::vector<const MatchedRecording*>> grouped(const Neighbourhood& neighbourhood) {
    std::vector<MatchCandidate> candidates;
    std::map<RecordingId, const MatchedRecording*> byId;
    for (const MatchedRecording& recording : neighbourhood.recordings) {
        candidates.push_back(recording.candidate);
        byId[recording.candidate.id] = &recording;
    }
    std::vector<std::vector<const MatchedRecording*>> groups;
    for (const std::vector<qint64>& ids : groupRecordings(candidates, neighbourhood.decisions)) {
        std::vector<const MatchedRecording*>& group = groups.emplace_back();
        for (const qint64 id : ids)
            group.push_back(byId.at(id));
    }
    return groups;
}

QString fieldFromJson(const std::map<QString, RecordingId>& from, size_t recordings) {
    if (recordings == 1) return QStringLiteral("");
    QJsonObject object;
    for (const auto& [field, recording] : from)
        object.insert(field, recording);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::map<QString, RecordingId> fieldFrom(Sql& sql, ProfileId profile, const QString& json,
                                         RecordingId primary) {
    if (json.isEmpty()) {
        const std::optional<MatchedRecording> only = load(sql, profile, primary);
        return only ? merge({only->input}).from : std::map<QString, RecordingId>{};
    }
    std::map<QString, RecordingId> from;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        from[it.key()] = it.value().toInteger();
    return from;
}

const QString& derivedColumns() {
    static const QString columns =
        QStringLiteral("profile, ") + summaryColumns() +
        QStringLiteral(", local_date, sources, external_id, source_file, device, primary_recording, "
                       "field_from, weighted_power_w, power_s, load, load_source, derived_version");
    return columns;
}

DerivedActivity derivedActivity(Sql& sql, ProfileId profile,
                                const std::vector<const MatchedRecording*>& group,
                                const std::vector<AthleteSettings>& athlete) {
    std::vector<MergeInput> inputs;
    for (const MatchedRecording* recording : group)
        inputs.push_back(recording->input);
    const MergeResult merged = merge(inputs);
    const MatchedRecording& primary = **std::find_if(group.begin(), group.end(), [&](const auto* recording) {
        return recording->candidate.id == merged.primary;
    });
    const QDate day = localDate(merged.summary.start);
    const Effort effort = effortOf(sql, merged.from);
    QVariantList values{profile};
    values << summaryValues(merged.summary) << sqlValue(day) << providersOf(group, primary)
           << sqlValue(primary.candidate.externalId) << sqlValue(primary.sourceFile)
           << sqlValue(primary.device) << merged.primary << fieldFromJson(merged.from, group.size())
           << effortValues(effort, athlete, day) << analysisVersion;
    return {values, encodeHeartSeconds(effort.heart)};
}

DerivedActivity standingActivity(Sql& sql, ActivityId id) {
    static const QString statement =
        QStringLiteral("SELECT %1, h.seconds FROM activity LEFT JOIN activity_heart h "
                       "ON h.activity = activity.id WHERE activity.id = ?")
            .arg(derivedColumns());
    Rows row = sql.query(statement, id);
    DerivedActivity standing;
    if (!row.next()) return standing;
    const auto columns = static_cast<int>(derivedColumns().count(u',') + 1);
    for (int i = 0; i < columns; ++i)
        standing.values << row.variant(i);
    standing.heart = row.bytes(columns);
    return standing;
}

QString whyTogether(const MatchedRecording& recording, const std::vector<const MatchedRecording*>& group,
                    const std::vector<MatchDecision>& decisions) {
    if (group.size() == 1) return QStringLiteral("alone");
    const auto joinedByPerson = [&](const MatchDecision& decision) {
        if (!decision.same) return false;
        const qint64 id = recording.candidate.id;
        const qint64 other = decision.a == id ? decision.b : decision.a;
        return (decision.a == id || decision.b == id) &&
               std::any_of(group.begin(), group.end(),
                           [&](const auto* r) { return r->candidate.id == other; });
    };
    const bool person = std::any_of(decisions.begin(), decisions.end(), joinedByPerson);
    return person ? QStringLiteral("person") : QStringLiteral("matched");
}

} // namespace vd
