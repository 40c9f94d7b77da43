// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ActivityStats.h"

#include "models/analysis/Load.h"
#include "models/analysis/Track.h"
#include "ui/Dates.h"
#include "ui/parts/SourceDisc.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ActivityStats)
};

class Stats {
public:
    Stats(const ActivityDetail& detail, const AthleteSettings& athlete, const UnitChoice& units,
          const QLocale& locale)
        : m_detail(detail), m_summary(detail.activity.summary), m_athlete(athlete), m_units(units),
          m_locale(locale) {}

    std::vector<Stat> make() {
        addDistance();
        addTime();
        add(Text::tr("Climb"), m_summary.elevationGainM,
            formatHeight(m_summary.elevationGainM, m_units, m_locale), "elevationGainM", descent());
        addSpeed();
        add(Text::tr("Heart rate"), m_summary.averageHeartRateBpm,
            formatHeartRate(m_summary.averageHeartRateBpm, m_locale), "averageHeartRateBpm",
            highest(m_summary.maxHeartRateBpm, formatHeartRate(m_summary.maxHeartRateBpm, m_locale)));
        addPower();
        addLoad();
        addCadence();
        add(Text::tr("Calories"), m_summary.energyJ, formatEnergy(m_summary.energyJ, m_units, m_locale),
            "energyJ", {});
        if (m_stats.size() > most) m_stats.resize(most);
        return std::move(m_stats);
    }

private:
    static constexpr size_t most = 8;

    void add(const QString& label, const std::optional<double>& value, Quantity quantity, const char* field,
             const QString& companion) {
        if (!value || *value <= 0) return; // zero: nothing that measures was there
        m_stats.push_back({label, std::move(quantity), companion.isEmpty() ? takenFrom(field) : companion});
    }

    QString takenFrom(const char* field) const {
        if (m_detail.recordings.size() < 2) return {};
        const auto from = m_detail.fieldFrom.find(QString::fromLatin1(field));
        if (from == m_detail.fieldFrom.end()) return {};
        for (const RecordingRow& recording : m_detail.recordings) {
            //: under a number that several sources know: the one that it was taken from
            if (recording.id == from->second) return Text::tr("from %1").arg(recordingName(recording));
        }
        return {};
    }

    static QString highest(const std::optional<double>& value, const Quantity& quantity) {
        //: under an average: the largest value
        return value.value_or(0) > 0 ? Text::tr("max %1").arg(quantity.number) : QString();
    }

    QString descent() const {
        if (!m_summary.elevationLossM) return {};
        //: under the climb: how much went down again
        return Text::tr("down %1").arg(formatHeight(m_summary.elevationLossM, m_units, m_locale).number);
    }

    void addDistance() {
        QString companion;
        const auto lengths = std::count_if(m_detail.laps.begin(), m_detail.laps.end(),
                                           [](const Lap& lap) { return lap.kind == Lap::Kind::length; });
        if (m_summary.poolLengthM && lengths > 0) {
            //: a swim: how many lengths of how long a pool, "40 × 25 m"
            companion =
                Text::tr("%1 × %2").arg(m_locale.toString(static_cast<qlonglong>(lengths)), poolLength());
        }
        add(Text::tr("Distance"), m_summary.distanceM,
            formatDistance(m_summary.distanceM, m_summary.sport, m_units, m_locale, Precision::full),
            "distanceM", companion);
    }

    QString poolLength() const {
        const double meters = *m_summary.poolLengthM;
        const double yards = meters / metersPerYard;
        // Pools are built in whole yards or in whole meters, whatever the swimmer prefers.
        const bool inYards =
            std::abs(yards - std::round(yards)) < 0.01 && std::abs(meters - std::round(meters)) > 0.01;
        return m_locale.toString(inYards ? yards : meters, 'g', 4) +
               (inYards ? QStringLiteral(" yd") : QStringLiteral(" m"));
    }

