// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "services/demo/Day.h"

#include <functional>

namespace vd {

struct DemoMaking {
    bool pinned = false;
    int days = 0;                             // 0: three years
    std::function<void(double)> onShare = {}; // 0 to 1, on the calling thread
    std::function<bool()> isCancelled = {};
};

// A store of its own for the demo, in a folder of its own: nothing of it is written anywhere else.
class DemoFolder {
public:
    explicit DemoFolder(QString storeFile) : m_storeFile(std::move(storeFile)) {}

    const QString& storeFile() const { return m_storeFile; }

    // What lies there whole: made to its end, not killed on the way.
    struct Made {
        Instant now;
        bool pinned = false; // for a moment that somebody chose: it does not grow old
    };
    std::optional<Made> made() const;
    // Made for the same day, or for a moment that somebody chose.
    bool isCurrent(const DemoClock& clock) const;

    bool isOpen() const; // by anybody, in this process or another

    // Makes it anew, on the calling thread (and the store's own): a second or two. What stood in the store is
    // gone; settings beside it stay. Throws Error: cancelled, storage where another window has the demo open,
    // and whatever the store meets; then nothing counts as made.
    Counts make(const DemoClock& clock, const DemoMaking& making = {}) const;

    // With all that lies in the folder. Throws Error where another window has it open.
    void remove() const;

private:
    QString markFile() const { return m_storeFile + QStringLiteral(".demo"); }
    void removeStore() const;

    QString m_storeFile;
};

} // namespace vd
