// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>
#include <optional>
#include <stop_token>

namespace vd {

// Beyond these an archive is a bomb, or may as well be one.
struct ArchiveLimits {
    qint64 memberBytes = qint64{512} << 20; // one member, unpacked
    qint64 totalBytes = qint64{64} << 30;   // all members, unpacked, those of inner archives too
    double ratio = 200;                     // unpacked to packed, once more than ratioFreeBytes came out
    qint64 ratioFreeBytes = qint64{64} << 20;
    int depth = 4; // archives in archives
    qint64 members = 1'000'000;
};

// A file in an archive.
struct ArchiveMember {
    QString path;         // as shown: "export.zip/activities/1.fit"; of a .gz the path of the .gz itself
    QByteArray bytes;     // all of it; what could be read where `error` is badData; empty when skipped
    bool skipped = false; // nobody wanted it
    // Why it was not read: unsafeArchive (its name leads out of the archive, or it is too big or too deep),
    // notSupported (encrypted, an unknown compression), badData.
    std::optional<Error> error;
};

struct ArchiveVisitor {
    // Asked with the first 64 KiB at most of each file that is no archive itself.
    std::function<bool(QByteArrayView head)> wanted;
    std::function<void(ArchiveMember)> member;
};

// Is this the beginning of a .zip, a .gz or a .tar? Content decides.
bool looksLikeArchive(QByteArrayView head);

// Walks the archive at `path`, and the archives in it, each file once, in the order in which they stand.
// Streams: one member at a time is in memory, inner archives are not, and nothing is written to disk.
// Directories, links and the litter of file managers are passed over. Blocking; any thread. Throws, after the
// members before it were given: Error(unsafeArchive) for bombs, naming the member; Error(badData) when the
// archive itself is damaged; Error(fileUnreadable); Error(cancelled); and what the visitor throws.
void walkArchive(const QString& path, const QString& shownPath, const ArchiveLimits& limits,
                 const ArchiveVisitor& visitor, std::stop_token stop);
// The same of one that is in memory.
void walkArchive(QByteArrayView bytes, const QString& shownPath, const ArchiveLimits& limits,
                 const ArchiveVisitor& visitor, std::stop_token stop);

} // namespace vd
