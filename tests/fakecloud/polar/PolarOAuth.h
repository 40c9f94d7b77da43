// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecloud/FakeOAuth.h"

namespace vd::fakecloud {

// v4: Basic client, rotating refresh tokens, access tokens that are JWTs. Nothing revokes.
class PolarOAuth : public FakeOAuth {
public:
    explicit PolarOAuth(const CloudFrame& frame);
    static QString otherUser();
    // The request with the token that stands in the JWT.
    static LocalRequest unpacked(LocalRequest request);
    LocalResponse revoke(const LocalRequest& request) override; // there is none: noted

protected:
    LocalResponse tokenError(TokenError error) const override;
    QJsonObject tokenReply(const Grant& grant, const Pending* first) const override;
};

// v3: Basic client, one access token of a year; the deletion of the user ends it.
class AccessLinkOAuth : public FakeOAuth {
public:
    explicit AccessLinkOAuth(const CloudFrame& frame);
    static QString otherUser();
    LocalResponse token(const LocalRequest& request) override;
    LocalResponse revoke(const LocalRequest& request) override;

    // Since when the client's user is registered; no value: not.
    std::optional<qint64> registeredAtMs = 1'735'689'600'000; // 2025-01-01

protected:
    LocalResponse tokenError(TokenError error) const override;
    QJsonObject tokenReply(const Grant& grant, const Pending* first) const override;
};

} // namespace vd::fakecloud
