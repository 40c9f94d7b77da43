// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecloud/FakeOAuth.h"

namespace vd::fakecloud {

QString
googleScope(const QString& name); // "sleep" -> "https://www.googleapis.com/auth/googlehealth.sleep.readonly"

// PKCE S256 with a secret; refresh tokens stay what they are and come with the code only.
class GoogleOAuth : public FakeOAuth {
public:
    explicit GoogleOAuth(const CloudFrame& frame);
    static QString otherPerson();

    LocalResponse revoke(const LocalRequest& request) override;

protected:
    LocalResponse tokenError(TokenError error) const override;
    QJsonObject tokenReply(const Grant& grant, const Pending* first) const override;
};

} // namespace vd::fakecloud
