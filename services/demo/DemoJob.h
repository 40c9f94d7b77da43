// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Error.h"
#include "services/demo/DemoFolder.h"

#include <QFutureWatcher>
#include <QObject>

#include <optional>

namespace vd {

// Makes the demo in the background, for a window, where it is missing or of another day. A run object:
// destroying it cancels and waits.
class DemoJob : public QObject {
    Q_OBJECT
public:
    DemoJob(DemoFolder folder, DemoClock clock, QObject* parent = nullptr);
    void setDays(int days) { m_days = days; } // instead of three years
    ~DemoJob() override;

    void start(); // nothing while it runs
    void cancel();
    bool isRunning() const { return m_watcher.isRunning(); }
    // After finished(): nullopt where the demo is there whole; ErrorCode::cancelled after cancel().
    const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:                         // on the thread of this object
    void progressed(double share); // 0 to 1
    void finished();

private:
    DemoFolder m_folder;
    DemoClock m_clock;
    int m_days = 0;
    QFutureWatcher<std::optional<Error>> m_watcher;
    std::optional<Error> m_error;
};

} // namespace vd
