// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Window.h"

#include "app/Settings.h"
#include "models/ErrorText.h"
#include "models/store/Store.h"
#include "ui/MainWindow.h"
#include "ui/Preferences.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>

namespace vd {

namespace {

// The store could not be opened. A damaged one has been kept aside by then, so that trying again begins a new
// one.
enum class Answer { again, quit };

Answer ask(const Error& error) {
    const ErrorText text = describe(error);
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Vitaldeck"), text.title, QMessageBox::NoButton);
    box.setInformativeText(text.sentence);
    if (!error.detail().isEmpty()) box.setDetailedText(error.detail());
    QPushButton* again =
        error.code() == ErrorCode::storeTooNew
            ? nullptr
            : box.addButton(error.code() == ErrorCode::storeCorrupt
                                ? QCoreApplication::translate("Window", "Begin with an empty store")
                                : QCoreApplication::translate("Window", "Try again"),
                            QMessageBox::AcceptRole);
    box.addButton(QCoreApplication::translate("Window", "Quit"), QMessageBox::RejectRole);
    box.exec();
    return again != nullptr && box.clickedButton() == again ? Answer::again : Answer::quit;
}

std::unique_ptr<Store> openStore(const Paths& paths) {
    while (true) {
        try {
            return std::make_unique<Store>(DatabaseOptions{paths.storeFile(), {}});
        } catch (const Error& error) {
            if (ask(error) == Answer::quit) return nullptr;
        }
    }
}

} // namespace

int runWindow(const Request& request) {
    const Settings settings(request.paths.settingsFile);
    Preferences preferences;
    settings.load(preferences);
    const auto save = [&] { settings.save(preferences); };
    QObject::connect(&preferences, &Preferences::changed, save);

    const std::unique_ptr<Store> store = openStore(request.paths);
    if (!store) return 1;
    MainWindow window(*store, preferences);
    window.go(Destination::of(Destination::Page::dashboard));
    window.show();
    if (!request.arguments.isEmpty()) window.importPaths(request.arguments);
    return QApplication::exec();
}

} // namespace vd
