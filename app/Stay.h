// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Accounts.h"
#include "app/Autostart.h"
#include "app/CommandLine.h"
#include "app/Settings.h"
#include "app/SingleInstance.h"
#include "app/Tray.h"
#include "app/TrayHost.h"
#include "app/Watches.h"
#include "services/demo/DemoJob.h"
#include "ui/MainWindow.h"
#include "ui/Preferences.h"

namespace vd {

// What the person wants after a stay.
struct Next {
    enum class Data { none, own, demo } data = Data::none; // none: quit
    QString folder = {};                                   // for their own data from now on; empty: as before
    QStringList imports = {};
    QByteArray geometry = {};
};

// One store from its opening to its closing, with all that shows it: the window, and for the person's own
// data the accounts and the icon in the tray. The window comes and goes; syncing goes on without it.
class Stay : public QObject {
    Q_OBJECT
public:
    Stay(const Request& request, bool isDemo);
    ~Stay() override;

    bool opened() const { return m_store != nullptr; }
    // Until the person quits, or wants other data. In the background there is no window before it is asked
    // for, or it turns out that there is no tray to open it from.
    Next run(const Next& before, bool inBackground);
    // What another start wants of this one.
    void take(const SingleInstance::Wish& wish);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void openAccounts(const Request& request);
    void openWatches();
    void followStartAtLogin(const Request& request);
    void makeTray();
    void waitForTray();
    void makeWindow();
    void connectDemo();
    void showWindow();
    void goTo(const Destination& destination);
    void letWindowGo();
    bool staysInTray() const;
    void explainTray();
    void leave(Next next);
    void tell(const Error& error);

    bool m_isDemo;
    bool m_folderIsGiven;
    Paths m_paths;
    Settings m_settings;
    Preferences m_preferences;
    std::unique_ptr<Autostart> m_autostart;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Accounts> m_accounts; // of the person's own data
    std::unique_ptr<Watches> m_watches;   // ... too
    DemoJob m_demo;
    TrayHost m_trayHost;
    std::unique_ptr<Tray> m_tray;
    std::unique_ptr<MainWindow> m_window; // goes before what it shows
    std::optional<Destination> m_here;    // where the window was when it went
    QByteArray m_geometry;
    Next m_next;
};

} // namespace vd
