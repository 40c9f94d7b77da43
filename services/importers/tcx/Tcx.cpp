// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/tcx/Tcx.h"

#include "models/Error.h"
#include "models/Units.h"
#include "models/analysis/Track.h"
#include "services/importers/Trackpoints.h"
#include "services/importers/tcx/TcxDocument.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace vd {

namespace {

// Distances count on through the laps. Where a lap begins again at zero they are joined.
void joinDistances(std::vector<TcxLap>& laps) {
    double before = 0; // added to the current lap
    double last = 0;   // joined
    for (TcxLap& lap : laps) {
        bool first = true;
        for (Trackpoint& point : lap.points) {
            double& distance = point[Channel::distance];
            if (std::isnan(distance)) continue;
            if (first && distance < last / 2) before = last;
            first = false;
            distance += before;
            last = std::max(last, distance);
        }
    }
}

std::vector<Trackpoint> takePoints(std::vector<TcxLap>& laps) {
    std::vector<Trackpoint> points;
    for (TcxLap& lap : laps) {
        points.insert(points.end(), lap.points.begin(), lap.points.end());
        lap.points = {};
    }
    return points;
}

// Laps without a start begin with their first point, else where the one before them ended.
void completeStarts(std::vector<TcxLap>& laps, const std::optional<XmlTime>& activityStart) {
    std::optional<XmlTime> next = activityStart;
    for (TcxLap& lap : laps) {
        if (!lap.start && !lap.points.empty()) lap.start = XmlTime{*lap.points.front().utcMs, std::nullopt};
        if (!lap.start) lap.start = next;
        if (!lap.start) continue;
        next = lap.start;
        next->utcMs += std::llround(lap.timerS.value_or(0) * 1000);
    }
}

// The first moment that the file names.
std::optional<XmlTime> startOf(const TcxActivity& activity, const std::vector<Trackpoint>& points) {
    std::optional<XmlTime> start;
    const auto consider = [&start](const std::optional<XmlTime>& time) {
        if (time && (!start || time->utcMs < start->utcMs)) start = time;
    };
    for (const TcxLap& lap : activity.laps)
        consider(lap.start);
    if (!points.empty()) consider(XmlTime{*points.front().utcMs, activity.firstTime->offsetS});
    return start ? start : activity.id;
}

Lap toLap(const TcxLap& from, qint64 startMs, std::optional<qint64> nextMs) {
    Lap lap;
    lap.startMs = startMs;
    lap.movingS = from.timerS;
    lap.elapsedS = from.timerS;
    // Starts are whole seconds in most files: under one second is no pause.
    const double untilNextS = nextMs ? static_cast<double>(*nextMs - startMs) / 1000 : 0;
    if (untilNextS >= from.timerS.value_or(0) + 1) lap.elapsedS = untilNextS;
    if (from.distanceM.value_or(0) > 0) lap.distanceM = from.distanceM;
    if (from.maxSpeedMps.value_or(0) > 0) lap.maxSpeedMps = from.maxSpeedMps;
    lap.averageSpeedMps = from.averageSpeedMps;
    if (!lap.averageSpeedMps && lap.distanceM && from.timerS.value_or(0) > 0) {
        lap.averageSpeedMps = *lap.distanceM / *from.timerS;
    }
    lap.averageHeartRateBpm = from.averageHeartRateBpm;
    lap.maxHeartRateBpm = from.maxHeartRateBpm;
    lap.averagePowerW = from.averagePowerW;
    lap.averageCadenceRpm = from.averageCadenceRpm;
    if (from.calories) lap.energyJ = *from.calories * joulesPerKilocalorie;
    return lap;
}

std::vector<Lap> toLaps(const std::vector<TcxLap>& laps, qint64 startMs) {
    std::vector<Lap> result;
    for (size_t i = 0; i < laps.size(); ++i) {
        const auto since = [startMs](const TcxLap& lap) {
            return lap.start ? lap.start->utcMs - startMs : 0;
        };
        const auto next = i + 1 < laps.size() ? std::optional(since(laps[i + 1])) : std::nullopt;
        result.push_back(toLap(laps[i], since(laps[i]), next));
    }
    return result;
}

std::optional<double> sum(const std::vector<Lap>& laps, std::optional<double> Lap::*field) {
    std::optional<double> result;
    for (const Lap& lap : laps) {
        if (lap.*field) result = result.value_or(0) + *(lap.*field);
    }
    return result;
}

double elapsedSeconds(const Recording& recording) {
    qint64 endMs = recording.streams.timeMs.empty() ? 0 : recording.streams.timeMs.back();
    if (!recording.laps.empty()) {
        const Lap& last = recording.laps.back();
        endMs = std::max(endMs, last.startMs + std::llround(last.elapsedS.value_or(0) * 1000));
    }
    return static_cast<double>(endMs) / 1000;
}

Sport sportOf(const TcxActivity& activity) {
    return activity.transition ? Sport::transition : sportFromWords(activity.sport);
}

QJsonObject extrasOf(const TcxActivity& activity) {
    QJsonObject extras;
    if (!activity.unitId.isEmpty()) extras.insert(QStringLiteral("unitId"), activity.unitId);
    if (!activity.versionMajor.isEmpty()) {
        const QString minor = activity.versionMinor.isEmpty() ? QStringLiteral("0") : activity.versionMinor;
        extras.insert(QStringLiteral("softwareVersion"), activity.versionMajor + QLatin1Char('.') + minor);
    }
    return extras;
}

// nullopt for an activity of which the file says nothing but that it was.
std::optional<FileRecording> makeRecording(TcxActivity activity, const QString& author,
                                           const FileContent& file) {
    joinDistances(activity.laps);
    completeStarts(activity.laps, activity.id);
    std::vector<Trackpoint> points = takePoints(activity.laps);
    sortByTime(points);
    const std::optional<XmlTime> start = startOf(activity, points);
    if (!start) return std::nullopt;

    Recording recording;
    recording.device = activity.device.isEmpty() ? author : activity.device;
    recording.sportGiven = activity.sport;
    recording.extras = extrasOf(activity);
    recording.streams = toStreams(points, start->utcMs);
    recording.laps = toLaps(activity.laps, start->utcMs);
    Summary& summary = recording.summary;
    summary.sport = sportOf(activity);
    summary.start = fileInstant(*start, file);
    if (!activity.notes.isEmpty()) summary.notes = activity.notes;
    const double elapsedS = elapsedSeconds(recording);
    summary.distanceM = sum(recording.laps, &Lap::distanceM);
    if (elapsedS <= 0 && !summary.distanceM) return std::nullopt;
    if (elapsedS > 0) summary.elapsedS = elapsedS;
    const std::optional<double> timerS = sum(recording.laps, &Lap::movingS);
    if (timerS && *timerS > 0 && *timerS <= elapsedS - 1) summary.movingS = timerS; // the timer did pause
    summary.energyJ = sum(recording.laps, &Lap::energyJ);
    completeSummary(recording, false); // TCX does not say where heights come from
    if (!summary.maxPowerW) {
        for (const TcxLap& lap : activity.laps)
            summary.maxPowerW = std::max(summary.maxPowerW, lap.maxPowerW);
    }
    QString deviceId = recording.device;
    if (!activity.unitId.isEmpty() && activity.unitId != u"0") deviceId += QLatin1Char('/') + activity.unitId;
    return FileRecording{std::move(recording), deviceId};
}

QString whyNothing(const TcxDocument& tcx) {
    if (tcx.hasCourses) return QCoreApplication::translate("Importers", "A course, with no activity in it.");
    if (tcx.hasWorkouts)
        return QCoreApplication::translate("Importers", "A workout plan, with no activity in it.");
    return QCoreApplication::translate("Importers", "There is no activity in it.");
}

} // namespace

