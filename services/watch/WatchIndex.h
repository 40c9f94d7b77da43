// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace vd {

// What an import of a watched folder came to.
struct WatchedImport {
    qint64 atMs = 0; // UTC
    int added = 0;   // files that brought something
    int failed = 0;  // files that could not be read
    friend bool operator==(const WatchedImport&, const WatchedImport&) = default;
};

// A file as its folder tells of it, without opening it.
struct SeenFile {
    QString path; // absolute
    qint64 size = 0;
    qint64 modifiedMs = 0;
    friend bool operator==(const SeenFile&, const SeenFile&) = default;
};

// Which files of a watched folder were dealt with: by a hash of the path below the folder, their size and
// their time, so that a look at ten thousand old files opens none and holds no names. A file of text that
// only grows, a line a file; a line that a kill cut off counts as not written, and its file is imported
// again, which the store skips. Where it cannot be written, that is what happens to all of them. One thread
// at a time.
class WatchIndex {
public:
    explicit WatchIndex(QString file) : m_file(std::move(file)) {}

    void load(); // once; a file that is not there, or is not ours, is an empty index

    bool knows(const QString& below, const SeenFile& file) const;
    // Until somebody asks, the drive is another one, or the program starts again (forgetPassedOver): a file
    // that could not be opened may be readable then, and one whose import was cancelled is wanted then.
    void passOver(const QString& below, const SeenFile& file);
    void forgetPassedOver() { m_passedOver.clear(); }

    struct Line {
        QString below;
        SeenFile file;
    };
    void add(const std::vector<Line>& lines, const std::optional<WatchedImport>& import);
    // Called for every file of a whole look; then what was not met is forgotten, where it has become more
    // than what was.
    void meet(const QString& below);
    void endOfLook();

    const std::optional<WatchedImport>& lastImport() const { return m_lastImport; }
    static void remove(const QString& file);

private:
    struct Entry {
        qint64 size = 0;
        qint64 modifiedMs = 0;
        bool isMet = false;
    };
    void read(QStringView line);
    void rewrite() const;

    QString m_file;
    QHash<quint64, Entry> m_entries;
    QHash<quint64, Entry> m_passedOver;
    std::optional<WatchedImport> m_lastImport;
    qint64 m_met = 0;
    bool m_isLoaded = false;
};

} // namespace vd
