// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The archive walker against any bytes.
#include "models/Error.h"
#include "services/importers/archives/ArchiveWalker.h"

#include <QFile>
#include <QString>

#include <sys/mman.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const int descriptor = memfd_create("fuzz", 0);
    if (write(descriptor, data, size) != static_cast<ssize_t>(size)) return 0;
    const QString path = QStringLiteral("/proc/self/fd/%1").arg(descriptor);
    vd::ArchiveLimits limits;
    limits.memberBytes = 1 << 20;
    limits.totalBytes = 8 << 20;
    limits.members = 1000;
    const vd::ArchiveVisitor visitor{[](QByteArrayView) { return true; }, [](vd::ArchiveMember) {}};
    try {
        vd::walkArchive(path, QStringLiteral("fuzz.zip"), limits, visitor, {});
    } catch (const vd::Error&) {
        // Refusing is fine.
    }
    close(descriptor);
    return 0;
}
