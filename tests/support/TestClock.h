// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Error.h"
#include "services/net/Clock.h"
#include "services/net/Moment.h"

#include <QTimer>

#include <algorithm>
#include <vector>

namespace vd::test {

// A clock that goes as the test says. A wait lasts no longer than a turn of the event loop and moves the
// clock on by its time; after hold() waits last until advance() reaches their end.
class TestClock : public Clock {
public:
    explicit TestClock(qint64 nowMs = 1'795'200'000'000) : m_nowMs(nowMs) {} // 2026-11-20 18:40 UTC

    qint64 nowMs() const override { return m_nowMs; }
    void setNowMs(qint64 nowMs) { m_nowMs = nowMs; }

    QCoro::Task<void> wait(std::chrono::milliseconds time, std::stop_token stop) override {
        m_waits.push_back(time);
        Waiter waiter(m_nowMs + time.count());
        m_waiters.push_back(&waiter);
        QTimer jump;
        jump.setSingleShot(true);
        QObject::connect(&jump, &QTimer::timeout, &jump, [this, &waiter] { end(&waiter); });
        if (!m_holds && time <= m_longestJump) jump.start(m_jumpTakes);
        const std::stop_callback onStop(stop, [this, &waiter] { drop(&waiter); });
        co_await waiter.over;
        if (stop.stop_requested()) throw Error(ErrorCode::cancelled);
    }

    void hold() { m_holds = true; }
    // In real time, where a second process is waited for; else no longer than a turn of the event loop.
    void letJumpsTake(std::chrono::milliseconds time) { m_jumpTakes = time; }
    // Longer waits last until advance(): a sign-in waits five minutes for somebody.
    void jumpNoFurtherThan(std::chrono::milliseconds time) { m_longestJump = time; }
    // Wakes who is due, in order, each at its time; who begins to wait meanwhile counts, too.
    void advance(std::chrono::milliseconds time) {
        const qint64 untilMs = m_nowMs + time.count();
        while (Waiter* next = firstDue(untilMs))
            end(next);
        m_nowMs = untilMs;
    }

    // All that was ever asked for, and how many wait.
    const std::vector<std::chrono::milliseconds>& waits() const { return m_waits; }
    int waiting() const { return static_cast<int>(m_waiters.size()); }

private:
    struct Waiter {
        explicit Waiter(qint64 until) : untilMs(until) {}
        qint64 untilMs;
        Moment over;
    };

    Waiter* firstDue(qint64 untilMs) {
        Waiter* first = nullptr;
        for (Waiter* each : m_waiters) {
            if (each->untilMs <= untilMs && (!first || each->untilMs < first->untilMs)) first = each;
        }
        return first;
    }
    void end(Waiter* waiter) {
        m_nowMs = std::max(m_nowMs, waiter->untilMs);
        drop(waiter);
    }
    void drop(Waiter* waiter) {
        std::erase(m_waiters, waiter);
        waiter->over.come();
    }

    qint64 m_nowMs;
    bool m_holds = false;
    std::chrono::milliseconds m_jumpTakes{0};
    std::chrono::milliseconds m_longestJump = std::chrono::hours(24 * 365);
    std::vector<std::chrono::milliseconds> m_waits;
    std::vector<Waiter*> m_waiters; // on the frames of those who wait
};

} // namespace vd::test
