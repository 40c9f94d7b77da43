// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/FakeKeys.h"

namespace vd::fakecloud {

FakeKeys::FakeKeys(OAuthRules given, QByteArray scheme, const CloudFrame& frame)
    : FakeOAuth(std::move(given), frame), m_scheme(std::move(scheme)) {
    makeKeys();
}

void FakeKeys::makeKeys() {
    for (const QString& user : rules().users)
        grant(user, keyOf(user));
}

QString FakeKeys::keyOf(const QString& user) const {
    const bool isFirst = user == rules().users.constFirst();
    return isFirst ? rules().clientSecret : rules().clientSecret + u'-' + user;
}

LocalResponse FakeKeys::token(const LocalRequest& request) {
    const QByteArray header = request.header("authorization");
    if (!header.startsWith(m_scheme + ' ') || !request.body.isEmpty()) {
        frame().violate(rules().key + QStringLiteral(": a key is shown in the header and nothing else"));
        return tokenError(TokenError::malformed);
    }
    return renew(QString::fromLatin1(header.sliced(m_scheme.size() + 1)));
}

LocalResponse FakeKeys::revoke(const LocalRequest& request) {
    frame().violate(QString::fromLatin1(request.method) + QStringLiteral(": a key is revoked by hand"));
    return LocalResponse(404);
}

LocalResponse FakeKeys::tokenError(TokenError) const {
    return jsonReply(401, {{QStringLiteral("message"), QStringLiteral("Unauthorized")}});
}

QJsonObject FakeKeys::tokenReply(const Grant& grant, const Pending*) const {
    return {{QStringLiteral("access_token"), grant.accessToken},
            {QStringLiteral("token_type"), QStringLiteral("Bearer")},
            {QStringLiteral("expires_in"), (grant.accessEndsAtMs - frame().nowMs()) / 1000}};
}

} // namespace vd::fakecloud
