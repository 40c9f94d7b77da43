// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/polar/PolarClient.h"

#include <QCoreApplication>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Polar)
};

// Polar wants it exactly as it was registered, with its port.
QString redirect() {
    return QStringLiteral("http://127.0.0.1:43117/callback");
}

QUrl console() {
    return QUrl(QStringLiteral("https://admin.polaraccesslink.com"));
}

// RateLimit-Usage: "12, 340": of the quarter hour and of the day, counting up.
void limitsSaid(const HttpReply& reply, RateBudget& budget) {
    const QList<QByteArray> used = reply.header("ratelimit-usage").split(',');
    const QList<QByteArray> allowed = reply.header("ratelimit-limit").split(',');
    const char* const spans[] = {"15min", "day"};
    if (used.size() != 2 || allowed.size() != 2) return;
    for (int i = 0; i < 2; ++i) {
        const int most = allowed[i].trimmed().toInt();
        if (most > 0) budget.correct(QLatin1String(spans[i]), most, used[i].trimmed().toInt());
    }
}

} // namespace

void describePolarClient(ProviderDescriptor& descriptor) {
    descriptor.auth.basicClient = true;
    descriptor.auth.pkce = false; // not documented; state is always sent
    descriptor.auth.redirect = QUrl(redirect());
    descriptor.console = console();
    descriptor.guide = polarGuide;
    descriptor.limitsSaid = limitsSaid;
}

std::vector<GuideStep> polarGuide() {
    return {
        {Text::tr(
             "Open Polar's page for AccessLink, sign in with your Polar Flow account, and make a client. "
             "It is free; any name will do."),
         console()},
        //: %1: an address
        {Text::tr("Enter %1 as its redirect address, exactly like this.").arg(redirect()), {}},
        {Text::tr("Copy the client id and the client secret into the two fields here. Polar shows the secret "
                  "only once."),
         {}},
    };
}

} // namespace vd
