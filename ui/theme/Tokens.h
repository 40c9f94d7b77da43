// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Sport.h"

#include <QFont>
#include <QtGlobal>

#include <algorithm>
#include <array>

// Every colour, size and font of the window, and the only place for them (a test looks). Lengths are in
// device-independent pixels at a font of 10 pt; Theme::px() scales them with the font of the person.
namespace vd::tokens {

// Spaces
inline constexpr int gapTiny = 4;     // icon to its text in chips
inline constexpr int gapSmall = 8;    // between buttons
inline constexpr int gap = 12;        // icon to text in rows
inline constexpr int padding = 16;    // in cards; between cards; page margin when narrow
inline constexpr int margin = 24;     // of a page
inline constexpr int marginWide = 32; // of a page from 1600 px

// Radii
inline constexpr int radiusBar = 2;
inline constexpr int radiusChip = 4;
inline constexpr int radiusControl = 6;
inline constexpr int radiusBanner = 8;
inline constexpr int radiusCard = 10;

// Lines
inline constexpr double lineBorder = 1;
inline constexpr double lineGrid = 1;
inline constexpr double lineData = 2;
inline constexpr double lineMain = 2.25;
inline constexpr double lineSpark = 1.75;
inline constexpr double lineDense = 1.5; // lanes at 1 Hz
inline constexpr double lineFocus = 2;
inline constexpr double lineRunning = 1.5; // around the bar of a period that still runs
inline constexpr double lineBefore = 1.25; // the period before
inline constexpr double stackGap = 2;      // between the parts of a bar, in the colour of the surface

// Hatch of a running period (ui/charts/Hatch.h)
inline constexpr double hatchTile = 7; // its stripes are 5 px from one another
inline constexpr double hatchStripe = 1.8;
inline constexpr double hatchShare = 0.16; // of the series' colour between the stripes

// Frame
inline constexpr int windowWidth = 1280; // as first opened
inline constexpr int windowHeight = 800;
inline constexpr int minimumWidth = 640;
inline constexpr int minimumHeight = 480;
inline constexpr int sideBarWidth = 216;
inline constexpr int railWidth = 56;
inline constexpr int toolBarHeight = 56;
inline constexpr int brandHeight = 56;
inline constexpr int mark = 22;
inline constexpr int markIndent = 18;
inline constexpr int sideRow = 34;
inline constexpr int sideRowGap = 2;
inline constexpr int sideRule = 22; // with the air around it

// Parts
inline constexpr int focusGap = 2; // ring outside of what has the keyboard
inline constexpr int buttonHeight = 32;
inline constexpr int buttonHeightInCard = 28;
inline constexpr int segmentHeightInCard = 22;
inline constexpr int buttonPadding = 12;
inline constexpr int iconToButtonText = 7;
inline constexpr int chipIconGap = 2; // beyond the 4 px that styles put between icon and text
inline constexpr int tableRow = 32;
inline constexpr int tableHeader = 34;
inline constexpr int tableLoadBar = 48; // its length
inline constexpr int cellPadding = 15;  // either side; with the border of the card it is its padding
inline constexpr int sortArrow = 12;    // fits into the padding of a cell
inline constexpr int comboArrowRoom = 28;
inline constexpr int flatArrowRoom = 22; // of a choice within a line of text
inline constexpr int flatHeight = 24;
inline constexpr int gapUnit = 3; // number to its unit
inline constexpr int sheetWidth = 460;
inline constexpr int sheetListHeight = 350; // then it scrolls
inline constexpr int searchWidth = 236;
inline constexpr int fittedBoxMost = 210; // longer choices are elided
inline constexpr int deviceMost = 200;    // of a device in the activities table
inline constexpr int titleMinimum = 120;  // of the activities table
inline constexpr int tableRowsMinimum = 3;
inline constexpr int cardHeader = 20;
inline constexpr int cardHeaderGap = 10; // of a header to what it heads
inline constexpr int progressBar = 6;
inline constexpr int disc = 15;
inline constexpr int discGap = 4;
inline constexpr double discTwoLettersFrom = 26;
inline constexpr double discLetter = 0.6; // height of the font, in diameters
inline constexpr double discLetters = 0.4;
inline constexpr int loadBarLength = 44;
inline constexpr int loadBarLengthWide = 80; // from 1600 px
inline constexpr int loadBarHeight = 6;
inline constexpr double fullLoad = 150; // training load that fills the bar
inline constexpr int standingMark = 7;  // below, within or above your usual
inline constexpr int standingGap = 5;
inline constexpr int iconSmall = 15;
inline constexpr int iconButton = 16;
inline constexpr int iconRow = 18;
inline constexpr int iconCard = 22;
inline constexpr int iconEmpty = 34;
inline constexpr int iconAbout = 56;
inline constexpr int iconWindow = 64;
inline constexpr int welcomeWidth = 960;
inline constexpr int bannerHeight = 36;
inline constexpr int sectionsWidth = 176; // the list of sections in the settings
inline constexpr int formWidth = 640;     // at most
inline constexpr int fieldWidth = 128;    // of a number
inline constexpr int sourceListRows = 6;

// Tiles and their spark
inline constexpr double tileEdgeSmall = 13; // above and below what a small one holds
inline constexpr int tileValueGap = 2;      // label to value
inline constexpr int tileWordGap = 3;       // value to comparison
inline constexpr int tileSparkGap = 9;      // comparison to spark
inline constexpr int tilePartGap = 6;       // "7 h" to "20 min"
inline constexpr int spark = 32;
inline constexpr int sparkInset = 5; // of the first and last point of a line
inline constexpr double sparkPoint = 2;
inline constexpr double sparkLast = 3.6;
inline constexpr double sparkBar = 0.53; // of its slot
inline constexpr int sparkDash = 7;      // where nothing was counted

// Cards of the dashboard
inline constexpr int weekPlot = 100; // least height of the week's bars
inline constexpr int weekPlotLeast = 120;
inline constexpr double weekBar = 0.53; // of its slot
inline constexpr int weekBarMost = 36;
inline constexpr int weekRow = 28;
inline constexpr int activityRow = 38;
inline constexpr int activityRowWide = 44; // one line, from 1600 px
inline constexpr int activityIconGap = 22; // sport to title
inline constexpr int discsGap = 26;        // load to discs
inline constexpr int titleLeast = 110;     // of an activity in the card
inline constexpr int handleHeight = 36;    // of a card while the cards are edited

// Charts and the year grid
inline constexpr int trendPlot = 150; // height of a chart with its axis
inline constexpr int trendPlotLeast = 120;
inline constexpr int sampleWidth = 20;  // of a line in a legend
inline constexpr int sampleSquare = 9;  // of a bar
inline constexpr int yearCell = 18;     // or what fits the weeks of a year
inline constexpr int yearCellLeast = 9; // below that the year is cut in two
inline constexpr int yearDot = 3;       // a day of rest

// Effective window widths (Theme::widthClass)
inline constexpr int widthTiny = 480; // tiles one below the other
inline constexpr int widthNarrow = 640;
inline constexpr int widthWholeDate = 760; // from here on a day's page names its day in full
inline constexpr int widthMedium = 1100;
inline constexpr int widthWide = 1280;
inline constexpr int widthHuge = 1600;

// The font size at which all lengths of this file hold.
inline constexpr double basePoints = 10;
inline constexpr double pointsPerInch = 72;
inline constexpr double baseDpi = 96;

// Type: a factor of QApplication::font(), so that a larger font of the system enlarges everything.
enum class Type {
    welcome,
    hero,
    number,
    headline,
    tile,
    title,
    brand,
    subtitle,
    subtitleLight,
    body,
    bodyMedium,
    bodyStrong,
    control,
    controlMedium,
    controlStrong,
    small,
    smallMedium,
    smallStrong,
    axis
};

struct TypeRow {
    Type type;
    double factor;
    QFont::Weight weight;
};
inline constexpr double smallestAxisPoints = 8;
inline constexpr std::array typeTable{
    TypeRow{Type::welcome, 2.3, QFont::DemiBold},
    TypeRow{Type::hero, 1.9, QFont::DemiBold},     // tile value
    TypeRow{Type::number, 1.4, QFont::DemiBold},   // stat strip
    TypeRow{Type::headline, 1.5, QFont::DemiBold}, // card headline
    TypeRow{Type::tile, 1.7, QFont::DemiBold},     // small tile
    TypeRow{Type::title, 1.5, QFont::DemiBold},    // page title
    TypeRow{Type::brand, 1.1, QFont::DemiBold},
    TypeRow{Type::subtitle, 1.15, QFont::DemiBold},    // dialog and choice title
    TypeRow{Type::subtitleLight, 1.15, QFont::Normal}, // the line below a page's heading
    TypeRow{Type::body, 1.0, QFont::Normal},
    TypeRow{Type::bodyMedium, 1.0, QFont::Medium},     // an activity's title in a row
    TypeRow{Type::bodyStrong, 1.0, QFont::DemiBold},   // card titles
    TypeRow{Type::control, 0.95, QFont::Normal},       // buttons, fields, menus, table cells
    TypeRow{Type::controlMedium, 0.95, QFont::Medium}, // an activity's title in a table
    TypeRow{Type::controlStrong, 0.95, QFont::DemiBold},
    TypeRow{Type::small, 0.9, QFont::Normal}, // labels, sentences in cards, legends
    TypeRow{Type::smallMedium, 0.9, QFont::Medium},
    TypeRow{Type::smallStrong, 0.9, QFont::DemiBold},
    TypeRow{Type::axis, 0.85, QFont::Normal}, // axes, units, times, captions
};

inline QFont font(QFont base, Type type) {
    const TypeRow& row = typeTable[static_cast<size_t>(type)];
    if (base.pointSizeF() > 0) {
        double points = base.pointSizeF() * row.factor;
        if (type == Type::axis) points = std::max(points, smallestAxisPoints);
        base.setPointSizeF(points);
    } else {
        base.setPixelSize(std::max(1, qRound(base.pixelSize() * row.factor)));
    }
    base.setWeight(row.weight);
    return base;
}

// clang-format off
// Roles of colour. Contrasts are held by tests/ui/test_Palette.cpp.
enum class Role {
    window, side, base, control,
    text, text2, text3, disabledText,
    accent, onAccent, accentText, tint, hover, pressed,
    ok, warn, error,
    bannerInfo, bannerOk, bannerWarn, bannerError,
    bannerInfoBorder, bannerOkBorder, bannerWarnBorder, bannerErrorBorder,
    fieldBorder, buttonBorder, cardBorder, grid, axisLine,
    usualBand, formStripe, track, ghost, loadBar, tipFill, tipText,
    zone1, zone2, zone3, zone4, zone5, zone6, zone7,
    ride, run, walk, water, winter, strength, otherSport,
    fitness, fatigue, form,
    movement, heart, sleep, body, nutrition,
    stageDeep, stageLight, stageRem, stageAwake,
    laneElevation, laneElevationFill, lanePower, yearMark, sleepShade,
    sourceStrava, sourceGarmin, sourceGoogle, sourcePolar, sourceCoros, sourceWahoo, sourceFiles, sourceNotion, onSource,
};

struct ColorRow {
    Role role;
    const char* name; // in resources/style/vitaldeck.qss
    quint32 light;    // 0xrrggbb
    quint32 dark;
};

inline constexpr std::array palette{
    ColorRow{Role::window, "window", 0xf5f6f8, 0x151516},
    ColorRow{Role::side, "side", 0xebedf1, 0x1a1a1b},
    ColorRow{Role::base, "base", 0xffffff, 0x1e1e1e},
    ColorRow{Role::control, "control", 0xffffff, 0x29292b},
    ColorRow{Role::text, "text", 0x1b1e24, 0xececed},
    ColorRow{Role::text2, "text2", 0x4f5661, 0xb4b8bf},
    ColorRow{Role::text3, "text3", 0x606773, 0x989ea8},
    ColorRow{Role::disabledText, "disabledText", 0x9aa0aa, 0x6d7177}, // exempt from contrast: WCAG 1.4.3
    ColorRow{Role::accent, "accent", 0x2563eb, 0x60a5fa},
    ColorRow{Role::onAccent, "onAccent", 0xffffff, 0x0b1220},
    ColorRow{Role::accentText, "accentText", 0x1d4ed8, 0x93c5fd},
    ColorRow{Role::tint, "tint", 0xe3ebfd, 0x22314a},
    ColorRow{Role::hover, "hover", 0xf1f3f6, 0x262628},
    ColorRow{Role::pressed, "pressed", 0xdfe2e7, 0x38383b},
    ColorRow{Role::ok, "ok", 0x15803d, 0x4ade80},
    ColorRow{Role::warn, "warn", 0xb45309, 0xfbbf24},
    ColorRow{Role::error, "error", 0xb91c1c, 0xf87171},
    ColorRow{Role::bannerInfo, "bannerInfo", 0xeef3fe, 0x1c2533},
    ColorRow{Role::bannerOk, "bannerOk", 0xeaf6ee, 0x18271d},
    ColorRow{Role::bannerWarn, "bannerWarn", 0xfdf3e3, 0x2b2416},
    ColorRow{Role::bannerError, "bannerError", 0xfdecec, 0x2d1b1b},
    ColorRow{Role::bannerInfoBorder, "bannerInfoBorder", 0xbccff7, 0x34507c},
    ColorRow{Role::bannerOkBorder, "bannerOkBorder", 0xa9d6b8, 0x2f5a3d},
    ColorRow{Role::bannerWarnBorder, "bannerWarnBorder", 0xecc98f, 0x65501f},
    ColorRow{Role::bannerErrorBorder, "bannerErrorBorder", 0xf0b4b4, 0x6a3535},
    ColorRow{Role::fieldBorder, "fieldBorder", 0x868e9b, 0x767d88},
    ColorRow{Role::buttonBorder, "buttonBorder", 0xc9ced6, 0x47474b},
    ColorRow{Role::cardBorder, "cardBorder", 0xdfe2e7, 0x343437},
    ColorRow{Role::grid, "grid", 0xe9ebef, 0x2b2b2e},
    ColorRow{Role::axisLine, "axisLine", 0xbfc5ce, 0x4b4b50},
    ColorRow{Role::usualBand, "usualBand", 0xe8ebf0, 0x303035},
    ColorRow{Role::formStripe, "formStripe", 0xf1f3f6, 0x252528},
    ColorRow{Role::track, "track", 0xdfe2e7, 0x38383b},
    ColorRow{Role::ghost, "ghost", 0x7b8492, 0x767d88},
    ColorRow{Role::loadBar, "loadBar", 0x868e9b, 0x6a707a},
    ColorRow{Role::tipFill, "tipFill", 0x1b1e24, 0xececed},
    ColorRow{Role::tipText, "tipText", 0xffffff, 0x151516},
    ColorRow{Role::zone1, "zone1", 0x6b7280, 0x9ca3af},
    ColorRow{Role::zone2, "zone2", 0x2563eb, 0x60a5fa},
    ColorRow{Role::zone3, "zone3", 0x15803d, 0x4ade80},
    ColorRow{Role::zone4, "zone4", 0xb45309, 0xfbbf24},
    ColorRow{Role::zone5, "zone5", 0xb91c1c, 0xf87171},
    ColorRow{Role::zone6, "zone6", 0x7e22ce, 0xc084fc},
    ColorRow{Role::zone7, "zone7", 0x86198f, 0xf0abfc},
    ColorRow{Role::ride, "ride", 0x047857, 0x34d399},
    ColorRow{Role::run, "run", 0xc2410c, 0xfb923c},
    ColorRow{Role::walk, "walk", 0x854d0e, 0xfacc15},
    ColorRow{Role::water, "water", 0x0369a1, 0x38bdf8},
    ColorRow{Role::winter, "winter", 0xb91c1c, 0xf87171},
    ColorRow{Role::strength, "strength", 0x7e22ce, 0xc084fc},
    ColorRow{Role::otherSport, "otherSport", 0x4b5563, 0x9ca3af},
    ColorRow{Role::fitness, "fitness", 0x2563eb, 0x60a5fa},
    ColorRow{Role::fatigue, "fatigue", 0xbe185d, 0xf472b6},
    ColorRow{Role::form, "form", 0xa16207, 0xfacc15},
    ColorRow{Role::movement, "movement", 0x2563eb, 0x60a5fa},
    ColorRow{Role::heart, "heart", 0xb91c1c, 0xf87171},
    ColorRow{Role::sleep, "sleep", 0x7e22ce, 0xc084fc},
    ColorRow{Role::body, "body", 0xa16207, 0xfacc15},
    ColorRow{Role::nutrition, "nutrition", 0x047857, 0x34d399},
    ColorRow{Role::stageDeep, "stageDeep", 0x5b21b6, 0x8b5cf6},
    ColorRow{Role::stageLight, "stageLight", 0x8b5cf6, 0xc4b5fd},
    ColorRow{Role::stageRem, "stageRem", 0x0369a1, 0x38bdf8},
    ColorRow{Role::stageAwake, "stageAwake", 0xc2410c, 0xfb923c},
    ColorRow{Role::laneElevation, "laneElevation", 0x6b7280, 0x9ca3af},
    ColorRow{Role::laneElevationFill, "laneElevationFill", 0xd5d9e0, 0x3b3b40},
    ColorRow{Role::lanePower, "lanePower", 0x7e22ce, 0xc084fc},
    ColorRow{Role::yearMark, "yearMark", 0x2563eb, 0x3b82f6},
    ColorRow{Role::sleepShade, "sleepShade", 0xf6f0fb, 0x28212f},
    ColorRow{Role::sourceStrava, "sourceStrava", 0x0369a1, 0x0369a1},
    ColorRow{Role::sourceGarmin, "sourceGarmin", 0x4b5563, 0x4b5563},
    ColorRow{Role::sourceGoogle, "sourceGoogle", 0x15803d, 0x15803d},
    ColorRow{Role::sourcePolar, "sourcePolar", 0x7e22ce, 0x7e22ce},
    ColorRow{Role::sourceCoros, "sourceCoros", 0xb45309, 0xb45309},
    ColorRow{Role::sourceWahoo, "sourceWahoo", 0xbe185d, 0xbe185d},
    ColorRow{Role::sourceFiles, "sourceFiles", 0x4b5563, 0x4b5563},
    ColorRow{Role::sourceNotion, "sourceNotion", 0x374151, 0x374151},
    ColorRow{Role::onSource, "onSource", 0xffffff, 0xffffff},
};
// clang-format on

// Both tables are read by the number of their row.
template <typename Table, typename Key>
consteval bool inOrder(const Table& table, Key key) {
    for (size_t i = 0; i < table.size(); ++i) {
        if (static_cast<size_t>(table[i].*key) != i) return false;
    }
    return true;
}
static_assert(inOrder(typeTable, &TypeRow::type) && inOrder(palette, &ColorRow::role));

constexpr Role sportRole(SportFamily family) {
    switch (family) {
    case SportFamily::run: return Role::run;
    case SportFamily::ride: return Role::ride;
    case SportFamily::walk: return Role::walk;
    case SportFamily::water: return Role::water;
    case SportFamily::winter: return Role::winter;
    case SportFamily::strength: return Role::strength;
    case SportFamily::other: return Role::otherSport;
    }
    Q_UNREACHABLE();
}

} // namespace vd::tokens

namespace vd {
using tokens::Role;
using tokens::Type;
} // namespace vd
