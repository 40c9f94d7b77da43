// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Arguments.h"
#include "app/commands/Command.h"

#include "models/store/ActivityQueries.h"
#include "models/store/DailyQueries.h"
#include "models/store/Store.h"
#include "services/demo/DemoFolder.h"

#include <QFileInfo>
#include <QJsonObject>

#include <set>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Command)
};

std::optional<DemoClock> pinnedClock(const QCommandLineParser& parser) {
    if (!parser.isSet(QStringLiteral("now"))) return std::nullopt;
    const QDateTime now = QDateTime::fromString(parser.value(QStringLiteral("now")), Qt::ISODate);
    if (!now.isValid()) {
        throw UsageError(Text::tr("'%1' is no time; write it as 2026-11-20T18:42.")
                             .arg(parser.value(QStringLiteral("now"))));
    }
    return DemoClock::at(now, QTimeZone::systemTimeZone());
}

struct Contents {
    int activities = 0;
    int days = 0;
};

Contents contentsOf(const QString& storeFile) {
    const Database database({storeFile, {}});
    std::set<QDate> days;
    for (const DailyBest& day : listDailyBest(database, {}))
        days.insert(day.date);
    return {static_cast<int>(listActivities(database).size()), static_cast<int>(days.size())};
}

ExitCode removeDemo(const DemoFolder& folder, const QString& path, bool json) {
    const bool wasThere = QFileInfo::exists(path);
    folder.remove();
    if (json) {
        printJson(QJsonObject{{QStringLiteral("folder"), path}, {QStringLiteral("removed"), wasThere}});
    } else {
        print(wasThere ? Text::tr("Removed %1.").arg(path) : Text::tr("There was no demo data."));
    }
    return ExitCode::fine;
}

} // namespace

ExitCode runDemo(const Invocation& invocation) {
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("remove"), {}}, {QStringLiteral("now"), {}, QStringLiteral("time")}});
    parseArguments(parser, invocation.arguments, 0, 0);
    const Paths paths = invocation.paths.demo();
    const DemoFolder folder(paths.storeFile());
    if (parser.isSet(QStringLiteral("remove"))) return removeDemo(folder, paths.dataDir, invocation.json);

    const std::optional<DemoClock> pinned = pinnedClock(parser);
    const DemoClock clock = pinned.value_or(DemoClock::ofSystem());
    const std::optional<DemoFolder::Made> made = folder.made();
    const bool isThere = made && made->pinned == pinned.has_value() &&
                         (pinned ? made->now == clock.now : localDate(made->now) == clock.today());
    if (!isThere) {
        DemoMaking making;
        making.pinned = pinned.has_value();
        folder.make(clock, making);
    }
    const Contents contents = contentsOf(folder.storeFile());
    if (invocation.json) {
        printJson(QJsonObject{{QStringLiteral("folder"), paths.dataDir},
                              {QStringLiteral("day"), clock.today().toString(Qt::ISODate)},
                              {QStringLiteral("made"), !isThere},
                              {QStringLiteral("activities"), contents.activities},
                              {QStringLiteral("days"), contents.days}});
        return ExitCode::fine;
    }
    //: The made-up athlete's data, e.g. "742 activities, 1,061 days, in /home/me/.local/share/vitaldeck/demo"
    print(
        Text::tr("%1 activities, %2 days, in %3")
            .arg(QLocale().toString(contents.activities), QLocale().toString(contents.days), paths.dataDir));
    print(Text::tr("Open it: vitaldeck --demo\nRemove it: vitaldeck demo --remove"));
    return ExitCode::fine;
}

} // namespace vd
