// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/fit/FitReader.h"

#include <QtEndian>

#include <algorithm>
#include <string_view>

namespace vd::fit {

namespace {

constexpr qsizetype smallestHeader = 12;
constexpr std::string_view signature = ".FIT";
constexpr qsizetype signatureAt = 8;

// Eight tables, for eight bytes at a time: a byte at a time would cost as much as all the decoding.
constexpr auto crcTables = [] {
    std::array<std::array<quint16, 256>, 8> tables{};
    for (unsigned byte = 0; byte < 256; ++byte) {
        unsigned crc = byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xA001u : crc >> 1;
        tables[0][byte] = static_cast<quint16>(crc);
    }
    for (size_t table = 1; table < tables.size(); ++table) {
        for (size_t byte = 0; byte < 256; ++byte) {
            const quint16 before = tables[table - 1][byte];
            tables[table][byte] = static_cast<quint16>((before >> 8) ^ tables[0][before & 0xFF]);
        }
    }
    return tables;
}();

template <typename T>
T load(const uchar* at, bool bigEndian) {
    return bigEndian ? qFromBigEndian<T>(at) : qFromLittleEndian<T>(at);
}

template <typename T>
double unlessInvalid(T value, T invalid) {
    return value == invalid ? noValue : static_cast<double>(value);
}

bool isGraver(Damage::Kind now, Damage::Kind before) {
    const auto isChecksum = [](Damage::Kind kind) {
        return kind == Damage::Kind::wrongChecksum || kind == Damage::Kind::wrongHeader;
    };
    return isChecksum(before) && !isChecksum(now);
}

} // namespace

quint16 crc16(QByteArrayView bytes, quint16 crc) {
    const auto* at = reinterpret_cast<const uchar*>(bytes.data());
    qsizetype left = bytes.size();
    const auto& t = crcTables;
    for (; left >= 8; left -= 8, at += 8) {
        const unsigned first = at[0] ^ (crc & 0xFFu);
        const unsigned second = at[1] ^ (crc >> 8);
        crc = static_cast<quint16>(t[7][first] ^ t[6][second] ^ t[5][at[2]] ^ t[4][at[3]] ^ t[3][at[4]] ^
                                   t[2][at[5]] ^ t[1][at[6]] ^ t[0][at[7]]);
    }
    for (; left > 0; --left, ++at)
        crc = static_cast<quint16>((crc >> 8) ^ t[0][(crc ^ *at) & 0xFF]);
    return crc;
}

qsizetype sizeOf(BaseType type) {
    switch (type) {
    case BaseType::enumeration:
    case BaseType::sint8:
    case BaseType::uint8:
    case BaseType::string:
    case BaseType::uint8z:
    case BaseType::unknown:
    case BaseType::byte: return 1;
    case BaseType::sint16:
    case BaseType::uint16:
    case BaseType::uint16z: return 2;
    case BaseType::sint32:
    case BaseType::uint32:
    case BaseType::float32:
    case BaseType::uint32z: return 4;
    case BaseType::float64:
    case BaseType::sint64:
    case BaseType::uint64:
    case BaseType::uint64z: return 8;
    }
    return 1;
}

double readNumber(const uchar* at, BaseType type, bool bigEndian) {
    switch (type) {
    case BaseType::enumeration:
    case BaseType::uint8:
    case BaseType::byte: return unlessInvalid<quint8>(*at, 0xFF);
    case BaseType::sint8: return unlessInvalid<qint8>(static_cast<qint8>(*at), 0x7F);
    case BaseType::uint8z: return unlessInvalid<quint8>(*at, 0);
    case BaseType::sint16: return unlessInvalid<qint16>(load<qint16>(at, bigEndian), 0x7FFF);
    case BaseType::uint16: return unlessInvalid<quint16>(load<quint16>(at, bigEndian), 0xFFFF);
    case BaseType::uint16z: return unlessInvalid<quint16>(load<quint16>(at, bigEndian), 0);
    case BaseType::sint32: return unlessInvalid<qint32>(load<qint32>(at, bigEndian), 0x7FFFFFFF);
    case BaseType::uint32: return unlessInvalid<quint32>(load<quint32>(at, bigEndian), 0xFFFFFFFF);
    case BaseType::uint32z: return unlessInvalid<quint32>(load<quint32>(at, bigEndian), 0);
    case BaseType::sint64:
        return unlessInvalid<qint64>(load<qint64>(at, bigEndian), std::numeric_limits<qint64>::max());
    case BaseType::uint64:
        return unlessInvalid<quint64>(load<quint64>(at, bigEndian), std::numeric_limits<quint64>::max());
    case BaseType::uint64z: return unlessInvalid<quint64>(load<quint64>(at, bigEndian), 0);
    case BaseType::float32: {
        const float value = load<float>(at, bigEndian);
        return std::isfinite(value) ? static_cast<double>(value) : noValue; // invalid is all bits set: a NaN
    }
    case BaseType::float64: {
        const double value = load<double>(at, bigEndian);
        return std::isfinite(value) ? value : noValue;
    }
    case BaseType::string:
    case BaseType::unknown: return noValue;
    }
    return noValue;
}

void Definition::clear() {
    fields.clear();
    developerFields.clear();
    m_slot.fill(0);
    m_timestampAt = nowhere;
    message = 0xFFFF;
    serial = 0;
    size = 0;
}

void Definition::addField(quint8 number, quint8 baseType, quint8 fieldSize) {
    const quint32 offset = size;
    size += fieldSize;
    if (fieldSize == 0 || m_slot[number] != 0) return; // holds nothing, or a second word for the same thing
    BaseType type = static_cast<BaseType>(baseType & 0x1F);
    // Some COROS watches write sizes that are no multiple of the type's: bytes without a meaning.
    if (type > BaseType::uint64z || fieldSize % sizeOf(type) != 0) type = BaseType::unknown;
    fields.push_back(Field{number, noDeveloper, type, fieldSize, offset});
    m_slot[number] = static_cast<quint8>(fields.size());
    if (number == timestampField && sizeOf(type) == 4) m_timestampAt = offset;
}

std::optional<quint32> Definition::timestampIn(const uchar* bytes) const {
    if (m_timestampAt == nowhere) return std::nullopt;
    const auto seconds = load<quint32>(bytes + m_timestampAt, bigEndian);
    return seconds == 0xFFFFFFFF ? std::nullopt : std::optional(seconds);
}

std::optional<double> Message::value(quint8 field, double scale, int index) const {
    const Field* found = m_definition->find(field);
    if (found == nullptr) return std::nullopt;
    const qsizetype at = index * sizeOf(found->type);
    if (at >= found->size) return std::nullopt;
    const double raw = readNumber(m_bytes + found->offset + at, found->type, m_definition->bigEndian);
    if (std::isnan(raw)) return std::nullopt;
    return raw / scale;
}

std::optional<quint32> Message::code(quint8 field, int index) const {
    const std::optional<double> number = value(field, 1, index);
    if (!number || *number < 0 || *number > 0xFFFFFFFFu) return std::nullopt;
    return static_cast<quint32>(*number);
}

int Message::count(quint8 field) const {
    const Field* found = m_definition->find(field);
    return found == nullptr ? 0 : static_cast<int>(found->size / sizeOf(found->type));
}

QByteArrayView Message::raw(quint8 field) const {
    const Field* found = m_definition->find(field);
    if (found == nullptr) return {};
    return QByteArrayView(m_bytes + found->offset, found->size);
}

QString Message::text(quint8 field) const {
    const Field* found = m_definition->find(field);
    if (found == nullptr || found->type != BaseType::string) return {};
    const QByteArrayView bytes = raw(field);
    const auto* end = std::find(bytes.begin(), bytes.end(), '\0');
    return QString::fromUtf8(bytes.first(end - bytes.begin())).trimmed();
}

Reader::Reader(QByteArrayView file)
    : m_data(reinterpret_cast<const uchar*>(file.data())), m_size(file.size()) {}

const Message* Reader::next() {
    for (;;) {
        if (m_at >= m_end) {
            endPart();
            if (!beginPart()) return nullptr;
            continue;
        }
        const quint8 header = m_data[m_at];
        // 1xxxxxxx: data with a compressed timestamp, 01xxxxxx: definition, 00xxxxxx: data
        const bool isDefinition = (header & 0xC0) == 0x40;
        if (isDefinition) {
            readDefinition(header);
        } else if (readData(header)) {
            return &m_message;
        }
    }
}

bool Reader::headerAt(qsizetype at) const {
    if (at < 0 || m_size - at < smallestHeader || m_data[at] < smallestHeader) return false;
    return std::equal(signature.begin(), signature.end(), m_data + at + signatureAt);
}

qsizetype Reader::nextHeader(qsizetype from) const {
    const std::string_view all(reinterpret_cast<const char*>(m_data), static_cast<size_t>(m_size));
    for (auto found = all.find(signature, static_cast<size_t>(from)); found != std::string_view::npos;
         found = all.find(signature, found + 1)) {
        const qsizetype at = static_cast<qsizetype>(found) - signatureAt;
        if (at >= from && headerAt(at)) return at;
    }
    return m_size;
}

bool Reader::beginPart() {
    const qsizetype start = m_nextPart;
    if (start >= m_size) return false;
    if (!headerAt(start)) {
        note(Damage{Damage::Kind::notFit, start, start});
        m_nextPart = nextHeader(start + 1);
        m_at = m_end = m_nextPart;
        return m_nextPart < m_size;
    }
    const qsizetype headerSize = m_data[start];
    const qsizetype claimed = load<quint32>(m_data + start + 4, false);
    const QByteArrayView header(m_data + start, std::min<qsizetype>(headerSize, m_size - start));
    if (header.size() >= 14) {
        const quint16 crc = load<quint16>(m_data + start + 12, false);
        if (crc != 0 && crc != crc16(header.first(12))) note(Damage{Damage::Kind::wrongHeader, start, start});
    }

    m_at = std::min(start + headerSize, m_size);
    const qsizetype room = m_size - m_at;
    m_partBegin = start;
    m_ending = Ending::none;
    if (claimed == 0 && room > 2 && !headerAt(m_at + 2)) {
        // The device lost its power before it wrote the length: the messages are there all the same.
        note(Damage{Damage::Kind::unfinished, start, start});
        m_end = m_nextPart = m_size;
    } else if (claimed > room) {
        m_ending = Ending::cutOff;
        m_end = m_nextPart = m_size;
    } else {
        m_end = m_at + claimed;
        m_nextPart = std::min(m_end + 2, m_size);
        m_ending = Ending::checksum;
    }
    for (Definition& definition : m_definitions)
        definition.clear();
    m_lastTimestamp.reset();
    ++m_part;
    return true;
}

void Reader::endPart() {
    if (m_ending == Ending::cutOff) note(Damage{Damage::Kind::cutOff, m_size, m_size});
    if (m_ending == Ending::checksum) {
        const QByteArrayView covered(m_data + m_partBegin, m_end - m_partBegin);
        const bool there = m_size - m_end >= 2;
        if (!there || crc16(covered) != load<quint16>(m_data + m_end, false)) {
            note(Damage{Damage::Kind::wrongChecksum, m_end, m_end});
        }
    }
    m_ending = Ending::none;
}

void Reader::note(const Damage& damage) {
    if (!m_damage || isGraver(damage.kind, m_damage->kind)) m_damage = damage;
}

void Reader::giveUpPart(const Damage& damage) {
    note(damage);
    m_nextPart = nextHeader(damage.begin);
    m_at = m_end = m_nextPart;
    m_ending = Ending::none;
}

void Reader::readDefinition(quint8 header) {
    const qsizetype begin = m_at;
    const auto cutOff = [&] { giveUpPart(Damage{Damage::Kind::cutOff, m_nextPart, begin}); };
    // header, reserved, architecture, global message number (2), number of fields, then 3 bytes a field
    constexpr qsizetype fixedSize = 6;
    if (left() < fixedSize) return cutOff();
    const uchar* const at = m_data + m_at;
    const int fieldCount = at[5];
    if (left() < fixedSize + 3 * fieldCount) return cutOff();

    Definition& definition = m_definitions[header & 0x0F];
    definition.clear();
    definition.bigEndian = at[2] == 1;
    definition.message = load<quint16>(at + 3, definition.bigEndian);
    const uchar* field = at + fixedSize;
    for (int i = 0; i < fieldCount; ++i, field += 3)
        definition.addField(field[0], field[2], field[1]);
    m_at += fixedSize + 3 * fieldCount;

    const bool hasDeveloperFields = (header & 0x20) != 0;
    if (hasDeveloperFields) {
        if (left() < 1 || left() < 1 + 3 * m_data[m_at]) return cutOff();
        const int developerCount = m_data[m_at];
        const uchar* developerField = m_data + m_at + 1;
        for (int i = 0; i < developerCount; ++i, developerField += 3) {
            const quint8 size = developerField[1];
            if (size > 0) {
                definition.developerFields.push_back(
                    Field{developerField[0], developerField[2], BaseType::byte, size, definition.size});
            }
            definition.size += size;
        }
        m_at += 1 + 3 * developerCount;
    }
    definition.serial = ++m_serial;
}

bool Reader::readData(quint8 header) {
    const bool compressed = (header & 0x80) != 0;
    const quint8 local = compressed ? (header >> 5) & 0x03 : header & 0x0F;
    const Definition& definition = m_definitions[local];
    if (definition.serial == 0) {
        giveUpPart(Damage{Damage::Kind::undefinedData, m_at, m_at});
        return false;
    }
    if (left() - 1 < static_cast<qsizetype>(definition.size)) {
        giveUpPart(Damage{Damage::Kind::cutOff, m_nextPart, m_at});
        return false;
    }
    m_message.m_definition = &definition;
    m_message.m_bytes = m_data + m_at + 1;
    m_message.m_local = local;
    m_message.m_timestamp = definition.timestampIn(m_message.m_bytes);
    if (m_message.m_timestamp) {
        m_lastTimestamp = m_message.m_timestamp;
    } else if (compressed && m_lastTimestamp) {
        // The low five bits of the time; it only goes forward, so a smaller value means that they ran over.
        const quint32 step = (header - *m_lastTimestamp) & 0x1F;
        m_lastTimestamp = *m_lastTimestamp + step;
        m_message.m_timestamp = m_lastTimestamp;
    }
    m_at += 1 + static_cast<qsizetype>(definition.size);
    return true;
}

} // namespace vd::fit
