// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace vd {

// Waits for something to put an icon into: at login the panel may come later than we do.
//
// Qt asks once whether there is a tray on D-Bus (StatusNotifierWatcher) and keeps the answer for the life of
// the program, so it must not be asked too early: as long as such a tray may still come, only D-Bus is
// watched.
class TrayHost : public QObject {
    Q_OBJECT
public:
    explicit TrayHost(QObject* parent = nullptr);
    void wait(std::chrono::seconds patience);

Q_SIGNALS:
    void found();
    void missing(); // not within that time

private:
    void ask();

    QTimer m_asking;
    int m_asksLeft = 0;
};

} // namespace vd
