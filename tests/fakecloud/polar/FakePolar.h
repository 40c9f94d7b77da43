// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecloud/FakeProvider.h"
#include "fakecloud/RateWindow.h"
#include "fakecloud/polar/PolarOAuth.h"
#include "fakecloud/polar/PolarPerson.h"

namespace vd::fakecloud {

// What both of Polar's interfaces have: one person (the first user; the other one has nothing), and limits of
// the whole client a quarter of an hour and a day.
class PolarService : public FakeProvider {
public:
    PolarService(const CloudFrame& frame, std::unique_ptr<FakeOAuth> oauth, int quarter, int day);
    void changeAnItem() override { m_person.change(); }
    void makeHistory(int size, qint64 nowMs) override; // days until yesterday
    PolarPerson& person() { return m_person; }
    void setLimits(int quarter, int day);

protected:
    using Access = FakeOAuth::Access;
    // Counted and told in the headers.
    LocalResponse limited(const std::function<LocalResponse()>& answer);
    bool isOther(const Access& access) const { return access.user == PolarOAuth::otherUser(); }

    PolarPerson m_person;

private:
    RateWindow m_quarter;
    RateWindow m_day;
};

// AccessLink Dynamic API v4 as of November 2026 (shared/apis/polar.md).
class FakePolar : public PolarService {
public:
    explicit FakePolar(const CloudFrame& frame);
    QString key() const override { return QStringLiteral("polar"); }
    QString prefix() const override { return QStringLiteral("/polar"); }
    QMap<QString, QString> paths() const override;
    // Training sessions are told without features only: 400 for every one.
    void setRefusesFeatures(bool refuses) { m_refusesFeatures = refuses; }
    // Whatever reaches farther back is refused: 400.
    void setOldest(QDate day) { m_oldest = day; }

protected:
    LocalResponse api(const LocalRequest& request, const QString& path) override;
    LocalResponse refused(FaultKind kind) const override;
    LocalResponse notFound() const override;

private:
    struct Span {
        QDate from, to; // both inclusive
        QStringList features;
        int days() const { return static_cast<int>(from.daysTo(to)) + 1; }
    };
    struct Kind;
    static const QList<Kind>& kinds();
    LocalResponse route(const LocalRequest& request, const QString& path, const Access& access);
    std::optional<Span> spanOf(const LocalRequest& request, const Kind& kind) const;
    QJsonObject words(const Kind& kind, const Span& span, const Access& access) const;

    bool m_refusesFeatures = false;
    QDate m_oldest;
};

// AccessLink v3 of the same time.
class FakeAccessLink : public PolarService {
public:
    explicit FakeAccessLink(const CloudFrame& frame);
    QString key() const override { return QStringLiteral("polarv3"); }
    QString prefix() const override { return QStringLiteral("/polarv3"); }
    QMap<QString, QString> paths() const override;
    // Since when the client's user is registered; no value: not. Without, and without consents, all is 403.
    void setRegisteredAt(std::optional<qint64> atMs) { accessLink().registeredAtMs = atMs; }
    std::optional<qint64> registeredAt() { return accessLink().registeredAtMs; }
    void setConsents(bool given) { m_hasConsents = given; }
    void setHasPhysicalInfo(bool has) { m_hasPhysicalInfo = has; }
    // Heart rate of a span as the document shows it: one day by itself.
    void setTellsOneDay(bool tells) { m_tellsOneDay = tells; }

protected:
    LocalResponse api(const LocalRequest& request, const QString& path) override;
    LocalResponse refused(FaultKind kind) const override;
    LocalResponse notFound() const override;

private:
    AccessLinkOAuth& accessLink();
    LocalResponse route(const LocalRequest& request, const QString& path, const Access& access);
    LocalResponse registerUser(const LocalRequest& request);
    LocalResponse user(const LocalRequest& request, const Access& access);
    LocalResponse exercises(const LocalRequest& request, const QString& path);
    LocalResponse activities(const LocalRequest& request) const;
    LocalResponse nights(const LocalRequest& request, const QString& path);
    LocalResponse heart(const LocalRequest& request, const QString& path) const;
    bool isTold(qint64 uploadedMs);

    bool m_hasConsents = true;
    bool m_hasPhysicalInfo = true;
    bool m_tellsOneDay = false;
};

} // namespace vd::fakecloud
