// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sync/SyncStatus.h"

#include <QDateTime>
#include <QTimeZone>

// Accounts of made-up services as the window gets them. It is Friday 20 November 2026, 18:42 in Berlin.
namespace vd::test {

inline QDateTime fridayEvening() {
    return QDateTime(QDate(2026, 11, 20), QTime(18, 42), QTimeZone("Europe/Berlin"));
}
inline qint64 atMs(int hour, int minute, QDate day = QDate(2026, 11, 20)) {
    return QDateTime(day, QTime(hour, minute), QTimeZone("Europe/Berlin")).toMSecsSinceEpoch();
}

// Asks for a subscription, keeps details for seven days, wants its name said and its data deleted.
inline const Provider& strictService() {
    static const Provider provider = [] {
        Provider made;
        made.descriptor.id = "strava";
        made.descriptor.name = "Strava";
        made.descriptor.letters = "St";
        made.descriptor.terms.attribution = "Powered by Strava";
        made.descriptor.terms.cacheDays = 7;
        made.descriptor.terms.deleteOnUnlink = true;
        made.descriptor.console = QUrl(QStringLiteral("https://example.org/console"));
        made.descriptor.needs = [] { return QStringLiteral("A subscription and your own client id"); };
        made.descriptor.guide = [] {
            return std::vector<GuideStep>{
                {QStringLiteral("Make a client."), QUrl(QStringLiteral("https://example.org/make"))},
                {QStringLiteral("Copy its id."), {}}};
        };
        made.feeds = {{"activities", DataKind::activities, {QStringLiteral("activity:read_all")}, nullptr}};
        return made;
    }();
    return provider;
}

// Gives many kinds, asks for nothing.
inline const Provider& openService() {
    static const Provider provider = [] {
        Provider made;
        made.descriptor.id = "googlehealth";
        made.descriptor.name = "Google Health";
        made.descriptor.letters = "GH";
        made.descriptor.needs = [] { return QStringLiteral("Your own client id"); };
        made.feeds = {{"steps", DataKind::steps, {}, nullptr},
                      {"distance", DataKind::steps, {}, nullptr},
                      {"heart", DataKind::heart, {}, nullptr},
                      {"sleep", DataKind::sleep, {}, nullptr}};
        return made;
    }();
    return provider;
}

inline ConnectionStatus accountOf(const Provider& provider, ConnectionStatus::State state,
                                  ConnectionId id = 1) {
    ConnectionStatus status;
    status.connection.id = id;
    status.connection.provider = provider.id();
    status.connection.accountId = QStringLiteral("4711");
    status.connection.displayName = QStringLiteral("Ana M");
    status.connection.linked = state != ConnectionStatus::State::unlinked;
    status.connection.linkedAtMs = atMs(12, 0, QDate(2025, 3, 14));
    status.connection.lastSuccessMs = atMs(18, 40);
    status.provider = &provider;
    status.state = state;
    for (const Feed& feed : provider.feeds) {
        if (status.kinds.empty() || status.kinds.back() != feed.kind) status.kinds.push_back(feed.kind);
    }
    status.nextSyncMs = atMs(22, 0);
    status.reachedBack = QDate(2023, 6, 2);
    return status;
}

} // namespace vd::test
