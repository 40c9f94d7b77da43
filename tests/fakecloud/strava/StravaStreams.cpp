// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/strava/StravaActivity.h"
#include "services/demo/Random.h"

#include <QJsonArray>

#include <cmath>
#include <vector>

namespace vd::fakecloud {
namespace {

// Seconds from the start: irregular, as smart recording is, with the stop in the middle.
std::vector<int> timesOf(const StravaActivity& activity) {
    demo::Random dice(static_cast<quint64>(activity.id));
    const int stopS = activity.elapsedS - activity.movingS;
    std::vector<int> times;
    for (int t = 0; t <= activity.movingS; t += 1 + dice.below(3))
        times.push_back(t > activity.movingS / 2 ? t + stopS : t);
    return times;
}

double wave(double share, int waves) {
    return std::sin(share * waves * 6.283185307179586);
}

struct Moment {
    double share; // of the way and of the moving time
    double speed; // m/s
};

QJsonValue valueOf(const QString& key, const StravaActivity& activity, const Moment& moment) {
    const double swing = wave(moment.share, 9);
    if (key == u"distance") return std::round(activity.distanceM * moment.share * 10) / 10;
    if (key == u"latlng") {
        const StravaPlace place = placeAt(activity, moment.share);
        return QJsonArray{place.latitude, place.longitude};
    }
    if (key == u"altitude") return std::round((120 + activity.climbM / 2 * wave(moment.share, 1)) * 10) / 10;
    if (key == u"velocity_smooth") return std::round(moment.speed * 1000) / 1000;
    if (key == u"heartrate") return qRound(*activity.averageHeartRate * (1 + 0.12 * swing));
    if (key == u"cadence") return qRound(*activity.averageCadence * (1 + 0.04 * swing));
    if (key == u"watts") return qRound(*activity.averageWatts * (1 + 0.3 * swing));
    if (key == u"temp") return 18 + qRound(3 * swing);
    if (key == u"grade_smooth") return std::round(30 * wave(moment.share, 1)) / 10;
    return true; // moving
}

bool hasStream(const QString& key, const StravaActivity& activity) {
    if (key == u"latlng" || key == u"altitude" || key == u"grade_smooth") return activity.hasGps;
    if (key == u"distance" || key == u"velocity_smooth") return activity.distanceM > 0;
    if (key == u"heartrate") return activity.averageHeartRate.has_value();
    if (key == u"cadence") return activity.averageCadence.has_value();
    if (key == u"watts") return activity.averageWatts.has_value();
    return true;
}

} // namespace

QStringList streamKeys() {
    return {QStringLiteral("time"),     QStringLiteral("distance"),        QStringLiteral("latlng"),
            QStringLiteral("altitude"), QStringLiteral("velocity_smooth"), QStringLiteral("heartrate"),
            QStringLiteral("cadence"),  QStringLiteral("watts"),           QStringLiteral("temp"),
            QStringLiteral("moving"),   QStringLiteral("grade_smooth")};
}

QJsonObject streamsOf(const StravaActivity& activity, const QStringList& keys) {
    QJsonObject streams;
    if (activity.manual) return streams;
    const std::vector<int> times = timesOf(activity);
    const int stopS = activity.elapsedS - activity.movingS;
    for (const QString& key : keys) {
        if (!hasStream(key, activity)) continue;
        QJsonArray data;
        for (const int t : times) {
            const int moved = t > activity.movingS / 2 + stopS ? t - stopS : t;
            const Moment moment{double(moved) / activity.movingS, activity.averageSpeed()};
            data << (key == u"time" ? QJsonValue(t) : valueOf(key, activity, moment));
        }
        streams.insert(key, QJsonObject{{QStringLiteral("data"), data},
                                        {QStringLiteral("series_type"), QStringLiteral("distance")},
                                        {QStringLiteral("original_size"), static_cast<int>(times.size())},
                                        {QStringLiteral("resolution"), QStringLiteral("high")}});
    }
    return streams;
}

} // namespace vd::fakecloud
