// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ImportText.h"

#include <QCoreApplication>

#include <algorithm>

namespace vd {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("Import", text);
}

} // namespace

QString importCounts(const ImportTotals& totals, const QLocale& locale) {
    struct Part {
        int count;
        const char* text;
    };
    const Part parts[]{
        {totals.imported, QT_TRANSLATE_NOOP("Import", "%1 new")},
        {totals.updated, QT_TRANSLATE_NOOP("Import", "%1 updated")},
        {totals.partial, QT_TRANSLATE_NOOP("Import", "%1 read in part")},
        {totals.duplicate, QT_TRANSLATE_NOOP("Import", "%1 already here")},
        {totals.nothing, QT_TRANSLATE_NOOP("Import", "%1 with nothing to import")},
        {totals.failed, QT_TRANSLATE_NOOP("Import", "%1 unreadable")},
    };
    QStringList said;
    for (const Part& part : parts) {
        if (part.count > 0) said << translated(part.text).arg(locale.toString(part.count));
    }
    return said.join(translated(QT_TRANSLATE_NOOP("Import", ", ")));
}

double importFraction(const ImportProgress& progress) {
    if (progress.counting || progress.bytesTotal <= 0) return -1;
    return std::min(1.0, double(progress.bytesDone) / double(progress.bytesTotal));
}

QString importShare(const ImportProgress& progress, qint64 elapsedMs, const QLocale& locale) {
    if (progress.counting)
        return translated(QT_TRANSLATE_NOOP("Import", "%1 found so far"))
            .arg(locale.formattedDataSize(progress.bytesTotal, 1, QLocale::DataSizeTraditionalFormat));
    const QString share =
        translated(QT_TRANSLATE_NOOP("Import", "%1 of %2"))
            .arg(locale.formattedDataSize(progress.bytesDone, 1, QLocale::DataSizeTraditionalFormat),
                 locale.formattedDataSize(progress.bytesTotal, 1, QLocale::DataSizeTraditionalFormat));
    // A guess from the first moments would be a wrong one.
    constexpr qint64 surestMs = 5000;
    constexpr double minuteMs = 60'000;
    const double fraction = importFraction(progress);
    if (elapsedMs < surestMs || fraction <= 0 || fraction >= 1) return share;
    const double leftMs = double(elapsedMs) * (1 - fraction) / fraction;
    if (leftMs < minuteMs)
        return translated(QT_TRANSLATE_NOOP("Import", "%1, less than a minute left")).arg(share);
    const int minutes = qRound(leftMs / minuteMs);
    return translated(QT_TRANSLATE_NOOP("Import", "%1, about %2 min left"))
        .arg(share, locale.toString(minutes));
}

FateLook fateLook(FileReport::Status status) {
    using Status = FileReport::Status;
    switch (status) {
    case Status::imported:
        return {translated(QT_TRANSLATE_NOOP("Import", "Imported")), QStringLiteral("ok"), Role::ok};
    case Status::updated:
        return {translated(QT_TRANSLATE_NOOP("Import", "Updated")), QStringLiteral("ok"), Role::ok};
    case Status::duplicate:
        return {translated(QT_TRANSLATE_NOOP("Import", "Already here")), QStringLiteral("same"), Role::text3};
    case Status::nothing:
        return {translated(QT_TRANSLATE_NOOP("Import", "Nothing to import")), QStringLiteral("blocked"),
                Role::text3};
    case Status::partial:
        return {translated(QT_TRANSLATE_NOOP("Import", "Read in part")), QStringLiteral("warn"), Role::warn,
                true};
    case Status::failed:
        return {translated(QT_TRANSLATE_NOOP("Import", "Not read")), QStringLiteral("error"), Role::error,
                true};
    }
    Q_UNREACHABLE();
}

} // namespace vd