bool sniffTcx(QByteArrayView head) {
    return xmlRootName(head) == "TrainingCenterDatabase";
}

ReadResult readTcx(const FileContent& file, std::stop_token stop) {
    TcxDocument tcx = parseTcx(file.bytes, stop);
    const std::optional<XmlFault>& fault = tcx.fault;
    if (!tcx.isTcx) throw Error(ErrorCode::badData, QStringLiteral("no <TrainingCenterDatabase> element"));

    ReadResult result;
    std::vector<FileRecording> recordings;
    for (TcxActivity& activity : tcx.activities) {
        if (auto recording = makeRecording(std::move(activity), tcx.author, file)) {
            recordings.push_back(std::move(*recording));
        }
    }
    if (recordings.empty()) {
        if (fault && fault->kind != XmlFault::Kind::leftOver) {
            throw Error(ErrorCode::badData, fault->reason + QStringLiteral(" at byte %1").arg(fault->byte));
        }
        result.nothing = whyNothing(tcx);
    } else if (tcx.pointsWithoutTime > 0) {
        result.remarks.append(QCoreApplication::translate("Importers", "Points without a time, left out: %1.")
                                  .arg(tcx.pointsWithoutTime));
    }
    if (fault) result.damage = fault->sentence();
    result.batches = fileBatches(
        file,
        {QStringLiteral("tcx"), QStringLiteral("TCX"), QStringLiteral("application/vnd.garmin.tcx+xml")},
        std::move(recordings));
    return result;
}

} // namespace vd
