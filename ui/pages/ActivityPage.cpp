// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ActivityPage.h"

#include "models/store/ActivityQueries.h"
#include "models/store/AthleteQueries.h"
#include "models/store/DayQueries.h"
#include "models/store/Store.h"
#include "services/sync/SyncService.h"
#include "ui/ActivityTitle.h"
#include "ui/Attribution.h"
#include "ui/Preferences.h"
#include "ui/charts/LaneChart.h"
#include "ui/charts/LaneExport.h"
#include "ui/charts/RouteView.h"
#include "ui/pages/ActivityHeader.h"
#include "ui/pages/ActivityStats.h"
#include "ui/pages/SourcesCard.h"
#include "ui/pages/SourcesDialog.h"
#include "ui/pages/ZonesAndLapsCard.h"
#include "ui/pages/day/RawCard.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Card.h"
#include "ui/parts/Label.h"
#include "ui/parts/PageScroll.h"
#include "ui/parts/Segment.h"
#include "ui/parts/StatStrip.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QPushButton>
#include <QShortcut>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace vd {

namespace {

// Of twelve columns.
constexpr int lanesSpan = 8;
constexpr int sideSpan = 4;
constexpr int lapsBeside = 4;       // rows to be seen at least where the laps stand beside the lanes
constexpr int lapsBelow = 20;       // and below them
constexpr double routeBeside = 160; // least height, at a font of 10 pt
constexpr double routeBelow = 280;

} // namespace

ActivityPage::ActivityPage(const PageContext& context)
    : ActivityPage(context.store.database(), context.preferences, context.theme) {
    m_sync = context.sync;
    m_sources->setStore(&context.store);
    m_fetching.follow(m_sync);
}

ActivityPage::ActivityPage(const Database& database, Preferences& preferences, Theme& theme)
    : m_database(database), m_preferences(preferences), m_theme(theme), m_cursor(this) {
    makeTools();
    m_header = new ActivityHeader(theme);
    m_strip = new StatStrip(theme);
    m_strip->setAccessibleName(tr("Numbers"));
    auto* stripCard = new Card(theme);
    stripCard->body()->addWidget(m_strip);

    m_side = new QVBoxLayout;
    m_side->addWidget(makeRouteCard(), 1);
    m_side->addWidget(makeZonesAndLapsCard(), 1);
    m_parts = new QHBoxLayout;
    m_parts->addWidget(makeLanesCard(), lanesSpan);
    m_parts->addLayout(m_side, sideSpan);

    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->addWidget(m_header);
    m_column->addWidget(stripCard);
    m_column->addLayout(m_parts);
    m_column->addWidget(makeSourcesCard());
    m_column->addWidget(makeRawCard());
    m_attribution = new Label(theme, Type::axis, Role::text3);
    m_attribution->setWordWrap(true);
    m_column->addWidget(m_attribution);
    m_column->addStretch();
    m_scroll = new PageScroll(content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);

    connect(m_header, &ActivityHeader::sourcesRequested, this, &ActivityPage::showSources);
    connect(&m_fetching, &FetchNote::changed, this, &Page::headerChanged);
    connect(&preferences, &Preferences::unitsChanged, this, &ActivityPage::refresh);
    connect(&theme, &Theme::changed, this, &ActivityPage::relayout);
    connect(new QShortcut(Qt::Key_F2, this), &QShortcut::activated, this, &ActivityPage::askForName);
    relayout();
}

void ActivityPage::makeTools() {
    m_tools = new QWidget(this);
    m_tools->hide();
    auto* rename = makeIconButton(m_theme, QStringLiteral("edit"), tr("Rename (F2)"), false);
    m_previous = makeIconButton(m_theme, QStringLiteral("left"), tr("Previous activity"));
    m_next = makeIconButton(m_theme, QStringLiteral("right"), tr("Next activity"));
    m_previous->setShortcut(Qt::CTRL | Qt::Key_PageUp);
    m_next->setShortcut(Qt::CTRL | Qt::Key_PageDown);
    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(rename);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    connect(rename, &QToolButton::clicked, this, &ActivityPage::askForName);
    connect(m_previous, &QToolButton::clicked, this, &ActivityPage::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &ActivityPage::nextRequested);
}

