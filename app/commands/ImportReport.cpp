// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ImportReport.h"

#include "app/commands/Json.h"

#include "models/Units.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace vd {

namespace {

QJsonObject toJson(const FileReport& file) {
    QJsonArray recordings;
    for (const FileReport::Item& item : file.recordings) {
        QJsonObject recording = vd::toJson(item.summary);
        recording.insert(QStringLiteral("id"), item.id);
        recording.insert(QStringLiteral("activity"), item.activity);
        recordings.append(recording);
    }
    return {{QStringLiteral("path"), file.path},
            {QStringLiteral("status"), key(file.status)},
            {QStringLiteral("format"), file.format.isEmpty() ? QJsonValue() : QJsonValue(file.format)},
            {QStringLiteral("message"), file.message.isEmpty() ? QJsonValue() : QJsonValue(file.message)},
            {QStringLiteral("days"), file.days},
            {QStringLiteral("samples"), file.samples},
            {QStringLiteral("measurements"), file.measurements},
            {QStringLiteral("recordings"), recordings}};
}

QJsonObject toJson(const ImportTotals& totals) {
    return {{QStringLiteral("files"), totals.files},     {QStringLiteral("imported"), totals.imported},
            {QStringLiteral("updated"), totals.updated}, {QStringLiteral("duplicate"), totals.duplicate},
            {QStringLiteral("nothing"), totals.nothing}, {QStringLiteral("partial"), totals.partial},
            {QStringLiteral("failed"), totals.failed},   {QStringLiteral("recordings"), totals.recordings}};
}

void printText(const ImportOutcome& outcome) {
    const QLocale locale;
    const UnitChoice units = UnitChoice::ofLocale(locale);
    for (const FileReport& file : outcome.files) {
        const bool failed = file.status == FileReport::Status::failed;
        (failed ? printError : print)(QStringLiteral("%1  %2").arg(key(file.status), -9).arg(file.path));
        if (!file.message.isEmpty())
            (failed ? printError : print)(QStringLiteral("           ") + file.message);
        for (const FileReport::Item& item : file.recordings) {
            print(QStringLiteral("           %1  %2  %3  %4")
                      .arg(isoText(item.summary.start), displayName(item.summary.sport),
                           formatDistance(item.summary.distanceM, item.summary.sport, units, locale).text(),
                           formatDuration(item.summary.elapsedS)));
        }
    }
    const ImportTotals& totals = outcome.totals;
    //: The end of an import, e.g. "12 files: 8 new, 1 updated, 2 already here, 1 without data for us, 0
    //: damaged, 0 unreadable"
    print(QCoreApplication::translate("Command",
                                      "%1 files: %2 new, %3 updated, %4 already here, %5 without data for "
                                      "us, %6 damaged, %7 unreadable")
              .arg(totals.files)
              .arg(totals.imported)
              .arg(totals.updated)
              .arg(totals.duplicate)
              .arg(totals.nothing)
              .arg(totals.partial)
              .arg(totals.failed));
}

} // namespace

ExitCode reportImport(const ImportOutcome& outcome, bool json) {
    if (json) {
        QJsonArray files;
        for (const FileReport& file : outcome.files)
            files.append(toJson(file));
        printJson(QJsonObject{{QStringLiteral("files"), files},
                              {QStringLiteral("totals"), toJson(outcome.totals)}});
    } else {
        printText(outcome);
    }
    if (outcome.error) throw *outcome.error;
    return outcome.totals.failed > 0 ? ExitCode::somethingFailed : ExitCode::fine;
}

} // namespace vd
