// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/BlockCodec.h"

#include "models/Error.h"

#include <zstd.h>

#include <cmath>
#include <limits>
#include <memory>
#include <numeric>

namespace vd {

namespace {

constexpr char version = 1;
constexpr int compressionLevel = 3;
constexpr unsigned long long largestBody = 64ULL << 20;
constexpr double samplesPerUnit = 1000;
// Whole numbers up to here are exact as doubles; nothing that is measured comes near.
constexpr double largestWhole = 9007199254740992.0;

[[noreturn]] void damaged(const char* what) {
    throw Error(ErrorCode::badData, QStringLiteral("damaged block: ") + QString::fromLatin1(what));
}

// Arithmetic on differences wraps around: any two 64-bit numbers have a difference, and damage cannot
// overflow.
quint64 zigzag(quint64 value) {
    return (value << 1) ^ (value >> 63 ? ~quint64{0} : 0);
}
quint64 unzigzag(quint64 value) {
    return (value >> 1) ^ (value & 1 ? ~quint64{0} : 0);
}
quint64 magnitude(quint64 difference) {
    return difference >> 63 ? 0 - difference : difference;
}

class Writer {
public:
    void byte(char value) { m_bytes.append(value); }
    void varint(quint64 value) {
        char bytes[10];
        int n = 0;
        for (; value >= 0x80; value >>= 7)
            bytes[n++] = static_cast<char>(value | 0x80);
        bytes[n++] = static_cast<char>(value);
        m_bytes.append(bytes, n);
    }
    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

class Reader {
public:
    explicit Reader(const QByteArray& bytes) : m_at(bytes.constData()), m_end(m_at + bytes.size()) {}
    size_t left() const { return static_cast<size_t>(m_end - m_at); }
    quint8 byte() {
        if (m_at == m_end) damaged("cut off");
        return static_cast<quint8>(*m_at++);
    }
    quint64 varint() {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const quint8 b = byte();
            value |= quint64{b & 0x7fU} << shift;
            if (b < 0x80) return value;
        }
        damaged("number without end");
    }
    void expectEnd() const {
        if (m_at != m_end) damaged("bytes left over");
    }

private:
    const char* m_at;
    const char* m_end;
};

using Whole = std::vector<qint64>;

// The first value stays; every later one becomes its distance from the one before.
void difference(std::vector<quint64>& values, size_t from) {
    for (size_t i = values.size(); i-- > from;)
        values[i] -= values[i - 1];
}

size_t varintSize(const std::vector<quint64>& values) {
    size_t size = 0;
    for (const quint64 value : values) {
        for (quint64 rest = zigzag(value); rest >= 0x80; rest >>= 7)
            ++size;
        ++size;
    }
    return size;
}

quint64 commonDivisor(const std::vector<quint64>& values) {
    quint64 divisor = 0;
    for (size_t i = 1; i < values.size() && divisor != 1; ++i)
        divisor = std::gcd(divisor, magnitude(values[i]));
    return divisor == 0 ? 1 : divisor;
}

void divide(std::vector<quint64>& values, quint64 divisor) {
    for (size_t i = 1; i < values.size() && divisor != 1; ++i) {
        const quint64 part = magnitude(values[i]) / divisor;
        values[i] = values[i] >> 63 ? 0 - part : part;
    }
}

void writeColumn(Writer& out, const Whole& column) {
    std::vector<quint64> first(column.begin(), column.end());
    difference(first, 1);
    std::vector<quint64> second = first;
    difference(second, 2);
    const quint64 firstDivisor = commonDivisor(first);
    const quint64 secondDivisor = commonDivisor(second);
    divide(first, firstDivisor);
    divide(second, secondDivisor);
    const bool useSecond = varintSize(second) < varintSize(first);
    out.byte(useSecond ? 2 : 1);
    out.varint(useSecond ? secondDivisor : firstDivisor);
    for (const quint64 value : useSecond ? second : first)
        out.varint(zigzag(value));
}

Whole readColumn(Reader& in, size_t count) {
    if (count > in.left()) damaged("fewer values than named"); // each takes a byte at least
    const quint8 order = in.byte();
    if (order != 1 && order != 2) damaged("unknown order");
    const quint64 divisor = in.varint();
    std::vector<quint64> values(count);
    for (size_t i = 0; i < count; ++i)
        values[i] = unzigzag(in.varint()) * (i == 0 ? 1 : divisor);
    for (size_t i = 2; order == 2 && i < count; ++i)
        values[i] += values[i - 1];
    for (size_t i = 1; i < count; ++i)
        values[i] += values[i - 1];
    return Whole(values.begin(), values.end());
}

double stepsPerUnit(Channel channel) {
    return std::round(1 / info(channel).step);
}

bool storable(double value, double perUnit) {
    return std::abs(value) * perUnit < largestWhole; // false for NaN and infinity
}

// zstd's own memory is a megabyte and more: made once for each thread.
ZSTD_CCtx* compressor() {
    struct Free {
        void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    };
    thread_local const std::unique_ptr<ZSTD_CCtx, Free> context = [] {
        std::unique_ptr<ZSTD_CCtx, Free> fresh(ZSTD_createCCtx());
        ZSTD_CCtx_setParameter(fresh.get(), ZSTD_c_compressionLevel, compressionLevel);
        ZSTD_CCtx_setParameter(fresh.get(), ZSTD_c_checksumFlag, 1);
        return fresh;
    }();
    return context.get();
}

ZSTD_DCtx* decompressor() {
    struct Free {
        void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
    };
    thread_local const std::unique_ptr<ZSTD_DCtx, Free> context(ZSTD_createDCtx());
    return context.get();
}

QByteArray bodyOf(const QByteArray& block) {
    if (block.isEmpty() || block[0] != version) damaged("unknown version");
    const char* frame = block.constData() + 1;
    const auto size = static_cast<size_t>(block.size() - 1);
    const unsigned long long bodySize = ZSTD_getFrameContentSize(frame, size);
    if (bodySize > largestBody) damaged("no sound frame"); // also ZSTD_CONTENTSIZE_ERROR and _UNKNOWN
    if (ZSTD_findFrameCompressedSize(frame, size) != size) damaged("no single frame");
    QByteArray body(static_cast<qsizetype>(bodySize), Qt::Uninitialized);
    const size_t read = ZSTD_decompressDCtx(decompressor(), body.data(), bodySize, frame, size);
    if (ZSTD_isError(read) || read != bodySize) damaged("frame does not open");
    return body;
}

} // namespace

QByteArray blockOf(const QByteArray& body) {
    const auto bodySize = static_cast<size_t>(body.size());
    QByteArray block(static_cast<qsizetype>(1 + ZSTD_compressBound(bodySize)), Qt::Uninitialized);
    block[0] = version;
    const size_t written = ZSTD_compress2(compressor(), block.data() + 1,
                                          static_cast<size_t>(block.size() - 1), body.constData(), bodySize);
    if (ZSTD_isError(written))
        throw Error(ErrorCode::internal, QString::fromLatin1(ZSTD_getErrorName(written)));
    return block.first(1 + static_cast<qsizetype>(written));
}

QByteArray timesBody(std::span<const qint64> timeMs) {
    Writer out;
    out.varint(timeMs.size());
    writeColumn(out, Whole(timeMs.begin(), timeMs.end()));
    return out.take();
}

ChannelBody channelBody(Channel channel, std::span<const double> values) {
    const double perUnit = stepsPerUnit(channel);
    Writer out;
    out.varint(values.size());
    Whole column;
    column.reserve(values.size());
    bool present =
        true; // runs alternate and begin with a present one, of length 0 where the first value is missing
    quint64 run = 0;
    for (const double value : values) {
        if (storable(value, perUnit) != present) {
            out.varint(run);
            run = 0;
            present = !present;
        }
        ++run;
        if (present) column.push_back(std::llround(value * perUnit));
    }
    out.varint(run);
    writeColumn(out, column);
    return {out.take(), static_cast<int>(column.size())};
}

std::vector<qint64> decodeTimes(const QByteArray& block) {
    const QByteArray body = bodyOf(block);
    Reader in(body);
    const quint64 count = in.varint();
    Whole times = readColumn(in, count);
    in.expectEnd();
    return times;
}

std::vector<double> decodeChannel(Channel channel, const QByteArray& block, size_t count) {
    const QByteArray body = bodyOf(block);
    Reader in(body);
    if (in.varint() != count) damaged("another length than the time axis");
    std::vector<double> values(count, std::numeric_limits<double>::quiet_NaN());
    std::vector<size_t> places;
    places.reserve(count);
    bool present = true;
    size_t at = 0;
    do {
        const quint64 run = in.varint();
        if (run > count - at) damaged("runs longer than the time axis");
        for (const size_t end = at + run; at < end; ++at) {
            if (present) places.push_back(at);
        }
        present = !present;
    } while (at < count);
    const Whole column = readColumn(in, places.size());
    in.expectEnd();
    const double perUnit = stepsPerUnit(channel);
    for (size_t i = 0; i < places.size(); ++i)
        values[places[i]] = static_cast<double>(column[i]) / perUnit;
    return values;
}

double keptSampleValue(double value) {
    return std::round(value * samplesPerUnit) / samplesPerUnit;
}

QByteArray encodeSamples(std::span<const StoredSample> samples) {
    Whole starts, durations, values, offsets;
    for (Whole* column : {&starts, &durations, &values, &offsets})
        column->reserve(samples.size());
    for (const StoredSample& sample : samples) {
        starts.push_back(sample.startMs);
        durations.push_back(sample.endMs - sample.startMs);
        values.push_back(std::llround(sample.value * samplesPerUnit));
        offsets.push_back(sample.offsetS);
    }
    Writer out;
    out.varint(samples.size());
    for (const Whole* column : {&starts, &durations, &values, &offsets})
        writeColumn(out, *column);
    return blockOf(out.take());
}

std::vector<StoredSample> decodeSamples(const QByteArray& block) {
    const QByteArray body = bodyOf(block);
    Reader in(body);
    const quint64 count = in.varint();
    const Whole starts = readColumn(in, count);
    const Whole durations = readColumn(in, count);
    const Whole values = readColumn(in, count);
    const Whole offsets = readColumn(in, count);
    in.expectEnd();
    std::vector<StoredSample> samples(count);
    for (size_t i = 0; i < count; ++i) {
        if (durations[i] < 0 || offsets[i] < std::numeric_limits<qint32>::min() ||
            offsets[i] > std::numeric_limits<qint32>::max()) {
            damaged("no such sample");
        }
        const auto end =
            static_cast<qint64>(static_cast<quint64>(starts[i]) + static_cast<quint64>(durations[i]));
        samples[i] = StoredSample{starts[i], end, static_cast<double>(values[i]) / samplesPerUnit,
                                  static_cast<qint32>(offsets[i])};
    }
    return samples;
}

} // namespace vd
