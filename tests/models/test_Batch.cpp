// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Batch.h"

#include "models/Error.h"

#include <QTest>

using namespace vd;

namespace {

RawPayload payloadOf(const QByteArray& bytes) {
    return makePayload(QStringLiteral("key"), QStringLiteral("/a/b.fit"),
                       QStringLiteral("application/vnd.ant.fit"), bytes, 1234);
}

ErrorCode codeOfReading(const QByteArray& zstd) {
    try {
        payloadBytes(zstd);
    } catch (const Error& error) {
        return error.code();
    }
    return ErrorCode::internal;
}

} // namespace

class TestBatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void payloadsComeBackByteForByte_data() {
        QTest::addColumn<QByteArray>("bytes");
        QByteArray every;
        for (int i = 0; i < 256; ++i)
            every += static_cast<char>(i);
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("one zero") << QByteArray(1, '\0');
        QTest::newRow("every byte") << every;
        QTest::newRow("many") << every.repeated(4000);
    }
    void payloadsComeBackByteForByte() {
        QFETCH(QByteArray, bytes);
        const RawPayload payload = payloadOf(bytes);
        QCOMPARE(payloadBytes(payload.zstd), bytes);
        QCOMPARE(payload.size, bytes.size());
    }

    void payloadsAreHashedAndNamed() {
        const RawPayload payload = payloadOf("abc");
        QCOMPARE(
            payload.sha256.toHex(),
            QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")); // FIPS 180-2
        QCOMPARE(payload.key, QStringLiteral("key"));
        QCOMPARE(payload.origin, QStringLiteral("/a/b.fit"));
        QCOMPARE(payload.mediaType, QStringLiteral("application/vnd.ant.fit"));
        QCOMPARE(payload.fetchedAtMs, 1234);
        QVERIFY(payloadOf(QByteArray(100'000, 'x')).zstd.size() < 1000);
    }

    void damagedPayloadsAreRefused() {
        const QByteArray sound =
            payloadOf(QByteArray("some bytes of a file, long enough ").repeated(50)).zstd;
        QCOMPARE(codeOfReading({}), ErrorCode::badData);
        QCOMPARE(codeOfReading("not zstd at all"), ErrorCode::badData);
        QCOMPARE(codeOfReading(sound.first(sound.size() - 3)), ErrorCode::badData);
        // A frame that says it holds 2^60 bytes: refused before anything is reserved.
        QCOMPARE(codeOfReading(QByteArray::fromHex("28b52ffde0"
                                                   "0000000000000010")),
                 ErrorCode::badData);
    }

    void countsAddUp() {
        Counts counts;
        QCOMPARE(counts.total(), 0);
        counts.add(Fate::created, 3);
        counts.add(Fate::updated);
        counts.add(Fate::skipped, 2);
        counts.add(Fate::deleted);
        QCOMPARE(counts, (Counts{3, 1, 2, 1}));
        QCOMPARE(counts.total(), 7);
        QCOMPARE(counts + counts, (Counts{6, 2, 4, 2}));
    }

    void anythingToApplyMakesABatchNotEmpty() {
        QVERIFY(Batch{}.empty());
        Batch batch;
        batch.payloads.resize(1);
        QVERIFY(batch.empty()); // nothing was made of it
        const auto holds = [](auto member) {
            Batch one;
            (one.*member).resize(1);
            return !one.empty();
        };
        QVERIFY(holds(&Batch::recordings));
        QVERIFY(holds(&Batch::deletedRecordings));
        QVERIFY(holds(&Batch::dailyValues));
        QVERIFY(holds(&Batch::dayWindows));
        QVERIFY(holds(&Batch::samples));
        QVERIFY(holds(&Batch::sleeps));
        QVERIFY(holds(&Batch::measurements));
        QVERIFY(holds(&Batch::itemWindows));
    }
};

QTEST_APPLESS_MAIN(TestBatch)
#include "test_Batch.moc"
