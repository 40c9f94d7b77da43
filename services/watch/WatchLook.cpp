// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/watch/WatchLook.h"

#include "services/watch/GarminTree.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QStorageInfo>

#include <array>

namespace vd {

namespace {

constexpr std::array ours{".fit", ".gpx", ".tcx", ".gz", ".zip"};
constexpr int deepestOfDevice = 4; // folders below its root

// By the name, as nothing is opened.
bool mayBeOurs(const QString& name, bool isDevice) {
    if (isDevice) return name.endsWith(u".fit", Qt::CaseInsensitive);
    for (const char* suffix : ours) {
        if (name.endsWith(QLatin1String(suffix), Qt::CaseInsensitive)) return true;
    }
    return false;
}

SeenFile seen(const QFileInfo& info) {
    return {info.absoluteFilePath(), info.size(), info.lastModified().toMSecsSinceEpoch()};
}

QString driveOf(const QString& root) {
    const QStorageInfo storage(root);
    return QString::fromUtf8(storage.device()) + u' ' + storage.rootPath();
}

QString nearestAbove(const QString& path) {
    QString above = path;
    while (!QFileInfo(above).isDir()) {
        const QString next = QFileInfo(above).path();
        if (next == above) break;
        above = next;
    }
    return above;
}

QStringList goneFolders(const QSet<QString>& known) {
    QStringList gone;
    for (const QString& folder : known) {
        if (!QFileInfo(folder).isDir()) gone << folder;
    }
    return gone;
}

class Walk {
public:
    Walk(const LookOrder& order, WatchIndex& index, const std::stop_token& stop, Look& found)
        : m_order(order), m_index(index), m_stop(stop), m_found(found) {}

    void device(const GarminTree& tree) {
        m_isDevice = true;
        m_found.device = tree.name;
        if (m_order.isWhole) {
            for (const QString& each : tree.folders)
                folder(each, deepestOfDevice - 2);
        } else {
            parts(deepestOfDevice - 2);
        }
    }
    void plain() {
        const int depth = m_order.subfolders ? mostFolders : 0;
        if (m_order.isWhole) {
            folder(m_order.root, depth);
        } else {
            parts(depth);
        }
    }
    void again() {
        for (const QString& path : m_order.again) {
            const QFileInfo info(path);
            if (info.isFile()) file(info);
        }
    }

private:
    void parts(int depth) {
        for (const QString& each : m_order.folders) {
            if (QFileInfo(each).isDir()) folder(each, depth);
        }
    }
    bool ends() const { return m_stop.stop_requested() || m_found.hasMore; }

    // Links to folders are not followed: they may lead in circles.
    void folder(const QString& path, int depth) {
        if (ends()) return;
        if (m_found.folders.size() >= mostFolders) {
            m_found.tooMany = true;
            return;
        }
        m_found.folders << path;
        QStringList below;
        QDirIterator walk(path, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
        while (walk.hasNext() && !ends()) {
            walk.next();
            const QFileInfo info = walk.fileInfo();
            if (info.isDir()) {
                if (depth > 0 && !info.isSymLink()) below << info.absoluteFilePath();
            } else if (mayBeOurs(info.fileName(), m_isDevice)) {
                file(info);
            }
        }
        for (const QString& each : qAsConst(below)) {
            if (m_order.isWhole || !m_order.known.contains(each)) folder(each, depth - 1);
        }
    }
    void file(const QFileInfo& info) {
        const SeenFile found = seen(info);
        const QString below = belowRoot(m_order.root, found.path);
        if (m_order.isWhole) m_index.meet(below);
        if (m_index.knows(below, found)) return;
        if (m_found.files.size() >= mostFilesOfALook) {
            m_found.hasMore = true;
            return;
        }
        m_found.files.push_back(found);
    }

    const LookOrder& m_order;
    WatchIndex& m_index;
    const std::stop_token& m_stop;
    Look& m_found;
    bool m_isDevice = false;
};

} // namespace

QString belowRoot(const QString& root, const QString& path) {
    return path.startsWith(root) ? path.sliced(root.size()) : path;
}

Look look(LookOrder order, WatchIndex& index, const std::stop_token& stop) {
    index.load();
    Look found;
    found.isThere = !order.root.isEmpty() && QFileInfo(order.root).isDir();
    if (found.isThere) found.drive = driveOf(order.root);
    if (!found.isThere && !order.root.isEmpty()) found.nearest = nearestAbove(order.root);
    const bool isOther = order.wholeIfNotAt && *order.wholeIfNotAt != found.drive;
    if (order.wholeIfNotAt && !isOther) order.isWhole = false;

    if (order.forgetsPassedOver || isOther) index.forgetPassedOver();
    index.add(order.done, order.import);
    for (const WatchIndex::Line& line : order.passOver)
        index.passOver(line.below, line.file);
    found.lastImport = index.lastImport();
    if (!found.isThere) return found;

    Walk walk(order, index, stop, found);
    if (const std::optional<GarminTree> tree = garminTreeAt(order.root)) {
        walk.device(*tree);
    } else {
        walk.plain();
    }
    walk.again();
    found.gone = goneFolders(order.known);
    if (order.isWhole && !found.hasMore && !stop.stop_requested()) index.endOfLook();
    return found;
}

} // namespace vd
