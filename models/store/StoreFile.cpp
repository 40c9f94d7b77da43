// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/StoreFile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <array>
#include <optional>
#include <utility>

namespace vd {

namespace {

constexpr qint64 checkAgainAfterMs = qint64{7} * 24 * 3600 * 1000;
constexpr std::array companions{"", "-wal", "-shm"};

QString markPath(const QString& path) {
    return path + QStringLiteral(".checked");
}

struct CheckMark {
    qint64 size = 0;
    qint64 modifiedMs = 0;
    qint64 checkedMs = 0;
};

CheckMark markFor(const QString& path, qint64 checkedMs) {
    const QFileInfo file(path);
    return CheckMark{file.size(), file.lastModified().toMSecsSinceEpoch(), checkedMs};
}

std::optional<CheckMark> readMark(const QString& path) {
    QFile file(markPath(path));
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    const QList<QByteArray> numbers = file.read(200).simplified().split(' ');
    if (numbers.size() != 3) return std::nullopt;
    return CheckMark{numbers[0].toLongLong(), numbers[1].toLongLong(), numbers[2].toLongLong()};
}

// Where it cannot be written the next opening checks again: slower, and no worse.
void writeMark(const QString& path, const CheckMark& mark) {
    QFile file(markPath(path));
    const QByteArray text =
        QStringLiteral("%1 %2 %3\n").arg(mark.size).arg(mark.modifiedMs).arg(mark.checkedMs).toLatin1();
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate)) file.write(text);
}

bool hasPendingLog(const QString& path) {
    return QFileInfo(path + QStringLiteral("-wal")).size() > 0;
}

QHash<QString, QString> pathValue(const QString& path) {
    return {{QStringLiteral("path"), path}};
}

} // namespace

Error tooNew(const QString& path, int schema) {
    return Error(ErrorCode::storeTooNew, QStringLiteral("schema %1").arg(schema),
                 {{QStringLiteral("path"), path}, {QStringLiteral("version"), QString::number(schema)}});
}

StoreFile::StoreFile(QString path) : m_path(std::move(path)), m_isNew(QFileInfo(m_path).size() == 0) {}

void StoreFile::inspect(int newestSchema) const {
    const QFileInfo info(m_path);
    const QString folder = info.absolutePath();
    if (!QDir().mkpath(folder)) {
        QString parent = folder;
        while (!QFileInfo::exists(parent))
            parent = QFileInfo(parent).path();
        const bool readOnly = QFileInfo(parent).isDir() && !QFileInfo(parent).isWritable();
        throw Error(readOnly ? ErrorCode::storeReadOnly : ErrorCode::storage,
                    QStringLiteral("cannot make the folder %1").arg(folder), pathValue(m_path));
    }
    if (info.isDir()) throw Error(ErrorCode::storage, QStringLiteral("is a folder"), pathValue(m_path));
    // Without a writable folder there can be no log beside the file, and so no writing and no safe reading.
    if (!QFileInfo(folder).isWritable() || (info.exists() && !info.isWritable())) {
        throw Error(ErrorCode::storeReadOnly, QStringLiteral("no permission to write"), pathValue(m_path));
    }
    if (m_isNew) return;

    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorCode::storage, file.errorString(), pathValue(m_path));
    // The database header: https://www.sqlite.org/fileformat2.html#the_database_header
    constexpr qint64 headerSize = 100;
    constexpr qint64 pageSizeAt = 16; // 1 stands for 65536, which is never ours
    constexpr qint64 userVersionAt = 60;
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || !header.startsWith(QByteArrayView("SQLite format 3\0", 16))) {
        throw Error(ErrorCode::storeCorrupt, QStringLiteral("no SQLite header"), pathValue(m_path));
    }
    const int schema = qFromBigEndian<qint32>(header.constData() + userVersionAt);
    if (schema > newestSchema) throw tooNew(m_path, schema);
    // SQLite reads what is missing of the last page as zeros, without a word; a log may still hold it.
    const qint64 pageSize = qFromBigEndian<quint16>(header.constData() + pageSizeAt);
    const bool wholePages = pageSize > 1 && info.size() % pageSize == 0;
    if (!wholePages && !hasPendingLog(m_path)) {
        throw Error(ErrorCode::storeCorrupt, QStringLiteral("cut within a page"), pathValue(m_path));
    }
}

bool StoreFile::isTrusted() const {
    const std::optional<CheckMark> mark = readMark(m_path);
    if (!mark || hasPendingLog(m_path)) return false;
    const qint64 ageMs = QDateTime::currentMSecsSinceEpoch() - mark->checkedMs;
    const CheckMark now = markFor(m_path, 0);
    return mark->size == now.size && mark->modifiedMs == now.modifiedMs && ageMs >= 0 &&
           ageMs < checkAgainAfterMs;
}

void StoreFile::trust() const {
    writeMark(m_path, markFor(m_path, QDateTime::currentMSecsSinceEpoch()));
}

void StoreFile::renewTrust() const {
    const std::optional<CheckMark> mark = readMark(m_path);
    if (!mark || hasPendingLog(m_path)) return;
    const CheckMark now = markFor(m_path, mark->checkedMs);
    if (now.size != mark->size || now.modifiedMs != mark->modifiedMs) writeMark(m_path, now);
}

void StoreFile::distrust(const QString& path) {
    QFile::remove(markPath(path));
}

QString StoreFile::siblingName(const QString& tag) const {
    const QFileInfo info(m_path);
    const QString suffix = info.suffix().isEmpty() ? QString() : QLatin1Char('.') + info.suffix();
    const QString stem =
        info.absolutePath() + QLatin1Char('/') + info.completeBaseName() + QLatin1Char('.') + tag;
    QString name = stem + suffix;
    for (int n = 2; QFileInfo::exists(name); ++n)
        name = stem + QLatin1Char('-') + QString::number(n) + suffix;
    return name;
}

QString StoreFile::setAside() const {
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString backup = siblingName(QStringLiteral("damaged-") + stamp);
    for (const char* companion : companions) {
        const QString suffix = QString::fromLatin1(companion);
        if (QFileInfo::exists(m_path + suffix) && !QFile::rename(m_path + suffix, backup + suffix)) {
            throw Error(ErrorCode::storage, QStringLiteral("cannot rename the damaged file"),
                        pathValue(m_path));
        }
    }
    distrust(m_path);
    return backup;
}

void StoreFile::removeNew() const {
    for (const char* companion : companions)
        QFile::remove(m_path + QString::fromLatin1(companion));
}

} // namespace vd
