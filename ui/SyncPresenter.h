// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sync/SyncStatus.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace vd {

class Error;
class SideBar;
class SyncService;
class ToolBar;
class WindowActions;

// Tells tool bar, side bar and menu how syncing stands, and asks it for what the person wants there. Words
// that count time are told again when they read otherwise, while the window can be seen.
class SyncPresenter : public QObject {
    Q_OBJECT
public:
    struct Parts {
        SyncService& sync;
        ToolBar& toolBar;
        SideBar& sideBar;
        int accountsRow; // of the side bar
        WindowActions& actions;
    };
    // All of it outlives the presenter.
    SyncPresenter(Parts parts, std::function<QDateTime()> now, QWidget& window);

Q_SIGNALS:
    void failed(const vd::Error& error); // to be told to the person

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectParts();
    void refresh();
    void take(const SyncProgress& progress);
    void showWords();

    Parts m_parts;
    std::function<QDateTime()> m_now;
    QWidget& m_window;
    SyncState m_state;
    QTimer m_words;
};

} // namespace vd
