// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/Clock.h"

#include "models/Error.h"
#include "services/net/Moment.h"

#include <QDateTime>
#include <QTimer>

#include <algorithm>

namespace vd {
namespace {

// A QTimer counts no further than 24 days.
constexpr std::chrono::milliseconds longestTimer = std::chrono::hours(24);

QCoro::Task<void> waitOnce(std::chrono::milliseconds time, std::stop_token stop) {
    Moment over;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&over] { over.come(); });
    timer.start(time);
    const std::stop_callback onStop(stop, [&over] { over.come(); });
    co_await over;
    if (stop.stop_requested()) throw Error(ErrorCode::cancelled);
}

} // namespace

qint64 SystemClock::nowMs() const {
    return QDateTime::currentMSecsSinceEpoch();
}

QCoro::Task<void> SystemClock::wait(std::chrono::milliseconds time, std::stop_token stop) {
    do {
        const std::chrono::milliseconds step =
            std::clamp(time, std::chrono::milliseconds::zero(), longestTimer);
        co_await waitOnce(step, stop);
        time -= step;
    } while (time.count() > 0);
}

} // namespace vd
