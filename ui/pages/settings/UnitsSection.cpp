// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/UnitsSection.h"

#include "ui/Preferences.h"
#include "ui/pages/settings/ChoiceBox.h"

#include <array>

namespace vd {

namespace {

struct UnitRow {
    const char* quantity;
    const char* metric;
    const char* imperial;
    UnitSystem UnitChoice::*member;
};
constexpr std::array rows{
    UnitRow{QT_TRANSLATE_NOOP("vd::UnitsSection", "Distance"),
            QT_TRANSLATE_NOOP("vd::UnitsSection", "Kilometres, metres"),
            QT_TRANSLATE_NOOP("vd::UnitsSection", "Miles, yards"), &UnitChoice::distance},
    UnitRow{QT_TRANSLATE_NOOP("vd::UnitsSection", "Height"), QT_TRANSLATE_NOOP("vd::UnitsSection", "Metres"),
            QT_TRANSLATE_NOOP("vd::UnitsSection", "Feet"), &UnitChoice::height},
    UnitRow{QT_TRANSLATE_NOOP("vd::UnitsSection", "Weight"),
            QT_TRANSLATE_NOOP("vd::UnitsSection", "Kilograms"),
            QT_TRANSLATE_NOOP("vd::UnitsSection", "Pounds"), &UnitChoice::weight},
    UnitRow{QT_TRANSLATE_NOOP("vd::UnitsSection", "Temperature"),
            QT_TRANSLATE_NOOP("vd::UnitsSection", "Celsius"),
            QT_TRANSLATE_NOOP("vd::UnitsSection", "Fahrenheit"), &UnitChoice::temperature},
};

} // namespace

UnitsSection::UnitsSection(const PageContext& context) : Section(context) {
    Preferences& preferences = context.preferences;
    for (const UnitRow& row : rows) {
        using Box = ChoiceBox<UnitSystem>;
        auto* box = new Box({{UnitSystem::metric, tr(row.metric)}, {UnitSystem::imperial, tr(row.imperial)}},
                            preferences.units().*row.member, [&preferences, &row](UnitSystem system) {
                                UnitChoice units = preferences.units();
                                units.*row.member = system;
                                preferences.setUnits(units);
                            });
        connect(&preferences, &Preferences::unitsChanged, box,
                [&preferences, &row, box] { box->show(preferences.units().*row.member); });
        addField(tr(row.quantity), box);
    }
    auto* energy = new ChoiceBox<EnergyUnit>(
        {{EnergyUnit::kilocalories, tr("Kilocalories")}, {EnergyUnit::kilojoules, tr("Kilojoules")}},
        preferences.units().energy, [&preferences](EnergyUnit unit) {
            UnitChoice units = preferences.units();
            units.energy = unit;
            preferences.setUnits(units);
        });
    connect(&preferences, &Preferences::unitsChanged, energy,
            [&preferences, energy] { energy->show(preferences.units().energy); });
    addField(tr("Energy"), energy);
    addSentence(tr("Only what is shown changes: everything is kept as it was measured."));
}

} // namespace vd
