// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Interrupt.h"

#include <QSocketNotifier>
#include <QtGlobal>

#ifdef Q_OS_UNIX

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace vd {

namespace {

std::array<int, 2> ends{-1, -1}; // written in the handler, read by the event loop

// Only what may be called from within a handler.
void handle(int) {
    const char one = 1;
    [[maybe_unused]] const ssize_t written = write(ends[0], &one, 1);
}

void setHandlers(void (*handler)(int), unsigned flags) {
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = static_cast<int>(flags);
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

} // namespace

Interrupt::Interrupt(QObject* parent) : QObject(parent) {
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) != 0) return;
    m_notifier = std::make_unique<QSocketNotifier>(ends[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        Q_EMIT requested();
    });
    setHandlers(&handle, SA_RESTART | SA_RESETHAND);
}

Interrupt::~Interrupt() {
    if (!m_notifier) return;
    setHandlers(SIG_DFL, 0);
    m_notifier.reset();
    for (int& end : ends)
        close(std::exchange(end, -1));
}

} // namespace vd

#else

namespace vd {

Interrupt::Interrupt(QObject* parent) : QObject(parent) {}
Interrupt::~Interrupt() = default;

} // namespace vd

#endif
