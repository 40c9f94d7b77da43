// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include <QTest>

using namespace vd;
using namespace vd::test;

class TestApply : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recordingComesBack();
};

void TestApply::recordingComesBack() {
    TestStore store;
    const Recording run = madeUpRun();
    const ApplyResult result = store.apply(fileBatch(QStringLiteral("watch"), {run}));
    QCOMPARE(result.counts, (Counts{.created = 1}));
    const auto activities = listActivities(store.database());
    QCOMPARE(activities.size(), size_t{1});
    QCOMPARE(activities[0].id, result.recordings[0].activity);
    const auto detail = activityDetail(store.database(), activities[0].id, WithStreams::yes);
    QVERIFY(detail);
    QCOMPARE(detail->streams.timeMs, run.streams.timeMs);
    QCOMPARE(detail->laps, run.laps);
    QCOMPARE(*detail->streams.find(Channel::latitude), *run.streams.find(Channel::latitude));
    QVERIFY(std::isnan(detail->streams.find(Channel::heartRate)->front()));
}

QTEST_GUILESS_MAIN(TestApply)
#include "test_Apply.moc"
