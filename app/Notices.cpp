// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Notices.h"

#include "models/ErrorText.h"
#include "services/sync/SyncStatus.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

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

} // namespace

std::optional<Notice> noticeOf(const RunRow& run, const Database& database, const SyncChoices& choices) {
    const Provider* provider = findProvider(run.provider);
    const std::optional<ConnectionState> connection = connectionState(database, run.connection);
    if (provider == nullptr || !connection) return std::nullopt;
    if (run.error && needsPerson(*run.error)) {
        if (!choices.noticeWhenNeeded) return std::nullopt;
        const ErrorText text =
            describe(Error(*run.error, {}, {{QStringLiteral("provider"), provider->name()}}));
        //: %1 is a service, %2 what is the matter: "Strava: Needs sign-in"
        return Notice{Text::tr("%1: %2").arg(provider->name(), text.title), text.sentence};
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
