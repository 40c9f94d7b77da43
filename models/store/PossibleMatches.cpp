// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/PossibleMatches.h"

#include "models/analysis/Matching.h"
#include "models/store/ActivityQueries.h"
#include "models/store/Sql.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace vd {

namespace {

// Farther apart than a clock fault, two recordings can only overlap; one that was left running for longer
// than this is not looked for.
constexpr qint64 longestMs = qint64{7} * 86'400'000;
// A watch that never knew the time may have thousands within one day.
constexpr int mostNear = 500;

struct Near {
    MatchCandidate candidate;
    ActivityId activity = 0;
};

// By start, the newest first. Deleted recordings have no activity.
std::vector<Near> recordingsBetween(Sql& sql, ProfileId profile, qint64 fromMs, qint64 toMs,
                                    int newest = allRecordings) {
    std::vector<Near> result;
    // The plus keeps SQLite from reading all recordings of a connection instead of those of the time.
    Rows rows =
        sql.query(QStringLiteral(
                      "SELECT r.id, r.connection, r.sport, r.start_ms, r.elapsed_s, r.distance_m, r.copy_of, "
                      "r.external_id, ar.activity FROM recording r JOIN connection c ON c.id = +r.connection "
                      "JOIN activity_recording ar ON ar.recording = r.id "
                      "WHERE r.start_ms BETWEEN ? AND ? AND r.deleted_at IS NULL AND c.profile = ? "
                      "ORDER BY r.start_ms DESC, r.id DESC LIMIT ?"),
                  fromMs, toMs, profile, newest);
    while (rows.next()) {
        Near& near = result.emplace_back();
        near.candidate.id = rows.integer(0);
        near.candidate.account = rows.integer(1);
        near.candidate.sport = sportFromKey(rows.text(2));
        near.candidate.startMs = rows.integer(3);
        near.candidate.elapsedS = rows.optionalReal(4);
        near.candidate.distanceM = rows.optionalReal(5);
        near.candidate.namesOriginal = rows.text(6);
        near.candidate.externalId = rows.text(7);
        near.activity = rows.integer(8);
    }
    return result;
}

bool shareAnAccount(Sql& sql, ActivityId a, ActivityId b) {
    return sql
        .query(QStringLiteral("SELECT 1 FROM activity_recording x JOIN recording rx ON rx.id = x.recording "
                              "JOIN activity_recording y ON y.activity = ? "
                              "JOIN recording ry ON ry.id = y.recording "
                              "WHERE x.activity = ? AND rx.connection = ry.connection LIMIT 1"),
               b, a)
        .next();
}

struct Answer {
    PairAnswer pair; // a is of the activity that was asked for
    ActivityId other = 0;
    qint64 atMs = 0;
};

// What the person said of an activity's recordings, in the order of the accounts.
std::vector<Answer> answersOn(Sql& sql, ActivityId activity) {
    static const QString statement = [] {
        const QString select = QStringLiteral(
            "SELECT mine.id, theirs.id, d.decision, other.activity, d.decided_at FROM activity_recording ar "
            "JOIN recording mine ON mine.id = ar.recording "
            "JOIN match_decision d ON d.connection_%1 = mine.connection AND d.external_id_%1 = "
            "mine.external_id "
            "JOIN recording theirs ON theirs.connection = d.connection_%2 "
            "AND theirs.external_id = d.external_id_%2 "
            "JOIN activity_recording other ON other.recording = theirs.id WHERE ar.activity = ?");
        return select.arg(QStringLiteral("a"), QStringLiteral("b")) + QStringLiteral(" UNION ALL ") +
               select.arg(QStringLiteral("b"), QStringLiteral("a")) + QStringLiteral(" ORDER BY 1, 2");
    }();
    std::vector<Answer> answers;
    Rows rows = sql.query(statement, activity, activity);
    while (rows.next()) {
        const MatchAnswer answer = matchAnswerFromKey(rows.text(2)).value_or(MatchAnswer::ask);
        answers.push_back({{rows.integer(0), rows.integer(1), answer}, rows.integer(3), rows.integer(4)});
    }
    return answers;
}

bool saidToBeDifferent(Sql& sql, ActivityId a, ActivityId b) {
    const std::vector<Answer> answers = answersOn(sql, a);
    return std::any_of(answers.begin(), answers.end(), [b](const Answer& answer) {
        return answer.other == b && answer.pair.answer == MatchAnswer::different;
    });
}

// Tells each pair of activities once.
class Search {
public:
    explicit Search(Sql& sql) : m_sql(sql) {}

