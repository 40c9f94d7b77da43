// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Notices.h"
#include "app/TrayIcon.h"
#include "services/sync/SyncService.h"
#include "ui/Destination.h"

#include <QDateTime>
#include <QMenu>
#include <QSystemTrayIcon>
#include <QTimer>

#include <functional>
#include <vector>

namespace vd {

// What the tray says of a state of syncing. Pure.
struct TrayWords {
    QString line; // "Updated 2 min ago": the first line of the menu
    QString tip;  // the same, in words that stay true while nobody looks: "Updated 18:40"
    TrayMark mark = TrayMark::none;
    bool isLinked = false; // there is something to sync
    bool isSyncing = false;
    bool isPaused = false;
};
TrayWords trayWords(const SyncState& state, const QDateTime& now);

// The icon in the tray and its menu (field guide A6). Says what is only when something changes or somebody
// opens the menu. What it is made of outlives it. GUI thread.
class Tray : public QObject {
    Q_OBJECT
public:
    using Now = std::function<QDateTime()>;
    Tray(SyncService& sync, Now now, QObject* parent = nullptr);

    void show();
    // There is a tray, and the icon is in it.
    bool isShown() const;
    // Told by the system; a click on it opens the connections. Nothing where the system has no notices.
    void tell(const Notice& notice);
    QMenu& menu() { return m_menu; }

Q_SIGNALS:
    void openRequested(); // the window, as it was
    void requested(const vd::Destination& destination);
    void quitRequested();

private:
    void fillMenu();
    void fillPauses();
    void fillRecent();
    void dressMenu();
    void showState();
    void syncOrCancel();

    SyncService& m_sync;
    Now m_now;
    QMenu m_menu; // goes after the icon
    QMenu* m_pauses = nullptr;
    QMenu* m_recent = nullptr;
    QAction* m_line = nullptr;
    QAction* m_syncNow = nullptr;
    QAction* m_resume = nullptr;
    QAction* m_settings = nullptr;
    QSystemTrayIcon m_icon;
    TrayMark m_mark = TrayMark::none;
    QTimer m_midnight; // after which times name another day
};

} // namespace vd
