// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MatchScenarios.h"

#include <QTest>

using namespace vd;
using namespace vd::test;

// The rule of field guide B10 against a set of pairs of which the truth is known.
class TestMatchSet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPairIsJudgedAsTheRuleSays_data();
    void everyPairIsJudgedAsTheRuleSays();
    void joinsWhatIsOneAndNothingElse();
    void whatIsOneIsJoinedOrAskedAbout();
};

void TestMatchSet::everyPairIsJudgedAsTheRuleSays_data() {
    QTest::addColumn<const Scenario*>("scenario");
    for (const Scenario& scenario : allScenarios())
        QTest::newRow(scenario.name) << &scenario;
}

void TestMatchSet::everyPairIsJudgedAsTheRuleSays() {
    QFETCH(const Scenario*, scenario);
    const std::vector<MadePair> pairs = pairsOf(*scenario);
    QCOMPARE(pairs.size(), static_cast<size_t>(scenario->pairs));
    for (const MadePair& pair : pairs) {
        QCOMPARE(compare(pair.a, pair.b), scenario->verdict);
        QCOMPARE(compare(pair.b, pair.a), scenario->verdict);
        const size_t activities = groupRecordings({pair.a, pair.b}, {}).size();
        QCOMPARE(activities, scenario->verdict == MatchVerdict::same ? size_t{1} : size_t{2});
    }
}

void TestMatchSet::joinsWhatIsOneAndNothingElse() {
    int all = 0, joined = 0, one = 0, joinedRightly = 0;
    for (const Scenario& scenario : allScenarios()) {
        for (const MadePair& pair : pairsOf(scenario)) {
            const bool isJoined = compare(pair.a, pair.b) == MatchVerdict::same;
            ++all;
            joined += isJoined ? 1 : 0;
            one += scenario.same ? 1 : 0;
            joinedRightly += isJoined && scenario.same ? 1 : 0;
        }
    }
    const double precision = static_cast<double>(joinedRightly) / joined;
    const double recall = static_cast<double>(joinedRightly) / one;
    qInfo("%d pairs: precision %.2f %%, recall %.2f %%", all, precision * 100, recall * 100);
    QVERIFY(all >= 300);
    QVERIFY(precision >= 0.99);
    QVERIFY(recall >= 0.97);
}

void TestMatchSet::whatIsOneIsJoinedOrAskedAbout() {
    for (const Scenario& scenario : allScenarios())
        QVERIFY2(!scenario.same || scenario.verdict != MatchVerdict::different, scenario.name);
}

QTEST_APPLESS_MAIN(TestMatchSet)
#include "test_MatchSet.moc"
