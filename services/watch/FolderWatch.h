// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/net/Clock.h"
#include "services/watch/WatchLook.h"
#include "services/watch/WatchStatus.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <memory>

namespace vd {

// One watched place: looks when it is told to and when the system tells of a change, waits for files that are
// still being written, and says which are ready. Between that nothing ticks. Looks are taken on the pool, so
// a network drive that does not answer holds up nobody else. Reads names only; what is ready is opened by the
// import. GUI thread.
class FolderWatch : public QObject {
    Q_OBJECT
public:
    struct Place {
        QString id;
        QString root; // absolute; empty: a device that is not there
        bool subfolders = true;
        bool isDevice = false;
    };
    struct Parts {
        Clock& clock;
        QThreadPool& pool;
        QString indexFile;
        bool follows = true; // looks by itself after changes
    };
    FolderWatch(Place place, Parts parts, QObject* parent = nullptr);
    ~FolderWatch() override;

    const Place& place() const { return m_place; }
    // A device was mounted there, or is gone (empty).
    void moveTo(const QString& root);
    // At all of it, as a person asks.
    void lookAtAll();
    // At all of it where the drive is another one than at the last look.
    void lookIfMoved();

    // What became of the files of ready(); progress while it lasts.
    void imported(const ImportOutcome& outcome);
    void importing(const ImportProgress& progress);

    WatchStatus status() const;
    bool isBusy() const { return m_step != Step::idle; }

Q_SIGNALS:
    void changed();                       // status() is another one
    void ready(const QStringList& files); // absolute; to be imported, and answered by imported()

private:
    enum class Step { idle, gathering, looking, importing, settling };
    struct Unsettled {
        SeenFile file;
        qint64 sinceMs = 0; // when it was first seen so
    };

    void wake();
    void step(Step step);
    void after(std::chrono::milliseconds time, void (FolderWatch::*what)());
    void startLook();
    LookOrder takeOrder();
    void looked(const Look& look);
    void follow(const Look& look, bool isOther);
    bool isQuiet(const SeenFile& file, qint64 nowMs);
    QStringList takeReady(const std::vector<SeenFile>& files);
    void settle(const ImportOutcome& outcome);
    void goOn();
    void told(const QString& path);
    WatchIndex::Line lineOf(const SeenFile& file) const;

    Place m_place;
    Parts m_parts;
    std::shared_ptr<WatchIndex> m_index; // of the thread that looks, while one does
    std::stop_source m_stop;
    std::unique_ptr<QFileSystemWatcher> m_watcher;

    Step m_step = Step::idle;
    LookOrder m_order; // for the next look
    bool m_isWanted = false;
    bool m_byPerson = false;
    QHash<QString, Unsettled> m_unsettled;
    std::vector<SeenFile> m_importing;
    std::optional<Look> m_last;
    std::chrono::milliseconds m_lastTook{0};
    std::optional<ImportProgress> m_progress;
    QString m_problemFile;
    QString m_problem;
};

} // namespace vd
