// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Arguments.h"
#include "app/commands/Command.h"
#include "app/commands/Json.h"

#include "models/Units.h"
#include "models/analysis/Zones.h"
#include "models/store/ActivityQueries.h"
#include "models/store/AthleteQueries.h"

#include <QJsonArray>

#include <cmath>

namespace vd {

namespace {

void checkSport(const QString& sport) {
    const auto sports = allSports();
    const bool known = std::any_of(sports.begin(), sports.end(), [&](const SportInfo& row) {
        return sport == QLatin1String(row.key) || sport == familyKey(row.family);
    });
    if (known) return;
    QStringList keys;
    for (const SportInfo& row : sports)
        keys << QString::fromLatin1(row.key);
    throw UsageError(QCoreApplication::translate("Command", "'%1' is no sport. There are: %2.")
                         .arg(sport, keys.join(QStringLiteral(", "))));
}

QString line(const Activity& activity, const UnitChoice& units, const QLocale& locale) {
    const Summary& summary = activity.summary;
    return QStringLiteral("%1  %2  %3  %4  %5  %6")
        .arg(activity.id, 6)
        .arg(isoText(summary.start), -25)
        .arg(displayName(summary.sport), -12)
        .arg(formatDistance(summary.distanceM, summary.sport, units, locale).text(), 10)
        .arg(formatDuration(summary.movingS ? summary.movingS : summary.elapsedS), 8)
        .arg(summary.name.value_or(QString()))
        .trimmed();
}

std::optional<HeartZones> zonesOf(const Database& database, const Activity& activity) {
    const QDate day = localDate(activity.summary.start);
    const AthleteSettings settings = athleteOn(listAthlete(database), day);
    return heartZones(activityHeartSeconds(database, activity.id), heartLimits(settings, day),
                      activity.summary.sport);
}

QString zoneLabel(const HeartZones& zones, size_t zone) {
    return QStringLiteral("  %1 %2+")
        .arg(heartZoneName(zones.limits.method, zone))
        .arg(std::lround(zones.bounds[zone]));
}

void printDetail(const ActivityDetail& detail, const ActivityMatches& matches,
                 const std::optional<HeartZones>& zones) {
    const QLocale locale;
    const UnitChoice units = UnitChoice::ofLocale(locale);
    const Summary& summary = detail.activity.summary;
    print(line(detail.activity, units, locale));
    const auto rowOf = [](const QString& name, const QString& value) {
        print(QStringLiteral("        %1 %2").arg(name, -20).arg(value));
    };
    const auto row = [&](const char* name, const QString& value) {
        rowOf(QCoreApplication::translate("Command", name), value);
    };
    row(QT_TRANSLATE_NOOP("Command", "Elapsed"), formatDuration(summary.elapsedS));
    row(QT_TRANSLATE_NOOP("Command", "Moving"), formatDuration(summary.movingS));
    row(QT_TRANSLATE_NOOP("Command", "Climb"), formatHeight(summary.elevationGainM, units, locale).text());
    row(QT_TRANSLATE_NOOP("Command", "Heart rate"),
        formatHeartRate(summary.averageHeartRateBpm, locale).text());
    row(QT_TRANSLATE_NOOP("Command", "Highest heart rate"),
        formatHeartRate(summary.maxHeartRateBpm, locale).text());
    for (size_t i = 0; zones && i < zones->bounds.size(); ++i)
        rowOf(zoneLabel(*zones, i), formatDuration(zones->seconds[i]));
    row(QT_TRANSLATE_NOOP("Command", "Calories"), formatEnergy(summary.energyJ, units, locale).text());
    row(QT_TRANSLATE_NOOP("Command", "Weighted power"),
        formatPower(detail.activity.weightedPowerW, locale).text());
    row(QT_TRANSLATE_NOOP("Command", "Training load"),
        formatNumber(detail.activity.load, 0, {}, locale).text());
    row(QT_TRANSLATE_NOOP("Command", "Laps"), QString::number(summary.lapCount));
    row(QT_TRANSLATE_NOOP("Command", "Points"), QString::number(summary.pointCount));
    for (const RecordingRow& recording : detail.recordings) {
        row(QT_TRANSLATE_NOOP("Command", "Source"),
            QStringLiteral("%1: %2 %3 %4")
                .arg(recording.id)
                .arg(recording.provider, recording.device, recording.sourceFile)
                .simplified());
    }
    for (const ActivityMatches::Other& other : matches.possible) {
        row(QT_TRANSLATE_NOOP("Command", "May be the same as"),
            QStringLiteral("%1 (match %2 %3)").arg(other.activity.id).arg(other.mine).arg(other.theirs));
    }
}

} // namespace

ExitCode runActivities(const Invocation& invocation) {
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("from"), {}, QStringLiteral("date")},
                       {QStringLiteral("to"), {}, QStringLiteral("date")},
                       {QStringLiteral("sport"), {}, QStringLiteral("sport")}});
    parseArguments(parser, invocation.arguments, 0, 0);
    ActivityFilter filter;
    filter.from = dateOption(parser, QStringLiteral("from"));
    filter.to = dateOption(parser, QStringLiteral("to"));
    if (parser.isSet(QStringLiteral("sport"))) {
        filter.sport = parser.value(QStringLiteral("sport"));
        checkSport(*filter.sport);
    }

    const Database database({invocation.paths.storeFile(), {}});
    const std::vector<Activity> activities = listActivities(database, filter);
    if (invocation.json) {
        QJsonArray array;
        for (const Activity& activity : activities)
            array.append(toJson(activity));
        printJson(array);
        return ExitCode::fine;
    }
    const QLocale locale;
    for (const Activity& activity : activities)
        print(line(activity, UnitChoice::ofLocale(locale), locale));
    if (activities.empty()) print(QCoreApplication::translate("Command", "No activities."));
    return ExitCode::fine;
}

ExitCode runActivity(const Invocation& invocation) {
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("streams"), {}});
    parseArguments(parser, invocation.arguments, 1, 1);
    bool isNumber = false;
    const ActivityId id = parser.positionalArguments().constFirst().toLongLong(&isNumber);
    if (!isNumber) {
        throw UsageError(QCoreApplication::translate("Command", "'%1' is not the id of an activity.")
                             .arg(parser.positionalArguments().constFirst()));
    }
    const bool withStreams = parser.isSet(QStringLiteral("streams"));

    const Database database({invocation.paths.storeFile(), {}});
    const auto detail = activityDetail(database, id, withStreams ? WithStreams::yes : WithStreams::no);
    if (!detail) {
        printError(QCoreApplication::translate("Command", "There is no activity %1.").arg(id));
        return ExitCode::somethingFailed;
    }
    const std::optional<HeartZones> zones = zonesOf(database, detail->activity);
    const ActivityMatches matches = activityMatches(database, id);
    if (invocation.json) {
        QJsonObject object = toJson(*detail, withStreams);
        object.insert(QStringLiteral("matches"), toJson(matches));
        object.insert(QStringLiteral("zones"), zones ? QJsonValue(toJson(*zones)) : QJsonValue());
        printJson(object);
    } else {
        printDetail(*detail, matches, zones);
    }
    return ExitCode::fine;
}

} // namespace vd
