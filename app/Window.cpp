// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Window.h"

#include "app/DataFolder.h"
#include "app/Demo.h"
#include "app/Settings.h"
#include "models/ErrorText.h"
#include "models/store/DailyQueries.h"
#include "models/store/Store.h"
#include "services/demo/DemoJob.h"
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

std::unique_ptr<Store> openStore(const Paths& paths, bool isDemo) {
    while (true) {
        try {
            if (isDemo) makeDemoIfNeeded(paths);
            return std::make_unique<Store>(DatabaseOptions{paths.storeFile(), {}});
        } catch (const Error& error) {
            if (ask(error) == Answer::quit) return nullptr;
        }
    }
}

// What the person wants after this window.
struct Next {
    enum class Data { none, own, demo } data = Data::none; // none: quit
    QString folder;                                        // for their own data from now on; empty: as before
    QStringList imports;
    QByteArray geometry;
};

// One window on one store, from its opening to its end.
class Stay {
public:
    Stay(const Request& request, bool isDemo)
        : m_isDemo(isDemo), m_paths(isDemo ? request.own.demo() : request.own),
          m_settings(m_paths.settingsFile),
          m_demo(DemoFolder(request.own.demo().storeFile()), DemoClock::ofSystem()) {
        m_settings.load(m_preferences);
        QObject::connect(&m_preferences, &Preferences::changed, [this] { m_settings.save(m_preferences); });
        m_store = openStore(m_paths, isDemo);
        if (!m_store) return;
        m_window = std::make_unique<MainWindow>(*m_store, m_preferences, clockOf(m_paths),
                                                WindowHome{m_paths.dataDir, isDemo, request.ownIsGiven});
        connectWindow();
    }

    bool opened() const { return m_window != nullptr; }

    Next run(const Next& before) {
        if (!before.geometry.isEmpty()) m_window->restoreGeometry(before.geometry);
        const bool welcome = !m_isDemo && holdsNothing(m_store->database());
        m_window->go(Destination::of(welcome ? Destination::Page::welcome : Destination::Page::dashboard));
        m_window->show();
        m_window->importPaths(before.imports);
        QApplication::exec();
        return m_next;
    }

private:
    void connectWindow() {
        QObject::connect(m_window.get(), &MainWindow::demoRequested, &m_demo, &DemoJob::start);
        QObject::connect(m_window.get(), &MainWindow::demoLeft, m_window.get(),
                         [this](const QStringList& imports) {
                             leave({Next::Data::own, {}, imports, {}});
                         });
        QObject::connect(m_window.get(), &MainWindow::folderRequested, m_window.get(),
                         [this](const QString& folder) {
                             leave({Next::Data::own, folder, {}, {}});
                         });
        QObject::connect(&m_demo, &DemoJob::progressed, m_window.get(), [this](double share) {
            m_window->showWork(QCoreApplication::translate("Window", "Making the demo"), share);
        });
        QObject::connect(&m_demo, &DemoJob::finished, m_window.get(), [this] {
            m_window->showWork({}, 1);
            if (m_demo.error()) {
                m_window->report(*m_demo.error());
            } else {
                leave({Next::Data::demo, {}, {}, {}});
            }
        });
    }

    void leave(Next next) {
        m_next = std::move(next);
        m_next.geometry = m_window->saveGeometry();
        m_window->close();
    }

    bool m_isDemo;
    Paths m_paths;
    Settings m_settings;
    Preferences m_preferences;
    std::unique_ptr<Store> m_store;
    DemoJob m_demo;
    std::unique_ptr<MainWindow> m_window; // goes before what it shows
    Next m_next;
};

void report(const Error& error) {
    const ErrorText text = describe(error);
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Vitaldeck"), text.title, QMessageBox::Close);
    box.setInformativeText(text.sentence);
    box.exec();
}

// Between two windows, when nobody has the stores open.
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

} // namespace

int runWindow(const Request& asked) {
    Request request = asked;
    Next next{request.demo ? Next::Data::demo : Next::Data::own, {}, request.arguments, {}};
    while (next.data != Next::Data::none) {
        const bool isDemo = next.data == Next::Data::demo;
        {
            Stay stay(request, isDemo);
            if (!stay.opened()) return 1;
            next = stay.run(next);
        }
        prepare(next, request, isDemo && next.data == Next::Data::own);
    }
    return 0;
}

} // namespace vd
