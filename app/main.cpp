// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandLine.h"
#include "app/Window.h"
#include "app/commands/Command.h"

#include <QApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace {

void nameTheApplication() {
    QCoreApplication::setApplicationName(QStringLiteral("vitaldeck"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VITALDECK_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Vitaldeck"));
    QGuiApplication::setDesktopFileName(QStringLiteral("vitaldeck"));
}

// resources/translations/vitaldeck_fr.qm and what Qt brings for its own words; English where there is none.
void speakTheirLanguage(QCoreApplication& application) {
    for (const auto& [name, folder] :
         {std::pair{QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
          std::pair{QStringLiteral("vitaldeck"), QStringLiteral(":/translations")}}) {
        auto* translator = new QTranslator(&application);
        const bool isThere = QFile::exists(QStringLiteral(":/translations")) &&
                             translator->load(QLocale(), name, QStringLiteral("_"), folder);
        if (isThere) QCoreApplication::installTranslator(translator);
    }
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
        QCoreApplication application(argc, argv);
        speakTheirLanguage(application);
        return vd::runCommandLine(request);
    }
    QApplication application(argc, argv);
    speakTheirLanguage(application);
    return isWindow ? vd::runWindow(request) : vd::runCommandLine(request);
}
