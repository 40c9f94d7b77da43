// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/DemoFolder.h"

#include "models/store/SourceQueries.h"
#include "models/store/Store.h"
#include "services/demo/Demo.h"
#include "services/demo/Plan.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>

#include <deque>
#include <map>

namespace vd {

namespace {

constexpr int dataVersion = 2; // raised when the demo tells another story

Error storageError(const QString& detail, const QString& path) {
    return Error(ErrorCode::storage, detail, {{QStringLiteral("path"), path}});
}

void refuseWhereOpen(const DemoFolder& folder) {
    if (folder.isOpen()) throw storageError(QStringLiteral("the demo is open elsewhere"), folder.storeFile());
}

void removeFile(const QString& path) {
    if (QFile::exists(path) && !QFile::remove(path))
        throw storageError(QStringLiteral("cannot be removed"), path);
}

// The athlete's own limits, before any activity, so that each is told by them at once.
void setLimits(Store& store, QDate since) {
    AthleteSettings limits;
    limits.since = since;
    limits.birthYear = since.year() - 35;
    limits.maxHeartRateBpm = 188;
    limits.restingHeartRateBpm = 48;
    limits.thresholdHeartRateBpm = 168;
    limits.thresholdPowerW = demo::thresholdPowerW;
    store.setAthlete(limits).waitForFinished();
}

// The watch is asked before the phone. As soon as both have said something, so that few days are derived
// twice.
void setSources(Store& store) {
    std::map<QString, ConnectionId> ids;
    for (const ConnectionRow& row : listConnections(store.database()))
        ids[row.provider] = row.id;
    const auto watch = ids.find(QStringLiteral("polar")), phone = ids.find(QStringLiteral("googlehealth"));
    if (watch == ids.end() || phone == ids.end()) return;
    store.setMetricOrder(Metric::steps, {watch->second, phone->second}).waitForFinished();
}

} // namespace

std::optional<DemoFolder::Made> DemoFolder::made() const {
    QFile file(markFile());
    if (!QFileInfo::exists(m_storeFile) || !file.open(QIODevice::ReadOnly)) return std::nullopt;
    const QJsonObject mark = QJsonDocument::fromJson(file.readAll()).object();
    if (mark[u"version"].toInt() != dataVersion) return std::nullopt;
    return Made{{mark[u"now"].toInteger(), mark[u"offset"].toInt()}, mark[u"pinned"].toBool()};
}

bool DemoFolder::isCurrent(const DemoClock& clock) const {
    const std::optional<Made> made = this->made();
    return made && (made->pinned || localDate(made->now) == clock.today());
}

bool DemoFolder::isOpen() const {
    if (!QFileInfo::exists(m_storeFile)) return false;
    QLockFile lock(m_storeFile + QStringLiteral(".lock")); // held by whoever has the store open
    lock.setStaleLockTime(0);
    return !lock.tryLock(0);
}

Counts DemoFolder::make(const DemoClock& clock, const DemoMaking& making) const {
    constexpr size_t mostWaiting = 4; // batches that are made and not yet written
    refuseWhereOpen(*this);
    removeStore();
    Counts counts;
    {
        Store store({m_storeFile, {}});
        const int days = making.days > 0 ? making.days : DemoData::threeYears;
        DemoData data(clock, days);
        setLimits(store, clock.today().addDays(-days));
        std::deque<QFuture<ApplyResult>> waiting;
        const auto settle = [&](size_t most) {
            for (; waiting.size() > most; waiting.pop_front())
                counts = counts + waiting.front().result().counts;
        };
        bool ordered = false;
        for (std::vector<Batch> batches = data.next(); !batches.empty(); batches = data.next()) {
            for (Batch& batch : batches) {
                if (making.isCancelled && making.isCancelled()) throw Error(ErrorCode::cancelled);
                settle(mostWaiting);
                waiting.push_back(store.apply(std::move(batch)));
            }
            if (!ordered) {
                settle(0);
                setSources(store);
                ordered = true;
            }
            if (making.onShare) making.onShare(data.share());
        }
        settle(0);
    }
    const QJsonObject mark{{QStringLiteral("version"), dataVersion},
                           {QStringLiteral("now"), clock.now.utcMs},
                           {QStringLiteral("offset"), clock.now.offsetS},
                           {QStringLiteral("pinned"), making.pinned}};
    QSaveFile file(markFile());
    const QByteArray bytes = QJsonDocument(mark).toJson(QJsonDocument::Compact);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw storageError(file.errorString(), markFile());
    return counts;
}

void DemoFolder::remove() const {
    refuseWhereOpen(*this);
    QDir folder(QFileInfo(m_storeFile).absolutePath());
    removeStore();
    if (folder.exists() && !folder.removeRecursively())
        throw storageError(QStringLiteral("cannot be removed"), folder.path());
}

// The mark first: what is half removed counts as nothing.
void DemoFolder::removeStore() const {
    removeFile(markFile());
    for (const char* ending : {".checked", "-wal", "-shm", ".lock", ""})
        removeFile(m_storeFile + QLatin1String(ending));
}

} // namespace vd
