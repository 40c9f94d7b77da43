// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/archives/ArchiveWalker.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

#include <vector>

using namespace vd;
using namespace Qt::Literals::StringLiterals;

namespace {

struct File {
    QByteArray name;
    QByteArray bytes;
};

enum class Packing { zip, storedZip, encryptedZip, tarGz, gz };

QByteArray pack(Packing packing, const std::vector<File>& files) {
    archive* writer = archive_write_new();
    switch (packing) {
    case Packing::zip:
    case Packing::storedZip:
    case Packing::encryptedZip: archive_write_set_format_zip(writer); break;
    case Packing::tarGz:
        archive_write_set_format_ustar(writer);
        archive_write_add_filter_gzip(writer);
        break;
    case Packing::gz:
        archive_write_set_format_raw(writer);
        archive_write_add_filter_gzip(writer);
        break;
    }
    if (packing == Packing::storedZip) archive_write_zip_set_compression_store(writer);
    if (packing == Packing::encryptedZip) {
        archive_write_set_options(writer, "zip:encryption=traditional");
        archive_write_set_passphrase(writer, "secret");
    }
    archive_write_set_bytes_in_last_block(writer, 1);
    qsizetype room = 1 << 20;
    for (const File& file : files)
        room += file.bytes.size() + 1024;
    QByteArray result(room, '\0');
    size_t used = 0;
    archive_write_open_memory(writer, result.data(), size_t(result.size()), &used);
    for (const File& file : files) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, file.name.constData());
        archive_entry_set_size(entry, file.bytes.size());
        archive_entry_set_filetype(entry, file.name.endsWith('/') ? AE_IFDIR : AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(writer, entry);
        archive_write_data(writer, file.bytes.constData(), size_t(file.bytes.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return result.first(qsizetype(used));
}

// What compresses badly, so that no limit of ratio is met by chance.
QByteArray noise(int size) {
    QByteArray bytes(size, '\0');
    quint32 state = 1;
    for (char& byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = char(state >> 24);
    }
    return bytes;
}

struct Outcome {
    std::vector<ArchiveMember> members;
    std::optional<ErrorCode> error;
    QString culprit; // the member that the error names

    QStringList paths() const {
        QStringList result;
        for (const ArchiveMember& member : members)
            result.append(member.path);
        return result;
    }
    const ArchiveMember* find(const QString& path) const {
        for (const ArchiveMember& member : members) {
            if (member.path == path) return &member;
        }
        return nullptr;
    }
};

} // namespace

class TestArchiveWalker : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isRecognizedByContent_data();
    void isRecognizedByContent();
    void givesEachFileWithItsPath();
    void gzGoesByItsOwnPath();
    void archivesInArchivesAreOpened();
    void largeMembersArriveWhole();
    void oddNamesAreRead_data();
    void oddNamesAreRead();
    void unsafeNamesAreRefused_data();
    void unsafeNamesAreRefused();
    void litterAndFoldersArePassedOver();
    void unwantedMembersAreSkipped();
    void bombsStopTheArchive_data();
    void bombsStopTheArchive();
    void tooBigMembersAreRefused();
    void tooDeepArchivesAreRefused();
    void encryptedMembersAreNotSupported();
    void emptyArchivesHoldNothing_data();
    void emptyArchivesHoldNothing();
    void whatStandsBeforeTheDamageIsGiven();
    void aDamagedInnerArchiveDoesNotStopTheOuter();
    void aDamagedMemberDoesNotStopTheArchive();
    void truncatedGzGivesWhatItHeld();
    void missingFileIsUnreadable();
    void stops();

private:
    Outcome walk(const QByteArray& archive, ArchiveLimits limits = {}, std::stop_token stop = {}) {
        const QString path = m_folder.filePath(u"archive"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(archive) != archive.size()) qFatal("cannot write");
        file.close();
        Outcome outcome;
        const ArchiveVisitor visitor{
            [this](QByteArrayView head) { return m_wanted(head); },
            [&](ArchiveMember member) { outcome.members.push_back(std::move(member)); }};
        try {
            walkArchive(path, u"a.zip"_s, limits, visitor, stop);
        } catch (const Error& error) {
            outcome.error = error.code();
            outcome.culprit = error.value(u"path"_s);
        }
        return outcome;
    }

    QTemporaryDir m_folder;
    std::function<bool(QByteArrayView)> m_wanted = [](QByteArrayView) { return true; };
};

void TestArchiveWalker::isRecognizedByContent_data() {
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("archive");
    const std::vector<File> files{{"a.fit", "x"}};
    QTest::newRow("zip") << pack(Packing::zip, files) << true;
    QTest::newRow("empty zip") << pack(Packing::zip, {}) << true;
    QTest::newRow("gz") << pack(Packing::gz, files) << true;
    QTest::newRow("tar") << QByteArray(257, 'a') + "ustar" + QByteArray(250, 'a') << true;
    QTest::newRow("xml") << QByteArray("<?xml version='1.0'?>") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestArchiveWalker::isRecognizedByContent() {
    QFETCH(QByteArray, head);
    QTEST(looksLikeArchive(head), "archive");
}

void TestArchiveWalker::givesEachFileWithItsPath() {
    const std::vector<File> files{{"a.fit", "one"}, {"folder/b.gpx", "two"}, {"empty", ""}};
    for (const Packing packing : {Packing::zip, Packing::storedZip, Packing::tarGz}) {
        const Outcome outcome = walk(pack(packing, files));
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.paths(), QStringList({u"a.zip/a.fit"_s, u"a.zip/folder/b.gpx"_s, u"a.zip/empty"_s}));
        QCOMPARE(outcome.members[0].bytes, QByteArray("one"));
        QCOMPARE(outcome.members[1].bytes, QByteArray("two"));
        QVERIFY(!outcome.members[1].error);
    }
}

void TestArchiveWalker::gzGoesByItsOwnPath() {
    const Outcome outcome = walk(pack(Packing::gz, {{"ignored", "content"}}));
    QCOMPARE(outcome.paths(), QStringList(u"a.zip"_s));
    QCOMPARE(outcome.members[0].bytes, QByteArray("content"));
}

void TestArchiveWalker::archivesInArchivesAreOpened() {
    const QByteArray gz = pack(Packing::gz, {{"x", "ride"}});
    const QByteArray inner = pack(Packing::zip, {{"deep.fit", "deep"}, {"ride.fit.gz", gz}});
    const QByteArray stored = pack(Packing::storedZip, {{"s.fit", "stored"}});
    const Outcome outcome =
        walk(pack(Packing::zip, {{"1/inner.zip", inner}, {"2.zip", stored}, {"3.fit", "last"}}));
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.paths(),
             QStringList({u"a.zip/1/inner.zip/deep.fit"_s, u"a.zip/1/inner.zip/ride.fit.gz"_s,
                          u"a.zip/2.zip/s.fit"_s, u"a.zip/3.fit"_s}));
    QCOMPARE(outcome.members[0].bytes, QByteArray("deep"));
    QCOMPARE(outcome.members[1].bytes, QByteArray("ride"));
    QCOMPARE(outcome.members[2].bytes, QByteArray("stored"));
    QCOMPARE(outcome.members[3].bytes, QByteArray("last"));
}

