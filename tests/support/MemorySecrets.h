// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Error.h"
#include "services/auth/Secrets.h"
#include "services/net/Moment.h"

#include <QMap>
#include <QTimer>

#include <functional>

namespace vd::test {

// A keychain that forgets: answers after a turn of the event loop, as a real one does, and can be locked, or
// not be there.
class MemorySecrets : public Secrets {
public:
    QCoro::Task<std::optional<QByteArray>> read(QString name) override {
        m_reads += 1;
        co_await answer();
        if (!m_kept.contains(name)) co_return std::nullopt;
        co_return m_kept.value(name);
    }
    QCoro::Task<void> write(QString name, QByteArray secret) override {
        co_await answer();
        if (m_beforeWrite) m_beforeWrite(name);
        m_writes += 1;
        m_kept.insert(name, secret);
    }
    QCoro::Task<void> remove(QString name) override {
        co_await answer();
        m_kept.remove(name);
    }

    void lock() { m_fault = ErrorCode::keychainLocked; }
    void unlock() { m_fault.reset(); }
    void takeAway() { m_fault = ErrorCode::keychainUnavailable; }
    // Called before a secret lands, and may throw.
    void beforeWrite(std::function<void(const QString& name)> call) { m_beforeWrite = std::move(call); }

    // Called from the event loop, before whoever asked goes on.
    void onAnswer(std::function<void()> call) { m_onAnswer = std::move(call); }

    QMap<QString, QByteArray>& kept() { return m_kept; }
    int reads() const { return m_reads; }
    int writes() const { return m_writes; }

private:
    QCoro::Task<void> answer() {
        Moment turn;
        QTimer timer;
        timer.setSingleShot(true);
        QObject::connect(&timer, &QTimer::timeout, &timer, [&turn] { turn.come(); });
        timer.start(0);
        co_await turn;
        if (m_onAnswer) m_onAnswer();
        if (m_fault) throw Error(*m_fault);
    }

    QMap<QString, QByteArray> m_kept;
    std::optional<ErrorCode> m_fault;
    std::function<void(const QString& name)> m_beforeWrite;
    std::function<void()> m_onAnswer;
    int m_reads = 0;
    int m_writes = 0;
};

} // namespace vd::test
