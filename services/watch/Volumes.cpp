// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/watch/Volumes.h"

#include <QDir>
#include <QFile>
#include <QSocketNotifier>
#include <QStorageInfo>

#include <algorithm>
#include <array>

namespace vd {

namespace {

constexpr std::array driveFolders{"/media/", "/run/media/", "/mnt/", "/Volumes/"};
constexpr std::array driveTypes{"vfat", "msdos", "exfat", "fat", "fat32"}; // of watches and sticks

// Drives that come and go; never the system's own, of which there are dozens.
bool isDrive(const QStorageInfo& storage) {
    if (!storage.isValid() || !storage.isReady() || storage.isRoot()) return false;
#ifdef Q_OS_WIN
    return true;
#else
    const QByteArray path = storage.rootPath().toUtf8();
    const QByteArray type = storage.fileSystemType().toLower();
    return std::any_of(driveFolders.begin(), driveFolders.end(),
                       [&](const char* folder) { return path.startsWith(folder); }) ||
           std::any_of(driveTypes.begin(), driveTypes.end(), [&](const char* each) { return type == each; });
#endif
}

QStringList mountedDrives() {
    QStringList roots;
    for (const QStorageInfo& storage : QStorageInfo::mountedVolumes()) {
        if (isDrive(storage)) roots << storage.rootPath();
    }
    roots.sort();
    return roots;
}

} // namespace

SystemVolumes::SystemVolumes(QObject* parent) : Volumes(parent) {
    connect(&m_places, &QFileSystemWatcher::directoryChanged, this, [this] {
        watchPlaces();
        Q_EMIT changed();
    });
    watchPlaces();
#ifdef Q_OS_LINUX
    m_mounts = std::make_unique<QFile>(QStringLiteral("/proc/self/mountinfo"));
    if (!m_mounts->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) return;
    // Reading is what makes it quiet again.
    m_mounts->readAll();
    m_mountsChanged = std::make_unique<QSocketNotifier>(m_mounts->handle(), QSocketNotifier::Exception);
    connect(m_mountsChanged.get(), &QSocketNotifier::activated, this, [this] {
        m_mounts->seek(0);
        m_mounts->readAll();
        Q_EMIT changed();
    });
#endif
}

SystemVolumes::~SystemVolumes() = default;

Volumes::Roots SystemVolumes::roots() const {
    return &mountedDrives;
}

void SystemVolumes::watchPlaces() {
    const QString user = qEnvironmentVariable("USER");
    for (const QString& place :
         {QStringLiteral("/media"), QStringLiteral("/media/") + user, QStringLiteral("/run/media"),
          QStringLiteral("/run/media/") + user, QStringLiteral("/Volumes")}) {
        if (QDir(place).exists() && !m_places.directories().contains(place)) m_places.addPath(place);
    }
}

} // namespace vd
