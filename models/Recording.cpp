// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Recording.h"

#include <array>

namespace vd {

namespace {

// Steps: what sensors resolve and people can see. Positions to 1e-7 degrees (about 1 cm, a FIT semicircle is
// 0.84e-7).
constexpr std::array channels{
    ChannelInfo{Channel::latitude, "latitude", 1e-7},      ChannelInfo{Channel::longitude, "longitude", 1e-7},
    ChannelInfo{Channel::altitude, "altitude", 0.01},      ChannelInfo{Channel::distance, "distance", 0.01},
    ChannelInfo{Channel::speed, "speed", 0.001},           ChannelInfo{Channel::heartRate, "heart_rate", 1},
    ChannelInfo{Channel::cadence, "cadence", 1.0 / 128},   ChannelInfo{Channel::power, "power", 1},
    ChannelInfo{Channel::temperature, "temperature", 0.1},
};

} // namespace

std::span<const ChannelInfo> allChannels() {
    return channels;
}

const ChannelInfo& info(Channel channel) {
    return channels[static_cast<size_t>(channel)];
}

QString key(Channel channel) {
    return QString::fromLatin1(info(channel).key);
}

std::optional<Channel> channelFromKey(QStringView key) {
    for (const ChannelInfo& row : channels) {
        if (key == QLatin1String(row.key)) return row.channel;
    }
    return std::nullopt;
}

} // namespace vd
