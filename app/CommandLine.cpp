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
                   "  --endpoint PROVIDER.NAME=URL\n"
                   "                   another address for authorize, token, revoke or api; repeatable\n"
                   "  --background     without a command: only the icon in the tray, no window\n"
                   "  --help           this help, or that of a command\n"
                   "  --version        the version"));
    print(Text::tr("\nExit codes: 0 fine, 1 something failed (the rest landed), 2 wrong usage."));
}

void printHelp(const Command& command) {
    print(QStringLiteral("vitaldeck %1\n%2\n\n%3")
              .arg(QString::fromLatin1(command.usage), Text::tr(command.summary), Text::tr(command.details)));
}

// What stands before and after the command alike.
struct Options {
    std::optional<QString> dataDir;
    QStringList endpoints;
    bool demo = false;
    bool json = false;
    bool background = false;
    bool help = false;
    bool version = false;
    QStringList rest;
};

Options readOptions(const QStringList& arguments) {
    Options options;
    for (auto it = arguments.begin(); it != arguments.end(); ++it) {
        // "--name VALUE" or "--name=VALUE"
        const auto valueOf = [&](const QString& name) -> std::optional<QString> {
            if (it->startsWith(name + u'=')) return it->sliced(name.size() + 1);
            if (*it != name) return std::nullopt;
            if (++it == arguments.end()) throw UsageError(Text::tr("%1 needs a value.").arg(name));
            return *it;
        };
        if (*it == u"--") {
            options.rest.append(QStringList(it, arguments.end()));
            break;
        }
        if (const auto folder = valueOf(QStringLiteral("--data-dir"))) {
            options.dataDir = folder;
        } else if (const auto endpoint = valueOf(QStringLiteral("--endpoint"))) {
            options.endpoints << *endpoint;
        } else if (*it == u"--demo") {
            options.demo = true;
        } else if (*it == u"--json") {
            options.json = true;
        } else if (*it == u"--background") {
            options.background = true;
        } else if (*it == u"--help" || *it == u"-h") {
            options.help = true;
        } else if (*it == u"--version" || *it == u"-v") {
            options.version = true;
        } else {
            options.rest << *it;
        }
    }
    return options;
}

Endpoints endpointsFrom(const QString& settingsFile, const QStringList& given) {
    Endpoints endpoints;
    const auto set = [&](const QString& text, const QString& where) {
        try {
            endpoints.set(text);
        } catch (const Error&) {
            throw UsageError(
                Text::tr("%1: '%2' is no address of a provider; write it as "
                         "strava.api=https://gateway.example.org. Only https is taken, or http to "
                         "this computer.")
                    .arg(where, text));
        }
    };
    for (const QString& text : Settings(settingsFile).endpoints())
        set(text, settingsFile);
    for (const QString& text : given)
        set(text, QStringLiteral("--endpoint"));
    return endpoints;
}

void checkWindow(Request& request) {
    if (request.kind == Request::Kind::command && request.background)
        throw UsageError(Text::tr("--background goes without a command."));
    if (request.kind != Request::Kind::window) return;
    if (request.json) throw UsageError(Text::tr("--json goes with a command."));
    if (request.background && request.demo) throw UsageError(Text::tr("--background goes without --demo."));
    request.arguments.removeAll(QStringLiteral("--"));
    for (const QString& argument : qAsConst(request.arguments)) {
        if (!QFileInfo::exists(argument))
            throw UsageError(Text::tr("'%1' is neither a command nor a file.").arg(argument));
    }
}

} // namespace

Request parseRequest(const QStringList& arguments) {
    Options options = readOptions(arguments);
    Request request;
    request.demo = options.demo;
    request.json = options.json;
    request.background = options.background;
    if (!options.dataDir && qEnvironmentVariableIsSet("VITALDECK_DATA_DIR"))
        options.dataDir = qEnvironmentVariable("VITALDECK_DATA_DIR");
    if (options.dataDir && options.dataDir->isEmpty())
        throw UsageError(Text::tr("The data folder has no name."));
    request.ownIsGiven = options.dataDir.has_value();
    request.own =
        options.dataDir ? Paths::inFolder(*options.dataDir) : Settings::inChosenFolder(Paths::ofSystem());
    request.paths = request.own;
    if (!options.rest.isEmpty()) request.command = findCommand(options.rest.constFirst());
    if (request.command != nullptr) options.rest.removeFirst();
    request.arguments = options.rest;
    const bool isAboutIt = request.command != nullptr && request.command->run == &runDemo;
    if (request.demo && !isAboutIt) request.paths = request.own.demo();
    if (options.help) {
        request.kind = Request::Kind::help;
    } else if (options.version) {
        request.kind = Request::Kind::version;
    } else if (request.command != nullptr) {
        request.kind = Request::Kind::command;
    }
    const bool isWork = request.kind == Request::Kind::window || request.kind == Request::Kind::command;
    if (isWork) request.endpoints = endpointsFrom(request.own.settingsFile, options.endpoints);
    checkWindow(request);
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
        return static_cast<int>(request.command->run(
            {request.paths, request.json, request.demo, request.arguments, request.endpoints}));
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