    void addTime() {
        const std::optional<double>& moving = m_summary.movingS;
        const std::optional<double>& elapsed = m_summary.elapsedS;
        const bool paused = moving && elapsed && *elapsed - *moving >= 1;
        if (moving) {
            add(Text::tr("Moving time"), moving, {formatDuration(moving), {}}, "movingS",
                paused ? Text::tr("elapsed %1").arg(formatDuration(elapsed)) : Text::tr("without a pause"));
        } else {
            add(Text::tr("Time"), elapsed, {formatDuration(elapsed), {}}, "elapsedS", {});
        }
    }

    void addSpeed() {
        const Sport sport = m_summary.sport;
        if (info(sport).speedStyle == SpeedStyle::none) return;
        const bool pace = speedShownAsPace(sport);
        const Quantity fastest = formatSpeed(m_summary.maxSpeedMps, sport, m_units, m_locale);
        const QString companion = !m_summary.maxSpeedMps ? QString()
                                  //: under the average pace: the fastest
                                  : pace ? Text::tr("best %1").arg(fastest.number)
                                         : highest(m_summary.maxSpeedMps, fastest);
        add(pace ? Text::tr("Pace") : Text::tr("Speed"), m_summary.averageSpeedMps,
            formatSpeed(m_summary.averageSpeedMps, sport, m_units, m_locale), "averageSpeedMps", companion);
    }

    void addPower() {
        const Quantity mean = formatPower(m_summary.averagePowerW, m_locale);
        const std::optional<double>& weighted = m_detail.activity.weightedPowerW;
        if (weighted.value_or(0) <= 0) {
            add(Text::tr("Power"), m_summary.averagePowerW, mean, "averagePowerW",
                highest(m_summary.maxPowerW, formatPower(m_summary.maxPowerW, m_locale)));
            return;
        }
        add(Text::tr("Weighted power"), weighted, formatPower(weighted, m_locale), "averagePowerW",
            //: under the weighted power: the plain average
            m_summary.averagePowerW ? Text::tr("mean %1").arg(mean.number) : QString());
        if (m_athlete.thresholdPowerW.value_or(0) <= 0) return;
        const double share = intensity(*weighted, *m_athlete.thresholdPowerW);
        add(Text::tr("Intensity"), share, {m_locale.toString(share, 'f', 2), {}}, "averagePowerW",
            //: under the intensity: the threshold power that it is a share of, with its unit
            Text::tr("of %1").arg(formatPower(m_athlete.thresholdPowerW, m_locale).text()));
    }

    void addLoad() {
        const bool fromPower = m_detail.activity.loadSource == key(TrainingLoad::Source::power);
        //: under the training load: what it was told from
        add(Text::tr("Training load"), m_detail.activity.load,
            formatNumber(m_detail.activity.load, 0, {}, m_locale), "",
            fromPower ? Text::tr("from power") : Text::tr("from heart rate"));
    }

    void addCadence() {
        const auto* samples = m_detail.streams.find(Channel::cadence);
        const std::optional<double> top = samples ? maximum(*samples) : std::nullopt;
        add(Text::tr("Cadence"), m_summary.averageCadenceRpm,
            formatCadence(m_summary.averageCadenceRpm, m_summary.sport, m_locale), "averageCadenceRpm",
            highest(top, formatCadence(top, m_summary.sport, m_locale)));
    }

    const ActivityDetail& m_detail;
    const Summary& m_summary;
    const AthleteSettings& m_athlete;
    const UnitChoice& m_units;
    const QLocale& m_locale;
    std::vector<Stat> m_stats;
};

} // namespace

std::vector<Stat> activityStats(const ActivityDetail& detail, const AthleteSettings& athlete,
                                const UnitChoice& units, const QLocale& locale) {
    return Stats(detail, athlete, units, locale).make();
}

QString startText(const Instant& start) {
    const QLocale locale;
    //: When an activity began. See QLocale::toString
    const QString date = locale.toString(localDate(start), Text::tr("dddd d MMMM yyyy"));
    //: date, time
    return Text::tr("%1, %2").arg(date, shortTime(localTime(start)));
}

QString recordingName(const RecordingRow& recording) {
    if (!recording.device.isEmpty()) return recording.device;
    if (!recording.accountName.isEmpty()) return recording.accountName;
    return sourceName(recording.provider);
}

} // namespace vd
