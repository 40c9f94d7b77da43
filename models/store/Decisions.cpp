// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Decisions.h"

#include "models/store/DeriveActivities.h"

#include <algorithm>
#include <map>
#include <set>

namespace vd {

namespace {

// What lasts of a recording.
struct LastingKey {
    ConnectionId connection = 0;
    QString externalId;
    ProfileId profile = 0;

    // As SQLite compares text, which for some characters is not how QString does.
    bool before(const LastingKey& other) const {
        return std::pair(connection, externalId.toUtf8()) <
               std::pair(other.connection, other.externalId.toUtf8());
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
    const std::vector<RecordingId> membersA = membersWith(sql, a), membersB = membersWith(sql, b);
    if (membersA == membersB) return {{a, b, answer}};
    PairAnswers answers;
    const MatchAnswer ofEach = answer == MatchAnswer::same ? MatchAnswer::ask : answer;
    for (const RecordingId one : membersA) {
        for (const RecordingId other : membersB)
            answers.push_back({one, other, ofEach});
    }
    if (answer == MatchAnswer::same) {
        std::erase(answers, PairAnswer{a, b, ofEach});
        answers.push_back({a, b, answer});
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
