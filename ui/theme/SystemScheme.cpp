// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/SystemScheme.h"

#include <QApplication>
#include <QPalette>
#include <QStyleHints>

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0) && defined(VITALDECK_PORTAL)
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace vd {

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)

SystemScheme::SystemScheme(QObject* parent) : QObject(parent) {
    m_dark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            [this](Qt::ColorScheme scheme) { set(scheme == Qt::ColorScheme::Dark); });
}

void SystemScheme::refresh() {}
void SystemScheme::askPortal() {}

#else

namespace {

// An empty palette gives way to the platform's own.
bool platformPaletteIsDark() {
    const QPalette ours = QApplication::palette();
    QApplication::setPalette(QPalette());
    const QPalette platform = QApplication::palette();
    QApplication::setPalette(ours);
    return platform.color(QPalette::Window).lightnessF() < platform.color(QPalette::WindowText).lightnessF();
}

#ifdef VITALDECK_PORTAL
QString portalService() {
    return QStringLiteral("org.freedesktop.portal.Desktop");
}
QString portalPath() {
    return QStringLiteral("/org/freedesktop/portal/desktop");
}
QString portalInterface() {
    return QStringLiteral("org.freedesktop.portal.Settings");
}
#endif

} // namespace

SystemScheme::SystemScheme(QObject* parent) : QObject(parent), m_dark(platformPaletteIsDark()) {
#ifdef VITALDECK_PORTAL
    QDBusConnection::sessionBus().connect(portalService(), portalPath(), portalInterface(),
                                          QStringLiteral("SettingChanged"), this, SLOT(askPortal()));
#endif
    askPortal();
}

void SystemScheme::refresh() {
    set(platformPaletteIsDark());
    askPortal();
}

void SystemScheme::askPortal() {
#ifdef VITALDECK_PORTAL
    // org.freedesktop.appearance color-scheme: 0 no preference, 1 dark, 2 light (XDG Desktop Portal,
    // Settings).
    QDBusMessage call = QDBusMessage::createMethodCall(portalService(), portalPath(), portalInterface(),
                                                       QStringLiteral("Read"));
    call << QStringLiteral("org.freedesktop.appearance") << QStringLiteral("color-scheme");
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isError()) return;
        QVariant value = reply.value().variant();
        if (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
        if (value.toUInt() == 1) set(true);
        if (value.toUInt() == 2) set(false);
    });
#endif
}

#endif

void SystemScheme::set(bool dark) {
    if (dark == m_dark) return;
    m_dark = dark;
    Q_EMIT changed();
}

} // namespace vd
