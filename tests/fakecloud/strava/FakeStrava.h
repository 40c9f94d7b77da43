// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecloud/FakeProvider.h"
#include "fakecloud/RateWindow.h"
#include "fakecloud/strava/StravaActivity.h"

namespace vd::fakecloud {

// Strava API v3 as of November 2026 (shared/apis/strava.md). All activities are the first athlete's; the
// other one has none.
class FakeStrava : public FakeProvider {
public:
    explicit FakeStrava(const CloudFrame& frame);

    QString key() const override { return QStringLiteral("strava"); }
    QString prefix() const override { return QStringLiteral("/strava"); }
    QMap<QString, QString> paths() const override;
    void changeAnItem() override;
    void makeHistory(int size, qint64 nowMs) override;

    static QString otherUser(); // for ConsentChoice::user
    void setAthleteId(qint64 id) { m_athleteId = id; }
    qint64 athleteId() const { return m_athleteId; }

    // Calls a quarter of an hour and a day that reads may take; those of all calls are twice as many.
    void setReadLimits(int quarter, int day);

    // See madeActivities(); the ids, newest first. A day that has one already keeps it.
    QList<qint64> makeActivities(int count, qint64 newestAtMs, int everyDays = 1);
    // An id of 0 is given one. Returns the id.
    qint64 addActivity(StravaActivity activity);
    void editActivity(qint64 id, const std::function<void(StravaActivity&)>& edit);
    void deleteActivity(qint64 id);
    int activityCount() const { return static_cast<int>(m_activities.size()); }
    QList<StravaActivity> activities() const; // newest first

protected:
    LocalResponse api(const LocalRequest& request, const QString& path) override;
    LocalResponse refused(FaultKind kind) const override;
    LocalResponse notFound() const override;

private:
    using Access = FakeOAuth::Access;
    LocalResponse route(const LocalRequest& request, const QString& path, const Access& access);
    LocalResponse athlete(const LocalRequest& request, const Access& access) const;
    LocalResponse zones(const LocalRequest& request, const Access& access) const;
    LocalResponse list(const LocalRequest& request, const Access& access);
    LocalResponse activity(const LocalRequest& request, const QStringList& parts, const Access& access) const;
    LocalResponse streams(const LocalRequest& request, const StravaActivity& found) const;
    QByteArray usage(const RateWindow& quarter, const RateWindow& day) const;
    bool sees(const Access& access, const StravaActivity& activity) const;
    qint64 athleteIdOf(const Access& access) const;

    qint64 m_athleteId = 227615;
    QMap<QPair<qint64, qint64>, StravaActivity> m_activities; // by start and id
    RateWindow m_readQuarter, m_readDay, m_allQuarter, m_allDay;
    qint64 m_addedIds = 0;
};

} // namespace vd::fakecloud
