// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/GeneralSection.h"

#include "ui/Preferences.h"
#include "ui/pages/settings/ChoiceBox.h"

#include <QLocale>

namespace vd {

GeneralSection::GeneralSection(const PageContext& context) : Section(context) {
    Preferences& preferences = context.preferences;
    auto* theme = new ChoiceBox<ThemeChoice>(
        {{ThemeChoice::system, tr("Like the system")},
         {ThemeChoice::light, tr("Light")},
         {ThemeChoice::dark, tr("Dark")}},
        preferences.theme(), [&preferences](ThemeChoice choice) { preferences.setTheme(choice); });
    connect(&preferences, &Preferences::themeChanged, theme,
            [&preferences, theme] { theme->show(preferences.theme()); });
    addField(tr("Theme"), theme);

    QList<ChoiceBox<Qt::DayOfWeek>::Row> days;
    for (const Qt::DayOfWeek day : {Qt::Monday, Qt::Saturday, Qt::Sunday})
        days << ChoiceBox<Qt::DayOfWeek>::Row{day, QLocale().standaloneDayName(day)};
    auto* week =
        new ChoiceBox<Qt::DayOfWeek>(days, preferences.firstDayOfWeek(), [&preferences](Qt::DayOfWeek day) {
            preferences.setFirstDayOfWeek(day);
        });
    addField(tr("A week begins on"), week, tr("Weeks in sums, charts and the list of activities."));
}

} // namespace vd
