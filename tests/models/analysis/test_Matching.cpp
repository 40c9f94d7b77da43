// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Matching.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <set>

using namespace vd;

namespace {

using Groups = std::vector<std::vector<qint64>>;

constexpr qint64 dayStartMs = 1'795'000'000'000;

struct Spec {
    Sport sport = Sport::run;
    double startS = 0;
    std::optional<double> elapsedS = 3600;
    std::optional<double> km = 10;
    QString externalId = {};
    QString namesOriginal = {};
};

MatchCandidate candidate(qint64 account, const Spec& spec, qint64 id = 0) {
    MatchCandidate result;
    result.id = id != 0 ? id : account;
    result.stableId =
        QStringLiteral("%1/%2").arg(account, 4, 10, QLatin1Char('0')).arg(result.id, 6, 10, QLatin1Char('0'));
    result.account = account;
    result.sport = spec.sport;
    result.startMs = dayStartMs + static_cast<qint64>(spec.startS * 1000);
    result.elapsedS = spec.elapsedS;
    if (spec.km) result.distanceM = *spec.km * 1000;
    result.externalId = spec.externalId;
    result.namesOriginal = spec.namesOriginal;
    return result;
}

MatchCandidate startingAt(qint64 account, double startS, qint64 id = 0) {
    return candidate(account, Spec{.startS = startS}, id);
}

// A day of many accounts that say nearly the same, with a person's answers in between.
struct RandomCase {
    std::vector<MatchCandidate> candidates;
    std::vector<MatchDecision> decisions;

    explicit RandomCase(unsigned seed) {
        std::mt19937 random(seed);
        const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        const int count = 3 + below(30);
        for (int i = 0; i < count; ++i) {
            Spec spec;
            spec.sport =
                std::array{Sport::run, Sport::run, Sport::ride, Sport::other}[static_cast<size_t>(below(4))];
            spec.startS = 20.0 * below(60);
            spec.elapsedS = 3600 + below(300);
            spec.km = below(4) == 0 ? std::nullopt : std::optional(9.5 + below(20) / 10.0);
            candidates.push_back(candidate(1 + below(6), spec, 100 + i));
        }
        const int answers = below(6);
        for (int i = 0; i < answers; ++i) {
            decisions.push_back({100 + below(count), 100 + below(count), below(2) == 0});
        }
    }
};

std::map<qint64, size_t> groupOf(const Groups& groups) {
    std::map<qint64, size_t> result;
    for (size_t i = 0; i < groups.size(); ++i) {
        for (const qint64 id : groups[i])
            result[id] = i;
    }
    return result;
}

} // namespace

