// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecloud/FakeProvider.h"
#include "fakecloud/RateWindow.h"

#include <QDateTime>

#include <array>

namespace vd::fakecloud {

struct WahooWorkout {
    qint64 id = 0;
    qint64 startMs = 0;
    int typeId = 15; // road biking
    QString name;
    int seconds = 3600;
    double distanceM = 30'000;
    qint64 changedMs = 0;
    bool planned = false; // no summary yet
    bool hasFile = true;
    bool isDamaged = false; // its file is cut off
    int fileVersion = 1;    // its address ends when this changes
};

// The Wahoo Cloud API as of November 2026 (shared/apis/wahoo.md). All workouts are the first user's; the
// other has none.
class FakeWahoo : public FakeProvider {
public:
    explicit FakeWahoo(const CloudFrame& frame);

    QString key() const override { return QStringLiteral("wahoo"); }
    QString prefix() const override { return QStringLiteral("/wahoo"); }
    QMap<QString, QString> paths() const override;
    void changeAnItem() override;
    void makeHistory(int size, qint64 nowMs) override; // a workout a day

    void setLimits(int day, int hour, int fiveMinutes);
    void setWeight(const QString& kilograms) { m_weight = kilograms; }
    std::vector<WahooWorkout>& workouts() { return m_workouts; } // newest first
    void addWorkout(const WahooWorkout& workout);                // in its place

protected:
    LocalResponse api(const LocalRequest& request, const QString& path) override;
    LocalResponse refused(FaultKind kind) const override;
    LocalResponse notFound() const override;
    std::optional<LocalResponse> other(const LocalRequest& request, const QString& path) override;

private:
    using Access = FakeOAuth::Access;
    LocalResponse route(const LocalRequest& request, const QString& path, const Access& access);
    LocalResponse list(const LocalRequest& request, const Access& access);
    LocalResponse user(const LocalRequest& request, const Access& access) const;
    LocalResponse workout(const LocalRequest& request, const QString& id, const Access& access) const;
    QJsonObject jsonOf(const WahooWorkout& workout) const;
    QByteArray said(int (RateWindow::*what)() const) const;

    std::vector<WahooWorkout> m_workouts;
    QString m_weight = QStringLiteral("63.5");
    std::array<RateWindow, 3> m_windows; // of the day, the hour, five minutes: as the headers have them
    mutable QString m_base;              // "http://127.0.0.1:4711", as it was asked
};

} // namespace vd::fakecloud
