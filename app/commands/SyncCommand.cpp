// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Arguments.h"
#include "app/commands/Command.h"
#include "app/commands/SyncJson.h"
#include "app/commands/SyncWait.h"

#include "app/Accounts.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Command)
};

// Those of the named providers; without any all that are not paused.
std::vector<ConnectionState> wanted(const Database& database, const QStringList& providers) {
    std::vector<ConnectionState> connections = connectionStates(database);
    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    std::erase_if(connections, [&](const ConnectionState& connection) {
        if (!connection.linked) return true;
        return providers.isEmpty() ? connection.pausedUntilMs.value_or(0) > nowMs
                                   : !providers.contains(connection.provider);
    });
    return connections;
}

QString countsLine(const Counts& counts, int requests) {
    //: e.g. "40 fetched: 5 new, 2 updated, 33 skipped, 0 deleted; 3 requests"
    return Text::tr("%1 fetched: %2 new, %3 updated, %4 skipped, %5 deleted; %6 requests")
        .arg(counts.total())
        .arg(counts.created)
        .arg(counts.updated)
        .arg(counts.skipped)
        .arg(counts.deleted)
        .arg(requests);
}

// As the history has it.
RunRow asKept(const RunRow& ended, const Database& database) {
    RunFilter filter;
    filter.provider = ended.provider;
    const std::vector<RunRow> rows = runHistory(database, filter);
    const auto kept =
        std::find_if(rows.begin(), rows.end(), [&](const RunRow& row) { return row.id == ended.id; });
    return kept == rows.end() ? ended : *kept;
}

void printText(const RunRow& run, const Database& database) {
    print(QStringLiteral("%1  %2  %3")
              .arg(run.provider, -12)
              .arg(stateKey(run), -9)
              .arg(countsLine(run.counts, run.requests)));
    for (const RunFeedRow& feed : runFeeds(database, run.id)) {
        print(QStringLiteral("    %1  %2  %3")
                  .arg(feed.feed, -20)
                  .arg(feed.error ? errorKey(*feed.error) : QStringLiteral("completed"), -14)
                  .arg(countsLine(feed.counts, feed.requests)));
    }
    if (run.error)
        printError(QStringLiteral("%1: %2").arg(nameOf(run.provider), sentenceOf(*run.error, run.provider)));
}

ExitCode report(const std::vector<RunRow>& runs, const Database& database, bool json) {
    QJsonArray array;
    bool allFine = true;
    for (const RunRow& ended : runs) {
        const RunRow run = asKept(ended, database);
        allFine = allFine && run.status == RunOutcome::Status::completed;
        if (json) {
            array.append(runJson(run, database));
        } else {
            printText(run, database);
        }
    }
    if (json) printJson(array);
    return allFine ? ExitCode::fine : ExitCode::somethingFailed;
}

} // namespace

ExitCode runSync(const Invocation& invocation) {
    QCommandLineParser parser;
    parseArguments(parser, invocation.arguments, 0, -1);
    refuseDemo(invocation);
    const QStringList providers = parser.positionalArguments();
    for (const QString& name : providers)
        providerNamed(name);
    Store store({invocation.paths.storeFile(), {}});
    const std::vector<ConnectionState> connections = wanted(store.database(), providers);
    for (const QString& name : providers) {
        const bool isLinked = std::any_of(connections.begin(), connections.end(),
                                          [&](const ConnectionState& c) { return c.provider == name; });
        if (isLinked) continue;
        printError(Text::tr("vitaldeck: No account of %1 is linked. Link one: vitaldeck connect %2")
                       .arg(nameOf(name), name));
        return ExitCode::somethingFailed;
    }
    std::vector<ConnectionId> ids;
    for (const ConnectionState& connection : connections)
        ids.push_back(connection.id);
    std::vector<RunRow> runs;
    if (!ids.empty()) {
        Accounts accounts(store, invocation.paths, invocation.endpoints, syncChoicesOf(invocation.paths),
                          Accounts::Syncs::whenAsked);
        SyncWait wait(accounts.sync());
        accounts.sync().sync(ids, QStringLiteral("command line"));
        runs = wait.wait();
    } else if (!invocation.json) {
        print(Text::tr("There is nothing to sync: no account is linked, or all are paused."));
    }
    return report(runs, store.database(), invocation.json);
}

} // namespace vd
