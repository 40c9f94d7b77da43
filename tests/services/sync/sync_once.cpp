// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Syncs all accounts of a folder once, for tests that kill it:
// sync_once FOLDER NOW_MS PROVIDER.NAME=URL…
#include "services/importers/OriginalFile.h"
#include "services/sync/SyncService.h"
#include "support/FileSecrets.h"
#include "support/TestClock.h"

#include <QCoreApplication>

using namespace vd;

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString folder = arguments.at(1);
    test::TestClock clock(arguments.at(2).toLongLong());
    clock.letJumpsTake(std::chrono::milliseconds(5)); // another process may be what is waited for
    Endpoints endpoints;
    for (const QString& endpoint : arguments.mid(3))
        endpoints.set(endpoint);
    Store store(DatabaseOptions{folder + QStringLiteral("/s.sqlite"), {}});
    test::FileSecrets secrets(folder + QStringLiteral("/secrets.json"));
    SyncService::Parts parts{store, secrets, clock, endpoints, folder};
    parts.readOriginal = readOriginal;
    SyncService service(std::move(parts));
    bool isFine = true;
    QObject::connect(&service, &SyncService::ended, &application, [&](const RunRow& run) {
        isFine = isFine && run.status == RunOutcome::Status::completed;
        if (!service.isRunning()) QCoreApplication::exit(isFine ? 0 : 1);
    });
    service.sync();
    return service.isRunning() ? QCoreApplication::exec() : 2;
}
