// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Arguments.h"
#include "app/commands/Command.h"
#include "app/commands/ImportReport.h"
#include "app/commands/Interrupt.h"
#include "app/commands/SyncJson.h"

#include "app/Watches.h"
#include "models/Instant.h"
#include "models/store/Store.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTimer>

#include <algorithm>

namespace vd {

namespace {

using namespace std::chrono_literals;

// A file that is still being written after that is left for the next time.
constexpr auto longestOnce = 60s;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Command)
};

QJsonValue orNull(const QString& text) {
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject toJson(const WatchStatus& status) {
    QJsonObject json{{QStringLiteral("path"), orNull(status.path)},
                     {QStringLiteral("device"), orNull(status.device)},
                     {QStringLiteral("subfolders"), status.subfolders},
                     {QStringLiteral("state"), key(status.state)},
                     {QStringLiteral("lastImport"), QJsonValue()}};
    if (status.lastImport) {
        json.insert(QStringLiteral("lastImport"),
                    QJsonObject{{QStringLiteral("at"), isoText(atLocalOffset(status.lastImport->atMs))},
                                {QStringLiteral("added"), status.lastImport->added},
                                {QStringLiteral("failed"), status.lastImport->failed}});
    }
    return json;
}

void printStatus(const WatchStatus& status) {
    QStringList words{key(status.state).leftJustified(9), QDir::toNativeSeparators(status.path)};
    if (!status.device.isEmpty()) words << QStringLiteral("(%1)").arg(status.device);
    if (!status.subfolders) words << Text::tr("without the folders in it");
    print(words.join(QStringLiteral("  ")));
    if (!status.lastImport) return;
    //: e.g. "last import 2026-11-20T18:40:00+01:00: 3 files, 1 not read"
    print(QStringLiteral("           ") + Text::tr("last import %1: %2 files, %3 not read")
                                              .arg(momentOf(status.lastImport->atMs))
                                              .arg(status.lastImport->added)
                                              .arg(status.lastImport->failed));
}

ExitCode list(const WatchedFolders& folders, bool json) {
    const std::vector<WatchStatus> statuses = folders.statuses();
    QJsonArray array;
    for (const WatchStatus& status : statuses) {
        if (json) {
            array.append(toJson(status));
        } else {
            printStatus(status);
        }
    }
    if (json) {
        printJson(array);
    } else if (statuses.empty()) {
        print(Text::tr("No folder is watched. Watch one: vitaldeck watch add FOLDER"));
    }
    return ExitCode::fine;
}

ExitCode add(WatchedFolders& folders, const QString& folder, bool subfolders, bool json) {
    if (!QFileInfo(folder).isDir()) throw UsageError(Text::tr("'%1' is no folder.").arg(folder));
    folders.watch(folder, subfolders);
    return json ? list(folders, true) : ExitCode::fine;
}

// By its path, or a device by its name, wherever it is.
QString watchedId(const WatchedFolders& folders, const QString& named) {
    if (const QString id = folders.idOf(named); !id.isEmpty()) return id;
    for (const WatchStatus& status : folders.statuses()) {
        if (status.isDevice && status.device == named && status.state != WatchStatus::State::asking)
            return status.id;
    }
    throw UsageError(Text::tr("'%1' is not watched.").arg(named));
}

ExitCode remove(WatchedFolders& folders, const QString& named, bool json) {
    folders.stopWatching(watchedId(folders, named));
    return json ? list(folders, true) : ExitCode::fine;
}

bool isAny(const WatchedFolders& folders, WatchStatus::State state) {
    const auto statuses = folders.statuses();
    return std::any_of(statuses.begin(), statuses.end(),
                       [state](const WatchStatus& status) { return status.state == state; });
}

// Several folders, or files that were waited for, are several imports.
void append(ImportOutcome& all, const ImportOutcome& part) {
    for (const FileReport& file : part.files) {
        all.files.push_back(file);
        all.totals.add(file);
    }
    all.cancelled = all.cancelled || part.cancelled;
    if (part.error) all.error = part.error;
}

ExitCode once(WatchedFolders& folders, bool json) {
    using State = WatchStatus::State;
    ImportOutcome all;
    QEventLoop loop;
    Interrupt interrupt;
    QObject::connect(&folders, &WatchedFolders::imported, &loop, [&](const ImportOutcome& part) {
        append(all, part);
        if (part.cancelled) loop.quit();
    });
    QObject::connect(&interrupt, &Interrupt::requested, &loop, [&] {
        folders.cancel();
        if (!isAny(folders, State::importing)) loop.quit();
    });
    QObject::connect(&folders, &WatchedFolders::idle, &loop, &QEventLoop::quit);
    QTimer patience;
    QObject::connect(&patience, &QTimer::timeout, &loop, [&] {
        const bool works = isAny(folders, State::importing) || isAny(folders, State::looking);
        if (!works && isAny(folders, State::settling)) loop.quit();
    });
    patience.start(longestOnce);
    folders.importNow();
    if (folders.isBusy()) loop.exec();
    for (const WatchStatus& status : folders.statuses()) {
        if (!json && status.state == WatchStatus::State::away)
            print(Text::tr("not there now  %1").arg(status.isDevice ? status.device : status.path));
        if (!json && status.settling > 0)
            print(Text::tr("still being written  %1").arg(QDir::toNativeSeparators(status.path)));
    }
    return reportImport(all, json);
}

} // namespace

ExitCode runWatch(const Invocation& invocation) {
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("no-subfolders"), {}});
    parseArguments(parser, invocation.arguments, 0, 2);
    if (invocation.isDemo) throw UsageError(Text::tr("The demo takes no files; leave --demo away."));
    const QStringList words = parser.positionalArguments();
    const QString what = words.value(0);
    const bool namesFolder = what == u"add" || what == u"remove";
    if (!what.isEmpty() && !namesFolder && what != u"once")
        throw UsageError(Text::tr("'%1' is none of add, remove and once.").arg(what));
    if (words.size() != (what.isEmpty() ? 0 : namesFolder ? 2 : 1))
        throw UsageError(Text::tr("'watch add' and 'watch remove' name one folder, 'watch once' none."));
    if (parser.isSet(QStringLiteral("no-subfolders")) && what != u"add")
        throw UsageError(Text::tr("--no-subfolders goes with 'watch add'."));

    Store store({invocation.paths.storeFile(), {}});
    Watches watches(store, invocation.paths, WatchedFolders::Imports::whenAsked);
    if (what == u"add")
        return add(watches.folders(), words[1], !parser.isSet(QStringLiteral("no-subfolders")),
                   invocation.json);
    if (what == u"remove") return remove(watches.folders(), words[1], invocation.json);
    if (what == u"once") return once(watches.folders(), invocation.json);
    return list(watches.folders(), invocation.json);
}

} // namespace vd
