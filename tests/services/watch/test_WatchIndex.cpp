// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was imported is still known after a restart, whatever a kill left of the file.
#include "services/watch/WatchIndex.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace vd;

namespace {

WatchIndex::Line line(int number) {
    const QString below = QStringLiteral("/%1.fit").arg(number);
    return {below, {QStringLiteral("/watched") + below, 100 + number, 1'795'000'000'000 + number}};
}

bool knows(const WatchIndex& index, const WatchIndex::Line& line) {
    return index.knows(line.below, line.file);
}

} // namespace

class TestWatchIndex : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString m_file;

private Q_SLOTS:
    void init() {
        m_file = m_folder.filePath(QStringLiteral("below/index"));
        QFile::remove(m_file);
    }

    void isKeptOverARestart() {
        const WatchedImport import{1'795'200'000'000, 2, 1};
        {
            WatchIndex index(m_file);
            index.load();
            QVERIFY(!knows(index, line(1)));
            index.add({line(1)}, {});
            index.add({line(2)}, import);
        }
        WatchIndex index(m_file);
        index.load();
        QVERIFY(knows(index, line(1)) && knows(index, line(2)));
        QVERIFY(!knows(index, line(3)));
        QVERIFY(index.lastImport() == import);
    }

    void aFileOfAnotherSizeOrTimeIsAnotherFile() {
        WatchIndex index(m_file);
        index.load();
        index.add({line(1)}, {});
        WatchIndex::Line other = line(1);
        other.file.size += 1;
        QVERIFY(!knows(index, other));
        other = line(1);
        other.file.modifiedMs += 1;
        QVERIFY(!knows(index, other));
        index.add({other}, {});
        QVERIFY(knows(index, other) && !knows(index, line(1)));
    }

    void aLineThatWasCutOffCountsAsNotWritten() {
        {
            WatchIndex index(m_file);
            index.load();
            index.add({line(1), line(2)}, {});
        }
        QVERIFY(QFile::resize(m_file, QFileInfo(m_file).size() - 3));
        {
            WatchIndex index(m_file);
            index.load();
            QVERIFY(knows(index, line(1)));
            QVERIFY(!knows(index, line(2)));
            index.add({line(3)}, {});
        }
        WatchIndex index(m_file);
        index.load();
        QVERIFY(knows(index, line(1)) && knows(index, line(3)));
        QVERIFY(!knows(index, line(2)));
    }

    void whatIsNotOursIsAnEmptyIndex_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("something else") << QByteArray("hello\nworld\n");
        QTest::newRow("of another kind") << QByteArray("vitaldeck watched files 2\n1 2 3\n");
    }
    void whatIsNotOursIsAnEmptyIndex() {
        QFETCH(QByteArray, bytes);
        {
            WatchIndex(m_file).add({line(1)}, {}); // makes the folder
            QFile file(m_file);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        {
            WatchIndex index(m_file);
            index.load();
            QVERIFY(!knows(index, line(1)));
            index.add({line(2)}, {});
        }
        WatchIndex index(m_file);
        index.load();
        QVERIFY(knows(index, line(2)));
    }

    void whatCouldNotBeOpenedIsPassedOverForNow() {
        {
            WatchIndex index(m_file);
            index.load();
            index.passOver(line(1).below, line(1).file);
            QVERIFY(knows(index, line(1)));
            index.forgetPassedOver();
            QVERIFY(!knows(index, line(1)));
            index.passOver(line(1).below, line(1).file);
        }
        WatchIndex index(m_file);
        index.load();
        QVERIFY(!knows(index, line(1)));
    }

    // A watch makes files for ever and deletes them.
    void whatIsGoneIsForgottenWhenItIsMuch() {
        WatchIndex index(m_file);
        index.load();
        std::vector<WatchIndex::Line> lines;
        for (int i = 0; i < 3000; ++i)
            lines.push_back(line(i));
        index.add(lines, WatchedImport{1, 1, 0});
        index.endOfLook(); // nothing there at all: not mounted
        QVERIFY(knows(index, line(0)));
        for (int i = 0; i < 2000; ++i)
            index.meet(line(i).below);
        index.endOfLook(); // a thousand gone: no matter
        QVERIFY(knows(index, line(2999)));
        const qint64 before = QFileInfo(m_file).size();
        index.meet(line(7).below);
        index.endOfLook();
        QVERIFY(knows(index, line(7)) && !knows(index, line(8)));
        QVERIFY(QFileInfo(m_file).size() < before / 100);
        WatchIndex again(m_file);
        again.load();
        QVERIFY(knows(again, line(7)) && !knows(again, line(8)));
        QVERIFY(again.lastImport().has_value());
    }
};

QTEST_GUILESS_MAIN(TestWatchIndex)
#include "test_WatchIndex.moc"
