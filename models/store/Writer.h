// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Apply.h"
#include "models/store/Runs.h"
#include "models/store/Store.h"

#include <QLockFile>
#include <QPromise>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace vd {

// The writing thread of a store and its queue. Tasks run in the order in which they were given.
class Store::Writer {
public:
    // Returns when the writing connection is open; throws what opening it threw.
    explicit Writer(const Database& database);
    ~Writer();

    void close(); // finishes what is queued
    bool closing();
    // Something that an earlier program derived was found at opening.
    bool foundOutdated() const { return m_foundOutdated; }
    // Connections whose deletion was cut off, found at opening.
    const std::vector<ConnectionId>& foundToDelete() const { return m_foundToDelete; }

    // Runs on the writing thread; what it returns or throws goes into the future.
    template <typename Result>
    QFuture<Result> submit(std::function<Result(Sql&)> task) {
        auto promise = std::make_shared<QPromise<Result>>();
        promise->start();
        QFuture<Result> future = promise->future();
        enqueue([promise, task = std::move(task)](Sql& sql) {
            try {
                if constexpr (std::is_void_v<Result>) {
                    task(sql);
                } else {
                    promise->addResult(task(sql));
                }
            } catch (...) {
                promise->setException(std::current_exception());
            }
            promise->finish();
        });
        return future;
    }

    // On the writing thread, each in a transaction of its own.
    Applied apply(Sql& sql, const PreparedBatch& prepared);
    void endRun(Sql& sql, RunId run, const RunOutcome& outcome);

    std::atomic<int> waitingApplies{0};

private:
    using Task = std::function<void(Sql&)>;
    void enqueue(Task task);
    void loop(const Database& database, std::promise<void> opened);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    bool m_closing = false;
    bool m_foundOutdated = false;
    std::vector<ConnectionId> m_foundToDelete;
    QLockFile m_lock; // held by one of the processes that have the store open
    // What runs have brought and nothing has written down yet: an apply that changes nothing writes nothing,
    // so its 'skipped' waits for the next write of the run, or its end.
    std::map<std::pair<RunId, QString>, Counts> m_runCounts;
    std::thread m_thread;
};

} // namespace vd