void TestArchiveWalker::largeMembersArriveWhole() {
    const QByteArray large = noise(300'000);
    const QByteArray inner = pack(Packing::zip, {{"large", large}, {"small", "s"}});
    const Outcome outcome = walk(pack(Packing::zip, {{"large", large}, {"inner.zip", inner}}));
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.members.size(), size_t(3));
    QCOMPARE(outcome.find(u"a.zip/large"_s)->bytes, large);
    QCOMPARE(outcome.find(u"a.zip/inner.zip/large"_s)->bytes, large);
}

void TestArchiveWalker::oddNamesAreRead_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("shown");
    QTest::newRow("UTF-8") << QByteArray("Lauf \xC3\xBC.fit") << u"Lauf ü.fit"_s;
    QTest::newRow("code page 437") << QByteArray("Lauf \x81.fit") << u"Lauf ü.fit"_s;
    QTest::newRow("dots in a name") << QByteArray("a..b/...fit") << u"a..b/...fit"_s;
}

void TestArchiveWalker::oddNamesAreRead() {
    QFETCH(QByteArray, name);
    QFETCH(QString, shown);
    // The writer converts names, so the wanted bytes are put in afterwards.
    QByteArray zip = pack(Packing::zip, {{QByteArray(name.size(), 'n'), "x"}});
    zip.replace(QByteArray(name.size(), 'n'), name);
    const Outcome outcome = walk(zip);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.paths(), QStringList(u"a.zip/"_s + shown));
}

