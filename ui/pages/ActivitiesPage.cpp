// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ActivitiesPage.h"

#include "models/store/ActivityQueries.h"
#include "models/store/PossibleMatches.h"
#include "models/store/Store.h"
#include "ui/Preferences.h"
#include "ui/parts/ActivityTable.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Card.h"
#include "ui/parts/ColumnsMenu.h"
#include "ui/parts/EmptyState.h"
#include "ui/parts/OuterScrollBar.h"
#include "ui/parts/TotalsLine.h"

#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace vd {

namespace {

constexpr int reloadMs = 200; // five times a second
constexpr int asksAbout =
    1000; // of the newest recordings: a few milliseconds; the command line asks about all
constexpr int mostAsked = 99;

QString columnsChoice() {
    return QStringLiteral("activities/columns");
}

QString rounded(double value) {
    constexpr double preciseBelow = 10;
    return QLocale().toString(value, 'f', value > 0 && value < preciseBelow ? 1 : 0);
}

// Of the sport, or of the family, that a destination names.
QSet<Sport> sportsNamed(const QString& name) {
    QSet<Sport> sports;
    if (name.isEmpty()) return sports;
    for (const QString& each : sportKeysOf(name))
        sports.insert(sportFromKey(each));
    return sports;
}

bool namesFilters(const Destination& destination) {
    return destination.from.isValid() || destination.to.isValid() || !destination.sport.isEmpty();
}

} // namespace

ActivitiesPage::ActivitiesPage(const PageContext& context)
    : m_store(context.store), m_preferences(context.preferences), m_theme(context.theme), m_now(context.now),
      m_model(new ActivitiesModel(this)), m_columns(new ColumnsMenu(this)) {
    m_model->setUnits(m_preferences.units());
    m_model->setFirstDayOfWeek(m_preferences.firstDayOfWeek());
    m_model->setToday(today());
    build();
    m_filters->setToday(today());
    connectAll();
    restyle();
    reload();
}

void ActivitiesPage::connectAll() {
    m_reload.setSingleShot(true);
    m_reload.setInterval(reloadMs);
    connect(&m_reload, &QTimer::timeout, this, &ActivitiesPage::reload);
    connect(&m_store, &Store::changed, this, &ActivitiesPage::reloadSoon, Qt::QueuedConnection);
    connect(&m_preferences, &Preferences::unitsChanged, this, [this] {
        m_model->setUnits(m_preferences.units());
        showTotals();
    });
    connect(&m_preferences, &Preferences::firstDayOfWeekChanged, this,
            [this] { m_model->setFirstDayOfWeek(m_preferences.firstDayOfWeek()); });
    connect(&m_preferences, &Preferences::choiceChanged, this, [this](const QString& key) {
        if (key == columnsChoice()) showColumns();
    });
    connect(m_columns, &ColumnsMenu::chosen, this, [this](const QList<ActivityColumn>& columns) {
        m_preferences.setChoice(columnsChoice(), columnKeys(columns));
    });
    connect(m_columns, &ColumnsMenu::usualRequested, this,
            [this] { m_preferences.setChoice(columnsChoice(), {}); });
    connect(m_filters, &ActivityFilterBar::changed, this, [this] {
        m_asked.reset(); // from now on they are the person's own
        applyFilter();
    });
    connect(m_table, &ActivityTable::opened, this,
            [this](ActivityId id) { Q_EMIT requested(Destination::activity(id)); });
    connect(m_review, &QPushButton::clicked, this,
            [this] { Q_EMIT requested(Destination::activity(m_asksAbout)); });
    connect(m_none, &EmptyState::actionRequested, this, &ActivitiesPage::importRequested);
    connect(m_nothingMatches, &EmptyState::actionRequested, this, &ActivitiesPage::clearFilters);
    connect(&m_theme, &Theme::changed, this, &ActivitiesPage::restyle);
}

void ActivitiesPage::build() {
    m_filters = new ActivityFilterBar(m_theme, m_columns);
    m_totals = new TotalsLine(m_theme);
    m_review = makeLink({});
    m_review->hide();
    buildTable();
    m_none = new EmptyState(m_theme,
                            {QStringLiteral("activities"), tr("No activities yet"),
                             tr("Drop FIT, GPX or TCX files here, or choose them."), tr("Import files…")},
                            true);
    m_full = new QWidget;
    auto* column = new QVBoxLayout(m_full);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_filters);
    column->addWidget(m_totals);
    column->addWidget(m_review, 0, Qt::AlignLeft);
    column->addWidget(m_card, 1);
    m_content = new QStackedWidget;
    m_content->addWidget(m_full);
    m_content->addWidget(m_none);
    m_frame = new QWidget;
    auto* frame = new QVBoxLayout(m_frame);
    frame->addWidget(m_content);
    // For windows too low for filters and a few rows.
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(m_frame);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(area);
    m_pageScroll = new OuterScrollBar(*area, this);
    m_tableScroll = new OuterScrollBar(*m_table, this);
    connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ActivitiesPage::placeScrollBars);
}

void ActivitiesPage::buildTable() {
    m_card = new Card(m_theme);
    m_table = new ActivityTable(m_theme, *m_model);
    m_table->header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table->header(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { m_columns->popup(m_table->header()->mapToGlobal(at)); });
    m_nothingMatches = new EmptyState(
        m_theme, {QStringLiteral("search"), tr("Nothing matches these filters."), {}, tr("Clear filters")},
        false);
    m_inCard = new QStackedWidget;
    m_inCard->addWidget(m_table);
    m_inCard->addWidget(m_nothingMatches);
    m_card->setInset(tokens::lineBorder);
    m_card->body()->addWidget(m_inCard);
}

