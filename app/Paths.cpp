// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Paths.h"

#include <QDir>
#include <QStandardPaths>

namespace vd {

QString Paths::storeFile() const {
    return QDir(dataDir).filePath(QStringLiteral("vitaldeck.sqlite"));
}

Paths Paths::demo() const {
    return inFolder(QDir(dataDir).filePath(QStringLiteral("demo")));
}

Paths Paths::inFolder(const QString& folder) {
    const QDir dir(QDir(folder).absolutePath());
    return Paths{dir.path(), dir.filePath(QStringLiteral("vitaldeck.ini"))};
}

Paths Paths::ofSystem() {
    // The same names on every platform: QStandardPaths would add an organisation's folder if there were one.
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return Paths{QDir(data).filePath(QStringLiteral("vitaldeck")),
                 QDir(config).filePath(QStringLiteral("vitaldeck/vitaldeck.ini"))};
}

} // namespace vd
