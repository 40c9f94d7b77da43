// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/Provider.h"

#include "services/net/Redact.h"
#include "services/providers/coros/Coros.h"
#include "services/providers/coros/CorosPartner.h"
#include "services/providers/garmin/Garmin.h"
#include "services/providers/googlehealth/GoogleHealth.h"
#include "services/providers/polar/Polar.h"
#include "services/providers/strava/Strava.h"
#include "services/providers/wahoo/Wahoo.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <array>

namespace vd {

namespace {

struct KindRow {
    DataKind kind;
    const char* key;
    const char* name;
};

constexpr std::array kinds{
    KindRow{DataKind::activities, "activities", QT_TRANSLATE_NOOP("DataKind", "Activities")},
    KindRow{DataKind::steps, "steps", QT_TRANSLATE_NOOP("DataKind", "Steps and distance")},
    KindRow{DataKind::heart, "heart", QT_TRANSLATE_NOOP("DataKind", "Heart rate")},
    KindRow{DataKind::sleep, "sleep", QT_TRANSLATE_NOOP("DataKind", "Sleep")},
    KindRow{DataKind::weight, "weight", QT_TRANSLATE_NOOP("DataKind", "Weight")},
    KindRow{DataKind::energy, "flame", QT_TRANSLATE_NOOP("DataKind", "Energy")},
    KindRow{DataKind::floors, "floors", QT_TRANSLATE_NOOP("DataKind", "Floors")},
    KindRow{DataKind::profile, "user", QT_TRANSLATE_NOOP("DataKind", "Profile")},
};

const KindRow& row(DataKind kind) {
    return kinds[static_cast<size_t>(kind)];
}

bool isSafe(const QUrl& url) {
    if (!url.isValid() || url.host().isEmpty()) return false;
    if (url.scheme() == QLatin1String("https")) return true;
    const bool isHere = url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
    return url.scheme() == QLatin1String("http") && isHere;
}

} // namespace

QString key(DataKind kind) {
    return QString::fromLatin1(row(kind).key);
}

QString name(DataKind kind) {
    return QCoreApplication::translate("DataKind", row(kind).name);
}

std::span<const Provider> allProviders() {
    static const std::array providers{strava(),          googleHealth(), garmin(), polar(),
                                      polarAccessLink(), wahoo(),        coros(),  corosPartner()};
    return providers;
}

const Provider* findProvider(const QString& id) {
    for (const Provider& provider : allProviders()) {
        if (provider.id() == id) return &provider;
    }
    return nullptr;
}

Error faultOf(ErrorCode code, const QString& provider) {
    const Provider* known = findProvider(provider);
    QHash<QString, QString> values{{QStringLiteral("provider"), known ? known->name() : provider}};
    if (known && known->descriptor.auth.way == AuthSpec::Way::key)
        values.insert(QStringLiteral("way"), QStringLiteral("key"));
    return Error(code, {}, values);
}

const Feed* Provider::feed(const QString& id) const {
    for (const Feed& feed : feeds) {
        if (id == QLatin1String(feed.id)) return &feed;
    }
    return nullptr;
}

std::optional<Client> builtInClient(const QString& provider) {
    // "strava:12345:secret googlehealth:678.apps.googleusercontent.com:secret"
    for (const QString& each : QStringLiteral(VITALDECK_CLIENTS).split(u' ', Qt::SkipEmptyParts)) {
        if (each.section(u':', 0, 0) == provider)
            return Client{each.section(u':', 1, 1), each.section(u':', 2).toUtf8()};
    }
    return std::nullopt;
}

std::optional<Error> usualRefusal(const HttpReply& reply) {
    if (reply.ok()) return std::nullopt;
    const auto error = [&](ErrorCode code) {
        const QString detail = QStringLiteral("HTTP %1: %2").arg(reply.status).arg(redacted(reply.body));
        return Error(code, detail, {{QStringLiteral("status"), QString::number(reply.status)}});
    };
    if (reply.status == 401) return error(ErrorCode::unauthorized);
    if (reply.status == 403) return error(ErrorCode::missingScope);
    if (reply.status == 408) return error(ErrorCode::timeout);
    if (reply.status == 410) return error(ErrorCode::discontinued);
    if (reply.status == 429) return error(ErrorCode::rateLimited);
    if (reply.status >= 500) return error(ErrorCode::serverFault);
    return error(ErrorCode::refused);
}

void Endpoints::set(const QString& text) {
    const qsizetype equals = text.indexOf(u'=');
    const QString name = text.left(equals);
    const QUrl url(text.mid(equals + 1), QUrl::StrictMode);
    const QStringList parts = name.split(u'.');
    static const QStringList names{QStringLiteral("authorize"), QStringLiteral("token"),
                                   QStringLiteral("refresh"),   QStringLiteral("revoke"),
                                   QStringLiteral("api"),       QStringLiteral("redirect")};
    const bool known = parts.size() == 2 && findProvider(parts[0]) != nullptr && names.contains(parts[1]);
    if (equals < 0 || !known || !isSafe(url)) {
        throw Error(ErrorCode::badData, QStringLiteral("no endpoint: %1").arg(text.left(200)));
    }
    m_urls.insert(name, url);
}

QUrl Endpoints::of(const ProviderDescriptor& provider, const QString& name, const QUrl& usual) const {
    return m_urls.value(QString::fromLatin1(provider.id) + u'.' + name, usual);
}

QUrl Endpoints::api(const ProviderDescriptor& provider) const {
    return of(provider, QStringLiteral("api"), provider.api);
}

AuthSpec Endpoints::auth(const ProviderDescriptor& provider) const {
    AuthSpec spec = provider.auth;
    spec.authorize = of(provider, QStringLiteral("authorize"), spec.authorize);
    spec.token = of(provider, QStringLiteral("token"), spec.token);
    spec.refresh = of(provider, QStringLiteral("refresh"), spec.refresh);
    spec.revoke = of(provider, QStringLiteral("revoke"), spec.revoke);
    spec.redirect = of(provider, QStringLiteral("redirect"), spec.redirect);
    spec.resource = api(provider);
    return spec;
}

} // namespace vd
