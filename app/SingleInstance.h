// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QObject>
#include <QStringList>

class QLocalServer;

namespace vd {

// One window (or tray) for a data folder. The first start holds a lock and listens on a socket in the
// person's runtime folder, which only they may use; every later one tells it what was wanted and ends. The
// lock decides, so what a killed program left behind is no obstacle.
class SingleInstance : public QObject {
    Q_OBJECT
public:
    // What a later start asks of the first: to come forward, and to import.
    struct Wish {
        QStringList files;         // absolute paths
        QByteArray activation;     // of the desktop, so that the window may come to the front; may be empty
        bool isBackground = false; // nothing is to come forward
    };

    // `runtimeFolder`: empty for that of the system.
    explicit SingleInstance(const QString& dataFolder, const QString& runtimeFolder = {});
    ~SingleInstance() override;

    bool isFirst() const { return m_server != nullptr; }
    // Waits until the first one has taken it. False when it does not answer, or ended meanwhile: then this is
    // the first.
    bool tellFirst(const Wish& wish);

Q_SIGNALS:
    void told(const vd::SingleInstance::Wish& wish);

private:
    void listen();
    void receive();

    QString m_socket;
    QLockFile m_lock;
    QLocalServer* m_server = nullptr;
};

} // namespace vd
