// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Error.h"

#include <QCoroTask>
#include <QEventLoop>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace vd::test {

// What became of a coroutine. (QCoro::waitFor never returns when its task throws.)
template <typename T>
struct Outcome {
    using Value = std::conditional_t<std::is_void_v<T>, std::monostate, T>;
    std::optional<Value> result;
    std::optional<Error> error;
    std::function<void()> onEnd;

    bool isThere() const { return result || error; }
    QString errorText() const { return error ? errorKey(error->code()) : QString(); }
};

template <typename T>
QCoro::Task<void> keepOutcome(QCoro::Task<T> task, std::shared_ptr<Outcome<T>> outcome) {
    try {
        if constexpr (std::is_void_v<T>) {
            co_await task;
            outcome->result.emplace();
        } else {
            outcome->result = co_await task;
        }
    } catch (const Error& error) {
        outcome->error = error;
    }
    if (outcome->onEnd) outcome->onEnd();
}

// Lets the task run; the outcome tells how it went.
template <typename T>
std::shared_ptr<Outcome<T>> watch(QCoro::Task<T> task) {
    auto outcome = std::make_shared<Outcome<T>>();
    keepOutcome(std::move(task), outcome);
    return outcome;
}

// Lets the event loop turn until the task has ended, at most 20 s.
template <typename T>
std::shared_ptr<Outcome<T>> ended(QCoro::Task<T> task) {
    const auto outcome = watch(std::move(task));
    if (outcome->isThere()) return outcome;
    QEventLoop loop;
    outcome->onEnd = [&loop] { loop.quit(); };
    QTimer::singleShot(20'000, &loop, [] { qFatal("the coroutine never ended"); });
    loop.exec();
    outcome->onEnd = nullptr;
    return outcome;
}

// Its result; it must have one.
template <typename T>
T resultOf(QCoro::Task<T> task) {
    const auto outcome = ended(std::move(task));
    if (outcome->error) qFatal("it threw %s", outcome->error->what());
    if constexpr (!std::is_void_v<T>) return std::move(*outcome->result);
}

// The key of the error that it throws; empty when it throws none.
template <typename T>
QString errorOf(QCoro::Task<T> task) {
    return ended(std::move(task))->errorText();
}

} // namespace vd::test
