// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Merge.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace vd {

namespace {

using Number = std::optional<double> Summary::*;
using Text = std::optional<QString> Summary::*;
using Ranking = std::vector<const MergeInput*>; // best first

struct NumberField {
    const char* name;
    Number member;
};

constexpr std::array generalFields{
    NumberField{"elapsedS", &Summary::elapsedS},
    NumberField{"movingS", &Summary::movingS},
    NumberField{"distanceM", &Summary::distanceM},
    NumberField{"elevationGainM", &Summary::elevationGainM},
    NumberField{"elevationLossM", &Summary::elevationLossM},
    NumberField{"averageSpeedMps", &Summary::averageSpeedMps},
    NumberField{"maxSpeedMps", &Summary::maxSpeedMps},
    NumberField{"averageCadenceRpm", &Summary::averageCadenceRpm},
    NumberField{"energyJ", &Summary::energyJ},
    NumberField{"poolLengthM", &Summary::poolLengthM},
};
constexpr std::array heartRateFields{
    NumberField{"averageHeartRateBpm", &Summary::averageHeartRateBpm},
    NumberField{"maxHeartRateBpm", &Summary::maxHeartRateBpm},
};
constexpr std::array powerFields{
    NumberField{"averagePowerW", &Summary::averagePowerW},
    NumberField{"maxPowerW", &Summary::maxPowerW},
};
constexpr std::array trackChannels{Channel::latitude, Channel::longitude, Channel::altitude,
                                   Channel::distance, Channel::speed};

int points(const MergeInput& recording, Channel channel) {
    const auto it = recording.channelPoints.find(channel);
    return it == recording.channelPoints.end() ? 0 : it->second;
}

template <typename Channels>
qint64 pointsOfAll(const MergeInput& recording, const Channels& channels) {
    qint64 sum = 0;
    for (const Channel channel : channels)
        sum += points(recording, channel);
    return sum;
}

int fieldsSaid(const Summary& summary) {
    int count = (summary.name ? 1 : 0) + (summary.notes ? 1 : 0);
    const auto add = [&](const auto& fields) {
        for (const NumberField& field : fields)
            count += summary.*field.member ? 1 : 0;
    };
    add(generalFields);
    add(heartRateFields);
    add(powerFields);
    return count;
}

Ranking primaryFirst(const std::vector<MergeInput>& recordings) {
    Ranking ranking;
    for (const MergeInput& recording : recordings)
        ranking.push_back(&recording);
    const auto worth = [](const MergeInput& recording) {
        qint64 channels = 0, values = 0;
        for (const auto& [channel, count] : recording.channelPoints) {
            channels += count > 0 ? 1 : 0;
            values += count;
        }
        return std::tuple(channels > 0, !recording.manual, channels, values, fieldsSaid(recording.summary));
    };
    std::sort(ranking.begin(), ranking.end(), [&](const MergeInput* a, const MergeInput* b) {
        const auto worthA = worth(*a), worthB = worth(*b);
        return worthA != worthB ? worthA > worthB : a->stableId < b->stableId;
    });
    return ranking;
}

// Those with more of something first; ties stay as they are.
template <typename Measure>
Ranking by(Measure measure, Ranking ranking) {
    std::stable_sort(ranking.begin(), ranking.end(),
                     [&](const MergeInput* a, const MergeInput* b) { return measure(*a) > measure(*b); });
    return ranking;
}

class Merging {
public:
    explicit Merging(const Ranking& primary) {
        m_result.primary = primary.front()->id;
        m_result.summary.start = primary.front()->summary.start;
        m_result.from[QStringLiteral("start")] = primary.front()->id;
    }

    // The first recording's that has it.
    template <typename Value>
    void take(const char* name, std::optional<Value> Summary::*member, const Ranking& ranking) {
        takeIf(name, member, ranking,
               [&](const MergeInput& recording) { return (recording.summary.*member).has_value(); });
    }

    template <size_t n>
    void take(const std::array<NumberField, n>& fields, const Ranking& ranking) {
        for (const NumberField& field : fields)
            take(field.name, field.member, ranking);
    }

    void takeCount(const char* name, int Summary::*member, const Ranking& ranking) {
        takeIf(name, member, ranking,
               [&](const MergeInput& recording) { return recording.summary.*member > 0; });
    }

    void takeSport(const Ranking& ranking) {
        m_result.from[QStringLiteral("sport")] = ranking.front()->id;
        takeIf("sport", &Summary::sport, ranking,
               [](const MergeInput& recording) { return recording.summary.sport != Sport::other; });
    }

    void takeChannel(Channel channel, const Ranking& ranking) {
        const auto it = std::find_if(ranking.begin(), ranking.end(), [&](const MergeInput* recording) {
            return points(*recording, channel) > 0;
        });
        if (it != ranking.end()) m_result.from[QStringLiteral("stream:") + key(channel)] = (*it)->id;
    }

    MergeResult result() && { return std::move(m_result); }

private:
    template <typename Member, typename Has>
    void takeIf(const char* name, Member member, const Ranking& ranking, Has has) {
        const auto it = std::find_if(ranking.begin(), ranking.end(),
                                     [&](const MergeInput* recording) { return has(*recording); });
        if (it == ranking.end()) return;
        m_result.summary.*member = (*it)->summary.*member;
        m_result.from[QString::fromLatin1(name)] = (*it)->id;
    }

    MergeResult m_result;
};

} // namespace

MergeResult merge(const std::vector<MergeInput>& recordings) {
    const Ranking primary = primaryFirst(recordings);
    const auto mostOf = [&](Channel channel) {
        return by([channel](const MergeInput& recording) { return points(recording, channel); }, primary);
    };
    const Ranking heartRate = mostOf(Channel::heartRate);
    const Ranking power = mostOf(Channel::power);
    const Ranking track = by(
        [](const MergeInput& recording) {
            return std::pair(points(recording, Channel::latitude), pointsOfAll(recording, trackChannels));
        },
        primary);

    Merging merging(primary);
    merging.takeSport(primary);
    merging.take("name", &Summary::name, primary);
    merging.take("notes", &Summary::notes, primary);
    merging.take(generalFields, primary);
    merging.take(heartRateFields, heartRate);
    merging.take(powerFields, power);
    merging.takeCount("pointCount", &Summary::pointCount, track);
    merging.takeCount("lapCount", &Summary::lapCount,
                      by([](const MergeInput& recording) { return recording.summary.lapCount; }, primary));

    for (const Channel channel : trackChannels)
        merging.takeChannel(channel, track);
    merging.takeChannel(Channel::heartRate, heartRate);
    merging.takeChannel(Channel::power, power);
    merging.takeChannel(Channel::cadence, primary);
    merging.takeChannel(Channel::temperature, primary);
    return std::move(merging).result();
}

} // namespace vd
