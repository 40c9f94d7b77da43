// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandLine.h"
#include "app/Window.h"
#include "app/commands/Command.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace {

void nameTheApplication() {
    QCoreApplication::setApplicationName(QStringLiteral("vitaldeck"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VITALDECK_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Vitaldeck"));
    QGuiApplication::setDesktopFileName(QStringLiteral("vitaldeck"));
}

// The language that was found, "fr"; empty where there is none.
QString speak(QCoreApplication& application, const QLocale& locale, const QString& name,
              const QString& folder) {
    auto* translator = new QTranslator(&application);
    if (!translator->load(locale, name, QStringLiteral("_"), folder)) return {};
    QCoreApplication::installTranslator(translator);
    return translator->language();
}

// The first of their languages that resources/translations holds, else English, whose file holds the plural
// forms only. Qt's own words follow ours: a window in two languages is worse than one in English.
void speakTheirLanguage(QCoreApplication& application) {
    const QString ours = QStringLiteral("vitaldeck");
    const QString folder = QStringLiteral(":/translations");
    speak(application, QLocale(QLocale::English), ours, folder);
    const QString found = speak(application, QLocale(), ours, folder);
    if (found.isEmpty()) return;
    speak(application, QLocale(found), QStringLiteral("qtbase"),
          QLibraryInfo::path(QLibraryInfo::TranslationsPath));
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
