// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auth/Secrets.h"

namespace vd {

QString tokensName(const QString& provider, const QString& accountId) {
    return QStringLiteral("tokens/%1/%2").arg(provider, accountId);
}

QString clientName(const QString& provider, const QString& clientId) {
    return QStringLiteral("client/%1/%2").arg(provider, clientId);
}

} // namespace vd