    // `recordings` by start, the newest first.
    std::vector<PossibleMatch> all(const std::vector<Near>& recordings, size_t limit) {
        for (auto later = recordings.begin(); later != recordings.end(); ++later) {
            int compared = 0;
            for (auto earlier = later + 1; earlier != recordings.end(); ++earlier) {
                const bool isFar = later->candidate.startMs - earlier->candidate.startMs > longestMs;
                if (isFar || compared++ >= mostNear) break;
                consider(*later, *earlier);
                if (m_found.size() >= limit) return std::move(m_found);
            }
        }
        return std::move(m_found);
    }

    std::vector<PossibleMatch> of(ActivityId activity, const std::vector<Near>& recordings) {
        for (const Near& mine : recordings) {
            if (mine.activity != activity) continue;
            for (const Near& other : recordings)
                consider(mine, other);
        }
        return std::move(m_found);
    }

private:
    void consider(const Near& a, const Near& b) {
        if (a.activity == b.activity || compare(a.candidate, b.candidate) != MatchVerdict::possible) return;
        if (!m_seen.insert(std::minmax({a.activity, b.activity})).second) return;
        if (shareAnAccount(m_sql, a.activity, b.activity) || saidToBeDifferent(m_sql, a.activity, b.activity))
            return;
        m_found.push_back({a.activity, b.activity, a.candidate.id, b.candidate.id});
    }

    Sql& m_sql;
    std::set<std::pair<ActivityId, ActivityId>> m_seen;
    std::vector<PossibleMatch> m_found;
};

struct Span {
    ProfileId profile = 0;
    qint64 fromMs = 0;
    qint64 toMs = 0;
};

// Where those lie that an activity's recordings are to be compared with.
std::optional<Span> spanAround(Sql& sql, ActivityId activity) {
    Rows rows = sql.query(
        QStringLiteral("SELECT a.profile, min(r.start_ms), max(r.start_ms), max(coalesce(r.elapsed_s, 0)) "
                       "FROM activity a JOIN activity_recording ar ON ar.activity = a.id "
                       "JOIN recording r ON r.id = ar.recording WHERE a.id = ? GROUP BY a.id"),
        activity);
    if (!rows.next()) return std::nullopt;
    const auto elapsedMs = static_cast<qint64>(std::min(rows.real(3) * 1000, double{longestMs}));
    return Span{rows.integer(0), rows.integer(1) - longestMs,
                rows.integer(2) + std::max(clockFaultWithinMs, elapsedMs)};
}

} // namespace

std::vector<PossibleMatch> possibleMatches(const Database& database, int limit, int newest,
                                           ProfileId profile) {
    Sql sql(database.reader());
    const Snapshot snapshot(sql);
    const std::vector<Near> all = recordingsBetween(sql, profile, std::numeric_limits<qint64>::min(),
                                                    std::numeric_limits<qint64>::max(), newest);
    return limit <= 0 ? std::vector<PossibleMatch>() : Search(sql).all(all, static_cast<size_t>(limit));
}

ActivityMatches activityMatches(const Database& database, ActivityId activity) {
    std::vector<PossibleMatch> found;
    std::vector<Answer> answers;
    {
        Sql sql(database.reader());
        const Snapshot snapshot(sql);
        const std::optional<Span> span = spanAround(sql, activity);
        if (!span) return {};
        const std::vector<Near> near = recordingsBetween(sql, span->profile, span->fromMs, span->toMs);
        found = Search(sql).of(activity, near);
        answers = answersOn(sql, activity);
    }
    ActivityMatches matches;
    for (const PossibleMatch& match : found) {
        if (auto other = findActivity(database, match.activityB))
            matches.possible.push_back({std::move(*other), match.recordingA, match.recordingB});
    }
    std::set<ActivityId> told;
    for (const Answer& answer : answers) {
        const bool within = answer.other == activity;
        if (answer.pair.answer == MatchAnswer::same && within && answer.pair.a < answer.pair.b)
            matches.same.push_back({answer.pair.a, answer.pair.b, answer.atMs});
        if (answer.pair.answer != MatchAnswer::different || within || !told.insert(answer.other).second)
            continue;
        if (auto other = findActivity(database, answer.other))
            matches.different.push_back({std::move(*other), answer.pair.a, answer.pair.b});
    }
    const std::optional<Activity> own = findActivity(database, activity);
    const auto apart = [&](const ActivityMatches::Other& other) {
        return own ? std::abs(other.activity.summary.start.utcMs - own->summary.start.utcMs) : 0;
    };
    std::stable_sort(matches.possible.begin(), matches.possible.end(),
                     [&](const auto& x, const auto& y) { return apart(x) < apart(y); });
    std::stable_sort(matches.different.begin(), matches.different.end(), [](const auto& x, const auto& y) {
        return x.activity.summary.start.utcMs < y.activity.summary.start.utcMs;
    });
    return matches;
}

} // namespace vd
