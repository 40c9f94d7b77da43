// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Arguments.h"
#include "app/commands/Command.h"
#include "app/commands/ImportReport.h"

#include "services/importers/ImportJob.h"

#include <QEventLoop>

namespace vd {

ExitCode runImport(const Invocation& invocation) {
    QCommandLineParser parser;
    parseArguments(parser, invocation.arguments, 1, -1);

    Store store({invocation.paths.storeFile(), {}});
    ImportJob job(store, parser.positionalArguments(),
                  {QTimeZone::systemTimeZone(), QStringLiteral("command line"), 0});
    QEventLoop loop;
    QObject::connect(&job, &ImportJob::finished, &loop, &QEventLoop::quit);
    job.start();
    loop.exec();

    return reportImport(job.outcome(), invocation.json);
}

} // namespace vd
