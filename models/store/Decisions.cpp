// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Decisions.h"

#include "models/store/DeriveActivities.h"
#include "models/store/Matched.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace vd {

namespace {

// What lasts of a recording.
struct LastingKey {
    ConnectionId connection = 0;
    QString externalId;
    ProfileId profile = 0;

    bool before(const LastingKey& other) const {
        return std::tie(connection, externalId) < std::tie(other.connection, other.externalId);
    }
};

std::optional<LastingKey> lastingKey(Sql& sql, RecordingId recording) {
    Rows rows = sql.query(QStringLiteral("SELECT r.connection, r.external_id, c.profile FROM recording r "
                                         "JOIN connection c ON c.id = r.connection WHERE r.id = ?"),
                          recording);
    if (!rows.next()) return std::nullopt;
    return LastingKey{rows.integer(0), rows.text(1), rows.integer(2)};
}

std::optional<ActivityId> activityOf(Sql& sql, RecordingId recording) {
    Rows rows =
        sql.query(QStringLiteral("SELECT activity FROM activity_recording WHERE recording = ?"), recording);
    return rows.next() ? std::optional(rows.integer(0)) : std::nullopt;
}

// All recordings of its activity; itself where it has none.
std::vector<RecordingId> membersWith(Sql& sql, RecordingId recording) {
    std::vector<RecordingId> members;
    Rows rows = sql.query(QStringLiteral("SELECT b.recording FROM activity_recording a "
                                         "JOIN activity_recording b ON b.activity = a.activity "
                                         "WHERE a.recording = ? ORDER BY b.recording"),
                          recording);
    while (rows.next())
        members.push_back(rows.integer(0));
    if (members.empty()) members.push_back(recording);
    return members;
}

// Would the answers make one activity of all these? One answer does not where the two have other recordings
// of the same account, or of sports that disagree.
bool areOneBy(Sql& sql, ProfileId profile, const PairAnswers& answers, const std::vector<RecordingId>& ofA,
              const std::vector<RecordingId>& ofB) {
    std::set<RecordingId> all(ofA.begin(), ofA.end());
    all.insert(ofB.begin(), ofB.end());
    Neighbourhood neighbourhood = neighbourhoodOf(sql, profile, all);
    for (const PairAnswer& answer : answers) {
        std::erase_if(neighbourhood.decisions, [&](const MatchDecision& decision) {
            return std::minmax(decision.a, decision.b) == std::minmax(answer.a, answer.b);
        });
        if (answer.answer != MatchAnswer::ask)
            neighbourhood.decisions.push_back({answer.a, answer.b, answer.answer == MatchAnswer::same});
    }
    const auto groups = grouped(neighbourhood);
    return std::any_of(groups.begin(), groups.end(), [&](const auto& group) {
        return static_cast<size_t>(std::count_if(group.begin(), group.end(), [&](const auto* recording) {
                   return all.contains(recording->candidate.id);
               })) == all.size();
    });
}

class Deciding {
public:
    Deciding(Sql& sql, qint64 nowMs) : m_sql(sql), m_nowMs(nowMs) {}

    void write(const PairAnswer& pair) {
        std::optional<LastingKey> low = lastingKey(m_sql, pair.a), high = lastingKey(m_sql, pair.b);
        if (!low || !high || pair.a == pair.b || low->profile != high->profile) return;
        if (high->before(*low)) std::swap(low, high);
        const MatchAnswer before = standing(*low, *high);
        if (before == pair.answer) return;
        set(*low, *high, pair.answer);
        m_before.push_back({pair.a, pair.b, before});
        for (const RecordingId id : {pair.a, pair.b}) {
            m_recordings.insert(id);
            if (const auto activity = activityOf(m_sql, id))
                m_touched[low->profile].activities.insert(*activity);
        }
    }

