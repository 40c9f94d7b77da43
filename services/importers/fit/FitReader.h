// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

// The FIT protocol: parts, headers, checksums, definitions and data messages. Knows nothing of what messages
// mean. After the public description at developer.garmin.com/fit/protocol. Nothing here trusts a byte of the
// file, nothing allocates for a data message, and memory does not depend on what a file claims about itself.
namespace vd::fit {

// The low five bits of a base type; the high bit only says that it has a byte order.
enum class BaseType : quint8 {
    enumeration,
    sint8,
    uint8,
    sint16,
    uint16,
    sint32,
    uint32,
    string,
    float32,
    float64,
    uint8z,
    uint16z,
    uint32z,
    byte,
    sint64,
    uint64,
    uint64z,
    unknown = 0x1F, // bytes that nobody can read
};
qsizetype sizeOf(BaseType type);

inline constexpr double noValue = std::numeric_limits<double>::quiet_NaN();
inline constexpr quint8 noDeveloper = 0xFF;
inline constexpr quint8 timestampField = 253;

// Where one field stands in the data messages of a definition.
struct Field {
    quint8 number = 0;
    quint8 developer = noDeveloper;    // developer data index
    BaseType type = BaseType::unknown; // of developer fields another message says it
    quint8 size = 0;                   // bytes, never 0
    quint32 offset = 0;                // from the first byte of the message's fields
};

// One number out of the bytes at `at`, unscaled; NaN where the file says 'invalid'.
double readNumber(const uchar* at, BaseType type, bool bigEndian);

struct Definition {
    quint16 message = 0xFFFF; // global message number
    bool bigEndian = false;
    quint32 serial =
        0; // counts definitions through the file; 0: none. What is worked out for one can be kept by it
    quint32 size = 0; // bytes of fields in each data message
    std::vector<Field> fields;
    std::vector<Field> developerFields;

    const Field* find(quint8 number) const {
        return m_slot[number] == 0 ? nullptr : &fields[m_slot[number] - 1u];
    }
    // Seconds of field 253 in a data message; nullopt where there is none.
    std::optional<quint32> timestampIn(const uchar* bytes) const;
    void clear();
    void addField(quint8 number, quint8 baseType, quint8 size);

private:
    static constexpr quint32 nowhere = 0xFFFFFFFF;
    quint32 m_timestampAt = nowhere;  // kept apart: it is looked up in every message
    std::array<quint8, 256> m_slot{}; // field number -> index + 1
};

// A data message, seen in place: valid until the reader's next step.
class Message {
public:
    quint16 number() const { return m_definition->message; }
    quint8 local() const { return m_local; } // 0...15
    const Definition& definition() const { return *m_definition; }
    const uchar* bytes() const { return m_bytes; }
    // Seconds, as the device wrote them: of field 253, or of a compressed header.
    std::optional<quint32> timestamp() const { return m_timestamp; }

    bool has(quint8 field) const { return m_definition->find(field) != nullptr; }
    // Value `index` of a field in its unit: raw / scale. nullopt: absent or invalid.
    std::optional<double> value(quint8 field, double scale = 1, int index = 0) const;
    // The same for enumerations, ids and times: whole numbers that fit.
    std::optional<quint32> code(quint8 field, int index = 0) const;
    int count(quint8 field) const; // values in the field, 0 when absent
    QString text(quint8 field) const;
    // All bytes of a field; empty when absent.
    QByteArrayView raw(quint8 field) const;

private:
    friend class Reader;
    const Definition* m_definition = nullptr;
    const uchar* m_bytes = nullptr;
    quint8 m_local = 0;
    std::optional<quint32> m_timestamp;
};

// What is wrong with a file, and where.
struct Damage {
    enum class Kind {
        cutOff,        // ends within a message or before what its header promises
        undefinedData, // a data message that nothing defines
        notFit,        // no header where one should be
        wrongChecksum, // all could be walked, but the bytes are not those that were written
        wrongHeader,   // the same for the header's own checksum
        unfinished,    // the header was never filled in
    } kind;
    qsizetype at = 0;    // byte in the file
    qsizetype begin = 0; // of the message that is cut off
};

// Walks a file's data messages in their order, over all chained parts. After damage it goes on with the next
// part that can be recognised.
class Reader {
public:
    // The bytes must outlive the reader.
    explicit Reader(QByteArrayView file);

    // The next data message, nullptr at the end.
    const Message* next();
    int part() const { return m_part; } // of the message last given, from 0
    qsizetype position() const { return m_at; }
    std::optional<Damage> damage() const { return m_damage; } // the gravest, the first of its kind

private:
    bool beginPart();
    void endPart();
    void readDefinition(quint8 header);
    bool readData(quint8 header);
    void giveUpPart(const Damage& damage);
    void note(const Damage& damage);
    bool headerAt(qsizetype at) const;
    qsizetype nextHeader(qsizetype from) const;
    qsizetype left() const { return m_end - m_at; }

    const uchar* m_data;
    qsizetype m_size;
    qsizetype m_at = 0;
    qsizetype m_partBegin = 0;
    qsizetype m_end = 0;      // of the current part's messages
    qsizetype m_nextPart = 0; // where the part after the current one begins
    // What there is to check when the messages of the part have been walked to their end.
    enum class Ending { none, checksum, cutOff } m_ending = Ending::none;
    int m_part = -1;
    quint32 m_serial = 0;
    std::optional<quint32> m_lastTimestamp;
    std::array<Definition, 16> m_definitions;
    Message m_message;
    std::optional<Damage> m_damage;
};

// CRC-16 as FIT uses it (polynomial 0xA001 reflected, from 0); `crc` carries on.
quint16 crc16(QByteArrayView bytes, quint16 crc = 0);

} // namespace vd::fit
