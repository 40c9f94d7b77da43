// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Instant.h"
#include "services/importers/fit/FitProfile.h"
#include "services/importers/fit/FitReader.h"

#include <QTimeZone>

#include <optional>

namespace vd::fit {

// Who wrote a file and what it is: its file_id message.
struct FileHead {
    FileType type = FileType::missing;
    std::optional<quint32> manufacturer;
    std::optional<quint32> product;
    std::optional<quint32> serial;
    std::optional<quint32> created; // seconds of the file's clock
    QString productName;

    void read(const Message& fileId);
    // What identifies the device, in numbers, so that it stays when a list of names grows:
    // "1/1567/3851234567".
    QString deviceKey() const;
    QString device() const; // for people: "Garmin Edge 810"; empty when not known
};

// From a file's clock to ours. FIT counts seconds since 1989-12-31T00:00:00Z; a device whose clock was never
// set counts from when it was switched on, and says so by values below 0x10000000.
class Clock {
public:
    static constexpr qint64 epochS = 631'065'600; // 1989-12-31T00:00:00Z
    static constexpr qint64 firstRealTime = 0x10000000;

    static bool isDeviceTime(qint64 seconds) { return seconds < firstRealTime; }
    static qint64 rawUtcMs(qint64 seconds) { return (epochS + seconds) * 1000; }

    // A timestamp_correlation message: device time and real time side by side.
    void correlate(const Message& message);
    // An activity or monitoring_info message: its time, and the same on the wall.
    void setLocal(std::optional<quint32> timestamp, std::optional<quint32> localTimestamp);
    // Device time `seconds` was really `real`; the first word holds.
    void anchor(qint64 seconds, qint64 real);
    bool isAnchored() const { return m_shiftS.has_value(); }

    qint64 utcMs(qint64 seconds) const;
    // With the offset that the file tells, else that of `zone` at that moment.
    Instant instant(qint64 seconds, const QTimeZone& zone) const;

private:
    std::optional<qint64> m_shiftS; // real time - device time
    std::optional<qint32> m_offsetS;
};

} // namespace vd::fit
