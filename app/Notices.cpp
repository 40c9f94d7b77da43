// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Notices.h"

#include "models/ErrorText.h"
#include "services/sync/SyncStatus.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Notices)
};

constexpr qint64 longImportMs = 60'000;

// The first of the account that came to a good end: all of its history is here.
bool isFirstComplete(const RunRow& run, const Database& database) {
    if (run.status != RunOutcome::Status::completed) return false;
    RunFilter filter;
    filter.provider = run.provider;
    filter.status = RunOutcome::Status::completed;
    filter.kind = RunInfo::Kind::sync;
    const std::vector<RunRow> before = runHistory(database, filter);
    return std::none_of(before.begin(), before.end(), [&](const RunRow& other) {
        return other.connection == run.connection && other.id < run.id;
    });
}

// The key that a person brought ends soon. Told at the first run within 14, 7 days and on the last one.
std::optional<Notice> keyNotice(const RunRow& run, const Provider& provider,
                                const ConnectionState& connection, const Database& database) {
    const QDate ends = keyEnds(connection);
    if (!ends.isValid()) return std::nullopt;
    const auto daysLeft = [&](qint64 atMs) {
        return QDateTime::fromMSecsSinceEpoch(atMs).date().daysTo(ends);
    };
    RunFilter filter;
    filter.provider = run.provider;
    filter.kind = RunInfo::Kind::sync;
    qint64 before = std::numeric_limits<qint64>::max(); // days that were left at the run before this one
    for (const RunRow& other : runHistory(database, filter)) {
        if (other.connection != run.connection || other.id >= run.id) continue;
        before = daysLeft(other.startedMs);
        break;
    }
    const qint64 left = daysLeft(run.startedMs);
    const auto crosses = [&](qint64 days) { return left <= days && before > days; };
    if (left < 0 || !(crosses(14) || crosses(7) || crosses(1))) return std::nullopt;
    //: %1 is a service
    return Notice{Text::tr("%1: the key ends soon").arg(provider.name()),
                  //: %1 is a date
                  Text::tr("It is good until %1. Make a new one there and paste it under Connections, and "
                           "nothing is missed.")
                      .arg(QLocale().toString(ends, QLocale::LongFormat))};
}

} // namespace

std::optional<Notice> noticeOf(const RunRow& run, const Database& database, const SyncChoices& choices) {
    const Provider* provider = findProvider(run.provider);
    const std::optional<ConnectionState> connection = connectionState(database, run.connection);
    if (provider == nullptr || !connection) return std::nullopt;
    if (run.error && needsPerson(*run.error)) {
        if (!choices.noticeWhenNeeded) return std::nullopt;
        const ErrorText text = describe(faultOf(*run.error, run.provider));
        //: %1 is a service, %2 what is the matter: "Strava: Needs sign-in"
        return Notice{Text::tr("%1: %2").arg(provider->name(), text.title), text.sentence};
    }
    if (choices.noticeWhenNeeded) {
        if (std::optional<Notice> notice = keyNotice(run, *provider, *connection, database)) return notice;
    }
    const qint64 tookMs = run.endedMs.value_or(run.startedMs) - connection->linkedAtMs;
    if (!choices.noticeFirstImport || tookMs <= longImportMs || !isFirstComplete(run, database))
        return std::nullopt;
    const ConnectionHolds holds = connectionHolds(database, run.connection);
    const QLocale locale;
    return Notice{
        //: %1 is a service
        Text::tr("%1: everything is here").arg(provider->name()),
        Text::tr(
            "The first import has ended: %1 activities, %2 days. From now on what is new comes by itself.")
            .arg(locale.toString(holds.activities), locale.toString(holds.days))};
}

Notice noticeOfDevice(const QString& name) {
    //: %1 is a watch
    return Notice{Text::tr("%1 is connected").arg(name),
                  Text::tr("Is it to be imported by itself? Say so in the settings, under Watched folders.")};
}

} // namespace vd