class TestMatching : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What is compared with a run of one hour and 10.00 km.
    void verdict_data() {
        QTest::addColumn<Spec>("other");
        QTest::addColumn<MatchVerdict>("expected");
        const auto row = [](const char* name, const Spec& other, MatchVerdict verdict) {
            QTest::newRow(name) << other << verdict;
        };
        const auto none = std::nullopt;
        row("B10: 90 s later, a little shorter", {.startS = 90, .elapsedS = 3480, .km = 9.85},
            MatchVerdict::same);
        row("B10: half an hour later", {.startS = 1800}, MatchVerdict::possible);
        row("B10: another sport", {.sport = Sport::ride, .km = 10.1}, MatchVerdict::possible);
        row("B10: a clock two hours off", {.startS = 7200, .km = 10.05}, MatchVerdict::possible);
        row("B10: another run", {.startS = 7500, .km = 8.0}, MatchVerdict::different);
        row("the same", {}, MatchVerdict::same);
        row("a walk is of another family", {.sport = Sport::walk}, MatchVerdict::possible);
        row("a sport that is not told contradicts nothing", {.sport = Sport::other}, MatchVerdict::same);
        row("120 s apart", {.startS = 120}, MatchVerdict::same);
        row("121 s apart", {.startS = 121}, MatchVerdict::possible);
        row("120 s before", {.startS = -120}, MatchVerdict::same);
        row("no distance", {.km = none}, MatchVerdict::same);
        row("a trainer that says zero", {.km = 0.0}, MatchVerdict::same);
        row("zero is no distance for a clock fault", {.startS = 7200, .km = 0.0}, MatchVerdict::different);
        row("9.0 km", {.km = 9.0}, MatchVerdict::same);
        row("8.9 km", {.km = 8.9}, MatchVerdict::possible);
        row("11.1 km", {.km = 11.1}, MatchVerdict::same);
        row("11.2 km", {.km = 11.2}, MatchVerdict::possible);
        row("a part of it", {.startS = 60, .elapsedS = 600, .km = none}, MatchVerdict::same);
        row("80 % of the shorter", {.startS = -120, .elapsedS = 600}, MatchVerdict::same);
        row("under 80 % of the shorter", {.startS = -120, .elapsedS = 590}, MatchVerdict::possible);
        row("half of the shorter", {.startS = -600, .elapsedS = 1200, .km = 3.0}, MatchVerdict::possible);
        row("under half of the shorter", {.startS = -600, .elapsedS = 1190, .km = 3.0},
            MatchVerdict::different);
        row("a clock 15 min off, at the tolerance", {.startS = -3600 - 900 - 60}, MatchVerdict::possible);
        row("a clock off by no quarter", {.startS = -3600 - 900 - 61}, MatchVerdict::different);
        row("a clock 14 h off", {.startS = 14 * 3600}, MatchVerdict::possible);
        row("a clock 14 h and 15 min off", {.startS = 14 * 3600 + 900}, MatchVerdict::different);
        row("a clock fault, duration 2 % off", {.startS = 7200, .elapsedS = 3673}, MatchVerdict::possible);
        row("a clock fault, duration farther off", {.startS = 7200, .elapsedS = 3675},
            MatchVerdict::different);
        row("a clock fault, distance farther off", {.startS = 7200, .km = 10.21}, MatchVerdict::different);
        row("a clock fault without distance", {.startS = 7200, .km = none}, MatchVerdict::different);
        row("no duration", {.elapsedS = none}, MatchVerdict::possible);
        row("a duration of zero", {.elapsedS = 0}, MatchVerdict::possible);
        row("no duration and another sport", {.sport = Sport::ride, .elapsedS = none},
            MatchVerdict::different);
        row("no duration and far away", {.startS = 600, .elapsedS = none}, MatchVerdict::different);
    }
    void verdict() {
        QFETCH(Spec, other);
        const MatchCandidate a = candidate(1, {});
        const MatchCandidate b = candidate(2, other);
        QTEST(compare(a, b), "expected");
        QTEST(compare(b, a), "expected");
    }

    void forwardedItemNamesItsOriginal() {
        const MatchCandidate original = candidate(1, {.externalId = QStringLiteral("g-7")});
        Spec copy{.sport = Sport::yoga,
                  .startS = 60,
                  .elapsedS = 60,
                  .km = 1,
                  .namesOriginal = QStringLiteral("g-7")};
        QCOMPARE(compare(original, candidate(2, copy)), MatchVerdict::same);
        QCOMPARE(compare(candidate(2, copy), original), MatchVerdict::same);
        copy.startS = 61;
        QVERIFY(compare(original, candidate(2, copy)) != MatchVerdict::same);
        copy.startS = 60;
        copy.namesOriginal = QStringLiteral("g-8");
        QVERIFY(compare(original, candidate(2, copy)) != MatchVerdict::same);
    }

    void missingIdsNameNothing() {
        const MatchCandidate a = candidate(1, {.km = 1});
        QVERIFY(compare(a, candidate(2, {.km = 30})) != MatchVerdict::same);
    }

    void oneAccountIsNeverJoinedByItself() {
        const MatchCandidate a = startingAt(1, 0, 10);
        const MatchCandidate b = startingAt(1, 0, 11);
        QCOMPARE(compare(a, b), MatchVerdict::different);
        QCOMPARE(groupRecordings({a, b}, {}), (Groups{{10}, {11}}));
    }

    void threeSourcesAreOneActivity() {
        QCOMPARE(
            groupRecordings({startingAt(3, 10), startingAt(1, 0), startingAt(2, 5), startingAt(4, 9000)}, {}),
            (Groups{{1, 2, 3}, {4}}));
    }

    void theNearestOfOneAccountIsTaken() {
        const std::vector<MatchCandidate> candidates{startingAt(1, 0, 10), startingAt(2, 60, 20),
                                                     startingAt(2, 30, 21)};
        QCOMPARE(groupRecordings(candidates, {}), (Groups{{10, 21}, {20}}));
    }

    void ofEquallyNearTheLowestIdIsTaken() {
        const std::vector<MatchCandidate> candidates{startingAt(1, 0, 10), startingAt(2, 30, 21),
                                                     startingAt(2, -30, 20)};
        QCOMPARE(groupRecordings(candidates, {}), (Groups{{10, 20}, {21}}));
    }

    void aChainHoldsOneItemOfAnAccount() {
        // 1 and 3 both match 2, but are of one account.
        const std::vector<MatchCandidate> candidates{startingAt(7, 0, 1), startingAt(8, 100, 2),
                                                     startingAt(7, 150, 3)};
        QCOMPARE(groupRecordings(candidates, {}), (Groups{{1}, {3, 2}}));
    }

    void aRunAndARideAreNotJoinedByOneWithoutASport() {
        const std::vector<MatchCandidate> candidates{startingAt(1, 0),
                                                     candidate(2, {.sport = Sport::other, .startS = 10}),
                                                     candidate(3, {.sport = Sport::ride, .startS = 25})};
        QCOMPARE(groupRecordings(candidates, {}), (Groups{{1, 2}, {3}}));
    }

    void aPersonsSameJoinsWhateverItIs() {
        const std::vector<MatchCandidate> candidates{startingAt(1, 0, 10), startingAt(1, 50'000, 11),
                                                     startingAt(2, 5, 20)};
        QCOMPARE(groupRecordings(candidates, {{10, 11, true}}), (Groups{{10, 11, 20}}));
    }

    void aPersonsDifferentKeepsApart() {
        const std::vector<MatchCandidate> candidates{startingAt(1, 0), startingAt(2, 5)};
        QCOMPARE(groupRecordings(candidates, {{2, 1, false}}), (Groups{{1}, {2}}));
    }

    void differentHoldsThroughAThird() {
        const std::vector<MatchCandidate> candidates{startingAt(1, 0), startingAt(2, 5), startingAt(3, 15)};
        QCOMPARE(groupRecordings(candidates, {{1, 3, false}}), (Groups{{1, 2}, {3}}));
        // and against a chain of the person's own words
        QCOMPARE(groupRecordings(candidates, {{1, 3, false}, {2, 3, true}, {1, 2, true}}),
                 (Groups{{1, 2}, {3}}));
    }

    void decisionsOnOthersSayNothing() {
        const std::vector<MatchCandidate> candidates{startingAt(1, 0), startingAt(2, 9000)};
        QCOMPARE(groupRecordings(candidates, {{1, 99, true}, {99, 2, true}, {1, 1, false}}),
                 (Groups{{1}, {2}}));
    }

    void nothingMakesNoGroups() { QVERIFY(groupRecordings({}, {}).empty()); }

    void orderOfArrivalDoesNotMatter() {
        for (unsigned seed = 0; seed < 200; ++seed) {
            RandomCase one(seed);
            const Groups expected = groupRecordings(one.candidates, one.decisions);
            std::mt19937 random(seed + 1000);
            for (int round = 0; round < 5; ++round) {
                std::shuffle(one.candidates.begin(), one.candidates.end(), random);
                std::shuffle(one.decisions.begin(), one.decisions.end(), random);
                QCOMPARE(groupRecordings(one.candidates, one.decisions), expected);
            }
        }
    }

    void theCallersHandlesDoNotMatter() {
        for (unsigned seed = 0; seed < 50; ++seed) {
            RandomCase one(seed);
            Groups expected = groupRecordings(one.candidates, one.decisions);
            const auto renumbered = [](qint64 id) { return 5000 - id; };
            for (MatchCandidate& item : one.candidates)
                item.id = renumbered(item.id);
            for (MatchDecision& item : one.decisions)
                item = {renumbered(item.b), renumbered(item.a), item.same};
            for (auto& group : expected)
                std::transform(group.begin(), group.end(), group.begin(), renumbered);
            QCOMPARE(groupRecordings(one.candidates, one.decisions), expected);
        }
    }

    void groupsObeyTheRules() {
        for (unsigned seed = 0; seed < 200; ++seed) {
            const RandomCase one(seed);
            const Groups groups = groupRecordings(one.candidates, one.decisions);
            const auto group = groupOf(groups);
            QCOMPARE(group.size(), one.candidates.size());
            bool anySameAnswer = false;
            for (const MatchDecision& decision : one.decisions) {
                anySameAnswer |= decision.same;
                if (!decision.same && decision.a != decision.b)
                    QVERIFY(group.at(decision.a) != group.at(decision.b));
            }
            if (anySameAnswer) continue; // may join what the rules would not
            std::set<std::pair<size_t, qint64>> accounts;
            for (const MatchCandidate& item : one.candidates) {
                QVERIFY(accounts.emplace(group.at(item.id), item.account).second);
            }
        }
    }

    void aGroupDoesNotDependOnWhatIsFarAway() {
        std::vector<MatchCandidate> all, firstDay;
        for (unsigned seed = 0; seed < 20; ++seed) {
            for (MatchCandidate item : RandomCase(seed).candidates) {
                item.id += 1000 * seed;
                item.stableId += QString::number(seed);
                item.startMs += qint64{86'400'000} * seed;
                all.push_back(item);
                if (seed == 0) firstDay.push_back(item);
            }
        }
        const Groups whole = groupRecordings(all, {});
        for (const auto& group : groupRecordings(firstDay, {})) {
            QVERIFY(std::find(whole.begin(), whole.end(), group) != whole.end());
        }
    }
};

QTEST_APPLESS_MAIN(TestMatching)
#include "test_Matching.moc"
