// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Activity.h"
#include "models/Athlete.h"
#include "models/analysis/HeartSeconds.h"
#include "models/store/PossibleMatches.h"
#include "ui/FetchNote.h"
#include "ui/charts/LaneModel.h"
#include "ui/charts/SampleCursor.h"
#include "ui/pages/Page.h"
#include "ui/pages/Pages.h"

class QBoxLayout;
class QPushButton;
class QToolButton;

namespace vd {

class ActivityHeader;
class Card;
class Database;
class Label;
class LaneChart;
class PageScroll;
class RawCard;
class Preferences;
class RouteView;
class Segment;
class SourcesCard;
class StatStrip;
class SyncService;
class Theme;
class ZonesAndLapsCard;

// One activity: its numbers, its lanes over distance or time, its route as a shape, its time in heart-rate
// zones by the person's limits, its laps. Reads the store on the GUI thread: six hours at 1 Hz are decoded in
// a few milliseconds.
class ActivityPage : public Page {
    Q_OBJECT
public:
    // `database`, `preferences` and `theme` outlive the page.
    ActivityPage(const Database& database, Preferences& preferences, Theme& theme);
    explicit ActivityPage(const PageContext& context);

    using QWidget::show;
    // False when there is no such activity (any more); the page then keeps what it shows. One that is shown
    // and went into another one is followed there. Throws Error. Shown again, an activity keeps zoom and
    // axis.
    bool show(ActivityId id);
    // The services are asked for all that they say of it.
    bool open(const Destination& destination) override;
    Destination here() const override { return Destination::activity(m_detail.activity.id); }
    // `athlete`: the person's limits on the day of the activity.
    void setDetail(ActivityDetail detail, HeartSeconds heart = {}, const AthleteSettings& athlete = {});
    const ActivityDetail& detail() const { return m_detail; }
    // Which of the buttons for the neighbours lead somewhere.
    void setNeighbours(bool previous, bool next);

    QString title() const override;
    QString context() const override { return m_fetching.words(); }
    bool hasBack() const override { return true; }
    QWidget* tools() const override { return m_tools; }

Q_SIGNALS:
    void previousRequested();
    void nextRequested();
    // By the person; std::nullopt: back to what the sources say.
    void renamed(vd::ActivityId activity, std::optional<QString> title);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeTools();
    Card* makeLanesCard();
    Card* makeRouteCard();
    Card* makeZonesAndLapsCard();
    Card* makeSourcesCard();
    Card* makeRawCard();
    bool showWhereItWent(ActivityId id);
    void reload();

    void refresh(); // everything again: another activity, other units
    void refreshLanes();
    void relayout(); // another width or another size of font
    void updateNote();
    void askForName();
    void showSources();
    void showRaw();

    const Database& m_database;
    SyncService* m_sync = nullptr;
    ActivityId m_fetchedFor = 0;
    Preferences& m_preferences;
    Theme& m_theme;
    ActivityDetail m_detail;
    ActivityMatches m_matches;
    HeartSeconds m_heart;
    AthleteSettings m_athlete;
    SampleCursor m_cursor;
    LaneAxis m_axis = LaneAxis::distance;

    QWidget* m_tools = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    PageScroll* m_scroll = nullptr;
    QBoxLayout* m_column = nullptr; // header, strip, parts
    QBoxLayout* m_parts = nullptr;  // lanes and side; side by side or one below the other
    QBoxLayout* m_side = nullptr;
    ActivityHeader* m_header = nullptr;
    StatStrip* m_strip = nullptr;
    Card* m_lanesCard = nullptr;
    Label* m_noSamples = nullptr;
    LaneChart* m_lanes = nullptr;
    Segment* m_axisChoice = nullptr;
    QPushButton* m_showAll = nullptr;
    Card* m_routeCard = nullptr;
    RouteView* m_route = nullptr;
    ZonesAndLapsCard* m_zonesAndLaps = nullptr;
    FetchNote m_fetching;
    SourcesCard* m_sources = nullptr;
    RawCard* m_raw = nullptr;
    Label* m_attribution = nullptr;
};

} // namespace vd
