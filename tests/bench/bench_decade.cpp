// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ten years of data: the program from its start, its pages, and what it does when nobody does anything.
#include "Bench.h"
#include "Decade.h"

#include "models/store/ActivityDays.h"
#include "models/store/ActivityQueries.h"
#include "models/store/DailyQueries.h"
#include "models/store/Store.h"
#include "ui/MainWindow.h"
#include "ui/Preferences.h"
#include "ui/pages/dashboard/DashboardData.h"
#include "ui/pages/day/DayData.h"
#include "ui/parts/PeriodSegment.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>
#include <chrono>
#include <thread>

namespace bench {

namespace {

using vd::Destination;

// How often the threads of a process have gone to sleep by themselves since they began: each wake-up ends in
// one.
qint64 sleepsOf(qint64 pid) {
    qint64 sum = 0;
    const QDir tasks(QStringLiteral("/proc/%1/task").arg(pid));
    for (const QString& task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile status(tasks.filePath(task + QStringLiteral("/status")));
        if (!status.open(QIODevice::ReadOnly)) continue;
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith("voluntary_ctxt_switches:"))
                sum += line.mid(line.indexOf(':') + 1).trimmed().toLongLong();
        }
    }
    return sum;
}

Row idling(const QString& folder) {
    constexpr std::chrono::seconds settling(4), watching(5);
    QProcess window;
    window.setProcessEnvironment([] {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        return environment;
    }());
    window.start(QStringLiteral(VITALDECK_PROGRAM), {QStringLiteral("--data-dir"), folder});
    window.waitForStarted();
    std::this_thread::sleep_for(settling);
    const qint64 before = sleepsOf(window.processId());
    std::this_thread::sleep_for(watching);
    const auto wakeUps = static_cast<double>(sleepsOf(window.processId()) - before);
    const bool lives = window.state() == QProcess::Running;
    window.terminate();
    window.waitForFinished();
    const QString what = QStringLiteral("… idle: wake-ups in 5 s");
    return lives ? atMost(what, wakeUps, 0, {}, 0) : Row{what, QStringLiteral("did not start"), {}, false};
}

// The whole program, from its first instruction to the end of its last: more than the start of a window
// takes.
std::vector<Row> starting(const QString& folder) {
    std::vector<double> milliseconds;
    double peak = 0;
    bool ok = true;
    const QTemporaryDir pictures;
    for (int i = 0; i < 7; ++i) {
        const Child child = runProgram(QStringLiteral(VITALDECK_PROGRAM),
                                       {QStringLiteral("--data-dir"), folder, QStringLiteral("snapshot"),
                                        QStringLiteral("dashboard"), QStringLiteral("--out"),
                                        pictures.filePath(QStringLiteral("dashboard.png"))});
        ok = ok && child.ok;
        peak = std::max(peak, child.peakMebibytes);
        milliseconds.push_back(child.seconds * 1000);
    }
    const QString what = QStringLiteral("ten years: from start to the painted dashboard (and out again)");
    if (!ok) return {{what, QStringLiteral("failed"), {}, false}};
    std::sort(milliseconds.begin(), milliseconds.end());
    return {atMost(what, milliseconds[milliseconds.size() / 2], 400, QStringLiteral("ms"), 0),
            atMost(QStringLiteral("… peak memory"), peak, 150, QStringLiteral("MiB"), 0)};
}

