// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <coroutine>
#include <utility>

namespace vd {

// Something that one coroutine waits for and somebody else brings about, once: 'co_await moment' goes on from
// within come(), or at once when it has come already. After come() the moment may be gone. GUI thread.
class Moment {
public:
    Moment() = default;
    Moment(const Moment&) = delete;
    Moment& operator=(const Moment&) = delete;

    void come() {
        m_hasCome = true;
        if (const auto waiting = std::exchange(m_waiting, nullptr)) waiting.resume();
    }

    auto operator co_await() noexcept {
        struct Awaiter {
            Moment* moment;
            bool await_ready() const noexcept { return moment->m_hasCome; }
            void await_suspend(std::coroutine_handle<> waiting) const noexcept {
                moment->m_waiting = waiting;
            }
            void await_resume() const noexcept {}
        };
        return Awaiter{this};
    }

private:
    bool m_hasCome = false;
    std::coroutine_handle<> m_waiting;
};

} // namespace vd
