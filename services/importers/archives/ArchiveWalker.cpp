// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/archives/ArchiveWalker.h"

#include "services/importers/archives/ArchiveNames.h"

#include <QFile>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <exception>
#include <memory>

namespace vd {

namespace {

constexpr qsizetype blockSize = 64 * 1024;

struct CloseArchive {
    void operator()(archive* handle) const { archive_read_free(handle); }
};
using ArchiveHandle = std::unique_ptr<archive, CloseArchive>;

QString reason(archive* handle) {
    const char* text = archive_error_string(handle);
    return text ? QString::fromUtf8(text) : QStringLiteral("unknown fault");
}

Error errorAt(ErrorCode code, const QString& path, const QString& detail) {
    return Error(code, path + QStringLiteral(": ") + detail, {{QStringLiteral("path"), path}});
}

bool looksLikeTar(QByteArrayView head) {
    return head.size() >= 512 && head.sliced(257).startsWith("ustar");
}

// libarchive takes any run of zeros for an empty .tar, so that format is read only where it says its name.
ArchiveHandle newReader(QByteArrayView head) {
    ArchiveHandle handle(archive_read_new());
    if (!handle) throw std::bad_alloc();
    archive_read_support_filter_gzip(handle.get());
    archive_read_support_format_zip(handle.get());
    archive_read_support_format_raw(handle.get());   // what a .gz holds, be it a .tar
    archive_read_support_format_empty(handle.get()); // a .gz that holds nothing
    if (looksLikeTar(head)) archive_read_support_format_tar(handle.get());
    return handle;
}

// What all levels of one walk share.
struct Walk {
    const ArchiveLimits& limits;
    const ArchiveVisitor& visitor;
    const std::stop_token& stop;
    qint64 packedBytes = 0; // of the outermost file
    qint64 unpackedBytes = 0;
    qint64 members = 0;
    // Thrown while libarchive, which is C, asked for bytes of an inner archive. It goes on where libarchive
    // has returned with a fault.
    std::exception_ptr thrown;

    void rethrow() const {
        if (thrown) std::rethrow_exception(thrown);
    }
    void checkStopped() const {
        if (stop.stop_requested()) throw Error(ErrorCode::cancelled);
    }
    void countMember(const QString& path) {
        if (++members > limits.members)
            throw errorAt(ErrorCode::unsafeArchive, path, QStringLiteral("too many members"));
    }
    void countBytes(qint64 bytes, const QString& path) {
        unpackedBytes += bytes;
        const double ratio =
            static_cast<double>(unpackedBytes) / static_cast<double>(std::max<qint64>(packedBytes, 1));
        if (unpackedBytes > limits.totalBytes ||
            (unpackedBytes > limits.ratioFreeBytes && ratio > limits.ratio)) {
            throw errorAt(ErrorCode::unsafeArchive, path,
                          QStringLiteral("unpacks to far more than it holds"));
        }
    }
};

// The member that a handle stands at, block by block. Every byte that comes out is counted.
class MemberReader {
public:
    MemberReader(archive* handle, QString path, Walk& walk)
        : m_handle(handle), m_path(std::move(path)), m_walk(walk) {}

    // The next bytes, valid until the next call; empty at the end and at a fault.
    QByteArrayView next(qsizetype most = blockSize) {
        if (!m_fault.isEmpty()) return {};
        m_walk.checkStopped();
        const la_ssize_t length = archive_read_data(m_handle, m_block.data(), static_cast<size_t>(most));
        if (length < 0) {
            m_walk.rethrow();
            m_fault = reason(m_handle);
            return {};
        }
        m_walk.countBytes(length, m_path);
        return QByteArrayView(m_block.data(), length);
    }

    QByteArray head() {
        QByteArray head;
        while (head.size() < blockSize) {
            const QByteArrayView block = next(blockSize - head.size());
            if (block.isEmpty()) break;
            head.append(block.data(), block.size());
        }
        return head;
    }

