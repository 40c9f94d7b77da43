// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/TrayHost.h"

#include <QGuiApplication>
#include <QSystemTrayIcon>

#ifdef VITALDECK_DBUS
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusServiceWatcher>
#endif

namespace vd {

namespace {

constexpr std::chrono::seconds betweenAsks{2};
// On X11 there may be a tray of the older kind (XEmbed), and no other will come.
constexpr std::chrono::seconds forTheNewer{6};

} // namespace

TrayHost::TrayHost(QObject* parent) : QObject(parent) {
    connect(&m_asking, &QTimer::timeout, this, &TrayHost::ask);
}

void TrayHost::wait(std::chrono::seconds patience) {
    std::chrono::seconds first{0};
#ifdef VITALDECK_DBUS
    const QString service = QStringLiteral("org.kde.StatusNotifierWatcher");
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected() && !bus.interface()->isServiceRegistered(service)) {
        auto* watcher =
            new QDBusServiceWatcher(service, bus, QDBusServiceWatcher::WatchForRegistration, this);
        connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, [this] { m_asking.start(0); });
        const bool isX = QGuiApplication::platformName() == u"xcb";
        first = isX ? std::min(forTheNewer, patience) : patience;
    }
#endif
    m_asksLeft = 1 + static_cast<int>((patience - first) / betweenAsks);
    m_asking.start(first);
}

void TrayHost::ask() {
    m_asking.start(betweenAsks);
    const bool isThere = QSystemTrayIcon::isSystemTrayAvailable();
    if (!isThere && --m_asksLeft > 0) return;
    m_asking.stop();
    if (isThere) {
        Q_EMIT found();
    } else {
        Q_EMIT missing();
    }
}

} // namespace vd
