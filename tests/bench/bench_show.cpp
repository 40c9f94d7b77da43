// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The activity page, offscreen but with real painting.
#include "Bench.h"

#include "models/store/ActivityQueries.h"
#include "models/store/Store.h"
#include "services/importers/fit/Fit.h"
#include "support/FitWriter.h"
#include "ui/Preferences.h"
#include "ui/charts/LaneChart.h"
#include "ui/pages/ActivityPage.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QTemporaryDir>

namespace bench {

std::vector<Row> showing() {
    const QTemporaryDir folder;
    vd::Store store({folder.filePath(QStringLiteral("store.sqlite")), {}});
    madeup::FitRide ride;
    ride.seconds = 6 * 3600;
    vd::ReadResult read =
        vd::readFit({QStringLiteral("ride.fit"), madeup::fitRide(ride), 0, QTimeZone::utc()}, {});
    const vd::ApplyResult applied = store.apply(std::move(read.batches.front())).result();
    const vd::ActivityId id = applied.recordings.front().activity;

    vd::Preferences preferences;
    vd::Theme theme(vd::ThemeChoice::light);
    vd::ActivityPage page(store.database(), preferences, theme);
    page.resize(1064, 744); // what a window of 1280 x 800 leaves for it
    page.QWidget::show();
    const Times opening = measure(20, [&] {
        page.show(id);
        page.grab();
    });

    auto* lanes = page.findChild<vd::LaneChart*>();
    if (lanes == nullptr)
        return {{QStringLiteral("the lanes of an activity"), QStringLiteral("not there"), {}, false}};
    double from = 0;
    const double span = (lanes->viewTo() - lanes->viewFrom()) / 2;
    const Times panning = measure(40, [&] {
        from += span / 100;
        lanes->setView(from, from + span);
        lanes->grab();
    });
    double width = span;
    const Times zooming = measure(40, [&] {
        width *= 0.97;
        lanes->setView(0, width);
        lanes->grab();
    });
    return {
        atMost(QStringLiteral("opening an activity of 6 h at 1 Hz with all charts (95th percentile)"),
               opening.p95, 100, QStringLiteral("ms")),
        atMost(QStringLiteral("a pan step in it (95th percentile)"), panning.p95, 16, QStringLiteral("ms")),
        atMost(QStringLiteral("a zoom step in it (95th percentile)"), zooming.p95, 16, QStringLiteral("ms"))};
}

} // namespace bench
