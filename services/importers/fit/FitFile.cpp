// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/fit/FitFile.h"

#include "services/importers/fit/FitNames.h"

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

void Clock::setLocal(std::optional<quint32> timestamp, std::optional<quint32> localTimestamp) {
    if (!timestamp || !localTimestamp) return;
    // Zones differ by quarters of an hour; the two stamps of one message by some seconds as well.
    constexpr double quarterS = 15 * 60;
    constexpr double furthestS = 14 * 3600;
    const double difference = static_cast<double>(*localTimestamp) - static_cast<double>(*timestamp);
    const double offset = std::round(difference / quarterS) * quarterS;
    if (std::abs(offset) <= furthestS) m_offsetS = static_cast<qint32>(offset);
}

qint64 Clock::utcMs(qint64 seconds) const {
    return rawUtcMs(isDeviceTime(seconds) ? seconds + m_shiftS.value_or(0) : seconds);
}

Instant Clock::instant(qint64 seconds, const QTimeZone& zone) const {
    const qint64 ms = utcMs(seconds);
    return m_offsetS ? Instant{ms, *m_offsetS} : atLocalOffset(ms, zone);
}

} // namespace vd::fit
