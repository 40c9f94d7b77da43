// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Arguments.h"
#include "app/commands/Command.h"
#include "app/commands/SyncJson.h"

#include "ui/RunWords.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Command)
};

int limitOption(const QCommandLineParser& parser) {
    bool isNumber = false;
    const int limit = parser.value(QStringLiteral("limit")).toInt(&isNumber);
    if (!isNumber || limit < 1) {
        throw UsageError(Text::tr("'%1' is no number of runs.").arg(parser.value(QStringLiteral("limit"))));
    }
    return limit;
}

} // namespace

ExitCode runHistory(const Invocation& invocation) {
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("limit"), {}, QStringLiteral("n"), QStringLiteral("20")});
    parseArguments(parser, invocation.arguments, 0, 0);
    RunFilter filter;
    filter.limit = limitOption(parser);
    const Database database({invocation.paths.storeFile(), {}});
    QJsonArray array;
    for (const RunRow& run : vd::runHistory(database, filter)) {
        if (invocation.json) {
            array.append(runJson(run, database));
        } else {
            print(QStringLiteral("%1  %2  %3  %4")
                      .arg(momentOf(run.startedMs))
                      .arg(stateKey(run), -9)
                      .arg(run.provider, -12)
                      .arg(runText(run)));
        }
    }
    if (invocation.json) printJson(array);
    return ExitCode::fine;
}

} // namespace vd
