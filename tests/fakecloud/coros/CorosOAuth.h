// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecloud/FakeOAuth.h"

namespace vd::fakecloud {

// Public clients that register themselves, PKCE, an id_token that names the user; refresh tokens rotate.
class CorosOAuth : public FakeOAuth {
public:
    explicit CorosOAuth(const CloudFrame& frame);
    static QString otherPerson();

    LocalResponse revoke(const LocalRequest& request) override;

protected:
    LocalResponse tokenError(TokenError error) const override;
    QJsonObject tokenReply(const Grant& grant, const Pending* first) const override;
};

} // namespace vd::fakecloud
