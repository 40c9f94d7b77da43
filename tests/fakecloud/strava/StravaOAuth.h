// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecloud/FakeOAuth.h"

namespace vd::fakecloud {

// Strava's words for an error (Fault).
LocalResponse stravaFault(int status, const QString& message, const QString& resource, const QString& field,
                          const QString& code);

// Without PKCE, with a secret; refresh tokens rotate and the old one is dead at once.
class StravaOAuth : public FakeOAuth {
public:
    StravaOAuth(const CloudFrame& frame, std::function<qint64()> athleteId);
    static QString otherAthlete();

    LocalResponse revoke(const LocalRequest& request) override;

protected:
    LocalResponse tokenError(TokenError error) const override;
    QJsonObject tokenReply(const Grant& grant, const Pending* first) const override;

private:
    std::function<qint64()> m_athleteId;
};

} // namespace vd::fakecloud
