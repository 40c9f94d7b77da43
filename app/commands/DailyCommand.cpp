// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Arguments.h"
#include "app/commands/Command.h"
#include "app/commands/Json.h"

#include "models/store/DailyQueries.h"

#include <QJsonArray>

namespace vd {

namespace {

Metric metricNamed(const QString& name) {
    if (const auto metric = metricFromKey(name)) return *metric;
    QStringList keys;
    for (const MetricInfo& row : allMetrics())
        keys << QString::fromLatin1(row.key);
    throw UsageError(QCoreApplication::translate("Command", "'%1' is no metric. There are: %2.")
                         .arg(name, keys.join(QStringLiteral(", "))));
}

// When it was measured; where that is not known, when it was fetched, in UTC.
QJsonValue atOf(const DailyBest& day) {
    if (!day.atMs) return {};
    if (day.atOffsetS) return isoText(Instant{*day.atMs, *day.atOffsetS});
    return QDateTime::fromMSecsSinceEpoch(*day.atMs, Qt::UTC).toString(Qt::ISODate);
}

} // namespace

ExitCode runDaily(const Invocation& invocation) {
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("metric"), {}, QStringLiteral("metric")},
                       {QStringLiteral("from"), {}, QStringLiteral("date")},
                       {QStringLiteral("to"), {}, QStringLiteral("date")}});
    parseArguments(parser, invocation.arguments, 0, 0);
    DailyFilter filter;
    for (const QString& name : parser.values(QStringLiteral("metric")))
        filter.metrics.push_back(metricNamed(name));
    filter.from = dateOption(parser, QStringLiteral("from"));
    filter.to = dateOption(parser, QStringLiteral("to"));

    const Database database({invocation.paths.storeFile(), {}});
    QJsonArray array;
    for (const DailyBest& day : listDailyBest(database, filter)) {
        const MetricInfo& metric = info(day.metric);
        const double value = day.value * metric.publicPerStored;
        const QString unit = QString::fromUtf8(metric.publicUnit);
        if (invocation.json) {
            array.append(QJsonObject{{QStringLiteral("date"), day.date.toString(Qt::ISODate)},
                                     {QStringLiteral("metric"), QString::fromLatin1(metric.key)},
                                     {QStringLiteral("value"), toJson(value, 3)},
                                     {QStringLiteral("unit"), unit},
                                     {QStringLiteral("source"), day.source},
                                     {QStringLiteral("at"), atOf(day)}});
        } else {
            print(QStringLiteral("%1  %2 %3 %4  %5")
                      .arg(day.date.toString(Qt::ISODate))
                      .arg(QString::fromLatin1(metric.key), -24)
                      .arg(QLocale().toString(value, 'f', metric.kind == MetricKind::total ? 0 : 1), 10)
                      .arg(unit, day.sourceName.isEmpty() ? day.source : day.sourceName));
        }
    }
    if (invocation.json) printJson(array);
    return ExitCode::fine;
}

} // namespace vd
