// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/fit/FitReader.h"
#include "support/FitWriter.h"

#include <QTest>

using namespace vd::fit;
using namespace madeup;

namespace {

// Each data message as "number@seconds", and what is wrong with the file.
struct Walk {
    QStringList messages;
    std::optional<Damage> damage;
};

Walk walk(const QByteArray& bytes) {
    Walk walk;
    Reader reader(bytes);
    while (const Message* message = reader.next()) {
        const auto at = message->timestamp();
        walk.messages
            << QStringLiteral("%1@%2").arg(message->number()).arg(at ? QString::number(*at) : QString());
    }
    walk.damage = reader.damage();
    return walk;
}

// The first data message's field 1.
std::optional<double> valueOf(const QByteArray& bytes, int index = 0) {
    Reader reader(bytes);
    const Message* message = reader.next();
    return message == nullptr ? std::nullopt : message->value(1, 1, index);
}

FitWriter twoRecords() {
    FitWriter file;
    file.message(20, {fitU32(253, 1000), fitU8(3, 120)});
    file.message(20, {fitU32(253, 1001), fitU8(3, 121)});
    return file;
}

} // namespace

class TestFitReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEveryKindOfHeader_data() {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("crc");
        QTest::newRow("12 bytes") << 12 << false;
        QTest::newRow("14 bytes") << 14 << true;
        QTest::newRow("14 bytes, checksum left 0") << 14 << false;
    }

    void readsEveryKindOfHeader() {
        QFETCH(int, size);
        QFETCH(bool, crc);
        FitWriter::Ending ending;
        ending.headerSize = size;
        ending.headerCrc = crc;
        const Walk found = walk(twoRecords().part(ending));
        QCOMPARE(found.messages, QStringList({QStringLiteral("20@1000"), QStringLiteral("20@1001")}));
        QVERIFY(!found.damage);
    }

    void readsEveryBaseTypeInBothByteOrders_data() {
        QTest::addColumn<FitValue>("value");
        QTest::addColumn<double>("expected"); // NaN: the file says 'invalid'
        QTest::newRow("enum") << fitEnum(1, 7) << 7.0;
        QTest::newRow("enum, invalid") << fitEnum(1, 0xFF) << noValue;
        QTest::newRow("sint8") << fitS8(1, -5) << -5.0;
        QTest::newRow("sint8, invalid") << fitS8(1, 0x7F) << noValue;
        QTest::newRow("uint8") << fitU8(1, 254) << 254.0;
        QTest::newRow("uint8, invalid") << fitU8(1, 0xFF) << noValue;
        QTest::newRow("sint16") << fitS16(1, -30000) << -30000.0;
        QTest::newRow("sint16, invalid") << fitS16(1, 0x7FFF) << noValue;
        QTest::newRow("uint16") << fitU16(1, 0x1234) << 4660.0;
        QTest::newRow("uint16, invalid") << fitU16(1, 0xFFFF) << noValue;
        QTest::newRow("sint32") << fitS32(1, -2'000'000'000) << -2e9;
        QTest::newRow("sint32, invalid") << fitS32(1, 0x7FFFFFFF) << noValue;
        QTest::newRow("uint32") << fitU32(1, 4'000'000'000) << 4e9;
        QTest::newRow("uint32, invalid") << fitU32(1, 0xFFFFFFFF) << noValue;
        QTest::newRow("uint32z") << fitU32z(1, 5) << 5.0;
        QTest::newRow("uint32z, invalid") << fitU32z(1, 0) << noValue;
        QTest::newRow("float32") << fitFloat(1, 1.5F) << 1.5;
        QTest::newRow("float32, invalid") << FitValue{1, 0x88, 4, QByteArray(4, '\xFF'), -1} << noValue;
        QTest::newRow("float64") << FitValue{1, 0x89, 8, QByteArray::fromHex("000000000000F83F"), -1} << 1.5;
        QTest::newRow("sint64") << FitValue{1, 0x8E, 8, QByteArray::fromHex("FEFFFFFFFFFFFFFF"), -1} << -2.0;
        QTest::newRow("uint64, invalid") << FitValue{1, 0x8F, 8, QByteArray(8, '\xFF'), -1} << noValue;
        QTest::newRow("a text is no number") << fitText(1, "12") << noValue;
        QTest::newRow("two bytes as uint32") << FitValue{1, 0x86, 1, QByteArray(2, '\1'), -1} << noValue;
        QTest::newRow("a type that does not exist")
            << FitValue{1, 0x1E, 1, QByteArray(2, '\1'), -1} << noValue;
    }

    void readsEveryBaseTypeInBothByteOrders() {
        QFETCH(FitValue, value);
        QFETCH(double, expected);
        for (const bool bigEndian : {false, true}) {
            FitWriter file(bigEndian);
            file.message(0xFF00, {fitU8(0, 1), value, fitU16(2, 77)});
            const QByteArray bytes = file.part();
            const std::optional<double> found = valueOf(bytes);
            QCOMPARE(found.has_value(), !std::isnan(expected));
            if (found) QCOMPARE(*found, expected);
            Reader reader(bytes);
            QCOMPARE(reader.next()->value(2),
                     std::optional(77.0)); // the field after it is where it should be
        }
    }

    void readsArraysAndTexts() {
        FitWriter file;
        file.message(0xFF00, {fitU32s(1, {10, 0xFFFFFFFF, 30}), fitText(2, "Trail run")});
        const QByteArray bytes = file.part();
        QCOMPARE(valueOf(bytes, 0), std::optional(10.0));
        QCOMPARE(valueOf(bytes, 1), std::nullopt);
        QCOMPARE(valueOf(bytes, 2), std::optional(30.0));
        QCOMPARE(valueOf(bytes, 3), std::nullopt);
        Reader reader(bytes);
        const Message* message = reader.next();
        QCOMPARE(message->count(1), 3);
        QCOMPARE(message->text(2), QStringLiteral("Trail run"));
        QCOMPARE(message->text(1), QString());
        QCOMPARE(message->count(9), 0);
    }

    void addsUpCompressedTimestamps() {
        FitWriter file;
        file.message(20, {fitU32(253, 1000), fitU8(3, 120)}); // 1000 = 31 * 32 + 8
        file.compressed(20, 9, {fitU8(3, 121)}, 1);
        file.compressed(20, 31, {fitU8(3, 122)}, 1);
        file.compressed(20, 2, {fitU8(3, 123)}, 1); // ran over
        file.compressed(20, 2, {fitU8(3, 123)}, 1);
        QCOMPARE(walk(file.part()).messages.join(u' '),
                 QStringLiteral("20@1000 20@1001 20@1023 20@1026 20@1026"));
    }

    void knowsNoTimeBeforeTheFirst() {
        FitWriter file;
        file.compressed(20, 9, {fitU8(3, 121)});
        QCOMPARE(walk(file.part()).messages.join(u' '), QStringLiteral("20@"));
    }

    void stepsOverDeveloperFields() {
        FitWriter file;
        file.message(20,
                     {fitU32(253, 1000), fitDeveloper(0, fitFloat(5, 1.5F)), fitDeveloper(0, fitU8(6, 9))});
        file.message(20,
                     {fitU32(253, 1001), fitDeveloper(0, fitFloat(5, 1.5F)), fitDeveloper(0, fitU8(6, 9))});
        QCOMPARE(walk(file.part()).messages.join(u' '), QStringLiteral("20@1000 20@1001"));
    }

    void forgetsDefinitionsBetweenParts() {
        FitWriter undefined;
        undefined.raw(QByteArray("\0\1\2", 3));
        const Walk found = walk(twoRecords().part() + undefined.part() + twoRecords().part());
        QCOMPARE(found.messages.size(), 4); // and goes on with the third part
        QVERIFY(found.damage);
        QCOMPARE(found.damage->kind, Damage::Kind::undefinedData);
        QCOMPARE(found.damage->at, twoRecords().part().size() + 14);
    }

    void tellsAWrongChecksum() {
        FitWriter::Ending ending;
        ending.crc = 0x1234;
        const QByteArray bytes = twoRecords().part(ending);
        const Walk found = walk(bytes);
        QCOMPARE(found.messages.size(), 2);
        QVERIFY(found.damage);
        QCOMPARE(found.damage->kind, Damage::Kind::wrongChecksum);
        QCOMPARE(found.damage->at, bytes.size() - 2);
    }

    void tellsAWrongHeaderChecksum() {
        QByteArray bytes = twoRecords().part();
        bytes[12] = static_cast<char>(bytes[12] ^ 1);
        const Walk found = walk(bytes);
        QCOMPARE(found.messages.size(), 2);
        QVERIFY(found.damage);
        QCOMPARE(found.damage->kind, Damage::Kind::wrongHeader);
    }

    void readsAFileThatTheDeviceDidNotFinish() {
        QByteArray bytes = twoRecords().part();
        for (int i = 4; i < 8; ++i)
            bytes[i] = 0; // the length
        bytes[12] = bytes[13] = 0;
        const Walk found = walk(bytes);
        QCOMPARE(found.messages.first(2).join(u' '), QStringLiteral("20@1000 20@1001"));
        QVERIFY(found.damage);
        QCOMPARE(found.damage->kind, Damage::Kind::unfinished);
    }

    void goesOnAfterBytesThatAreNoPart() {
        const QByteArray part = twoRecords().part();
        const Walk found = walk(part + "garbage" + part);
        QCOMPARE(found.messages.size(), 4);
        QVERIFY(found.damage);
        QCOMPARE(found.damage->kind, Damage::Kind::notFit);
        QCOMPARE(found.damage->at, part.size());
    }

    void readsWhatStandsBeforeEveryCut() {
        const QByteArray part = twoRecords().part();
        const qsizetype first = 14 + 6 + 2 * 3 + 6; // header, definition, one record
        for (qsizetype size = 14; size < part.size(); ++size) {
            const Walk found = walk(part.first(size));
            const qsizetype expected = size < first ? 0 : size < first + 6 ? 1 : 2;
            QCOMPARE(found.messages.size(), expected);
            QVERIFY(found.damage);
            const bool isOnlyChecksumMissing = size >= first + 6;
            QCOMPARE(found.damage->kind,
                     isOnlyChecksumMissing ? Damage::Kind::wrongChecksum : Damage::Kind::cutOff);
            QCOMPARE(found.damage->at, isOnlyChecksumMissing ? first + 6 : size);
        }
    }

    void standsAnyByteBeingWrong() {
        const QByteArray part = fitRide({.seconds = 3});
        for (qsizetype at = 0; at < part.size(); ++at) {
            for (const int value : {0x00, 0x0E, 0x40, 0x60, 0x7F, 0x80, 0xFF}) {
                QByteArray bytes = part;
                bytes[at] = static_cast<char>(value);
                if (bytes == part) continue;
                QVERIFY(walk(bytes).damage.has_value());
            }
        }
    }

    void computesTheChecksumOfTheProtocol() {
        QByteArray bytes;
        for (int i = 0; i < 300; ++i) {
            QCOMPARE(crc16(bytes), fitCrc(bytes));
            bytes += static_cast<char>(i * 37);
        }
        QCOMPARE(crc16(QByteArrayView(bytes).sliced(7), crc16(QByteArrayView(bytes).first(7))),
                 fitCrc(bytes));
    }
};

QTEST_GUILESS_MAIN(TestFitReader)
#include "test_FitReader.moc"
