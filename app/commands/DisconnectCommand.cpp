// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Arguments.h"
#include "app/commands/Await.h"
#include "app/commands/Command.h"
#include "app/commands/SyncJson.h"

#include "app/Accounts.h"

#include <QCoreApplication>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Command)
};

// The one that is meant. One that is no longer linked may still hold data to delete.
std::optional<ConnectionState> meant(const Database& database, const QString& provider,
                                     const QString& account, bool deletesData) {
    std::vector<ConnectionState> connections = connectionStates(database);
    std::erase_if(connections, [&](const ConnectionState& connection) {
        const bool isOther = !account.isEmpty() && connection.accountId != account;
        return connection.provider != provider || isOther || !(connection.linked || deletesData);
    });
    if (connections.empty()) return std::nullopt;
    if (connections.size() == 1) return connections.front();
    QStringList accounts;
    for (const ConnectionState& connection : connections)
        accounts << QStringLiteral("%1 (%2)").arg(connection.accountId, connection.displayName);
    throw UsageError(Text::tr("Several accounts of %1 are here; say which by --account ID: %2.")
                         .arg(nameOf(provider), accounts.join(QStringLiteral(", "))));
}

} // namespace

ExitCode runDisconnect(const Invocation& invocation) {
    QCommandLineParser parser;
    parser.addOptions(
        {{QStringLiteral("delete-data"), {}}, {QStringLiteral("account"), {}, QStringLiteral("id")}});
    parseArguments(parser, invocation.arguments, 1, 1);
    refuseDemo(invocation);
    const Provider& provider = providerNamed(parser.positionalArguments().constFirst());
    const bool deletesData = parser.isSet(QStringLiteral("delete-data"));
    Store store({invocation.paths.storeFile(), {}});
    const std::optional<ConnectionState> connection =
        meant(store.database(), provider.id(), parser.value(QStringLiteral("account")), deletesData);
    if (!connection) {
        printError(Text::tr("vitaldeck: No such account of %1 is linked.").arg(provider.name()));
        return ExitCode::somethingFailed;
    }
    Accounts accounts(store, invocation.paths, invocation.endpoints, syncChoicesOf(invocation.paths),
                      Accounts::Syncs::whenAsked);
    const ConnectionHolds held = accounts.sync().holds(connection->id);
    await(accounts.sync().unlink(connection->id, deletesData));
    if (invocation.json) {
        printJson(QJsonObject{{QStringLiteral("provider"), provider.id()},
                              {QStringLiteral("account"), connection->accountId},
                              {QStringLiteral("dataDeleted"), deletesData},
                              {QStringLiteral("activities"), held.activities},
                              {QStringLiteral("activitiesOnly"), held.activitiesOnly},
                              {QStringLiteral("days"), held.days}});
        return ExitCode::fine;
    }
    print(Text::tr("%1: %2 is no longer linked.").arg(provider.name(), userOf(*connection)));
    print(
        (deletesData
             ? Text::tr("Deleted what came from it: %1 activities (%2 of them had no other source), %3 days.")
             : Text::tr("What came from it stays: %1 activities (%2 of them have no other source), %3 days."))
            .arg(held.activities)
            .arg(held.activitiesOnly)
            .arg(held.days));
    return ExitCode::fine;
}

} // namespace vd