Card* ActivityPage::makeLanesCard() {
    m_lanesCard = new Card(m_theme, tr("Along the way"));
    m_showAll = makeLink(tr("Show all"));
    m_axisChoice = new Segment(m_theme, {tr("Distance"), tr("Time")}, tr("Axis"));
    m_lanesCard->addHeaderWidget(m_showAll);
    m_lanesCard->addHeaderWidget(m_axisChoice);
    m_lanes = new LaneChart(m_theme, m_cursor);
    m_lanes->setAccessibleName(tr("Along the way"));
    addLaneExport(*m_lanes, m_theme);
    m_noSamples = new Label(m_theme, Type::body, Role::text2, tr("No source gives samples through time."));
    m_lanesCard->body()->addWidget(m_lanes, 1);
    m_lanesCard->body()->addWidget(m_noSamples);
    connect(m_lanes, &LaneChart::measuredChanged, this, &ActivityPage::updateNote);
    connect(m_showAll, &QPushButton::clicked, m_lanes, &LaneChart::resetView);
    connect(m_axisChoice, &Segment::chosen, this, [this](int choice) {
        m_axis = choice == 0 ? LaneAxis::distance : LaneAxis::time;
        refreshLanes();
    });
    return m_lanesCard;
}

Card* ActivityPage::makeRouteCard() {
    m_routeCard = new Card(m_theme, tr("Route"));
    m_route = new RouteView(m_theme, m_cursor);
    m_route->setAccessibleName(tr("Route"));
    m_routeCard->body()->addWidget(m_route, 1);
    return m_routeCard;
}

Card* ActivityPage::makeZonesAndLapsCard() {
    m_zonesAndLaps = new ZonesAndLapsCard(m_theme, m_cursor);
    connect(m_zonesAndLaps, &ZonesAndLapsCard::zonesSettingsRequested, this,
            [this] { Q_EMIT requested(Destination::settings(QStringLiteral("zones"))); });
    return m_zonesAndLaps;
}

Card* ActivityPage::makeSourcesCard() {
    m_sources = new SourcesCard(m_theme);
    connect(m_sources, &SourcesCard::fieldsRequested, this, &ActivityPage::showSources);
    connect(m_sources, &SourcesCard::activityRequested, this,
            [this](ActivityId id) { Q_EMIT requested(Destination::activity(id)); });
    connect(m_sources, &SourcesCard::answered, this, &ActivityPage::reload);
    connect(m_sources, &SourcesCard::failed, this, &Page::failed);
    return m_sources;
}

Card* ActivityPage::makeRawCard() {
    m_raw = new RawCard(m_theme, m_database);
    connect(m_raw, &RawCard::outdated, this, &ActivityPage::showRaw);
    connect(m_raw, &RawCard::failed, this, &Page::failed);
    return m_raw;
}

// Read again, an activity that is looked at is not asked for again.
bool ActivityPage::open(const Destination& destination) {
    if (!show(destination.activityId)) return false;
    const ActivityId id = m_detail.activity.id;
    if (m_sync == nullptr || (id == m_fetchedFor && isVisible())) return true;
    m_fetchedFor = id;
    m_sync->fetchActivity(id);
    m_fetching.begin();
    return true;
}

bool ActivityPage::show(ActivityId id) {
    std::optional<ActivityDetail> detail = activityDetail(m_database, id, WithStreams::yes);
    if (!detail) return showWhereItWent(id);
    const QDate day = localDate(detail->activity.summary.start);
    m_matches = activityMatches(m_database, id);
    setDetail(std::move(*detail), activityHeartSeconds(m_database, id),
              athleteOn(listAthlete(m_database), day));
    return true;
}

// What is shown may have become one with another activity.
bool ActivityPage::showWhereItWent(ActivityId id) {
    if (id != m_detail.activity.id) return false;
    for (const RecordingRow& shown : m_detail.recordings) {
        const std::optional<RecordingRow> recording = findRecording(m_database, shown.id);
        if (recording && recording->activity != 0 && recording->activity != id)
            return show(recording->activity);
    }
    return false;
}

