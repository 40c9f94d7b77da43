// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Error.h"
#include "ui/Destination.h"
#include "ui/pages/Pages.h"
#include "ui/theme/Theme.h"

#include <functional>
#include <span>

class QWidget;

namespace vd {

struct DashboardData;

// What a card of the dashboard is given. All of it outlives the card.
struct DashboardContext {
    const PageContext& page;
    std::function<void(const Destination&)> go; // the person wants to go there
    std::function<void(const Error&)> failed;   // to be told to the person
};

struct DashboardCard {
    QWidget* widget = nullptr;
    // Shows what was read; called again whenever the store, the units or the day change.
    std::function<void(const DashboardData&)> show;
};

// A card of the dashboard is a row here.
struct DashboardCardRow {
    enum class Group { tiles, cards }; // tiles come first, and among themselves
    const char* id;                    // stable: kept with the order of the cards
    const char* title;                 // English, for QCoreApplication::translate("Dashboard", title)
    Group group;
    int wideSpan; // of twelve columns from 1280 px on; for tiles their own rule holds
    int hugeSpan; // from 1600 px on; narrower windows give cards all twelve
    DashboardCard (*make)(const DashboardContext& context);
};
std::span<const DashboardCardRow> dashboardCards(); // in the order of the design

// In a window as wide as that.
int columnSpan(const DashboardCardRow& row, const Theme& theme, int windowWidth);

} // namespace vd
