// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Writer.h"

#include "models/store/DeleteConnection.h"
#include "models/store/DeriveOutdated.h"

#include <utility>

namespace vd {

Store::Writer::Writer(const Database& database) : m_lock(database.path() + QStringLiteral(".lock")) {
    m_lock.setStaleLockTime(0); // an import may take long; a lock is stale when its process is gone
    std::promise<void> opened;
    std::future<void> whenOpened = opened.get_future();
    m_thread = std::thread(&Writer::loop, this, std::cref(database), std::move(opened));
    try {
        whenOpened.get();
    } catch (...) {
        m_thread.join();
        throw;
    }
}

Store::Writer::~Writer() {
    close();
}

void Store::Writer::close() {
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable()) m_thread.join();
}

bool Store::Writer::closing() {
    const std::lock_guard lock(m_mutex);
    return m_closing;
}

void Store::Writer::enqueue(Task task) {
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void Store::Writer::loop(const Database& database, std::promise<void> opened) {
    std::optional<Sql> sql;
    try {
        sql.emplace(database.writer(), database.options().beforeStatement);
        // Where another process has the store open too, its runs are alive.
        if (m_lock.tryLock(0)) failInterruptedRuns(*sql);
        m_foundOutdated = anythingOutdated(*sql);
        m_foundToDelete = connectionsToDelete(*sql);
        opened.set_value();
    } catch (...) {
        opened.set_exception(std::current_exception());
        return;
    }
    for (;;) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_closing || !m_tasks.empty(); });
            if (m_tasks.empty()) return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task(*sql);
    }
}

Applied Store::Writer::apply(Sql& sql, const PreparedBatch& prepared) {
    const RunId run = prepared.batch.run;
    const std::pair key(run, prepared.batch.feed);
    Transaction transaction(sql);
    Applied applied = vd::apply(sql, prepared);
    const Counts counts = m_runCounts[key] + applied.result.counts;
    const bool writeCounts = run != 0 && applied.wrote;
    if (writeCounts) addRunCounts(sql, run, prepared.batch.feed, counts);
    transaction.commit();
    if (writeCounts || run == 0) {
        m_runCounts.erase(key);
    } else {
        m_runCounts[key] = counts;
    }
    return applied;
}

void Store::Writer::endRun(Sql& sql, RunId run, const RunOutcome& outcome) {
    Transaction transaction(sql);
    for (const auto& [key, counts] : m_runCounts) {
        if (key.first == run && counts.total() > 0) addRunCounts(sql, run, key.second, counts);
    }
    finishRun(sql, run, outcome);
    transaction.commit();
    std::erase_if(m_runCounts, [run](const auto& entry) { return entry.first.first == run; });
}

} // namespace vd
