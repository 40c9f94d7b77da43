// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Arguments.h"
#include "app/commands/Command.h"
#include "app/commands/SyncJson.h"

#include "app/Accounts.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Command)
};

void printFact(const QString& name, const QString& value) {
    if (!value.isEmpty()) print(QStringLiteral("    %1  %2").arg(name, -12).arg(value));
}

QString quotaText(const std::vector<BudgetSpan>& spans) {
    QStringList parts;
    for (const BudgetSpan& span : spans) {
        //: What is left of a service's limit, e.g. "15min: 180 of 200"
        parts << Text::tr("%1: %2 of %3 left")
                     .arg(span.span)
                     .arg(qMax(0, span.allowed - span.used))
                     .arg(span.allowed);
    }
    return parts.join(QStringLiteral(", "));
}

void printText(const ConnectionStatus& status) {
    const ConnectionState& connection = status.connection;
    print(QStringLiteral("%1  %2  %3")
              .arg(connection.provider, -12)
              .arg(key(status.state), -11)
              .arg(userOf(connection)));
    printFact(Text::tr("last sync"), momentOf(connection.lastSuccessMs));
    printFact(Text::tr("next sync"), momentOf(status.nextSyncMs));
    printFact(Text::tr("here since"), status.reachedBack.toString(Qt::ISODate));
    printFact(Text::tr("granted"), connection.scopes.join(QStringLiteral(", ")));
    printFact(Text::tr("missing"), status.missingScopes.join(QStringLiteral(", ")));
    printFact(Text::tr("quota"), quotaText(status.budget));
    if (connection.error)
        printFact(Text::tr("last error"), sentenceOf(*connection.error, connection.provider));
}

} // namespace

ExitCode runConnections(const Invocation& invocation) {
    QCommandLineParser parser;
    parseArguments(parser, invocation.arguments, 0, 0);
    const Database database({invocation.paths.storeFile(), {}});
    const std::vector<ConnectionStatus> statuses =
        connectionStatuses(database, syncChoicesOf(invocation.paths), QDateTime::currentMSecsSinceEpoch());
    QJsonArray array;
    for (const ConnectionStatus& status : statuses) {
        if (invocation.json) {
            array.append(toJson(status));
        } else {
            printText(status);
        }
    }
    if (invocation.json) {
        printJson(array);
    } else if (statuses.empty()) {
        print(Text::tr("No accounts are linked. Link one: vitaldeck connect PROVIDER"));
    }
    return ExitCode::fine;
}

} // namespace vd
