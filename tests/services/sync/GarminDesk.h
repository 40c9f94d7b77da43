// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SyncDesk.h"

#include "fakecloud/garmin/FakeGarmin.h"

#include <algorithm>

namespace vd::test {

inline const QString garmin = QStringLiteral("garmin");

inline QString listPath() {
    return QStringLiteral("/garmin/activitylist-service/activities/search/activities");
}

// A person with a Garmin watch, and so many days of it until yesterday.
class GarminDesk : public SyncDesk {
public:
    explicit GarminDesk(int days) { garmin().makeHistory(days, clock.nowMs()); }

    fakecloud::FakeGarmin& garmin() { return cloud.get<fakecloud::FakeGarmin>(); }
    QDate yesterday() const { return QDate(2026, 11, 19); }

    // Requests with that in their address.
    int asked(const char* part) const {
        return static_cast<int>(std::count_if(
            cloud.log().begin(), cloud.log().end(), [part](const fakecloud::LoggedRequest& request) {
                return QString(request.path + u'?' + request.query).contains(QLatin1String(part));
            }));
    }
    std::optional<double> said(Metric metric, QDate day) const {
        QSqlQuery query(store->database().reader());
        query.prepare(QStringLiteral(
            "SELECT value FROM daily_value WHERE metric = ? AND date = ? AND deleted_at IS NULL"));
        query.addBindValue(key(metric));
        query.addBindValue(day.toString(Qt::ISODate));
        return query.exec() && query.next() ? std::optional(query.value(0).toDouble()) : std::nullopt;
    }
    bool background() {
        service->syncBackground(status(vd::test::garmin).connection.id);
        return waitUntilIdle();
    }
};

} // namespace vd::test
