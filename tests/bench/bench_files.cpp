// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Decoding alone, and the whole program importing.
#include "Bench.h"

#include "services/importers/fit/Fit.h"
#include "support/FitWriter.h"
#include "support/MadeUpFiles.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace bench {

std::vector<Row> decoding() {
    const vd::FileContent file{QStringLiteral("ride.fit"), madeup::fitRide({}), 0, QTimeZone::utc()};
    const Times times = measure(50, [&] { vd::decodeFit(file, {}); });
    const double megabytes = static_cast<double>(file.bytes.size()) / 1e6;
    return {atLeast(QStringLiteral("FIT decoding alone, 1 core, 1 h at 1 Hz with 8 fields"),
                    megabytes / (times.median / 1000), 100, QStringLiteral("MB/s"))};
}

namespace {

// The median of a few runs of the program on a new store each; the peak of memory is that of the worst run.
Child importRuns(int runs, const QString& path) {
    std::vector<double> seconds;
    Child worst{true, 0, 0};
    for (int i = 0; i < runs; ++i) {
        const QTemporaryDir store;
        const Child child =
            runProgram(QStringLiteral(VITALDECK_PROGRAM),
                       {QStringLiteral("import"), path, QStringLiteral("--data-dir"), store.path()});
        worst.ok = worst.ok && child.ok;
        worst.peakMebibytes = qMax(worst.peakMebibytes, child.peakMebibytes);
        seconds.push_back(child.seconds);
    }
    std::sort(seconds.begin(), seconds.end());
    worst.seconds = seconds[seconds.size() / 2];
    return worst;
}

Row failed(const QString& what) {
    return {what, QStringLiteral("failed"), QString(), false};
}

// Ours against gpsbabel, in turn, on a real large file where the samples are at hand, else on a made-up one.
Row againstGpsbabel() {
    const QString what = QStringLiteral("whole import of one file of 100,000 records, against gpsbabel");
    const QString gpsbabel = QStandardPaths::findExecutable(QStringLiteral("gpsbabel"));
    if (gpsbabel.isEmpty()) return {what, QStringLiteral("gpsbabel is not installed"), QString(), false};
    const QTemporaryDir folder;
    QString path = QStringLiteral(VITALDECK_SHARED "/samples/fit/muktihari-fit/big_activity.fit");
    if (!QFileInfo::exists(path)) {
        madeup::FitRide ride;
        ride.seconds = 100'000;
        path = folder.filePath(QStringLiteral("big.fit"));
        if (!madeup::write(path, madeup::fitRide(ride))) return failed(what);
    }
    std::vector<double> ours, theirs;
    for (int i = 0; i < 5; ++i) {
        ours.push_back(importRuns(1, path).seconds);
        theirs.push_back(
            runProgram(gpsbabel, {QStringLiteral("-i"), QStringLiteral("garmin_fit"), QStringLiteral("-f"),
                                  path, QStringLiteral("-o"), QStringLiteral("gpx"), QStringLiteral("-F"),
                                  folder.filePath(QStringLiteral("out.gpx"))})
                .seconds);
    }
    std::sort(ours.begin(), ours.end());
    std::sort(theirs.begin(), theirs.end());
    return atMost(what, ours[2], theirs[2], QStringLiteral("s"), 2);
}

} // namespace

std::vector<Row> importing() {
    constexpr int files = 1000;
    const QTemporaryDir folder;
    for (int i = 0; i < files; ++i) {
        madeup::FitRide ride;
        ride.start = ride.start.addSecs(-i * qint64{40'000});
        if (!madeup::write(folder.filePath(QStringLiteral("%1.fit").arg(i)), madeup::fitRide(ride))) {
            return {failed(QStringLiteral("writing the made-up files"))};
        }
    }
    const Child child = importRuns(3, folder.path());
    if (!child.ok) return {failed(QStringLiteral("import of 1,000 files"))};
    return {atMost(QStringLiteral("import of 1,000 files of 1 h (decode, store, streams, derived)"),
                   child.seconds, 10, QStringLiteral("s")),
            atMost(QStringLiteral("… peak memory"), child.peakMebibytes, 250, QStringLiteral("MiB"), 0),
            againstGpsbabel()};
}

} // namespace bench
