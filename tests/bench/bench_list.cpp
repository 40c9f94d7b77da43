// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of activities, offscreen but with real painting.
#include "Bench.h"

#include "models/store/ActivityQueries.h"
#include "models/store/Store.h"
#include "ui/Preferences.h"
#include "ui/pages/ActivitiesPage.h"
#include "ui/parts/ActivityTable.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>

namespace bench {

namespace {

// Ten years of 1,000 activities a year, as a person names them.
vd::Batch manyActivities(int count) {
    constexpr std::array sports{vd::Sport::run, vd::Sport::ride, vd::Sport::swim, vd::Sport::strength};
    constexpr std::array titles{"Lunch loop",     "Forest trail",  "Morning swim, drills", "Legs and core",
                                "Tempo 3 × 2 km", "Recovery ride", "Indoor: endurance"};
    constexpr qint64 stepMs = 31'500'000; // 8 h 45 min
    vd::Batch batch;
    batch.source = {vd::firstProfile, QStringLiteral("files"), QStringLiteral("bench"),
                    QStringLiteral("Bench")};
    batch.feed = QStringLiteral("fit");
    for (int i = 0; i < count; ++i) {
        vd::Recording recording;
        recording.externalId = QString::number(i);
        recording.device = i % 3 == 0 ? QStringLiteral("Watch") : QStringLiteral("Bike computer");
        vd::Summary& summary = recording.summary;
        summary.sport = sports[static_cast<size_t>(i) % sports.size()];
        summary.name = QString::fromUtf8(titles[static_cast<size_t>(i) % titles.size()]);
        summary.start = {1'760'000'000'000 - i * stepMs, 3600};
        summary.elapsedS = 1900 + i * 37 % 9000;
        summary.movingS = 1800 + i * 37 % 9000;
        if (summary.sport != vd::Sport::strength) summary.distanceM = 5'000 + i * 131 % 80'000;
        if (summary.sport != vd::Sport::swim) summary.elevationGainM = i * 17 % 900;
        summary.averageHeartRateBpm = 120 + i % 50;
        summary.energyJ = 1'000'000 + i * 997 % 5'000'000;
        batch.recordings.push_back(std::move(recording));
    }
    return batch;
}

} // namespace

std::vector<Row> listing() {
    const QTemporaryDir folder;
    vd::Store store({folder.filePath(QStringLiteral("store.sqlite")), {}});
    store.apply(manyActivities(10'000)).waitForFinished();
    vd::Preferences preferences;
    vd::Theme theme(vd::ThemeChoice::light);
    vd::ActivitiesPage page({store, preferences, theme, &QDateTime::currentDateTime});
    page.resize(1064, 744); // what a window of 1280 x 800 leaves for it
    page.show();
    page.grab();
    auto* table = page.findChild<vd::ActivityTable*>();
    auto* search = page.findChild<QLineEdit*>();
    if (table == nullptr || search == nullptr)
        return {{QStringLiteral("the list of activities"), QStringLiteral("not there"), {}, false}};

    const std::vector<vd::Activity> activities = vd::listActivities(store.database());
    const Times loading = measure(20, [&] {
        vd::ActivitiesModel model;
        vd::ActivityTable fresh(theme, model);
        fresh.resize(table->size());
        model.setActivities(activities);
        fresh.grab();
    });
    QString typed;
    const Times typing = measure(60, [&] {
        static const QString words = QStringLiteral("run loop");
        typed = typed.size() == words.size() ? QString() : words.left(typed.size() + 1);
        search->setText(typed);
        table->viewport()->grab();
    });
    search->clear();
    // To and fro: each time the weeks go or come back.
    bool byDate = true;
    const Times sorting = measure(20, [&] {
        byDate = !byDate;
        const auto column = byDate ? vd::ActivityColumn::date : vd::ActivityColumn::distance;
        table->sortByColumn(static_cast<int>(column), Qt::DescendingOrder);
        table->viewport()->grab();
    });
    table->sortByColumn(static_cast<int>(vd::ActivityColumn::date), Qt::DescendingOrder);
    QScrollBar* bar = table->verticalScrollBar();
    const Times scrolling = measure(100, [&] {
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        table->viewport()->grab();
    });
    return {atMost(QStringLiteral("10,000 activities from the query to the painted table (95th percentile)"),
                   loading.p95, 50, QStringLiteral("ms")),
            atMost(QStringLiteral("a letter typed into the filter of 10,000 activities (95th percentile)"),
                   typing.p95, 16, QStringLiteral("ms")),
            atMost(QStringLiteral("sorting them by another column (95th percentile)"), sorting.p95, 50,
                   QStringLiteral("ms")),
            atMost(QStringLiteral("scrolling them by a page (95th percentile)"), scrolling.p95, 16,
                   QStringLiteral("ms"))};
}

} // namespace bench
