// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>

#include <chrono>
#include <stop_token>

namespace vd {

// The time that sync, sign-in and budgets go by. Tests bring their own. GUI thread.
class Clock {
public:
    virtual ~Clock() = default;
    virtual qint64 nowMs() const = 0; // UTC
    // Goes on after that time. Throws Error(cancelled), at once and from within the request to stop.
    virtual QCoro::Task<void> wait(std::chrono::milliseconds time, std::stop_token stop) = 0;
};

class SystemClock : public Clock {
public:
    qint64 nowMs() const override;
    QCoro::Task<void> wait(std::chrono::milliseconds time, std::stop_token stop) override;
};

} // namespace vd