std::vector<Row> asking(const vd::Database& database, QDate today) {
    struct Query {
        QString what;
        std::function<void()> ask;
    };
    const std::vector<Query> queries{
        {QStringLiteral("all that the dashboard reads"),
         [&] { vd::readDashboard(database, today, Qt::Monday); }},
        {QStringLiteral("all that a day reads, with a pulse each second"),
         [&] { vd::readDay(database, today.addDays(-1), QDateTime::currentDateTime()); }},
        {QStringLiteral("a pulse each second of a day"),
         [&] {
             const vd::DayClock clock =
                 vd::dayClock(today.addDays(-1), vd::offsetsOf(QTimeZone::systemTimeZone(), today));
             vd::samplesBySource(database, vd::Metric::heartRate, clock.startMs, clock.endMs);
         }},
        {QStringLiteral("what each source said of a day"),
         [&] { vd::metricsOfDay(database, today.addDays(-1)); }},
        {QStringLiteral("the nights of a day"), [&] { vd::nightsOfDay(database, today.addDays(-1)); }},
        {QStringLiteral("the raw data behind a day"),
         [&] { vd::payloadsOfDay(database, today.addDays(-1)); }},
        {QStringLiteral("one metric of a year"),
         [&] {
             vd::listDailyBest(database, {vd::firstProfile, {vd::Metric::steps}, today.addDays(-365), today});
         }},
        {QStringLiteral("six metrics of 35 days"),
         [&] {
             vd::listDailyBest(database,
                               {vd::firstProfile,
                                {vd::Metric::steps, vd::Metric::restingHeartRate, vd::Metric::weight,
                                 vd::Metric::activeMinutes, vd::Metric::distance, vd::Metric::hrvRmssd},
                                today.addDays(-35),
                                today});
         }},
        {QStringLiteral("all metrics of a day"),
         [&] {
             vd::listDailyBest(database, {vd::firstProfile, {}, today.addDays(-1), today.addDays(-1)});
         }},
        {QStringLiteral("sums by day and sport of a year"),
         [&] {
             vd::listActivityDays(database, {vd::firstProfile, today.addDays(-365), today, std::nullopt});
         }},
        {QStringLiteral("activities of a week"),
         [&] {
             vd::listActivities(database, {vd::firstProfile, today.addDays(-7), today, std::nullopt});
         }},
    };
    std::vector<Row> rows;
    for (const Query& query : queries) {
        rows.push_back(atMost(QStringLiteral("… %1 (95th percentile)").arg(query.what),
                              measure(60, query.ask).p95, 10, QStringLiteral("ms")));
    }
    return rows;
}

// Every period that a chart of the dashboard offers, one after the other, as a person clicks them.
Row choosingPeriods(vd::MainWindow& window) {
    std::vector<double> choices;
    for (int round = 0; round < 4; ++round) {
        for (const vd::PeriodSegment* periods : window.findChildren<vd::PeriodSegment*>()) {
            for (QToolButton* button : periods->findChildren<QToolButton*>()) {
                if (button->menu() != nullptr || button->text() == u"Custom") continue;
                QElapsedTimer timer;
                timer.start();
                button->click();
                window.grab();
                choices.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            }
        }
    }
    const QString what = QStringLiteral("… another period of a chart (95th percentile)");
    if (choices.empty()) return {what, QStringLiteral("no chart"), {}, false};
    std::sort(choices.begin(), choices.end());
    return atMost(what, choices[(choices.size() - 1) * 95 / 100], 50, QStringLiteral("ms"));
}

std::vector<Row> turning(vd::Store& store) {
    vd::Preferences preferences;
    preferences.setTheme(vd::ThemeChoice::light);
    vd::MainWindow window(store, preferences);
    window.resize(1280, 800);
    std::vector<Destination> places;
    for (const Destination::Page page :
         {Destination::Page::dashboard, Destination::Page::day, Destination::Page::activities}) {
        if (vd::findPage(page) != nullptr) places.push_back(Destination::of(page));
    }
    if (places.empty() || !window.go(places.front())) return {};
    window.show();
    std::vector<Row> rows;
    for (size_t i = 0; i < places.size() && places.size() > 1; ++i) {
        const Destination& from = places[(i + 1) % places.size()];
        std::vector<double> turns;
        for (int turn = 0; turn < 20; ++turn) {
            window.go(from);
            window.grab();
            QElapsedTimer timer;
            timer.start();
            window.go(places[i]);
            window.grab();
            turns.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::sort(turns.begin(), turns.end());
        const QString name = QCoreApplication::translate("Pages", vd::findPage(places[i].page)->name);
        rows.push_back(atMost(QStringLiteral("… turning to %1 (95th percentile)").arg(name), turns[18], 50,
                              QStringLiteral("ms")));
    }
    window.go(places.front());
    rows.push_back(choosingPeriods(window));
    bool dark = false;
    const Times theme = measure(20, [&] {
        dark = !dark;
        preferences.setTheme(dark ? vd::ThemeChoice::dark : vd::ThemeChoice::light);
        window.grab();
    });
    rows.push_back(
        atMost(QStringLiteral("… another theme (95th percentile)"), theme.p95, 200, QStringLiteral("ms")));
    return rows;
}

} // namespace

std::vector<Row> tenYears() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("vitaldeck.sqlite"));
    const QDate today = QDate::currentDate();
    std::vector<Row> rows;
    const auto add = [&rows](std::vector<Row> more) { rows.insert(rows.end(), more.begin(), more.end()); };
    {
        vd::Store store({path, {}});
        fillDecade(store, today);
        add(asking(store.database(), today));
        add(turning(store));
    }
    std::vector<Row> all = starting(folder.path());
    all.insert(all.end(), rows.begin(), rows.end());
    all.push_back(idling(folder.path()));
    return all;
}

} // namespace bench
