// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DerivedCheck.h"

#include "models/store/AthleteRows.h"
#include "models/store/DeriveDays.h"
#include "models/store/Matched.h"
#include "models/store/SampleBlocks.h"

namespace vd {

namespace {

std::vector<qint64> ids(Sql& sql, const QString& statement, const QVariantList& values = {}) {
    std::vector<qint64> result;
    Rows rows = sql.queryWith(statement, values);
    while (rows.next())
        result.push_back(rows.integer(0));
    return result;
}

class Checking {
public:
    Checking(Sql& sql, ProfileId profile)
        : m_sql(sql), m_profile(profile), m_athlete(athleteRows(sql, profile)) {}

    std::vector<DerivedDifference> run() {
        checkDetails();
        checkActivities();
        checkDays();
        return std::move(m_differences);
    }

private:
    void report(const QString& entity, const QString& id, const QString& what) {
        m_differences.push_back({entity, id, what});
    }

    void compareRow(const QString& entity, const QString& id, const QStringList& columns,
                    const QVariantList& is, const QVariantList& should) {
        if (is.isEmpty() != should.isEmpty()) {
            report(entity, id,
                   should.isEmpty() ? QStringLiteral("nothing says this") : QStringLiteral("is missing"));
            return;
        }
        for (qsizetype i = 0; i < should.size(); ++i) {
            if (sameValues({is[i]}, {should[i]})) continue;
            report(entity, id,
                   QStringLiteral("%1: %2, should be %3")
                       .arg(columns[i], is[i].toString(), should[i].toString()));
        }
    }

    // Laps and streams come with a detail, and a recording without one says so.
    void checkDetails() {
        const auto wrong =
            ids(m_sql,
                QStringLiteral("SELECT r.id FROM recording r JOIN connection c ON c.id = r.connection "
                               "WHERE c.profile = ? AND r.detailed_at IS NULL AND (r.lacks_detail = 0 "
                               "OR EXISTS (SELECT 1 FROM lap WHERE recording = r.id) "
                               "OR EXISTS (SELECT 1 FROM stream WHERE recording = r.id))"),
                {m_profile});
        for (const RecordingId id : wrong)
            report(QStringLiteral("recording"), QString::number(id), QStringLiteral("a detail of no time"));
    }

    void checkActivities() {
        std::set<RecordingId> seen;
        std::set<ActivityId> activities;
        const auto alive = ids(m_sql,
                               QStringLiteral("SELECT r.id FROM recording r JOIN connection c "
                                              "ON c.id = r.connection WHERE c.profile = ? "
                                              "AND r.deleted_at IS NULL"),
                               {m_profile});
        for (const RecordingId id : alive) {
            if (seen.contains(id)) continue;
            const Neighbourhood neighbourhood = neighbourhoodOf(m_sql, m_profile, {id});
            for (const MatchedRecording& recording : neighbourhood.recordings)
                seen.insert(recording.candidate.id);
            for (const auto& group : grouped(neighbourhood))
                checkGroup(group, activities);
        }
        for (const ActivityId id :
             ids(m_sql, QStringLiteral("SELECT id FROM activity WHERE profile = ?"), {m_profile})) {
            if (!activities.contains(id))
                report(QStringLiteral("activity"), QString::number(id), QStringLiteral("has no recording"));
        }
    }

    void checkGroup(const std::vector<const MatchedRecording*>& group, std::set<ActivityId>& activities) {
        const ActivityId activity = group.front()->activity;
        const QString id = QString::number(activity);
        for (const MatchedRecording* recording : group) {
            if (recording->activity == activity) continue;
            report(QStringLiteral("activity"), id,
                   QStringLiteral("recording %1 belongs to it").arg(recording->candidate.stableId));
        }
        if (!activities.insert(activity).second) {
            report(QStringLiteral("activity"), id, QStringLiteral("holds recordings of two activities"));
        }
        const DerivedActivity is = standingActivity(m_sql, activity);
        const DerivedActivity should = derivedActivity(m_sql, m_profile, group, m_athlete);
        compareRow(QStringLiteral("activity"), id, derivedColumns().split(QStringLiteral(", ")), is.values,
                   should.values);
        if (is.heart != should.heart)
            report(QStringLiteral("activity"), id, QStringLiteral("another time at each heart rate"));
    }

    void checkDays() {
        const QStringList columns = dayColumns().split(QStringLiteral(", "));
        for (const auto& [metric, date] : daysSaid()) {
            compareRow(QStringLiteral("daily"), dayId(m_profile, metric, date), columns,
                       standingDay(m_sql, m_profile, metric, date),
                       bestDayValues(m_sql, m_profile, metric, date));
        }
    }

    // Every day that a source says something of, or that is shown.
    std::set<std::pair<Metric, QDate>> daysSaid() {
        Touched touched;
        {
            Rows rows = m_sql.query(
                QStringLiteral(
                    "SELECT metric, date FROM daily_best WHERE profile = ? UNION "
                    "SELECT d.metric, d.date FROM daily_value d JOIN connection c ON c.id = d.connection "
                    "WHERE c.profile = ? UNION "
                    "SELECT m.metric, m.date FROM measurement m JOIN connection c ON c.id = m.connection "
                    "WHERE c.profile = ? UNION "
                    "SELECT ?, s.date FROM sleep s JOIN connection c ON c.id = s.connection "
                    "WHERE c.profile = ?"),
                m_profile, m_profile, m_profile, key(Metric::sleepDuration), m_profile);
            while (rows.next()) {
                if (const auto metric = metricFromKey(rows.text(0)))
                    touched.days.insert({*metric, rows.date(1)});
            }
        }
        Rows rows =
            m_sql.query(QStringLiteral("SELECT s.metric, s.block FROM sample_block s JOIN connection c "
                                       "ON c.id = s.connection WHERE c.profile = ?"),
                        m_profile);
        while (rows.next()) {
            if (const auto metric = metricFromKey(rows.text(0))) {
                touchDays(touched, *metric, decodeSamples(rows.bytes(1)));
            }
        }
        return touched.days;
    }

    Sql& m_sql;
    ProfileId m_profile;
    std::vector<AthleteSettings> m_athlete;
    std::vector<DerivedDifference> m_differences;
};

} // namespace

std::vector<DerivedDifference> checkDerived(const Database& database) {
    Sql sql(database.reader());
    const Snapshot snapshot(sql);
    std::vector<DerivedDifference> differences;
    for (const ProfileId profile : ids(sql, QStringLiteral("SELECT id FROM profile"))) {
        std::vector<DerivedDifference> found = Checking(sql, profile).run();
        differences.insert(differences.end(), found.begin(), found.end());
    }
    return differences;
}

} // namespace vd
