// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DeriveActivities.h"

#include "models/store/AthleteRows.h"
#include "models/store/KeptEdits.h"
#include "models/store/Matched.h"
#include "models/store/RecordingColumns.h"

#include <algorithm>
#include <map>

namespace vd {

namespace {

using Group = std::vector<const MatchedRecording*>;
using Groups = std::vector<Group>;

const QString activityEntity = QStringLiteral("activity");

// A newer analysis that comes to the same is no news.
QVariantList withoutVersion(const QVariantList& values) {
    return values.first(values.size() - 1);
}

// Puts the rows of one neighbourhood right. Reads first what is there, then writes only what differs.
class Deriving {
public:
    Deriving(Sql& sql, ProfileId profile, const Touched& touched, ChangeLog& log)
        : m_sql(sql), m_profile(profile), m_touched(touched), m_log(log),
          m_athlete(athleteRows(sql, profile)) {}

    void run() {
        std::set<RecordingId> seeds = m_touched.recordings;
        m_before = m_touched.activities;
        for (const RecordingId id : m_touched.recordings)
            noteActivityOf(id);
        for (const ActivityId id : m_touched.activities) {
            Rows rows = m_sql.query(
                QStringLiteral("SELECT recording FROM activity_recording WHERE activity = ?"), id);
            while (rows.next())
                seeds.insert(rows.integer(0));
        }
        const Neighbourhood neighbourhood = neighbourhoodOf(m_sql, m_profile, seeds);
        for (const MatchedRecording& recording : neighbourhood.recordings) {
            m_alive.insert(recording.candidate.id);
            if (recording.activity != 0) m_before.insert(recording.activity);
        }
        const Groups groups = grouped(neighbourhood);
        const std::vector<ActivityId> ids = claims(groups);
        for (size_t i = 0; i < groups.size(); ++i)
            write(ids[i], groups[i], neighbourhood.decisions);
        unlinkDeleted();
        removeUnclaimed();
    }

private:
    void noteActivityOf(RecordingId id) {
        Rows rows =
            m_sql.query(QStringLiteral("SELECT activity FROM activity_recording WHERE recording = ?"), id);
        if (rows.next()) m_before.insert(rows.integer(0));
    }

    // An activity that falls apart goes on, with what the person said of it, where the recording is that most
    // of it came from; else each group takes the lowest id that its recordings had. 0 for a new one.
    std::vector<ActivityId> claims(const Groups& groups) {
        std::vector<ActivityId> ids(groups.size(), 0);
        const std::set<RecordingId> primaries =
            groups.size() > 1 ? primariesBefore() : std::set<RecordingId>();
        const auto isPrimary = [&](const MatchedRecording& recording) {
            return primaries.contains(recording.candidate.id);
        };
        for (size_t i = 0; i < groups.size(); ++i)
            ids[i] = claim(groups[i], isPrimary);
        for (size_t i = 0; i < groups.size(); ++i) {
            if (ids[i] == 0) ids[i] = claim(groups[i], [](const MatchedRecording&) { return true; });
        }
        return ids;
    }

    std::set<RecordingId> primariesBefore() {
        std::set<RecordingId> primaries;
        for (const ActivityId id : m_before) {
            Rows rows =
                m_sql.query(QStringLiteral("SELECT primary_recording FROM activity WHERE id = ?"), id);
            if (rows.next()) primaries.insert(rows.integer(0));
        }
        return primaries;
    }

    template <typename Counts>
    ActivityId claim(const Group& group, Counts counts) {
        ActivityId lowest = 0;
        for (const MatchedRecording* recording : group) {
            const ActivityId id = recording->activity;
            if (id == 0 || m_claimed.contains(id) || !counts(*recording)) continue;
            if (lowest == 0 || id < lowest) lowest = id;
        }
        if (lowest != 0) m_claimed.insert(lowest);
        return lowest;
    }

