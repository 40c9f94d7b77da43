// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Window.h"

#include "app/Settings.h"
#include "models/ErrorText.h"
#include "models/store/DailyQueries.h"
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

// What the person wants after this window.
struct Next {
    enum class Data { none, own, demo } data = Data::none; // none: quit
    QString folder;                                        // own: from now on in this one; empty: as before
    QStringList imports;
    QByteArray geometry;
};

Destination firstPage(const Database& database) {
    return Destination::of(holdsNothing(database) ? Destination::Page::welcome
                                                  : Destination::Page::dashboard);
}

// One window on one store, from its opening to its end.
Next stay(const Paths& paths, bool isDemo, const Next& before) {
    const Settings settings(paths.settingsFile);
    Preferences preferences;
    settings.load(preferences);
    QObject::connect(&preferences, &Preferences::changed, [&] { settings.save(preferences); });

    Next next;
    const std::unique_ptr<Store> store = openStore(paths);
    if (!store) return next;
    MainWindow window(*store, preferences, &QDateTime::currentDateTime, {paths.dataDir, isDemo});
    const auto leave = [&](Next chosen) {
        next = std::move(chosen);
        next.geometry = window.saveGeometry();
        window.close();
    };
    QObject::connect(&window, &MainWindow::demoRequested, [&] { leave({Next::Data::demo, {}, {}, {}}); });
    QObject::connect(&window, &MainWindow::demoLeft, [&](const QStringList& imports) {
        leave({Next::Data::own, {}, imports, {}});
    });
    QObject::connect(&window, &MainWindow::folderRequested, [&](const QString& folder) {
        leave({Next::Data::own, folder, {}, {}});
    });
    if (!before.geometry.isEmpty()) window.restoreGeometry(before.geometry);
    window.go(isDemo ? Destination::of(Destination::Page::dashboard) : firstPage(store->database()));
    window.show();
    window.importPaths(before.imports);
    QApplication::exec();
    return next;
}

} // namespace

int runWindow(const Request& request) {
    Next next{request.demo ? Next::Data::demo : Next::Data::own, {}, request.arguments, {}};
    while (next.data != Next::Data::none) {
        next = stay(request.paths, next.data == Next::Data::demo, next);
    }
    return 0;
}

} // namespace vd
