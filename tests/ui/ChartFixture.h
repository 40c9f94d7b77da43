// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Fixture.h"

#include "models/analysis/Periods.h"
#include "ui/Preferences.h"
#include "ui/pages/Pages.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QApplication>
#include <QToolButton>

// A store with days and activities that are made up, and what cards and pages are given; today is Friday
// 2026-11-20.
namespace vd::test {

inline const QDate today(2026, 11, 20);

struct ChartFixture : StoreFixture {
    Preferences preferences;
    Theme theme{ThemeChoice::light};
    PageContext context{*store, preferences, theme, [] { return QDateTime(today, QTime(18, 42)); }};

    ChartFixture() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        preferences.setTheme(ThemeChoice::light);
    }

    // `value` of each day of the range; NaN: none.
    void addDays(Metric metric, const DayRange& range, const std::function<double(QDate)>& value) {
        Batch batch;
        batch.source = fileSource(QStringLiteral("fit"), QStringLiteral("watch"), QStringLiteral("watch"));
        batch.feed = QStringLiteral("fit");
        for (QDate day = range.first; day <= range.last; day = day.addDays(1)) {
            const double of = value(day);
            if (of == of) batch.dailyValues.push_back({metric, day, of, DailyValue::Rule::replace, -1});
        }
        store->apply(std::move(batch)).waitForFinished();
    }
    // The days that end today.
    void addLastDays(Metric metric, int days, double value) {
        addDays(metric, {today.addDays(1 - days), today}, [value](QDate) { return value; });
    }
};

inline QToolButton* choiceNamed(const QWidget& parent, const QString& text) {
    for (QToolButton* button : parent.findChildren<QToolButton*>()) {
        if (button->text() == text) return button;
    }
    return nullptr;
}

inline QAction* actionNamed(const QWidget& widget, const QString& text) {
    for (QAction* action : widget.actions()) {
        if (action->text() == text) return action;
    }
    return nullptr;
}

} // namespace vd::test
