// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Demo.h"

#include "services/demo/DemoFolder.h"

namespace vd {

void makeDemoIfNeeded(const Paths& paths) {
    const DemoFolder folder(paths.storeFile());
    const DemoClock clock = DemoClock::ofSystem();
    if (folder.isCurrent(clock) || (folder.made() && folder.isOpen())) return;
    folder.make(clock);
}

std::function<QDateTime()> clockOf(const Paths& paths) {
    const std::optional<DemoFolder::Made> made = DemoFolder(paths.storeFile()).made();
    if (!made || !made->pinned) return &QDateTime::currentDateTime;
    return [now = QDateTime::fromMSecsSinceEpoch(made->now.utcMs)] { return now; };
}

} // namespace vd