    void write(ActivityId id, const Group& group, const std::vector<MatchDecision>& decisions) {
        static const QString insert =
            QStringLiteral("INSERT INTO activity (%1) VALUES (%2)")
                .arg(derivedColumns(), placeholders(derivedColumns().count(u',') + 1));
        static const QString update =
            QStringLiteral("UPDATE activity SET (%1) = (%2) WHERE id = ?")
                .arg(derivedColumns(), placeholders(derivedColumns().count(u',') + 1));
        const DerivedActivity fresh = derivedActivity(m_sql, m_profile, group, m_athlete);
        bool changed = false;
        if (id == 0) {
            id = m_sql.insertWith(insert, fresh.values);
            changed = true;
            writeHeart(id, fresh.heart);
            restore(id, group);
        } else {
            const DerivedActivity standing = standingActivity(m_sql, id);
            if (standing.heart != fresh.heart) writeHeart(id, fresh.heart);
            if (!sameValues(fresh.values, standing.values))
                m_sql.runWith(update, QVariantList(fresh.values) << id);
            changed = standing.heart != fresh.heart ||
                      !sameValues(withoutVersion(fresh.values), withoutVersion(standing.values));
        }
        for (const MatchedRecording* recording : group) {
            changed |= link(*recording, id, whyTogether(*recording, group, decisions));
            // Its laps or its track may be others although all sums are the same.
            changed |= m_touched.recordings.contains(recording->candidate.id);
            if (recording->activity != 0 && recording->activity != id)
                m_wentTo.emplace(recording->activity, id);
        }
        if (changed) m_log.put(activityEntity, QString::number(id));
    }

    // What the person said before its recordings were joined with others.
    void restore(ActivityId id, const Group& group) {
        for (const MatchedRecording* recording : group) {
            const ActivityId before = recording->activity;
            if (restoreEdits(m_sql, recording->candidate.id, id, before) && before != 0)
                m_log.put(activityEntity, QString::number(before));
        }
    }

    void writeHeart(ActivityId id, const QByteArray& seconds) {
        if (seconds.isEmpty()) {
            m_sql.run(QStringLiteral("DELETE FROM activity_heart WHERE activity = ?"), id);
        } else {
            m_sql.run(QStringLiteral("INSERT INTO activity_heart (activity, seconds) VALUES (?, ?) "
                                     "ON CONFLICT (activity) DO UPDATE SET seconds = excluded.seconds"),
                      id, seconds);
        }
    }

    bool link(const MatchedRecording& recording, ActivityId activity, const QString& why) {
        return m_sql.run(QStringLiteral(
                             "INSERT INTO activity_recording (recording, activity, why) VALUES (?, ?, ?) "
                             "ON CONFLICT (recording) DO UPDATE SET activity = excluded.activity, "
                             "why = excluded.why WHERE activity_recording.activity <> excluded.activity "
                             "OR activity_recording.why <> excluded.why"),
                         recording.candidate.id, activity, why) > 0;
    }

    void unlinkDeleted() {
        for (const RecordingId id : m_touched.recordings) {
            if (!m_alive.contains(id)) {
                m_sql.run(QStringLiteral("DELETE FROM activity_recording WHERE recording = ?"), id);
            }
        }
    }

    void removeUnclaimed() {
        for (const ActivityId id : m_before) {
            if (m_claimed.contains(id)) continue;
            const auto to = m_wentTo.find(id);
            keepEdits(m_sql, id, to == m_wentTo.end() ? 0 : to->second);
            m_sql.run(QStringLiteral("DELETE FROM activity WHERE id = ?"), id);
            m_log.remove(activityEntity, QString::number(id));
        }
    }

    Sql& m_sql;
    ProfileId m_profile;
    const Touched& m_touched;
    ChangeLog& m_log;
    std::vector<AthleteSettings> m_athlete;
    std::set<RecordingId> m_alive;
    std::set<ActivityId> m_before;             // that stood in this neighbourhood
    std::set<ActivityId> m_claimed;            // that go on
    std::map<ActivityId, ActivityId> m_wentTo; // those that do not, and into which their recordings went
};

} // namespace

void deriveActivities(Sql& sql, ProfileId profile, const Touched& touched, ChangeLog& log) {
    if (touched.recordings.empty() && touched.activities.empty()) return;
    Deriving(sql, profile, touched, log).run();
}

} // namespace vd
