// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandLine.h"
#include "app/Window.h"
#include "app/commands/Command.h"

#include <QApplication>

#include <memory>

namespace {

void nameTheApplication() {
    QCoreApplication::setApplicationName(QStringLiteral("vitaldeck"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VITALDECK_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Vitaldeck"));
    QGuiApplication::setDesktopFileName(QStringLiteral("vitaldeck"));
}

} // namespace

int main(int argc, char** argv) {
    nameTheApplication();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    vd::Request request;
    try {
        request = vd::parseRequest(arguments);
    } catch (const vd::UsageError& error) {
        vd::reportUsageError(error.message());
        return static_cast<int>(vd::ExitCode::wrongUsage);
    }
    // Commands need no display: they must not even look for one.
    const bool isWindow = request.kind == vd::Request::Kind::window;
    const bool paints = request.kind == vd::Request::Kind::command && request.command->paints;
    if (paints) qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!isWindow && !paints) {
        const QCoreApplication application(argc, argv);
        return vd::runCommandLine(request);
    }
    const QApplication application(argc, argv);
    return isWindow ? vd::runWindow(request) : vd::runCommandLine(request);
}
