// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <array>
#include <optional>

// Writes FIT files for tests, benchmarks and as seeds of the fuzzers: sound ones, odd ones, and broken ones
// on demand.
namespace madeup {

// A field of a message with its value, raw: as the file holds it, before any scale.
struct FitValue {
    quint8 field = 0;
    quint8 baseType = 0; // as in the file, with the bit for types that have a byte order
    int elementSize = 1; // bytes that are turned round together
    QByteArray bytes;    // little endian
    int developer = -1;  // developer data index; -1: not a developer's field
};
FitValue fitEnum(quint8 field, quint8 value);
FitValue fitU8(quint8 field, quint8 value);
FitValue fitS8(quint8 field, qint8 value);
FitValue fitU16(quint8 field, quint16 value);
FitValue fitS16(quint8 field, qint16 value);
FitValue fitU32(quint8 field, quint32 value);
FitValue fitS32(quint8 field, qint32 value);
FitValue fitU32z(quint8 field, quint32 value);
FitValue fitFloat(quint8 field, float value);
FitValue fitText(quint8 field, const char* text); // with its closing zero
FitValue fitBytes(quint8 field, const QByteArray& bytes, quint8 baseType = 0x0D);
FitValue fitU32s(quint8 field, const QList<quint32>& values);
FitValue fitTime(quint8 field, const QDateTime& time);
FitValue fitDeveloper(int developer, FitValue value); // the same as a developer's field

// Seconds since 1989-12-31T00:00:00Z.
quint32 fitSeconds(const QDateTime& time);

class FitWriter {
public:
    explicit FitWriter(bool bigEndian = false) : m_bigEndian(bigEndian) {}

    // A data message, with a definition before it where its local message has another one.
    void message(quint16 number, const QList<FitValue>& values, quint8 local = 0);
    // The same with a compressed timestamp: the low five bits of the time; local messages 0 to 3 only.
    void compressed(quint16 number, quint8 seconds, const QList<FitValue>& values, quint8 local = 0);
    // Bytes as they are, for damage.
    void raw(const QByteArray& bytes) { m_data += bytes; }
    qsizetype size() const { return m_data.size(); } // bytes of messages so far

    struct Ending {
        int headerSize = 14;        // 12 or 14
        bool headerCrc = true;      // false: 0
        std::optional<quint16> crc; // instead of the right one
    };
    QByteArray part() const { return part(Ending()); }
    QByteArray part(const Ending& ending) const; // one part of a file; parts are chained by adding them

private:
    void define(quint16 number, const QList<FitValue>& values, quint8 local);

    bool m_bigEndian;
    QByteArray m_data;
    std::array<QByteArray, 16> m_definitions; // without the record header
};

quint16 fitCrc(const QByteArray& bytes);

// An hour (or so) on a bicycle at one record a second: 8 fields each, a lap, a session, an activity message.
struct FitRide {
    QDateTime start = QDateTime(QDate(2026, 11, 15), QTime(7, 41), Qt::UTC);
    int seconds = 3600;
    quint32 serial = 4711;
    bool bigEndian = false;
};
QByteArray fitRide(const FitRide& ride);

} // namespace madeup
