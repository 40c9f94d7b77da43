// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/OriginalFile.h"

#include "services/importers/Importer.h"
#include "services/importers/archives/ArchiveWalker.h"

namespace vd {

namespace {

QByteArray unpacked(const QByteArray& file, const QString& name) {
    if (importerFor(file) != nullptr || !looksLikeArchive(file)) return file;
    QByteArray found;
    ArchiveVisitor visitor;
    visitor.wanted = [](QByteArrayView head) { return importerFor(head) != nullptr; };
    visitor.member = [&found](ArchiveMember member) {
        if (member.error) throw Error(*member.error);
        if (found.isEmpty() && !member.skipped) found = std::move(member.bytes);
    };
    walkArchive(QByteArrayView(file), name, {}, visitor, {});
    return found.isEmpty() ? file : found;
}

} // namespace

Original readOriginal(const QByteArray& file, const QString& name, qint64 fetchedAtMs,
                      const QTimeZone& zone) {
    Original original;
    original.bytes = unpacked(file, name);
    original.mediaType = QStringLiteral("application/octet-stream");
    const Importer* importer = importerFor(original.bytes);
    if (importer == nullptr) {
        original.nothing = QStringLiteral("no file of a kind that we read");
        return original;
    }
    original.mediaType = QStringLiteral("application/") + QLatin1String(importer->id);
    ReadResult read = importer->read({name, original.bytes, fetchedAtMs, zone}, {});
    for (Batch& batch : read.batches)
        std::move(batch.recordings.begin(), batch.recordings.end(), std::back_inserter(original.recordings));
    original.nothing = read.nothing;
    original.damage = read.damage;
    return original;
}

} // namespace vd
