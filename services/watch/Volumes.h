// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

class QFile;
class QSocketNotifier;

namespace vd {

// The drives of this computer on which a device may be.
class Volumes : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    using Roots = std::function<QStringList()>;

    // Asks where they are mounted now; may be called on any thread, and takes its time when one does not
    // answer.
    virtual Roots roots() const = 0;

Q_SIGNALS:
    void changed(); // perhaps: something was mounted or is gone
};

// By the system. Told of changes by the list of mounts (Linux: proc(5), /proc/self/mountinfo can be polled
// for exceptional conditions) and by the folders in which drives appear (/media/NAME, /run/media/NAME,
// /Volumes). On Windows nothing tells: what is there is seen when somebody asks.
class SystemVolumes : public Volumes {
    Q_OBJECT
public:
    explicit SystemVolumes(QObject* parent = nullptr);
    ~SystemVolumes() override;

    Roots roots() const override;

private:
    void watchPlaces();

    QFileSystemWatcher m_places;
    std::unique_ptr<QFile> m_mounts;
    std::unique_ptr<QSocketNotifier> m_mountsChanged;
};

} // namespace vd
