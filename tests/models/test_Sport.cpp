// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Sport.h"

#include <QSet>
#include <QTest>

using namespace vd;

class TestSport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTableIsInTheOrderOfTheEnum() {
        QCOMPARE(allSports().size(), static_cast<size_t>(Sport::other) + 1);
        for (size_t i = 0; i < allSports().size(); ++i)
            QCOMPARE(static_cast<size_t>(allSports()[i].sport), i);
    }

    void keysAreUniqueAndLeadBack() {
        QSet<QString> keys;
        for (const SportInfo& row : allSports()) {
            keys.insert(key(row.sport));
            QCOMPARE(sportFromKey(key(row.sport)), row.sport);
            QVERIFY(!displayName(row.sport).isEmpty());
        }
        QCOMPARE(static_cast<size_t>(keys.size()), allSports().size());
        QCOMPARE(sportFromKey(u"juggling"), Sport::other);
        QCOMPARE(sportFromKey(u""), Sport::other);
    }

    void words_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<Sport>("sport");
        QTest::newRow("TCX") << QStringLiteral("Biking") << Sport::ride;
        QTest::newRow("underscore") << QStringLiteral("trail_running") << Sport::run;
        QTest::newRow("camel case") << QStringLiteral("standUpPaddleboarding") << Sport::paddle;
        QTest::newRow("hyphen and blank") << QStringLiteral(" Cross-country Skiing ") << Sport::nordicSki;
        QTest::newRow("capitals") << QStringLiteral("OPEN_WATER") << Sport::swim;
        QTest::newRow("unknown") << QStringLiteral("quidditch") << Sport::other;
        QTest::newRow("only a part") << QStringLiteral("runner's knee") << Sport::other;
        QTest::newRow("nothing") << QString() << Sport::other;
    }
    void words() {
        QFETCH(QString, words);
        QTEST(sportFromWords(words), "sport");
    }

    void everyKeyIsAlsoAWord_data() {
        QTest::addColumn<Sport>("sport");
        for (const SportInfo& row : allSports()) {
            if (row.sport != Sport::other) QTest::newRow(row.key) << row.sport;
        }
    }
    void everyKeyIsAlsoAWord() {
        QFETCH(Sport, sport);
        QCOMPARE(sportFromWords(key(sport)), sport);
    }

    void onFoot() {
        for (const Sport sport : {Sport::run, Sport::walk, Sport::hike})
            QVERIFY(isOnFoot(sport));
        for (const Sport sport : {Sport::ride, Sport::swim, Sport::nordicSki, Sport::other})
            QVERIFY(!isOnFoot(sport));
    }
};

QTEST_APPLESS_MAIN(TestSport)
#include "test_Sport.moc"
