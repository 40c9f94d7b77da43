// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a watched folder says of itself, for every state.
#include "ui/WatchWords.h"

#include <QTest>
#include <QTimeZone>

using namespace vd;

namespace {

using State = WatchStatus::State;
const QDateTime now(QDate(2026, 11, 20), QTime(18, 42), QTimeZone("Europe/Berlin"));

WatchStatus folder(State state) {
    WatchStatus status;
    status.path = QStringLiteral("/home/somebody/Dropbox/rides");
    status.state = state;
    return status;
}

} // namespace

class TestWatchWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyStateIsSaid_data() {
        QTest::addColumn<int>("state");
        for (int state = static_cast<int>(State::asking); state <= static_cast<int>(State::present); ++state)
            QTest::newRow(qPrintable(key(static_cast<State>(state)))) << state;
    }
    void everyStateIsSaid() {
        QFETCH(int, state);
        const WatchWords said = words(folder(static_cast<State>(state)), now);
        QCOMPARE(said.name, QStringLiteral("rides"));
        QVERIFY(!said.icon.isEmpty());
        QVERIFY(!said.state.isEmpty());
        QVERIFY(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(said.icon)));
    }

    void lastImportAndProblemAreToldWhereThereAreSome() {
        WatchStatus status = folder(State::watching);
        QVERIFY(words(status, now).last.isEmpty());
        status.lastImport = WatchedImport{now.addSecs(-120).toMSecsSinceEpoch(), 3, 1};
        status.problemFile = QStringLiteral("a.fit");
        status.problem = QStringLiteral("It is broken.");
        QVERIFY(words(status, now).last.contains(QStringLiteral("18:40")));
        QVERIFY(words(status, now).last.contains(u'3') && words(status, now).last.contains(u'1'));
        QCOMPARE(words(status, now).problem, QStringLiteral("a.fit: It is broken."));
    }

    void aDeviceHasANameAndMayHaveNoPlace() {
        WatchStatus status;
        status.isDevice = true;
        status.device = QStringLiteral("Made-up 255");
        status.state = State::away;
        const WatchWords said = words(status, now);
        QCOMPARE(said.name, QStringLiteral("Made-up 255"));
        QVERIFY(said.place.isEmpty());
        QVERIFY(said.mayImport); // it may be there, and nothing told of it
        status.state = State::asking;
        QVERIFY(!words(status, now).mayImport);
    }
};

QTEST_MAIN(TestWatchWords)
#include "test_WatchWords.moc"
