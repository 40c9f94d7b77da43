// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/net/Clock.h"
#include "services/watch/Volumes.h"
#include "services/watch/WatchChoices.h"
#include "services/watch/WatchStatus.h"

#include <QObject>

#include <memory>
#include <vector>

namespace vd {

// The folders and devices whose new files come here by themselves. Nothing in them is ever changed: names,
// sizes and times are read, and what is new is imported from where it is, by an ImportJob with the trigger
// "watch", one at a time. What was imported is kept in an index each, beside the store (WatchIndex); a kill
// loses nothing and doubles nothing. A Garmin watch that shows itself as a drive is found by what is on it
// and asked about once; those that only speak MTP can be chosen as a folder where the desktop mounts them.
// GUI thread.
class WatchedFolders : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Store& store;
        Clock& clock;
        Volumes& volumes;
        QString indexFolder; // made when something was imported
        WatchChoices choices = {};
    };
    // whenAsked: nothing is looked at before importNow(), but for what is plugged in.
    enum class Imports { byItself, whenAsked };
    // What it is made of outlives it. Begins at once.
    WatchedFolders(Parts parts, Imports imports, QObject* parent = nullptr);
    ~WatchedFolders() override; // cancels and waits; what has landed stays

    const WatchChoices& choices() const;
    // As they stand in the settings file: does not tell choicesChanged.
    void setChoices(const WatchChoices& choices);

    // Devices that wait for an answer first, then folders and devices in the order of adding.
    std::vector<WatchStatus> statuses() const;

    // --- what a person asks ---
    // A folder; or the folder of a Garmin watch that is plugged in, which is then known wherever it is
    // mounted. What is watched already gets the choice of subfolders. Returns its id.
    QString watch(const QString& path, bool subfolders = true);
    // Of a device: whether it is imported by itself.
    void answer(const QString& id, bool imports);
    // No longer watched, and forgotten what was imported from there (which stays imported). A device is asked
    // about again when it comes.
    void stopWatching(const QString& id);
    void importNow(const QString& id = {}); // empty: all
    // Where the system does not tell of drives that are plugged in, this finds them.
    void lookForDevices();
    // The running import and those that wait; what is left comes with importNow() or the next start.
    void cancel();
    bool isBusy() const; // looks, waits for files, or imports

    // The id under which that path is watched; empty: it is not. A device by where it is mounted.
    QString idOf(const QString& path) const;

Q_SIGNALS:
    void changed(); // statuses() are others
    void choicesChanged();
    void deviceFound(const QString& name); // that nobody answered for
    void imported(const vd::ImportOutcome& outcome);
    void idle(); // isBusy() is no longer true

private:
    class State;
    std::unique_ptr<State> m_state;
};

} // namespace vd
