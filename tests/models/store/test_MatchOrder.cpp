// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/store/ActivityDays.h"
#include "models/store/DerivedCheck.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace vd;
using namespace vd::test;

namespace {

const QString watch = QStringLiteral("watch");
const QString bike = QStringLiteral("bike computer");
const QString phone = QStringLiteral("phone");
const QString service = QStringLiteral("strava");

// What one account says of one workout; a service's later word follows the one before.
struct Word {
    QString account;
    Recording recording;
};

struct Said {
    QString id;
    double afterS = 0;
    Sport sport = Sport::run;
    int seconds = 60;
    double speedMps = 3;
    bool track = true;
    bool heartRate = true;
    QString copyOf = {};
};

Word word(const QString& account, const Said& said) {
    Recording recording = madeUpRun({.externalId = said.id,
                                     .startMs = mondayNoonMs + static_cast<qint64>(said.afterS * 1000),
                                     .seconds = said.seconds,
                                     .speedMps = said.speedMps,
                                     .sport = said.sport,
                                     .track = said.track,
                                     .heartRate = said.heartRate});
    recording.device = account;
    if (account != service) recording.completeness = said.seconds;
    if (!said.copyOf.isEmpty()) recording.extras = {{QStringLiteral("copyOf"), said.copyOf}};
    return {account, recording};
}

// Two days of four accounts: copies, a chain of starts, two of one account close together, one without a
// sport between a run and a ride, a forwarded copy, a clock that is wrong, and words that change.
std::vector<Word> twoDays() {
    Word renamed = word(service, {.id = QStringLiteral("s1"), .afterS = 2, .seconds = 300});
    renamed.recording.summary.name = QStringLiteral("With Anna");
    Word fuller = word(phone, {.id = QStringLiteral("p1"), .afterS = 30, .seconds = 310});
    return {
        word(watch, {.id = QStringLiteral("w1"), .seconds = 300}),
        word(service, {.id = QStringLiteral("s1"), .afterS = 2, .seconds = 300, .heartRate = false}), renamed,
        word(phone, {.id = QStringLiteral("p1"), .afterS = 30, .seconds = 290, .track = false}), fuller,
        word(bike, {.id = QStringLiteral("b1"), .afterS = 20, .seconds = 298}),
        // a chain: each is near enough to the next one only
        word(
            watch,
            {.id = QStringLiteral("w2"), .afterS = 3600, .seconds = 900, .track = false, .heartRate = false}),
        word(
            bike,
            {.id = QStringLiteral("b2"), .afterS = 3700, .seconds = 900, .track = false, .heartRate = false}),
        word(
            phone,
            {.id = QStringLiteral("p2"), .afterS = 3790, .seconds = 900, .track = false, .heartRate = false}),
        word(
            watch,
            {.id = QStringLiteral("w3"), .afterS = 3795, .seconds = 900, .track = false, .heartRate = false}),
        // a run, a ride, and one that does not say
        word(watch, {.id = QStringLiteral("w4"), .afterS = 20'000}),
        word(bike, {.id = QStringLiteral("b4"), .afterS = 20'010, .sport = Sport::ride}),
        word(phone, {.id = QStringLiteral("p4"), .afterS = 20'004, .sport = Sport::other}),
        // forwarded, and told differently there
        word(watch, {.id = QStringLiteral("w5"), .afterS = 90'000}),
        word(service,
             {.id = QStringLiteral("s5"), .afterS = 90'001, .speedMps = 5, .copyOf = QStringLiteral("w5")}),
        // an hour off
        word(phone, {.id = QStringLiteral("p5"), .afterS = 93'600})};
}

// By external ids: said of what matching does otherwise.
struct Answer {
    QString a, b;
    MatchAnswer answer;
};
const std::vector<Answer>& theAnswers() {
    static const std::vector<Answer> answers{
        {QStringLiteral("w5"), QStringLiteral("p5"), MatchAnswer::same},
        {QStringLiteral("w1"), QStringLiteral("s1"), MatchAnswer::different},
        {QStringLiteral("w2"), QStringLiteral("w3"), MatchAnswer::same}};
    return answers;
}

Batch batchOf(const std::vector<Word>& words) {
    std::vector<Recording> recordings;
    for (const Word& each : words)
        recordings.push_back(each.recording);
    const QString& account = words.front().account;
    return account == service ? serviceBatch(QStringLiteral("activities"), recordings)
                              : fileBatch(account, recordings);
}

// In a random order, but for the words of a service on one workout; cut into batches by account.
std::vector<std::vector<Word>> dealt(std::vector<Word> words, std::mt19937& random) {
    const std::vector<Word> before = words;
    std::shuffle(words.begin(), words.end(), random);
    const auto isTheServices = [](const Word& each) {
        return each.recording.externalId == QStringLiteral("s1");
    };
    auto next = before.begin();
    for (Word& each : words) {
        if (!isTheServices(each)) continue;
        next = std::find_if(next, before.end(), isTheServices);
        each = *next++;
    }
    std::vector<std::vector<Word>> batches;
    for (const Word& each : words) {
        const bool joins = !batches.empty() && batches.back().front().account == each.account;
        if (joins && random() % 2 == 0) {
            batches.back().push_back(each);
        } else {
            batches.push_back({each});
        }
    }
    return batches;
}

// What is shown, by natural keys.
QStringList shown(const TestStore& store) {
    return store.rows(QStringLiteral(
        "SELECT (SELECT group_concat(x) FROM (SELECT external_id || ':' || why AS x FROM activity_recording "
        "ar "
        "JOIN recording r ON r.id = ar.recording WHERE ar.activity = a.id ORDER BY x)), a.sport, a.name, "
        "a.start_ms, a.elapsed_s, a.distance_m, a.average_heart_rate_bpm, a.local_date, a.sources, "
        "a.external_id, a.device, a.load, a.lap_count, a.point_count, "
        "(SELECT group_concat(f) FROM (SELECT j.key || '=' || r.external_id AS f FROM json_each(CASE "
        "a.field_from WHEN '' THEN '{}' ELSE a.field_from END) j JOIN recording r ON r.id = j.value "
        "ORDER BY f)) FROM activity a ORDER BY 1"));
}

// Says each answer at some time after both recordings are there.
class Person {
public:
    Person(TestStore& store, std::mt19937& random) : m_store(store), m_random(random), m_left(theAnswers()) {}

    void look(bool last) {
        std::erase_if(m_left, [&](const Answer& answer) {
            const auto a = id(answer.a), b = id(answer.b);
            if (!a || !b || (!last && m_random() % 3 != 0)) return false;
            m_store->setAnswers({{*a, *b, answer.answer}}).waitForFinished();
            return true;
        });
    }

private:
    std::optional<RecordingId> id(const QString& externalId) const {
        const QStringList ids =
            m_store.rows(QStringLiteral("SELECT id FROM recording WHERE external_id = '%1'").arg(externalId));
        return ids.isEmpty() ? std::nullopt : std::optional(ids.first().toLongLong());
    }

    TestStore& m_store;
    std::mt19937& m_random;
    std::vector<Answer> m_left;
};

QStringList groupsOf(const QStringList& activities) {
    QStringList groups;
    for (const QString& activity : activities) {
        QStringList ids;
        for (const QString& member : activity.section(QStringLiteral(" | "), 0, 0).split(u','))
            ids << member.section(u':', 0, 0);
        groups << ids.join(u'+');
    }
    return groups;
}

} // namespace

class TestMatchOrder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anyOrderMakesTheSameActivities_data();
    void anyOrderMakesTheSameActivities();
};

void TestMatchOrder::anyOrderMakesTheSameActivities_data() {
    QTest::addColumn<bool>("answered");
    QTest::addColumn<QString>("groups");
    QTest::newRow("by the rule alone") << false << "b1+p1+s1+w1 b2+p2+w3 b4 p4+w4 p5 s5+w5 w2";
    QTest::newRow("with a person's answers") << true << "b1+p1+s1 b2+p2+w2+w3 b4 p4+w4 p5+s5+w5 w1";
}

void TestMatchOrder::anyOrderMakesTheSameActivities() {
    QFETCH(bool, answered);
    QFETCH(QString, groups);
    std::mt19937 random(20261120);
    QStringList expected;
    int activities = 0;
    double distanceM = 0;
    for (int round = 0; round < 100; ++round) {
        TestStore store;
        Person person(store, random);
        const auto batches = dealt(twoDays(), random);
        for (const auto& batch : batches) {
            store.apply(batchOf(batch));
            if (answered) person.look(false);
        }
        if (answered) person.look(true);
        if (round % 10 == 0) QVERIFY(checkDerived(store.database()).empty());
        const QStringList now = shown(store);
        if (expected.isEmpty()) expected = now;
        QCOMPARE(now, expected);
        if (round > 0) continue;
        for (const ActivityDay& day : listActivityDays(store.database(), {})) {
            activities += day.activities;
            distanceM += day.distanceM.value_or(0);
        }
    }
    QCOMPARE(groupsOf(expected).join(u' '), groups);
    QCOMPARE(activities, static_cast<int>(expected.size())); // each counts once
    double sum = 0;
    for (const QString& activity : expected)
        sum += activity.section(QStringLiteral(" | "), 5, 5).toDouble();
    QVERIFY(std::abs(sum - distanceM) < 1e-6);
}

QTEST_GUILESS_MAIN(TestMatchOrder)
#include "test_MatchOrder.moc"