void ActivityPage::reload() {
    try {
        if (!show(m_detail.activity.id)) Q_EMIT backRequested();
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

void ActivityPage::setDetail(ActivityDetail detail, HeartSeconds heart, const AthleteSettings& athlete) {
    const bool another =
        detail.activity.id != m_detail.activity.id || detail.streams.size() != m_detail.streams.size();
    m_detail = std::move(detail);
    m_heart = std::move(heart);
    m_athlete = athlete;
    m_cursor.setSample(std::nullopt);
    if (another) {
        m_cursor.setRange(std::nullopt);
        m_scroll->ensureVisible(0, 0);
    }
    refresh();
    showRaw();
    Q_EMIT headerChanged();
}

void ActivityPage::showRaw() {
    try {
        m_raw->setPayloads(payloadsOfActivity(m_database, m_detail.activity.id));
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

void ActivityPage::setNeighbours(bool previous, bool next) {
    m_previous->setEnabled(previous);
    m_next->setEnabled(next);
}

QString ActivityPage::title() const {
    return activityTitle(m_detail.activity.summary);
}

void ActivityPage::refresh() {
    m_header->setDetail(m_detail);
    m_attribution->setText(attributionText(m_detail));
    m_attribution->setVisible(!m_attribution->text().isEmpty());
    m_strip->setStats(activityStats(m_detail, m_athlete, m_preferences.units(), QLocale()));
    refreshLanes();
    m_route->setRoute(m_detail, m_lanes->model());
    m_routeCard->setVisible(!m_route->isEmpty());
    const HeartLimits limits = heartLimits(m_athlete, localDate(m_detail.activity.summary.start));
    m_zonesAndLaps->setActivity(m_detail, m_heart, limits, m_preferences.units());
    m_zonesAndLaps->setVisible(!m_zonesAndLaps->isEmpty());
    m_sources->setActivity(m_detail, m_matches, m_preferences.units());
    relayout();
}

void ActivityPage::refreshLanes() {
    LaneModel model(m_detail, m_preferences.units(), m_axis);
    const bool empty = model.isEmpty();
    m_axisChoice->setVisible(model.hasDistance() && !empty);
    m_axisChoice->setCurrent(model.axis() == LaneAxis::distance ? 0 : 1);
    m_lanes->setModel(std::move(model));
    m_lanes->setVisible(!empty);
    m_noSamples->setVisible(empty);
    updateNote();
}

void ActivityPage::relayout() {
    const int windowWidth = window()->width();
    const WidthClass widthClass = m_theme.widthClass(windowWidth);
    const bool below =
        widthClass == WidthClass::phone || widthClass == WidthClass::narrow || m_lanes->model().isEmpty();
    m_parts->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_zonesAndLaps->setLapsAtLeast(below ? lapsBelow : lapsBeside);
    m_route->setMinimumHeight(m_theme.px(below ? routeBelow : routeBeside));
    // Lanes take all the height there is; a line of text and a table do not.
    const bool hasLanes = !m_lanes->model().isEmpty();
    m_column->setStretch(m_column->indexOf(m_parts), hasLanes ? 1 : 0);
    const bool hasSide = !m_routeCard->isHidden() || !m_zonesAndLaps->isHidden();
    m_parts->setStretch(1, hasSide ? sideSpan : 0);

    const int margin = m_theme.pageMargin(windowWidth);
    const int gutter = m_theme.px(tokens::padding);
    m_column->setContentsMargins(margin, gutter, margin, margin);
    m_header->setRoom(width() - 2 * margin);
    // What is below the lanes is below the fold.
    const int above =
        m_header->sizeHint().height() + m_strip->parentWidget()->sizeHint().height() + 3 * gutter + margin;
    m_lanesCard->setMinimumHeight(hasLanes && !below ? qMax(0, height() - above) : 0);
    for (QBoxLayout* layout : {m_column, m_parts, m_side})
        layout->setSpacing(gutter);
}

void ActivityPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    relayout();
}

void ActivityPage::updateNote() {
    m_showAll->setVisible(m_lanes->isZoomed());
    const std::optional<LaneSpan> span = m_lanes->measured();
    if (m_lanes->model().isEmpty()) return m_lanesCard->setNote({});
    if (!span) return m_lanesCard->setNote(tr("Drag to zoom or to measure a span"));
    const QString time = formatDuration(span->seconds);
    if (!span->distanceM) return m_lanesCard->setNote(time);
    const QString distance = formatDistance(span->distanceM, m_lanes->model().sport(), m_preferences.units(),
                                            QLocale(), Precision::full)
                                 .text();
    //: a stretch of an activity: its distance, the time it took
    m_lanesCard->setNote(tr("%1 in %2").arg(distance, time));
}

void ActivityPage::askForName() {
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename activity"));
    dialog->setLabelText(tr("Title (empty: as the source says)"));
    dialog->setTextValue(title());
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& text) {
        const QString name = text.trimmed();
        Q_EMIT renamed(m_detail.activity.id, name.isEmpty() ? std::nullopt : std::optional(name));
    });
    dialog->open();
}

void ActivityPage::showSources() {
    (new SourcesDialog(m_detail, m_preferences.units(), m_theme, this))->open();
}

} // namespace vd