    void derive(ChangeLog& log) {
        for (const auto& [profile, touched] : m_touched)
            deriveActivities(m_sql, profile, touched, log);
        // What was said of an activity is shown with it, also where it changes nothing else.
        std::set<ActivityId> activities;
        for (const RecordingId id : m_recordings) {
            if (const auto activity = activityOf(m_sql, id)) activities.insert(*activity);
        }
        for (const ActivityId id : activities)
            log.put(QStringLiteral("activity"), QString::number(id));
    }

    PairAnswers before() && { return std::move(m_before); }

private:
    MatchAnswer standing(const LastingKey& low, const LastingKey& high) {
        Rows rows =
            m_sql.query(QStringLiteral("SELECT decision FROM match_decision WHERE connection_a = ? "
                                       "AND external_id_a = ? AND connection_b = ? AND external_id_b = ?"),
                        low.connection, low.externalId, high.connection, high.externalId);
        if (!rows.next()) return MatchAnswer::ask;
        return matchAnswerFromKey(rows.text(0)).value_or(MatchAnswer::ask);
    }

    void set(const LastingKey& low, const LastingKey& high, MatchAnswer answer) {
        if (answer == MatchAnswer::ask) {
            m_sql.run(QStringLiteral("DELETE FROM match_decision WHERE connection_a = ? "
                                     "AND external_id_a = ? AND connection_b = ? AND external_id_b = ?"),
                      low.connection, low.externalId, high.connection, high.externalId);
            return;
        }
        m_sql.run(QStringLiteral("INSERT INTO match_decision (connection_a, external_id_a, connection_b, "
                                 "external_id_b, decision, decided_at) VALUES (?, ?, ?, ?, ?, ?) "
                                 "ON CONFLICT (connection_a, external_id_a, connection_b, external_id_b) "
                                 "DO UPDATE SET decision = excluded.decision, "
                                 "decided_at = excluded.decided_at"),
                  low.connection, low.externalId, high.connection, high.externalId, key(answer), m_nowMs);
    }

    Sql& m_sql;
    qint64 m_nowMs;
    PairAnswers m_before;
    std::set<RecordingId> m_recordings;
    std::map<ProfileId, Touched> m_touched;
};

} // namespace

PairAnswers answersOf(Sql& sql, RecordingId a, RecordingId b, MatchAnswer answer) {
    const std::optional<LastingKey> keyA = lastingKey(sql, a), keyB = lastingKey(sql, b);
    if (a == b || !keyA || !keyB || keyA->profile != keyB->profile) return {};
    const std::vector<RecordingId> ofA = membersWith(sql, a), ofB = membersWith(sql, b);
    const bool isOne = ofA == ofB;
    if (isOne && answer != MatchAnswer::ask) return {{a, b, answer}};
    PairAnswers answers;
    const MatchAnswer ofEach = answer == MatchAnswer::same ? MatchAnswer::ask : answer;
    for (const RecordingId one : ofA) {
        for (const RecordingId other : ofB) {
            if (!isOne || one < other) answers.push_back({one, other, ofEach});
        }
    }
    if (answer != MatchAnswer::same) return answers;
    std::erase(answers, PairAnswer{a, b, ofEach});
    answers.push_back({a, b, MatchAnswer::same});
    if (areOneBy(sql, keyA->profile, answers, ofA, ofB)) return answers;
    for (const std::vector<RecordingId>& members : {ofA, ofB}) {
        for (const RecordingId other : members) {
            if (other == a) continue;
            std::erase(answers, PairAnswer{a, other, ofEach});
            if (other != b) answers.push_back({a, other, MatchAnswer::same});
        }
    }
    return answers;
}

PairAnswers answersThatSeparate(Sql& sql, RecordingId recording) {
    PairAnswers answers;
    for (const RecordingId other : membersWith(sql, recording)) {
        if (other != recording) answers.push_back({recording, other, MatchAnswer::different});
    }
    return answers;
}

PairAnswers decide(Sql& sql, const PairAnswers& answers, qint64 nowMs, ChangeLog& log) {
    Deciding deciding(sql, nowMs);
    for (const PairAnswer& answer : answers)
        deciding.write(answer);
    deciding.derive(log);
    return std::move(deciding).before();
}

} // namespace vd
