// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ZonesAndLapsCard.h"

#include "ui/charts/SampleCursor.h"
#include "ui/charts/ZoneBars.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Label.h"
#include "ui/parts/LapTable.h"
#include "ui/parts/Segment.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace vd {

namespace {

constexpr double worthTelling = 30; // seconds below the first zone

int countOf(const ActivityDetail& detail, Lap::Kind kind) {
    return static_cast<int>(std::count_if(detail.laps.begin(), detail.laps.end(),
                                          [kind](const Lap& lap) { return lap.kind == kind; }));
}

// By which limits the zones are told.
QString noteOf(const HeartZones& zones) {
    if (zones.isEstimate()) {
        //: of a limit of the heart rate that nobody has measured: it may be so many beats more or less
        return ZonesAndLapsCard::tr("estimate, ±%1").arg(estimateReachBpm);
    }
    const HeartLimits& limits = zones.limits;
    const auto beats = [](const std::optional<double>& bpm) { return QString::number(std::lround(*bpm)); };
    switch (limits.method) {
    case ZoneMethod::maximum:
        //: the maximum heart rate, as the person said it
        return ZonesAndLapsCard::tr("max %1, measured").arg(beats(limits.maxBpm));
    case ZoneMethod::reserve:
        //: resting and maximum heart rate
        return ZonesAndLapsCard::tr("rest %1, max %2").arg(beats(limits.restingBpm), beats(limits.maxBpm));
    case ZoneMethod::threshold:
        //: the heart rate that can be held for an hour
        return ZonesAndLapsCard::tr("threshold %1").arg(beats(limits.thresholdBpm));
    }
    Q_UNREACHABLE();
}

QString belowText(double seconds) {
    //: so many minutes with a heart rate below the lowest zone
    return ZonesAndLapsCard::tr("%1 min below Z1").arg(QLocale().toString(std::lround(seconds / 60)));
}

QString missingText(const HeartLimits& limits) {
    if (limits.method == ZoneMethod::threshold)
        return ZonesAndLapsCard::tr("Zones need your threshold heart rate.");
    if (limits.method == ZoneMethod::reserve && limits.maxBpm)
        return ZonesAndLapsCard::tr("Zones need your resting heart rate.");
    return ZonesAndLapsCard::tr("Zones need your maximum heart rate.");
}

} // namespace

ZonesAndLapsCard::ZonesAndLapsCard(Theme& theme, SampleCursor& cursor)
    : Card(theme), m_bars(new ZoneBars(theme)), m_below(new Label(theme, Type::small, Role::text3)),
      m_missing(makeMissing(theme)), m_laps(new LapTable(theme, cursor)), m_rest(new QWidget) {
    setAccessibleName(tr("Zones and laps"));
    m_bars->setAccessibleName(tr("Time in heart-rate zones"));
    m_laps->setAccessibleName(tr("Laps"));
    m_rest->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    body()->addWidget(makeHeader(theme));
    for (QWidget* part : {static_cast<QWidget*>(m_bars), static_cast<QWidget*>(m_below), m_missing})
        body()->addWidget(part);
    body()->addWidget(m_laps, 1);
    body()->addWidget(m_rest, 1);
    connect(m_choice, &Segment::chosen, this, [this](int part) {
        m_chosen = static_cast<Part>(part);
        show(*m_chosen);
    });
}

QWidget* ZonesAndLapsCard::makeHeader(Theme& theme) {
    auto* header = new QWidget;
    m_title = new Label(theme, Type::bodyStrong, Role::text);
    m_choice = new Segment(theme, {tr("HR zones"), tr("Laps"), tr("Lengths")}, tr("Zones, laps or lengths"));
    m_note = new ElidedLabel(theme, Type::small, Role::text2);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_title);
    row->addWidget(m_choice);
    row->addStretch();
    row->addWidget(m_note);
    return header;
}

QWidget* ZonesAndLapsCard::makeMissing(Theme& theme) {
    auto* missing = new QWidget;
    m_missingText = new Label(theme, Type::small, Role::text2);
    m_missingText->setWordWrap(true);
    QPushButton* link = makeLink(tr("Set it…"));
    link->setAccessibleDescription(tr("Opens the settings of the zones"));
    auto* row = new QHBoxLayout(missing);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_missingText, 1);
    row->addWidget(link);
    connect(link, &QPushButton::clicked, this, &ZonesAndLapsCard::zonesSettingsRequested);
    return missing;
}

void ZonesAndLapsCard::setActivity(const ActivityDetail& detail, const HeartSeconds& heart,
                                   const HeartLimits& limits, const UnitChoice& units) {
    m_detail.activity = detail.activity;
    m_detail.laps = detail.laps;
    m_detail.streams.timeMs = detail.streams.timeMs;
    m_units = units;
    // One lap is the whole activity: the strip has said it all.
    m_has = {!heart.empty(), countOf(detail, Lap::Kind::lap) > 1, countOf(detail, Lap::Kind::length) > 0};
    setZones(heart, limits);
    for (const Part part : {zones, laps, lengths})
        m_choice->setChoiceVisible(part, has(part));
    m_choice->setVisible(std::count(m_has.begin(), m_has.end(), true) > 1);
    m_title->setVisible(m_choice->isHidden());
    if (!isEmpty()) show(shown());
}

void ZonesAndLapsCard::setZones(const HeartSeconds& heart, const HeartLimits& limits) {
    const auto told = heartZones(heart, limits, m_detail.activity.summary.sport);
    m_knowsZones = told.has_value();
    m_missingText->setText(missingText(limits));
    m_bars->setRows(told ? zoneRows(*told, QLocale()) : std::vector<ZoneRow>());
    m_note->setText(told ? noteOf(*told) : QString());
    const bool hasBelow = told && told->belowS() >= worthTelling;
    m_below->setText(hasBelow ? belowText(told->belowS()) : QString());
}

// What the person chose last if it is there; else zones, but not while they only ask for something.
ZonesAndLapsCard::Part ZonesAndLapsCard::shown() const {
    if (m_chosen && has(*m_chosen)) return *m_chosen;
    if (has(zones) && m_knowsZones) return zones;
    return has(laps) ? laps : has(lengths) ? lengths : zones;
}

void ZonesAndLapsCard::show(Part part) {
    m_choice->setCurrent(part);
    m_title->setText(part == zones ? tr("Heart-rate zones") : part == laps ? tr("Laps") : tr("Lengths"));
    m_note->setVisible(part == zones && m_knowsZones);
    m_bars->setVisible(part == zones && m_knowsZones);
    m_below->setVisible(part == zones && !m_below->text().isEmpty());
    m_missing->setVisible(part == zones && !m_knowsZones);
    m_rest->setVisible(part == zones);
    m_laps->setVisible(part != zones);
    if (part != zones) m_laps->setLaps(m_detail, part == laps ? Lap::Kind::lap : Lap::Kind::length, m_units);
}

bool ZonesAndLapsCard::isEmpty() const {
    return std::none_of(m_has.begin(), m_has.end(), [](bool there) { return there; });
}

void ZonesAndLapsCard::setLapsAtLeast(int rows) {
    m_laps->setRowsAtLeast(rows);
}

} // namespace vd