    const QString& path() const { return m_path; }
    const QString& fault() const { return m_fault; } // empty: none

private:
    archive* m_handle;
    QString m_path;
    Walk& m_walk;
    QString m_fault;
    std::array<char, blockSize> m_block;
};

// Hands a member to libarchive as the bytes of an inner archive.
class InnerSource {
public:
    InnerSource(QByteArray head, MemberReader& rest, Walk& walk)
        : m_head(std::move(head)), m_rest(rest), m_walk(walk) {}

    static la_ssize_t read(archive* handle, void* self, const void** block) {
        return static_cast<InnerSource*>(self)->read(handle, block);
    }

private:
    la_ssize_t read(archive* handle, const void** block) {
        try {
            QByteArrayView bytes = m_head;
            if (m_headGiven) bytes = m_rest.next();
            m_headGiven = true;
            if (!m_rest.fault().isEmpty()) {
                archive_set_error(handle, EIO, "%s", m_rest.fault().toUtf8().constData());
                return ARCHIVE_FATAL;
            }
            *block = bytes.data();
            return bytes.size();
        } catch (...) {
            m_walk.thrown = std::current_exception();
            return ARCHIVE_FATAL;
        }
    }

    QByteArray m_head;
    MemberReader& m_rest;
    bool m_headGiven = false;
    Walk& m_walk;
};

// One archive: the outermost file, or one inside another.
class Level {
public:
    Level(Walk& walk, QString shownPath, int depth)
        : m_walk(walk), m_shownPath(std::move(shownPath)), m_depth(depth) {}

    void walkFile(const QString& path, QByteArrayView head) {
        const ArchiveHandle handle = newReader(head);
        if (archive_read_open_filename(handle.get(), QFile::encodeName(path).constData(), blockSize) !=
            ARCHIVE_OK) {
            throw damaged(reason(handle.get()));
        }
        walkMembers(handle.get());
    }

    void walkBytes(QByteArrayView bytes) {
        const ArchiveHandle handle = newReader(bytes);
        if (archive_read_open_memory(handle.get(), bytes.data(), static_cast<size_t>(bytes.size())) !=
            ARCHIVE_OK) {
            throw damaged(reason(handle.get()));
        }
        walkMembers(handle.get());
    }

    // Faults of the inner archive are Error(badData).
    void walkInner(const QByteArray& head, MemberReader& outer) {
        InnerSource source(head, outer, m_walk);
        const ArchiveHandle handle = newReader(head);
        if (archive_read_open(handle.get(), &source, nullptr, InnerSource::read, nullptr) != ARCHIVE_OK) {
            throw damaged(reason(handle.get()));
        }
        walkMembers(handle.get());
    }

private:
    void walkMembers(archive* handle) {
        for (;;) {
            m_walk.checkStopped();
            m_walk.countMember(m_shownPath);
            archive_entry* entry = nullptr;
            const int status = archive_read_next_header(handle, &entry);
            if (status == ARCHIVE_EOF) return;
            if (status == ARCHIVE_RETRY) continue;
            if (status < ARCHIVE_WARN) throw damaged(reason(handle));
            if (archive_format(handle) == ARCHIVE_FORMAT_RAW) {
                visitRaw(handle);
                return;
            }
            visit(handle, entry);
        }
    }

    // The only member, without a name of its own: what a .gz holds that is no archive.
    void visitRaw(archive* handle) {
        if (archive_filter_code(handle, 0) == ARCHIVE_FILTER_NONE)
            throw damaged(QStringLiteral("not an archive"));
        MemberReader reader(handle, m_shownPath, m_walk);
        read(handle, reader);
    }

    void visit(archive* handle, archive_entry* entry) {
        const QString name = memberName(archive_entry_pathname(entry));
        const QString path = m_shownPath + QLatin1Char('/') + name;
        if (archive_entry_filetype(entry) != AE_IFREG || name.endsWith(u'/')) return;
        if (isUnsafeName(name)) {
            fail(ErrorCode::unsafeArchive, path, QStringLiteral("leads out of the archive"));
        } else if (isLitter(name)) {
            return;
        } else if (archive_entry_is_data_encrypted(entry)) {
            fail(ErrorCode::notSupported, path, QStringLiteral("encrypted"));
        } else {
            MemberReader reader(handle, path, m_walk);
            read(handle, reader);
        }
    }

