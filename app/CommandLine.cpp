// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandLine.h"

#include "app/Demo.h"
#include "app/Settings.h"
#include "app/commands/Command.h"
#include "models/Error.h"
#include "models/ErrorText.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Command)
};

void printHelp() {
    print(Text::tr("Vitaldeck gathers your fitness and health data in one place, on this computer.\n"));
    print(Text::tr("vitaldeck [options] [FILE...]      open the window, import the files"));
    for (const Command& command : allCommands()) {
        print(QStringLiteral("vitaldeck %1\n        %2")
                  .arg(QString::fromLatin1(command.usage), Text::tr(command.summary)));
    }
    print(QStringLiteral("\n") + Text::tr("Options, for every command:"));
    print(Text::tr("  --data-dir DIR   keep everything in this folder (also: VITALDECK_DATA_DIR)\n"
                   "  --demo           on the data of a made-up athlete, kept apart from yours\n"
                   "  --json           machine-readable output\n"
                   "  --help           this help, or that of a command\n"
                   "  --version        the version"));
    print(Text::tr("\nExit codes: 0 fine, 1 something failed (the rest landed), 2 wrong usage."));
}

void printHelp(const Command& command) {
    print(QStringLiteral("vitaldeck %1\n%2\n\n%3")
              .arg(QString::fromLatin1(command.usage), Text::tr(command.summary), Text::tr(command.details)));
}

} // namespace

Request parseRequest(const QStringList& arguments) {
    Request request;
    std::optional<QString> dataDir;
    if (qEnvironmentVariableIsSet("VITALDECK_DATA_DIR")) dataDir = qEnvironmentVariable("VITALDECK_DATA_DIR");
    bool help = false;
    bool optionsEnded = false;
    QStringList rest;
    for (auto it = arguments.begin(); it != arguments.end(); ++it) {
        if (optionsEnded) {
            rest << *it;
        } else if (*it == u"--") {
            optionsEnded = true;
            rest << *it;
        } else if (*it == u"--data-dir") {
            if (++it == arguments.end()) throw UsageError(Text::tr("--data-dir needs a folder."));
            dataDir = *it;
        } else if (it->startsWith(u"--data-dir=")) {
            dataDir = it->sliced(11);
        } else if (*it == u"--demo") {
            request.demo = true;
        } else if (*it == u"--json") {
            request.json = true;
        } else if (*it == u"--help" || *it == u"-h") {
            help = true;
        } else if (*it == u"--version" || *it == u"-v") {
            request.kind = Request::Kind::version;
        } else {
            rest << *it;
        }
    }
    if (dataDir && dataDir->isEmpty()) throw UsageError(Text::tr("The data folder has no name."));
    request.ownIsGiven = dataDir.has_value();
    request.own = dataDir ? Paths::inFolder(*dataDir) : Settings::inChosenFolder(Paths::ofSystem());
    request.paths = request.own;
    if (!rest.isEmpty()) request.command = findCommand(rest.constFirst());
    if (request.command != nullptr) rest.removeFirst();
    request.arguments = rest;
    const bool isAboutIt = request.command != nullptr && request.command->run == &runDemo;
    if (request.demo && !isAboutIt) request.paths = request.own.demo();
    if (help) {
        request.kind = Request::Kind::help;
    } else if (request.kind != Request::Kind::version && request.command != nullptr) {
        request.kind = Request::Kind::command;
    }
    if (request.kind == Request::Kind::window) {
        if (request.json) throw UsageError(Text::tr("--json goes with a command."));
        request.arguments.removeAll(QStringLiteral("--"));
        for (const QString& argument : qAsConst(request.arguments)) {
            if (!QFileInfo::exists(argument)) {
                throw UsageError(Text::tr("'%1' is neither a command nor a file.").arg(argument));
            }
        }
    }
    return request;
}

int runCommandLine(const Request& request) {
    switch (request.kind) {
    case Request::Kind::version: print(QStringLiteral("vitaldeck " VITALDECK_VERSION)); return 0;
    case Request::Kind::help:
        if (request.command != nullptr) {
            printHelp(*request.command);
        } else {
            printHelp();
        }
        return 0;
    case Request::Kind::window:
    case Request::Kind::command: break;
    }
    try {
        if (request.demo) makeDemoIfNeeded(request.paths);
        return static_cast<int>(
            request.command->run({request.paths, request.json, request.demo, request.arguments}));
    } catch (const UsageError& error) {
        reportUsageError(error.message());
        return static_cast<int>(ExitCode::wrongUsage);
    } catch (const Error& error) {
        const ErrorText text = describe(error);
        printError(QStringLiteral("vitaldeck: %1. %2").arg(text.title, text.sentence));
        if (!error.detail().isEmpty()) printError(QStringLiteral("(%1)").arg(error.detail()));
        return static_cast<int>(ExitCode::somethingFailed);
    }
}

void reportUsageError(const QString& message) {
    printError(QStringLiteral("vitaldeck: %1\n%2").arg(message, Text::tr("Try 'vitaldeck --help'.")));
}

} // namespace vd
