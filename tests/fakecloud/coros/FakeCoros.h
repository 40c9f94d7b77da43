// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecloud/FakeProvider.h"
#include "fakecloud/coros/CorosData.h"

#include <QJsonArray>
#include <QSet>

namespace vd::fakecloud {

// COROS's MCP server as of 2026-06 (shared/apis/coros.md, A): /coros/mcp is the gateway, which knows nobody
// and says where the account's region is described; /coros/eu is the region, with sign-in and tools. Answers
// are JSON and one event (SSE) by turns. Faults and the log know a call as "/coros/eu/mcp/querySleepData".
// All data are the first person's.
class FakeCoros : public FakeProvider {
public:
    explicit FakeCoros(const CloudFrame& frame);

    QString key() const override { return QStringLiteral("coros"); }
    QString prefix() const override { return QStringLiteral("/coros"); }
    QMap<QString, QString> paths() const override;
    QStringList pathsElsewhere() const override;
    QString known(const LocalRequest& request) const override;
    void changeAnItem() override;
    void makeHistory(int size, qint64 nowMs) override; // days; a workout on every other one

    static QString otherUser();
    QString add(const CorosWorkout& workout); // its label
    void edit(const QString& label, const std::function<void(CorosWorkout&)>& change);
    void remove(const QString& label);
    QList<CorosWorkout> workouts() const { return m_workouts; } // newest first
    CorosDays& days() { return m_days; }

    void setWeight(double kg) { m_weightKg = kg; }
    void setFilesADay(int files) { m_filesADay = files; }
    int filesGiven() const { return m_filesGiven; } // in all
    // Says "temporarily unavailable" in place of an answer, as text.
    void setBusy(bool busy) { m_isBusy = busy; }
    // So many of the next calls are answered with 404, as the gateway does now and then.
    void setHiccups(int calls) { m_hiccups = calls; }
    void withdraw(const QString& tool) { m_withdrawn.insert(tool); }
    void bringBack() { m_withdrawn.clear(); }
    // Words its answers in another way.
    void setWording(const QString& tool, const QString& text) { m_wordings.insert(tool, text); }

protected:
    LocalResponse api(const LocalRequest& request, const QString& path) override;
    LocalResponse refused(FaultKind kind) const override;
    LocalResponse notFound() const override;
    std::optional<LocalResponse> other(const LocalRequest& request, const QString& path) override;

private:
    struct RpcError {
        int code;
        QString message;
    };
    LocalResponse region(const LocalRequest& request);
    QJsonObject resultOf(const QJsonObject& asked, const FakeOAuth::Access& access); // throws RpcError
    QJsonObject toolResult(const QString& tool, const QJsonObject& arguments, bool isFirstPerson);
    QString textOf(const QString& tool, const QJsonObject& arguments, bool isFirstPerson);
    QString records(const QJsonObject& arguments, bool isFirstPerson) const;
    CorosDays lastDays(const QJsonObject& arguments, bool isFirstPerson) const;
    QJsonArray file(const QJsonObject& arguments, bool isFirstPerson);
    void expect(const QString& tool, const QJsonObject& arguments, const QStringList& names) const;
    void sort();

    QList<CorosWorkout> m_workouts;
    CorosDays m_days;
    double m_weightKg = 70.5;
    int m_filesADay = 50;
    int m_filesGiven = 0;
    QMap<qint64, int> m_filesOfDay;
    bool m_isBusy = false;
    int m_hiccups = 0;
    QSet<QString> m_withdrawn;
    QMap<QString, QString> m_wordings;
    int m_answers = 0;
};

} // namespace vd::fakecloud
