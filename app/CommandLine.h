// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Paths.h"
#include "services/providers/Provider.h"

#include <QStringList>

#include <optional>

namespace vd {

struct Command;

// What the arguments ask for.
struct Request {
    enum class Kind { window, command, help, version } kind = Kind::window;
    Paths own;               // the person's
    bool ownIsGiven = false; // by --data-dir
    Paths paths;             // to work on: the person's own, or with --demo those of the demo
    bool demo = false;       // on the made-up athlete's data, which are made when they are missing
    bool json = false;
    bool background = false;          // the window stays away: only the icon in the tray
    Endpoints endpoints;              // of the settings file, and over them those of --endpoint
    const Command* command = nullptr; // for command, and for help about one
    QStringList arguments;            // of the command; for the window: files to import at once
};

// `arguments` without the program's name. Throws UsageError.
Request parseRequest(const QStringList& arguments);

// Runs the command or prints the help; needs a QCoreApplication. Returns the exit code; every Error ends
// here, as a sentence on standard error.
int runCommandLine(const Request& request);

void reportUsageError(const QString& message);

} // namespace vd
