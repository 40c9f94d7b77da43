// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecloud/FakeProvider.h"
#include "fakecloud/RateWindow.h"
#include "fakecloud/googlehealth/GoogleFilter.h"
#include "fakecloud/googlehealth/HealthData.h"

namespace vd::fakecloud {

// Google Health API v4 as of November 2026 (shared/apis/google-health.md). All data are the first person's;
// the other one has none.
class FakeGoogleHealth : public FakeProvider {
public:
    explicit FakeGoogleHealth(const CloudFrame& frame);

    QString key() const override { return QStringLiteral("googlehealth"); }
    QString prefix() const override { return QStringLiteral("/google"); }
    QMap<QString, QString> paths() const override;
    void changeAnItem() override;
    void makeHistory(int size, qint64 nowMs) override;

    static QString otherUser(); // for ConsentChoice::user
    // Requests a minute; 0, as at first: no limit. Google's is 300 for each person, 150 for apps it did not
    // verify.
    void setMinuteLimit(int requests) { m_minute.setLimit(requests); }
    // The third page of a list is empty and yet has a next one; at first so.
    void setEmptyPages(bool empty) { m_hasEmptyPages = empty; }

    // Local days, Europe/Madrid, both included. The day of the clock is partly over, later ones are not told
    // yet.
    void makeDays(QDate from, QDate to) { m_data.make(from, to); }
    HealthData& data() { return m_data; }
    void setMemberSince(QDate date) { m_memberSince = date; } // else the first day

    // No value: nothing is known of the day any more, or not yet.
    void setSteps(QDate date, std::optional<qint64> steps);
    void setDistanceMm(QDate date, std::optional<qint64> distanceMm);
    void setRestingBpm(QDate date, std::optional<int> bpm);
    QString addWeight(qint64 atMs, double grams); // the id
    bool deleteWeight(const QString& id) { return m_data.remove(QStringLiteral("weight"), id); }
    // The night that ends on that morning, in place of the one that is there; with processed = false its
    // stages are still to come. The id.
    QString setNight(QDate wakes, bool processed);
    bool deleteSleep(const QString& id) { return m_data.remove(QStringLiteral("sleep"), id); }
    bool editExercise(const QString& id, const std::function<void(QJsonObject&)>& edit);
    bool deleteExercise(const QString& id) { return m_data.remove(QStringLiteral("exercise"), id); }
    // Of "sleep", "exercise" or "weight", newest first.
    QStringList ids(const QString& type) const;

protected:
    LocalResponse api(const LocalRequest& request, const QString& path) override;
    LocalResponse refused(FaultKind kind) const override;
    LocalResponse notFound() const override;

private:
    using Access = FakeOAuth::Access;
    LocalResponse route(const LocalRequest& request, const QString& path, const Access& access);
    LocalResponse aboutUser(const LocalRequest& request, const QString& what, const Access& access) const;
    LocalResponse list(const LocalRequest& request, const GoogleType& type, bool reconciles,
                       const Access& access);
    LocalResponse page(const LocalRequest& request, const GoogleType& type, const GoogleFilter& filter,
                       bool reconciles, const Access& access);
    LocalResponse rollUp(const LocalRequest& request, const GoogleType& type, bool isDaily,
                         const Access& access);
    LocalResponse notSupported(const LocalRequest& request, const GoogleType& type,
                               const QString& action) const;
    QList<HealthPoint> restingRates(const GoogleFilter& filter) const;
    QList<HealthPoint> pulses(const GoogleFilter& filter) const;
    static QJsonArray told(const GoogleType& type, const HealthPoint& point, bool reconciles);
    QList<HealthPoint> pointsOf(const GoogleType& type, const GoogleFilter& filter) const;

    HealthData m_data;
    HealthData m_nobody; // what the other person has
    QDate m_memberSince;
    bool m_hasEmptyPages = true;
    RateWindow m_minute;
};

} // namespace vd::fakecloud
