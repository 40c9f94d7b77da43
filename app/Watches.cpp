// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Watches.h"

#include "app/Paths.h"

#include <QDir>
#include <QFileInfo>

namespace vd {

Watches::Watches(Store& store, const Paths& paths, WatchedFolders::Imports imports)
    : m_settings(paths.settingsFile) {
    WatchedFolders::Parts parts{store, m_clock, m_volumes,
                                QDir(paths.dataDir).filePath(QStringLiteral("watched")),
                                m_settings.loadWatch()};
    m_folders = std::make_unique<WatchedFolders>(std::move(parts), imports);
    connect(m_folders.get(), &WatchedFolders::choicesChanged, this,
            [this] { m_settings.saveWatch(m_folders->choices()); });
    if (imports == WatchedFolders::Imports::whenAsked) return;
    const QString folder = QFileInfo(paths.settingsFile).path();
    if (QFileInfo(folder).isDir()) m_settingsFolder.addPath(folder);
    connect(&m_settingsFolder, &QFileSystemWatcher::directoryChanged, this,
            [this] { m_folders->setChoices(m_settings.loadWatch()); });
}

Watches::~Watches() = default;

} // namespace vd
