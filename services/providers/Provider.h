// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "models/Error.h"
#include "services/auth/OAuth.h"
#include "services/net/RateBudget.h"

#include <QCoroAsyncGenerator>
#include <QDate>

#include <span>
#include <vector>

namespace vd {

class ProviderSession;

// Kinds of data, as a person tells them apart: the icons of a connection, the columns of Welcome.
enum class DataKind { activities, steps, heart, sleep, weight, energy, floors, profile };
QString key(DataKind kind);  // "activities": also the name of its icon
QString name(DataKind kind); // translated: "Sleep"

// What the provider's terms ask of us; one place in the store and one in each consumer obeys it.
struct ProviderTerms {
    const char* attribution = ""; // "Powered by Strava"
    const char* viewOn = "";      // "View on Strava": the link of each shown activity
    const char* activityUrl = ""; // "https://www.strava.com/activities/%1", of the external id
    int cacheDays = 0;            // details are kept that long in the strict cache; 0: no limit
    bool onlyForOwner = false;    // its rows are not for other people's eyes
    bool deleteOnUnlink = false;  // the dialog's default
};

// A step of the guided connect page, translated, with the page of the provider that it speaks of.
struct GuideStep {
    QString text;
    QUrl link;
};

struct ProviderDescriptor {
    const char* id;      // "strava": stable, stored
    const char* name;    // "Strava"
    const char* letters; // "St": on its disc
    AuthSpec auth;
    QUrl api;
    std::vector<RateLimit> limits;
    // The access token goes into the address by that name, and not into a header. nullptr: as usual.
    const char* tokenParameter = nullptr;
    double requestsPerSecond = 0; // paced to it; 0: as fast as answers come
    ProviderTerms terms;
    QUrl console;                      // where the person makes their own client
    std::vector<GuideStep> (*guide)(); // how they make it
    QString (*needs)();                // one line: "Your own client id; Strava asks for a subscription"
    // What the limit headers of an answer say. nullptr: it has none.
    void (*limitsSaid)(const HttpReply& reply, RateBudget& budget) = nullptr;
    // The provider's own way to say what went wrong, asked for every answer (some say it with 200); nullopt:
    // as the status alone tells (usualRefusal).
    std::optional<Error> (*refusal)(const HttpReply& reply) = nullptr;
};

// By the status alone; nullopt for 2xx. Carries "status".
std::optional<Error> usualRefusal(const HttpReply& reply);

// One kind of data that a provider gives. Its functions read like the provider's documentation: ask a page,
// map it, co_yield a batch, go on. They know nothing of SQL, threads, retries, tokens or limits.
struct Feed {
    const char* id; // "activities": stable, stored
    DataKind kind;
    QStringList scopes; // that it cannot do without
    using Fetch = QCoro::AsyncGenerator<Batch> (*)(ProviderSession* session);
    // What is newest: the first time as far back as one or two requests reach, later what may have changed.
    // One request when nothing has.
    Fetch recent;
    // Everything before that, newest first, resumable from the cursor at every batch; and whatever has to be
    // walked through again now and then (deletions). Nothing when it is done. May be nullptr.
    Fetch history = nullptr;
    // Only in quiet hours and with what is left of the budget (details of old activities).
    bool isBackground = false;
};

// Who signed in.
struct Account {
    QString id; // the provider's
    QString name;
    QDate since; // the first day it can have data; invalid: not known
};

struct Provider {
    ProviderDescriptor descriptor;
    std::vector<Feed> feeds;
    QCoro::Task<Account> (*account)(ProviderSession* session);
    // All that the provider says of one activity or one day, when a person opens it. nullptr: no more than
    // the feeds bring. The feeds' names under which it lands are those of these batches.
    QCoro::Task<Batch> (*activity)(ProviderSession* session, QString externalId) = nullptr;
    QCoro::Task<Batch> (*day)(ProviderSession* session, QDate day) = nullptr;

    QString id() const { return QString::fromLatin1(descriptor.id); }
    QString name() const { return QString::fromUtf8(descriptor.name); }
    const Feed* feed(const QString& id) const;
};

std::span<const Provider> allProviders();
const Provider* findProvider(const QString& id); // nullptr where there is none

// A fault of that provider as it is told again later, when only its code is known: with its name, and the way
// in which people sign in there.
Error faultOf(ErrorCode code, const QString& provider);

// The application that a packager built in (VITALDECK_CLIENTS of CMake); else the person brings their own.
std::optional<Client> builtInClient(const QString& provider);

// An address of a provider ("authorize", "token", "revoke", "api", "redirect"), overridden by the settings
// file and by --endpoint PROVIDER.NAME=URL: for gateways of one's own, for another registered redirect, and
// for tests.
class Endpoints {
public:
    // "strava.api=https://…"; throws Error(badData) for anything else. Only https, or http to this computer.
    void set(const QString& text);
    QUrl api(const ProviderDescriptor& provider) const;
    AuthSpec auth(const ProviderDescriptor& provider) const;
    bool empty() const { return m_urls.isEmpty(); }

private:
    QUrl of(const ProviderDescriptor& provider, const QString& name, const QUrl& usual) const;
    QHash<QString, QUrl> m_urls;
};

} // namespace vd
