// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Error.h"

#include <QCoroTask>

#include <optional>

namespace vd {

// For the top level of a command: waits for a coroutine and throws what it throws. (QCoro::waitFor alone
// would wait for ever when it throws later than at once.)
inline void await(QCoro::Task<void> task) {
    std::optional<Error> failure;
    const auto settle = [](QCoro::Task<void> awaited, std::optional<Error>* failed) -> QCoro::Task<void> {
        try {
            co_await std::move(awaited);
        } catch (const Error& error) {
            *failed = error;
        }
    };
    QCoro::waitFor(settle(std::move(task), &failure));
    if (failure) throw *failure;
}

} // namespace vd
