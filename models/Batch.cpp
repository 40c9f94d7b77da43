// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Batch.h"

#include "models/Error.h"

#include <QCryptographicHash>

#include <zstd.h>

#include <memory>
#include <utility>

namespace vd {

RawPayload makePayload(QString key, QString origin, QString mediaType, QByteArrayView bytes,
                       qint64 fetchedAtMs) {
    // Level 1: FIT files hardly shrink further, and this runs once for each of thousands of files.
    constexpr int level = 1;
    RawPayload payload{std::move(key), std::move(origin), std::move(mediaType), {}, bytes.size(), {},
                       fetchedAtMs};
    payload.sha256 = QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256);
    const auto size = static_cast<size_t>(bytes.size());
    payload.zstd.resize(static_cast<qsizetype>(ZSTD_compressBound(size)));
    const size_t written = ZSTD_compress(payload.zstd.data(), static_cast<size_t>(payload.zstd.size()),
                                         bytes.data(), size, level);
    if (ZSTD_isError(written)) {
        throw Error(ErrorCode::internal, QString::fromLatin1(ZSTD_getErrorName(written)));
    }
    payload.zstd.resize(static_cast<qsizetype>(written));
    payload.zstd.squeeze();
    return payload;
}

QByteArray payloadBytes(QByteArrayView zstd) {
    const auto size = static_cast<size_t>(zstd.size());
    const unsigned long long content = ZSTD_getFrameContentSize(zstd.data(), size);
    constexpr unsigned long long most = 1ULL << 31; // QByteArray's own limit on what we ever stored
    if (content == ZSTD_CONTENTSIZE_ERROR || content == ZSTD_CONTENTSIZE_UNKNOWN || content > most) {
        throw Error(ErrorCode::badData, QStringLiteral("stored payload is not a sound zstd frame"));
    }
    QByteArray bytes(static_cast<qsizetype>(content), Qt::Uninitialized);
    const size_t read = ZSTD_decompress(bytes.data(), static_cast<size_t>(bytes.size()), zstd.data(), size);
    if (ZSTD_isError(read)) {
        throw Error(ErrorCode::badData, QString::fromLatin1(ZSTD_getErrorName(read)));
    }
    return bytes;
}

void Counts::add(Fate fate, int n) {
    switch (fate) {
    case Fate::created: created += n; return;
    case Fate::updated: updated += n; return;
    case Fate::skipped: skipped += n; return;
    case Fate::deleted: deleted += n; return;
    }
}

Counts operator+(Counts a, const Counts& b) {
    a.created += b.created;
    a.updated += b.updated;
    a.skipped += b.skipped;
    a.deleted += b.deleted;
    return a;
}

} // namespace vd