void TestArchiveWalker::unsafeNamesAreRefused_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("parent") << QByteArray("../evil.fit");
    QTest::newRow("parent inside") << QByteArray("a/../../evil.fit");
    QTest::newRow("parent at the end") << QByteArray("a/..");
    QTest::newRow("absolute") << QByteArray("/etc/evil.fit");
    QTest::newRow("drive") << QByteArray("C:/evil.fit");
    QTest::newRow("backslash") << QByteArray("a\\..\\evil.fit");
}

void TestArchiveWalker::unsafeNamesAreRefused() {
    QFETCH(QByteArray, name);
    const Outcome outcome = walk(pack(Packing::tarGz, {{"a.fit", "one"}, {name, "evil"}, {"b.fit", "two"}}));
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.members.size(), size_t(3));
    const ArchiveMember& refused = outcome.members[1];
    QCOMPARE(refused.error->code(), ErrorCode::unsafeArchive);
    QCOMPARE(refused.path, u"a.zip/"_s + QString::fromUtf8(name));
    QCOMPARE(refused.error->value(u"path"_s), refused.path);
    QVERIFY(refused.bytes.isEmpty());
    QCOMPARE(outcome.members[2].bytes, QByteArray("two"));
}

void TestArchiveWalker::litterAndFoldersArePassedOver() {
    const Outcome outcome = walk(pack(Packing::zip, {{"folder/", ""},
                                                     {"__MACOSX/folder/._a.fit", "x"},
                                                     {"folder/.DS_Store", "x"},
                                                     {"folder/._a.fit", "x"},
                                                     {"Thumbs.db", "x"},
                                                     {"folder/a.fit", "a"}}));
    QCOMPARE(outcome.paths(), QStringList(u"a.zip/folder/a.fit"_s));
}

void TestArchiveWalker::unwantedMembersAreSkipped() {
    const QByteArray picture = "JPEG" + noise(200'000);
    std::vector<qsizetype> heads;
    m_wanted = [&heads](QByteArrayView head) {
        heads.push_back(head.size());
        return !head.startsWith("JPEG");
    };
    const QByteArray inner = pack(Packing::zip, {{"p2.jpg", picture}, {"b.fit", "b"}});
    const Outcome outcome =
        walk(pack(Packing::zip, {{"p1.jpg", picture}, {"a.fit", "a"}, {"inner.zip", inner}}));
    m_wanted = [](QByteArrayView) { return true; };
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.members.size(), size_t(4));
    for (const QString& path : {u"a.zip/p1.jpg"_s, u"a.zip/inner.zip/p2.jpg"_s}) {
        QVERIFY(outcome.find(path)->skipped);
        QVERIFY(outcome.find(path)->bytes.isEmpty());
    }
    QCOMPARE(outcome.find(u"a.zip/inner.zip/b.fit"_s)->bytes, QByteArray("b"));
    QVERIFY(!outcome.find(u"a.zip/a.fit"_s)->skipped);
    for (const qsizetype size : heads)
        QVERIFY(size <= 64 * 1024);
}

