// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/fit/FitFile.h"

#include "services/importers/fit/FitDevices.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vd::fit {

void FileHead::read(const Message& message) {
    type =
        static_cast<FileType>(message.code(fileId::type).value_or(static_cast<quint32>(FileType::missing)));
    manufacturer = message.code(fileId::manufacturer);
    product = message.code(fileId::product);
    serial = message.code(fileId::serial);
    created = message.code(fileId::timeCreated);
    productName = message.text(fileId::productName);
}

QString FileHead::deviceKey() const {
    const auto number = [](std::optional<quint32> value) {
        return value ? QString::number(*value) : QStringLiteral("-");
    };
    return number(manufacturer) + QLatin1Char('/') + number(product) + QLatin1Char('/') + number(serial);
}

QString FileHead::device() const {
    return deviceName(manufacturer, product, productName);
}

void Clock::correlate(const Message& message) {
    const auto real = message.timestamp();
    const auto device = message.code(timestampCorrelation::systemTimestamp);
    if (real && device && isDeviceTime(*device) && !isDeviceTime(*real)) anchor(*device, *real);
    setLocal(real, message.code(timestampCorrelation::localTimestamp));
}

void Clock::anchor(qint64 seconds, qint64 real) {
    if (!m_shiftS) m_shiftS = real - seconds;
}

namespace {

// Zones are whole or half hours off UTC, but for these. Some devices write differences that are no zone.
bool isZoneOffset(qint32 offsetS) {
    constexpr qint32 furthestS = 14 * 3600;
    constexpr qint32 halfHourS = 30 * 60;
    constexpr std::array quarterHourZonesS{20'700, 31'500, 45'900,
                                           49'500}; // Nepal, Eucla, Chatham and its summer
    return std::abs(offsetS) <= furthestS &&
           (offsetS % halfHourS == 0 ||
            std::count(quarterHourZonesS.begin(), quarterHourZonesS.end(), offsetS) > 0);
}

} // namespace

void Clock::setLocal(std::optional<quint32> timestamp, std::optional<quint32> localTimestamp) {
    if (!timestamp || !localTimestamp) return;
    // The two stamps of one message may be some seconds apart.
    constexpr double quarterS = 15 * 60;
    const double difference = static_cast<double>(*localTimestamp) - static_cast<double>(*timestamp);
    const auto offsetS = static_cast<qint64>(std::round(difference / quarterS) * quarterS);
    constexpr qint64 dayS = 24 * 3600;
    if (std::abs(offsetS) < dayS && isZoneOffset(static_cast<qint32>(offsetS))) {
        m_offsetS = static_cast<qint32>(offsetS);
    }
}

qint64 Clock::utcMs(qint64 seconds) const {
    return rawUtcMs(isDeviceTime(seconds) ? seconds + m_shiftS.value_or(0) : seconds);
}

Instant Clock::instant(qint64 seconds, const QTimeZone& zone) const {
    const qint64 ms = utcMs(seconds);
    return m_offsetS ? Instant{ms, *m_offsetS} : atLocalOffset(ms, zone);
}

} // namespace vd::fit
