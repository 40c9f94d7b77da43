// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DataFolder.h"

#include "models/Error.h"

#include <QDir>
#include <QFile>

namespace vd {

void bringStoreTo(const QString& folder, const Paths& from) {
    Paths to = from;
    to.dataDir = folder;
    if (QFile::exists(to.storeFile()) || !QFile::exists(from.storeFile())) return;
    // Whole or not at all: a copy that was cut off must never be taken for a store.
    const QString part = to.storeFile() + QStringLiteral(".part");
    QFile::remove(part);
    QFile source(from.storeFile());
    if (QDir().mkpath(folder) && source.copy(part) && QFile::rename(part, to.storeFile())) return;
    QFile::remove(part);
    throw Error(ErrorCode::storage, source.errorString(), {{QStringLiteral("path"), folder}});
}

} // namespace vd