void TestArchiveWalker::bombsStopTheArchive_data() {
    QTest::addColumn<QByteArray>("archive");
    QTest::addColumn<QString>("member");
    const QByteArray zeros(8 << 20, '\0');
    const QByteArray zip = pack(Packing::zip, {{"first", "1"}, {"zeros", zeros}, {"last", "2"}});
    QTest::newRow("zip") << zip << u"a.zip/zeros"_s;
    QTest::newRow("gz") << pack(Packing::gz, {{"x", zeros}}) << u"a.zip"_s;
    QTest::newRow("in an inner zip") << pack(Packing::zip, {{"inner.zip", zip}})
                                     << u"a.zip/inner.zip/zeros"_s;
}

void TestArchiveWalker::bombsStopTheArchive() {
    QFETCH(QByteArray, archive);
    ArchiveLimits limits;
    limits.ratioFreeBytes = 1 << 20;
    const Outcome outcome = walk(archive, limits);
    QCOMPARE(outcome.error, ErrorCode::unsafeArchive);
    QTEST(outcome.culprit, "member");
    for (const ArchiveMember& member : outcome.members)
        QCOMPARE(member.bytes, QByteArray("1"));

    limits = ArchiveLimits{};
    limits.totalBytes = 1 << 20;
    QCOMPARE(walk(archive, limits).error, ErrorCode::unsafeArchive);
    QVERIFY(!walk(archive).error); // under the free bytes anything goes
}

