// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecloud/FakeOAuth.h"

namespace vd::fakecloud {

// A public client with PKCE; refresh tokens are good for one time, and the old pair lives until the new
// access token is used.
class WahooOAuth : public FakeOAuth {
public:
    explicit WahooOAuth(const CloudFrame& frame);
    LocalResponse revoke(const LocalRequest& request) override; // DELETE /v1/permissions

protected:
    LocalResponse tokenError(TokenError error) const override;
    QJsonObject tokenReply(const Grant& grant, const Pending* first) const override;
};

} // namespace vd::fakecloud
