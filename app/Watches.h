// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Settings.h"
#include "services/net/Clock.h"
#include "services/watch/WatchedFolders.h"

#include <QFileSystemWatcher>
#include <QObject>

#include <memory>

namespace vd {

struct Paths;

// What is imported by itself into a store, with the settings file in which the choices are kept; the command
// line may change them there meanwhile. The store outlives it.
class Watches : public QObject {
    Q_OBJECT
public:
    Watches(Store& store, const Paths& paths, WatchedFolders::Imports imports);
    ~Watches() override;

    WatchedFolders& folders() { return *m_folders; }

private:
    SystemClock m_clock;
    SystemVolumes m_volumes;
    Settings m_settings;
    std::unique_ptr<WatchedFolders> m_folders;
    QFileSystemWatcher m_settingsFolder; // the file itself is replaced by each writing
};

} // namespace vd