void TestArchiveWalker::tooBigMembersAreRefused() {
    ArchiveLimits limits;
    limits.memberBytes = 100'000;
    const Outcome outcome = walk(pack(Packing::tarGz, {{"big", noise(200'000)}, {"small", "s"}}), limits);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.find(u"a.zip/big"_s)->error->code(), ErrorCode::unsafeArchive);
    QVERIFY(outcome.find(u"a.zip/big"_s)->bytes.isEmpty());
    QCOMPARE(outcome.find(u"a.zip/small"_s)->bytes, QByteArray("s"));

    limits = ArchiveLimits{};
    limits.members = 2;
    QCOMPARE(walk(pack(Packing::zip, {{"a", "a"}, {"b", "b"}, {"c", "c"}}), limits).error,
             ErrorCode::unsafeArchive);
}

void TestArchiveWalker::tooDeepArchivesAreRefused() {
    QByteArray nested = pack(Packing::zip, {{"treasure.fit", "x"}});
    for (int i = 0; i < 4; ++i)
        nested = pack(Packing::zip, {{"inner.zip", nested}, {"beside.fit", "b"}});
    QVERIFY(walk(nested).find(u"a.zip/inner.zip/inner.zip/inner.zip/inner.zip/treasure.fit"_s));
    ArchiveLimits limits;
    limits.depth = 3;
    const Outcome outcome = walk(nested, limits);
    QVERIFY(!outcome.error);
    const ArchiveMember* refused = outcome.find(u"a.zip/inner.zip/inner.zip/inner.zip/inner.zip"_s);
    QVERIFY(refused);
    QCOMPARE(refused->error->code(), ErrorCode::unsafeArchive);
    QCOMPARE(outcome.members.size(), size_t(5)); // it and the four beside
}

void TestArchiveWalker::encryptedMembersAreNotSupported() {
    const QByteArray locked = pack(Packing::encryptedZip, {{"secret.fit", "x"}});
    const Outcome outcome = walk(pack(Packing::zip, {{"locked.zip", locked}, {"a.fit", "a"}}));
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.find(u"a.zip/locked.zip/secret.fit"_s)->error->code(), ErrorCode::notSupported);
    QCOMPARE(outcome.find(u"a.zip/a.fit"_s)->bytes, QByteArray("a"));
    QCOMPARE(walk(locked).members.at(0).error->code(), ErrorCode::notSupported);
}

void TestArchiveWalker::emptyArchivesHoldNothing_data() {
    QTest::addColumn<QByteArray>("archive");
    QTest::newRow("zip") << pack(Packing::zip, {});
    QTest::newRow("zip in zip") << pack(Packing::zip, {{"inner.zip", pack(Packing::zip, {})}});
    QTest::newRow("gz") << pack(Packing::gz, {{"x", ""}});
}

void TestArchiveWalker::emptyArchivesHoldNothing() {
    QFETCH(QByteArray, archive);
    const Outcome outcome = walk(archive);
    QVERIFY(!outcome.error);
    QVERIFY(outcome.members.empty());
}

void TestArchiveWalker::whatStandsBeforeTheDamageIsGiven() {
    const QByteArray zip =
        pack(Packing::zip, {{"a.fit", "one"}, {"b.fit", noise(100'000)}, {"c.fit", "three"}});
    const Outcome cut = walk(zip.first(50'000));
    QCOMPARE(cut.error, ErrorCode::badData);
    QCOMPARE(cut.members.at(0).bytes, QByteArray("one"));
    QVERIFY(!cut.members.at(0).error);
    QCOMPARE(cut.members.at(1).error->code(), ErrorCode::badData);
    QVERIFY(noise(100'000).startsWith(cut.members.at(1).bytes));
    QCOMPARE(walk("PK\x03\x04 and nothing else").error, ErrorCode::badData);
    QCOMPARE(walk("no archive").error, ErrorCode::badData);
}

void TestArchiveWalker::aDamagedInnerArchiveDoesNotStopTheOuter() {
    const QByteArray inner = pack(Packing::zip, {{"a.fit", "one"}, {"b.fit", noise(100'000)}});
    const Outcome outcome =
        walk(pack(Packing::zip, {{"inner.zip", inner.first(50'000)}, {"last.fit", "last"}}));
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.find(u"a.zip/inner.zip/a.fit"_s)->bytes, QByteArray("one"));
    QCOMPARE(outcome.find(u"a.zip/inner.zip"_s)->error->code(), ErrorCode::badData);
    QCOMPARE(outcome.find(u"a.zip/last.fit"_s)->bytes, QByteArray("last"));
}

void TestArchiveWalker::aDamagedMemberDoesNotStopTheArchive() {
    const QByteArray text = "something that stands in the archive as it is";
    QByteArray zip = pack(Packing::storedZip, {{"a.fit", text}, {"b.fit", "two"}});
    zip.replace("stands", "stinks"); // its CRC does not hold any more
    const Outcome outcome = walk(zip);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.find(u"a.zip/a.fit"_s)->error->code(), ErrorCode::badData);
    QCOMPARE(outcome.find(u"a.zip/b.fit"_s)->bytes, QByteArray("two"));
}

void TestArchiveWalker::truncatedGzGivesWhatItHeld() {
    const QByteArray bytes = noise(300'000);
    const QByteArray gz = pack(Packing::gz, {{"x", bytes}});
    const Outcome outcome = walk(gz.first(gz.size() - 100'000));
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.members.size(), size_t(1));
    QCOMPARE(outcome.members[0].error->code(), ErrorCode::badData);
    QVERIFY(outcome.members[0].bytes.size() >= 100'000);
    QVERIFY(bytes.startsWith(outcome.members[0].bytes));
}

void TestArchiveWalker::missingFileIsUnreadable() {
    try {
        walkArchive(m_folder.filePath(u"missing"_s), u"missing"_s, {}, {}, {});
        QFAIL("nothing thrown");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::fileUnreadable);
    }
}

void TestArchiveWalker::stops() {
    std::stop_source source;
    m_wanted = [&source](QByteArrayView head) {
        if (head.startsWith("stop")) source.request_stop();
        return true;
    };
    const QByteArray inner = pack(Packing::zip, {{"b", "stop" + noise(100'000)}, {"c", "c"}});
    const Outcome outcome =
        walk(pack(Packing::zip, {{"a", "a"}, {"inner.zip", inner}}), {}, source.get_token());
    m_wanted = [](QByteArrayView) { return true; };
    QCOMPARE(outcome.error, ErrorCode::cancelled);
    QCOMPARE(outcome.paths(), QStringList(u"a.zip/a"_s));
}

QTEST_GUILESS_MAIN(TestArchiveWalker)
#include "test_ArchiveWalker.moc"