void ActivitiesPage::restyle() {
    const int windowWidth = window()->width();
    const WidthClass widthClass = m_theme.widthClass(windowWidth);
    const int margin = m_theme.pageMargin(windowWidth);
    const int top = m_theme.px(tokens::padding);
    m_frame->layout()->setContentsMargins(margin, top, margin, margin);
    m_full->layout()->setSpacing(m_theme.px(tokens::gap));
    m_filters->setWidthClass(widthClass);
    m_table->setMinimumHeight(m_theme.px(tokens::tableHeader + tokens::tableRowsMinimum * tokens::tableRow));
    m_table->setWidthClass(widthClass);
    placeScrollBars();
}

// One of the two: a page that scrolls has the edge.
void ActivitiesPage::placeScrollBars() {
    const int bar = m_pageScroll->sizeHint().width();
    m_pageScroll->setGeometry(width() - bar, 0, bar, height());
    m_tableScroll->setGeometry(m_pageScroll->isHidden() ? m_pageScroll->geometry() : QRect());
}

void ActivitiesPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    restyle();
}

void ActivitiesPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    m_model->setToday(today());
    m_filters->setToday(today());
    applyFilter();
    showReview();
}

void ActivitiesPage::reloadSoon() {
    if (!m_reload.isActive()) m_reload.start();
}

void ActivitiesPage::reload() {
    try {
        m_model->setActivities(listActivities(m_store.database()));
    } catch (const Error& error) {
        Q_EMIT failed(error);
        return;
    }
    m_filters->setThere(m_model->activities());
    showColumns();
    refresh();
    if (isVisible()) showReview();
}

// What may be one workout is asked about on the page of the activity.
void ActivitiesPage::showReview() {
    try {
        const std::vector<PossibleMatch> asked = possibleMatches(m_store.database(), mostAsked, asksAbout);
        m_review->setVisible(!asked.empty());
        if (asked.empty()) return;
        m_asksAbout = asked.front().activityA;
        const auto pairs = static_cast<int>(asked.size());
        m_review->setText(pairs == 1 ? tr("Two activities may be one workout")
                                     : tr("%n pairs of activities may each be one workout", nullptr, pairs));
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

void ActivitiesPage::refresh() {
    m_content->setCurrentWidget(m_model->activities().empty() ? static_cast<QWidget*>(m_none) : m_full);
    m_inCard->setCurrentWidget(m_model->totals().activities == 0 ? static_cast<QWidget*>(m_nothingMatches)
                                                                 : m_table);
    m_tableScroll->setEnabled(m_inCard->currentWidget() == m_table);
    showTotals();
}

void ActivitiesPage::applyFilter() {
    m_model->setFilter(m_filters->choice().on(today()));
    refresh();
}

void ActivitiesPage::clearFilters() {
    m_asked.reset();
    m_filters->setChoice({});
    applyFilter();
    m_filters->focusSearch(Qt::OtherFocusReason);
}

void ActivitiesPage::showColumns() {
    const bool loadKnown = std::ranges::any_of(m_model->activities(),
                                               [](const ActivityRow* row) { return row->load.has_value(); });
    const QList<ActivityColumn> columns =
        columnsFromKeys(m_preferences.choice(columnsChoice())).value_or(usualColumns(loadKnown));
    m_table->setColumns(columns);
    m_columns->setChosen(columns);
}

// What nobody knows is left out.
void ActivitiesPage::showTotals() {
    constexpr double hourS = 3600;
    const ActivitySums& totals = m_model->totals();
    const UnitChoice& units = m_preferences.units();
    QList<Quantity> shown{
        {QLocale().toString(totals.activities), totals.activities == 1 ? tr("activity") : tr("activities")}};
    if (totals.distanceM)
        shown << Quantity{rounded(toShownDistance(*totals.distanceM, units)), shownDistanceUnit(units)};
    //: Hours
    if (totals.durationS) shown << Quantity{rounded(*totals.durationS / hourS), tr("h")};
    //: As in "39,029 m climb"; %1 is the unit
    const QString climb = tr("%1 climb").arg(shownHeightUnit(units));
    if (totals.climbM)
        shown << Quantity{QLocale().toString(toShownHeight(*totals.climbM, units), 'f', 0), climb};
    m_totals->setTotals(shown);
}

void ActivitiesPage::select(ActivityId id) {
    m_table->showActivity(id);
}

void ActivitiesPage::focusSearch() {
    m_filters->focusSearch(Qt::ShortcutFocusReason);
}

bool ActivitiesPage::open(const Destination& destination) {
    if (!namesFilters(destination)) {
        if (!m_asked) return true;
        m_filters->setChoice(m_asked->own);
        m_asked.reset();
    } else {
        if (m_asked && m_asked->destination == destination) return true;
        m_asked = Asked{destination, m_asked ? m_asked->own : m_filters->choice()};
        m_filters->setChoice(
            {{}, sportsNamed(destination.sport), DaysChoice::of(destination.from, destination.to), {}});
    }
    applyFilter();
    return true;
}

Destination ActivitiesPage::here() const {
    return m_asked ? m_asked->destination : Destination::of(Destination::Page::activities);
}

void ActivitiesPage::takeFocus() {
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace vd
