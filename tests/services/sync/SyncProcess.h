// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SyncDesk.h"

#include "support/FileSecrets.h"

#include <QFile>
#include <QProcess>

namespace vd::test {

// A copy of a desk that is closed, for other processes: its store and its keychain.
inline bool furnishCopy(SyncDesk& desk, const QTemporaryDir& folder) {
    FileSecrets secrets(folder.filePath(QStringLiteral("secrets.json")));
    secrets.kept() = desk.secrets.kept();
    secrets.save();
    const QString store = QStringLiteral("s.sqlite");
    return QFile::copy(desk.folder.filePath(store), folder.filePath(store));
}

// Another process that syncs the accounts of a folder once, from the desk's cloud; exits with 0 when all was
// completed. The desk's event loop has to turn meanwhile.
inline void startSync(QProcess& process, const SyncDesk& desk, const QTemporaryDir& folder) {
    QStringList arguments{folder.path(), QString::number(desk.clock.nowMs())};
    const QMap<QString, QUrl> urls = desk.cloud.endpoints();
    for (auto it = urls.begin(); it != urls.end(); ++it)
        arguments << it.key() + u'=' + it.value().toString();
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(SYNC_ONCE), arguments);
}

} // namespace vd::test
