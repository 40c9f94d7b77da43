// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Paths.h"
#include "services/providers/Provider.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <span>

namespace vd {

enum class ExitCode { fine = 0, somethingFailed = 1, wrongUsage = 2 };

// What every command gets: the options that all share, taken out of the arguments, and the rest.
struct Invocation {
    Paths paths;
    bool json = false;
    bool isDemo = false;
    QStringList arguments; // without the command's name
    Endpoints endpoints = {};
};

struct Command {
    const char* name;
    const char* usage;                  // "import PATH..."
    const char* summary;                // one line for --help
    const char* details;                // its own options, for 'vitaldeck COMMAND --help'
    ExitCode (*run)(const Invocation&); // may throw Error
    bool paints = false;                // needs a QApplication; still no display
};

std::span<const Command> allCommands();
const Command* findCommand(const QString& name);

// To standard output and standard error, UTF-8, with a line end. JSON is printed as one document.
void print(const QString& line);
void printError(const QString& line);
void printJson(const QJsonValue& value);

// For the commands' own files.
ExitCode runImport(const Invocation&);
ExitCode runActivities(const Invocation&);
ExitCode runActivity(const Invocation&);
ExitCode runMatch(const Invocation&);
ExitCode runDaily(const Invocation&);
ExitCode runDemo(const Invocation&);
ExitCode runDoctor(const Invocation&);
ExitCode runSnapshot(const Invocation&);
ExitCode runConnect(const Invocation&);
ExitCode runDisconnect(const Invocation&);
ExitCode runConnections(const Invocation&);
ExitCode runSync(const Invocation&);
ExitCode runHistory(const Invocation&);
ExitCode runWatch(const Invocation&);

// Thrown for wrong usage: the message goes to standard error, with a hint at --help, and the exit code is 2.
class UsageError {
public:
    explicit UsageError(QString message) : m_message(std::move(message)) {}
    const QString& message() const { return m_message; }

private:
    QString m_message;
};

} // namespace vd
