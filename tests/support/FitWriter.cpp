// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FitWriter.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>

namespace madeup {

namespace {

template <typename T>
QByteArray littleEndian(T value) {
    QByteArray bytes(static_cast<qsizetype>(sizeof(T)), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

template <typename T>
FitValue number(quint8 field, quint8 baseType, T value) {
    return FitValue{field, baseType, static_cast<int>(sizeof(T)), littleEndian(value), -1};
}

} // namespace

FitValue fitEnum(quint8 field, quint8 value) {
    return number(field, 0x00, value);
}
FitValue fitS8(quint8 field, qint8 value) {
    return number(field, 0x01, value);
}
FitValue fitU8(quint8 field, quint8 value) {
    return number(field, 0x02, value);
}
FitValue fitS16(quint8 field, qint16 value) {
    return number(field, 0x83, value);
}
FitValue fitU16(quint8 field, quint16 value) {
    return number(field, 0x84, value);
}
FitValue fitS32(quint8 field, qint32 value) {
    return number(field, 0x85, value);
}
FitValue fitU32(quint8 field, quint32 value) {
    return number(field, 0x86, value);
}
FitValue fitU32z(quint8 field, quint32 value) {
    return number(field, 0x8C, value);
}
FitValue fitFloat(quint8 field, float value) {
    return number(field, 0x88, value);
}
FitValue fitText(quint8 field, const char* text) {
    return FitValue{field, 0x07, 1, QByteArray(text) + '\0', -1};
}
FitValue fitBytes(quint8 field, const QByteArray& bytes, quint8 baseType) {
    return FitValue{field, baseType, 1, bytes, -1};
}
FitValue fitU32s(quint8 field, const QList<quint32>& values) {
    FitValue all{field, 0x86, 4, {}, -1};
    for (const quint32 value : values)
        all.bytes += littleEndian(value);
    return all;
}
FitValue fitTime(quint8 field, const QDateTime& time) {
    return fitU32(field, fitSeconds(time));
}
FitValue fitDeveloper(int developer, FitValue value) {
    value.developer = developer;
    return value;
}

quint32 fitSeconds(const QDateTime& time) {
    return static_cast<quint32>(time.toSecsSinceEpoch() - 631065600);
}

// Bit by bit, after the definition: the decoder's own is another one.
quint16 fitCrc(const QByteArray& bytes) {
    unsigned crc = 0;
    for (const char c : bytes) {
        crc ^= static_cast<uchar>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xA001u : crc >> 1;
    }
    return static_cast<quint16>(crc);
}

void FitWriter::define(quint16 messageNumber, const QList<FitValue>& values, quint8 local) {
    QByteArray fields;
    QByteArray developerFields;
    for (const FitValue& value : values) {
        QByteArray& list = value.developer < 0 ? fields : developerFields;
        list += static_cast<char>(value.field);
        list += static_cast<char>(value.bytes.size());
        list += static_cast<char>(value.developer < 0 ? value.baseType : value.developer);
    }
    QByteArray number = littleEndian(messageNumber);
    if (m_bigEndian) std::reverse(number.begin(), number.end());
    QByteArray definition = QByteArray(1, '\0') + (m_bigEndian ? '\1' : '\0') + number +
                            static_cast<char>(fields.size() / 3) + fields;
    const bool hasDeveloperFields = !developerFields.isEmpty();
    if (hasDeveloperFields) definition += static_cast<char>(developerFields.size() / 3) + developerFields;
    if (m_definitions[local] == definition) return;
    m_definitions[local] = definition;
    m_data += static_cast<char>(0x40 | (hasDeveloperFields ? 0x20 : 0) | local);
    m_data += definition;
}

void FitWriter::message(quint16 number, const QList<FitValue>& values, quint8 local) {
    define(number, values, local);
    m_data += static_cast<char>(local);
    for (const bool developers : {false, true}) {
        for (const FitValue& value : values) {
            if ((value.developer >= 0) != developers) continue;
            QByteArray bytes = value.bytes;
            for (qsizetype at = 0; m_bigEndian && at + value.elementSize <= bytes.size();
                 at += value.elementSize) {
                std::reverse(bytes.begin() + at, bytes.begin() + at + value.elementSize);
            }
            m_data += bytes;
        }
    }
}

void FitWriter::compressed(quint16 number, quint8 seconds, const QList<FitValue>& values, quint8 local) {
    define(number, values, local);
    const qsizetype header = m_data.size();
    message(number, values, local);
    m_data[header] = static_cast<char>(0x80 | local << 5 | (seconds & 0x1F));
}

QByteArray FitWriter::part(const Ending& ending) const {
    constexpr quint16 profileVersion = 2132;
    QByteArray part = QByteArray(1, static_cast<char>(ending.headerSize)) + '\x10' +
                      littleEndian(profileVersion) + littleEndian(static_cast<quint32>(m_data.size())) +
                      ".FIT";
    if (ending.headerSize >= 14) part += littleEndian<quint16>(ending.headerCrc ? fitCrc(part) : 0);
    part += m_data;
    return part + littleEndian<quint16>(ending.crc.value_or(fitCrc(part)));
}

QByteArray fitRide(const FitRide& ride) {
    FitWriter file(ride.bigEndian);
    const quint32 start = fitSeconds(ride.start);
    const auto seconds = static_cast<quint32>(ride.seconds);
    constexpr quint32 edge810 = 1567;
    file.message(
        0, {fitEnum(0, 4), fitU16(1, 1), fitU16(2, edge810), fitU32z(3, ride.serial), fitU32(4, start)});
    file.message(21, {fitU32(253, start), fitEnum(0, 0), fitEnum(1, 0)});
    double latitude = 52;
    double meters = 0;
    for (quint32 second = 0; second < seconds; ++second) {
        const double speed = 7 + 2 * std::sin(second / 60.0);
        meters += speed;
        latitude += speed / 111195;
        file.message(
            20, {fitU32(253, start + second), fitS32(0, static_cast<qint32>(latitude * 2147483648.0 / 180)),
                 fitS32(1, static_cast<qint32>(13 * 2147483648.0 / 180)),
                 fitU16(2, static_cast<quint16>((540 + 30 * std::sin(second / 300.0)) * 5)),
                 fitU8(3, static_cast<quint8>(140 + 15 * std::sin(second / 120.0))),
                 fitU32(5, static_cast<quint32>(meters * 100)), fitU16(6, static_cast<quint16>(speed * 1000)),
                 fitU16(7, static_cast<quint16>(200 + 50 * std::sin(second / 45.0))),
                 fitU8(4, static_cast<quint8>(85 + 5 * std::sin(second / 30.0)))});
    }
    file.message(21, {fitU32(253, start + seconds), fitEnum(0, 0), fitEnum(1, 4)});
    const QList<FitValue> summary{fitU32(253, start + seconds),
                                  fitU32(2, start),
                                  fitU32(7, seconds * 1000),
                                  fitU32(8, seconds * 1000),
                                  fitU32(9, static_cast<quint32>(meters * 100)),
                                  fitU16(11, 700)};
    file.message(19, summary);
    file.message(18, summary + QList<FitValue>{fitEnum(5, 2), fitEnum(6, 7)});
    file.message(34, {fitU32(253, start + seconds), fitU32(0, seconds * 1000), fitU16(1, 1), fitEnum(2, 0),
                      fitU32(5, start + seconds + 3600)});
    return file.part();
}

} // namespace madeup
