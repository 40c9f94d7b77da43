// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Activity.h"
#include "models/Units.h"
#include "models/analysis/Zones.h"
#include "ui/parts/Card.h"

#include <array>

namespace vd {

class ElidedLabel;
class Label;
class LapTable;
class SampleCursor;
class Segment;
class ZoneBars;

// Time in heart-rate zones, laps and pool lengths of an activity: of what there is, one at a time.
class ZonesAndLapsCard : public Card {
    Q_OBJECT
public:
    ZonesAndLapsCard(Theme& theme, SampleCursor& cursor); // both outlive it

    // `limits` are the person's on the day of the activity.
    void setActivity(const ActivityDetail& detail, const HeartSeconds& heart, const HeartLimits& limits,
                     const UnitChoice& units);
    bool isEmpty() const; // there is none of them
    void setLapsAtLeast(int rows);

Q_SIGNALS:
    void zonesSettingsRequested();

private:
    enum Part { zones, laps, lengths };
    QWidget* makeHeader(Theme& theme);
    QWidget* makeMissing(Theme& theme);
    void setZones(const HeartSeconds& heart, const HeartLimits& limits);
    bool has(Part part) const { return m_has[part]; }
    Part shown() const;
    void show(Part part);

    ActivityDetail m_detail; // of its streams only the time axis
    UnitChoice m_units;
    std::array<bool, 3> m_has{};
    std::optional<Part> m_chosen; // by the person: stays for the next activity
    bool m_knowsZones = false;

    Label* m_title = nullptr; // where there is nothing to choose
    Segment* m_choice = nullptr;
    ElidedLabel* m_note = nullptr;
    ZoneBars* m_bars;
    Label* m_below;
    Label* m_missingText = nullptr; // before what it lies in, which makes it
    QWidget* m_missing;
    LapTable* m_laps;
    QWidget* m_rest; // the room that zones leave
};

} // namespace vd
