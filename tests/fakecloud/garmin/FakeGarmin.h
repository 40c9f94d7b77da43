// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecloud/FakeKeys.h"
#include "fakecloud/FakeProvider.h"
#include "fakecloud/Parameters.h"
#include "fakecloud/RateWindow.h"
#include "fakecloud/garmin/GarminPerson.h"

#include <functional>

namespace vd::fakecloud {

// Garmin Connect Personal API as of November 2026 (shared/apis/garmin-personal.md). All data is the first
// person's; the other one has none.
class FakeGarmin : public FakeProvider {
public:
    explicit FakeGarmin(const CloudFrame& frame);

    QString key() const override { return QStringLiteral("garmin"); }
    QString prefix() const override { return QStringLiteral("/garmin"); }
    QMap<QString, QString> paths() const override;
    void changeAnItem() override; // the newest activity
    void makeHistory(int size, qint64 nowMs) override;

    FakeKeys& keys() { return static_cast<FakeKeys&>(oauth()); }
    const QTimeZone& zone() const { return m_zone; }

    void makeDays(QDate from, QDate to); // with their activities
    void setDay(QDate date, const std::function<void(GarminDay&)>& set);
    void deleteDay(QDate date) { m_days.remove(date); }
    qint64 addActivity(GarminActivity activity); // an id of 0 is given one; returns the id
    void editActivity(qint64 id, const std::function<void(GarminActivity&)>& edit);
    void deleteActivity(qint64 id);
    QList<GarminActivity> activities() const; // newest first
    const QMap<QDate, GarminDay>& days() const { return m_days; }

    // What nobody knows for sure.
    enum class DaysShape { nested, flat, unknown };
    void setDaysShape(DaysShape shape) { m_shape = shape; } // of the list of day summaries
    void setTellsStages(bool tells) { m_tellsStages = tells; }
    // Of "activities", "days", "hydration", "hrv", "sleep", "steps", "stress", "weight": longer ones are 400.
    void setLargestRange(const QString& kind, int days) { m_ranges[kind] = days; }
    void setLargestPage(int rows) { m_largestPage = rows; } // whatever is asked for
    // It lies elsewhere: 404, and no fault of the client. The beginning of a path.
    void moveAway(const QString& path) { m_movedAway << path; }
    void setMinuteLimit(int calls) { m_minute.setLimit(calls); } // 0: none

protected:
    LocalResponse api(const LocalRequest& request, const QString& path) override;
    LocalResponse refused(FaultKind kind) const override;
    LocalResponse notFound() const override;

private:
    struct Range {
        QDate from, to;
    };
    LocalResponse route(const LocalRequest& request, const QString& path);
    LocalResponse activityList(const LocalRequest& request, bool repeats);
    LocalResponse file(const LocalRequest& request, const QString& id) const;
    LocalResponse summaries(const LocalRequest& request);
    LocalResponse nights(const LocalRequest& request);
    LocalResponse ofOneDay(const LocalRequest& request, const QString& path);
    LocalResponse ofRange(const LocalRequest& request, const QString& path);
    LocalResponse profile(const LocalRequest& request) const;
    LocalResponse zones(const LocalRequest& request) const;
    std::optional<QDate> dateOf(const LocalRequest& request, const QString& text) const;
    // Nothing where it is refused: a bad one is noted, one that is too long is not.
    std::optional<Range> rangeOf(const LocalRequest& request, const QString& kind, const QString& from,
                                 const QString& to) const;
    QDate today() const;
    const GarminDay* dayAt(QDate date) const; // nullptr: none, or not yet
    QJsonArray inRange(const Range& range, bool newestFirst,
                       const std::function<QJsonObject(QDate, const GarminDay*)>& word) const;

    QTimeZone m_zone;
    QMap<QDate, GarminDay> m_days;
    QMap<QPair<qint64, qint64>, GarminActivity> m_activities; // by start and id
    QMap<QString, int> m_ranges;
    QStringList m_movedAway;
    int m_largestPage = 100;
    DaysShape m_shape = DaysShape::nested;
    bool m_tellsStages = true;
    RateWindow m_minute;
    QByteArray m_lastPage;
    qint64 m_addedIds = 0;
    bool m_hasData = true; // of the person who asks
};

} // namespace vd::fakecloud
