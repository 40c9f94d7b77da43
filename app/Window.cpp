// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Window.h"

#include "app/DataFolder.h"
#include "app/Stay.h"
#include "app/commands/Command.h"
#include "models/ErrorText.h"

#include <QApplication>
#include <QFileInfo>
#include <QMessageBox>

namespace vd {

namespace {

void report(const Error& error) {
    const ErrorText text = describe(error);
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Vitaldeck"), text.title, QMessageBox::Close);
    box.setInformativeText(text.sentence);
    box.exec();
}

// Between two stays, when nobody has the stores open.
void prepare(const Next& next, Request& request, bool leavesDemo) {
    try {
        if (leavesDemo) DemoFolder(request.own.demo().storeFile()).remove();
        if (next.folder.isEmpty()) return;
        bringStoreTo(next.folder, request.own);
        Settings(request.own.settingsFile).chooseFolder(next.folder);
        request.own.dataDir = next.folder;
    } catch (const Error& error) {
        report(error); // and goes on where the data was
    }
}

SingleInstance::Wish wishFor(const QStringList& imports, bool isBackground) {
    SingleInstance::Wish wish;
    for (const QString& file : imports)
        wish.files << QFileInfo(file).absoluteFilePath();
    wish.activation = qgetenv("XDG_ACTIVATION_TOKEN");
    wish.isBackground = isBackground;
    return wish;
}

} // namespace

int runWindow(const Request& asked) {
    QApplication::setQuitOnLastWindowClosed(false); // the tray goes on; Stay knows when it ends
    Request request = asked;
    bool inBackground = asked.background;
    Next next{request.demo ? Next::Data::demo : Next::Data::own, {}, request.arguments, {}};
    while (next.data != Next::Data::none) {
        const bool isDemo = next.data == Next::Data::demo;
        {
            SingleInstance instance((isDemo ? request.own.demo() : request.own).dataDir);
            if (!instance.isFirst() && instance.tellFirst(wishFor(next.imports, inBackground))) return 0;
            if (!instance.isFirst()) {
                printError(QCoreApplication::translate(
                    "Window", "vitaldeck: It is running with this data already, and does not answer."));
                return static_cast<int>(ExitCode::somethingFailed);
            }
            Stay stay(request, isDemo);
            if (!stay.opened()) return static_cast<int>(ExitCode::somethingFailed);
            QObject::connect(&instance, &SingleInstance::told, &stay, &Stay::take);
            next = stay.run(next, inBackground);
        }
        inBackground = false;
        prepare(next, request, isDemo && next.data == Next::Data::own);
    }
    return 0;
}

} // namespace vd
