// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecloud/FakeOAuth.h"

namespace vd::fakecloud {

// The sign-in of a provider at which a person makes a key and carries it over by hand: the key is exchanged
// for access tokens by a POST without a body. clientSecret() is the key of the first user.
class FakeKeys : public FakeOAuth {
public:
    // `scheme`: "ApiKey". The rules' clientSecret is the key; users have a key each: see keyOf.
    FakeKeys(OAuthRules given, QByteArray scheme, const CloudFrame& frame);

    QString keyOf(const QString& user) const;
    void makeKeys(); // the persons do so again, after all were revoked; the words are as before
    void allowAgain() override {
        revokeAll();
        makeKeys();
    }
    LocalResponse token(const LocalRequest& request) override;
    LocalResponse revoke(const LocalRequest& request) override; // there is none: noted

protected:
    LocalResponse tokenError(TokenError error) const override;
    QJsonObject tokenReply(const Grant& grant, const Pending* first) const override;

private:
    QByteArray m_scheme;
};

} // namespace vd::fakecloud
