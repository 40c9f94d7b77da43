// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecloud/FakeProvider.h"
#include "fakecloud/coros/CorosData.h"

namespace vd::fakecloud {

// COROS's partner interface V2.0.6 (shared/apis/coros.md, B): says with 200 what is wrong, takes the token in
// the address, gives three months. All data are the first person's.
class FakeCorosPartner : public FakeProvider {
public:
    explicit FakeCorosPartner(const CloudFrame& frame);

    QString key() const override { return QStringLiteral("corospartner"); }
    QString prefix() const override { return QStringLiteral("/corospartner"); }
    QMap<QString, QString> paths() const override;
    bool takesTokensInAddresses() const override { return true; }
    void changeAnItem() override;
    void makeHistory(int size, qint64 nowMs) override; // days; a workout on every other one

    static QString otherUser();
    QList<CorosWorkout>& workouts() { return m_workouts; } // newest first
    CorosDays& days() { return m_days; }
    // The next calls are answered with that result: "5016".
    void setResult(const QString& result) { m_result = result; }

protected:
    LocalResponse api(const LocalRequest& request, const QString& path) override;
    LocalResponse refused(FaultKind kind) const override;
    LocalResponse notFound() const override;
    std::optional<LocalResponse> other(const LocalRequest& request, const QString& path) override;

private:
    // Notes a range that is not given; its days, or nothing.
    std::optional<QPair<QDate, QDate>> range(const Parameters& asked) const;
    QJsonObject list(QDate from, QDate to, const QString& base) const;
    QJsonObject daily(QDate from, QDate to) const;
    LocalResponse fileAddress(const LocalRequest& request, const Parameters& asked) const;

    QList<CorosWorkout> m_workouts;
    CorosDays m_days;
    QString m_result;
};

} // namespace vd::fakecloud