    void read(archive* handle, MemberReader& reader) {
        QByteArray head = reader.head();
        if (reader.fault().isEmpty() && looksLikeArchive(head)) {
            readInner(head, reader);
        } else if (m_walk.visitor.wanted(head)) {
            readWhole(std::move(head), reader);
        } else {
            give({reader.path(), {}, reader.fault().isEmpty(), faultOf(reader)});
        }
        passOver(handle, reader);
    }

    void readInner(const QByteArray& head, MemberReader& reader) {
        if (m_depth >= m_walk.limits.depth) {
            fail(ErrorCode::unsafeArchive, reader.path(), QStringLiteral("archives nested too deep"));
            return;
        }
        try {
            Level(m_walk, reader.path(), m_depth + 1).walkInner(head, reader);
        } catch (const Error& error) {
            if (error.code() != ErrorCode::badData) throw;
            fail(ErrorCode::badData, reader.path(), error.detail());
        }
    }

    void readWhole(QByteArray head, MemberReader& reader) {
        ArchiveMember member{reader.path(), std::move(head), false, std::nullopt};
        for (QByteArrayView block = reader.next(); !block.isEmpty(); block = reader.next()) {
            if (member.bytes.size() + block.size() > m_walk.limits.memberBytes) {
                fail(ErrorCode::unsafeArchive, reader.path(), QStringLiteral("too big"));
                return;
            }
            member.bytes.append(block.data(), block.size());
        }
        member.error = faultOf(reader);
        give(std::move(member));
    }

    // The outermost .zip seeks past the rest of a member. Elsewhere it must be unpacked, and that is counted.
    void passOver(archive* handle, MemberReader& reader) const {
        const bool canSeek = m_depth == 0 && archive_format(handle) == ARCHIVE_FORMAT_ZIP;
        while (!canSeek && !reader.next().isEmpty()) {
        }
    }

    static std::optional<Error> faultOf(const MemberReader& reader) {
        if (reader.fault().isEmpty()) return std::nullopt;
        return errorAt(ErrorCode::badData, reader.path(), reader.fault());
    }

    Error damaged(const QString& detail) const {
        m_walk.rethrow();
        return errorAt(ErrorCode::badData, m_shownPath, detail);
    }

    void fail(ErrorCode code, const QString& path, const QString& detail) {
        give({path, {}, false, errorAt(code, path, detail)});
    }

    void give(ArchiveMember member) { m_walk.visitor.member(std::move(member)); }

    Walk& m_walk;
    QString m_shownPath;
    int m_depth; // 0: the outermost
};

} // namespace

bool looksLikeArchive(QByteArrayView head) {
    using namespace std::string_view_literals;
    const std::string_view bytes(head.data(), static_cast<size_t>(head.size()));
    const bool zip = bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv) ||
                     bytes.starts_with("PK\x07\x08"sv);
    const bool gzip = bytes.starts_with("\x1F\x8B\x08"sv);
    return zip || gzip || looksLikeTar(head);
}

void walkArchive(const QString& path, const QString& shownPath, const ArchiveLimits& limits,
                 const ArchiveVisitor& visitor, std::stop_token stop) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Error(ErrorCode::fileUnreadable, file.errorString(), {{QStringLiteral("path"), shownPath}});
    }
    Walk walk{limits, visitor, stop, file.size(), 0, 0, {}};
    Level(walk, shownPath, 0).walkFile(path, file.read(blockSize));
}

void walkArchive(QByteArrayView bytes, const QString& shownPath, const ArchiveLimits& limits,
                 const ArchiveVisitor& visitor, std::stop_token stop) {
    Walk walk{limits, visitor, stop, bytes.size(), 0, 0, {}};
    Level(walk, shownPath, 0).walkBytes(bytes);
}

} // namespace vd
