// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/net/Moment.h"

#include <QCoroTask>
#include <QFuture>
#include <QFutureWatcher>
#include <QUnhandledException>

namespace vd {

// What comes of work on another thread, moved and never copied (QCoro's own wait copies it), or what it
// threw: QtConcurrent wraps what is no QException, and an Error is none. Goes on from the event loop, or at
// once when the work is done already.
template <typename T>
QCoro::Task<T> resultOf(QFuture<T> future) {
    if (!future.isFinished()) {
        Moment over;
        auto* watcher = new QFutureWatcher<T>();
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, &over] {
            watcher->deleteLater();
            over.come();
        });
        watcher->setFuture(future);
        co_await over;
    }
    try {
        future.waitForFinished(); // throws, and does not wait
    } catch (const QUnhandledException& wrapped) {
        std::rethrow_exception(wrapped.exception());
    }
    if constexpr (!std::is_void_v<T>) co_return future.takeResult();
}

} // namespace vd
