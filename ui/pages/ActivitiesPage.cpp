// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ActivitiesPage.h"

#include "models/store/ActivityQueries.h"
#include "models/store/Store.h"
#include "ui/Preferences.h"
#include "ui/parts/ActivityTable.h"
#include "ui/parts/Card.h"
#include "ui/parts/EmptyState.h"
#include "ui/parts/OuterScrollBar.h"
#include "ui/parts/SportFilter.h"
#include "ui/parts/TotalsLine.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace vd {

namespace {

constexpr int reloadMs = 200; // five times a second

enum class Period { all, thisYear, year, quarter, month, week };

struct PeriodRow {
    Period period;
    const char* name;
};
constexpr std::array periods{
    PeriodRow{Period::all, QT_TRANSLATE_NOOP("vd::ActivitiesPage", "All time")},
    PeriodRow{Period::thisYear, QT_TRANSLATE_NOOP("vd::ActivitiesPage", "This year")},
    PeriodRow{Period::year, QT_TRANSLATE_NOOP("vd::ActivitiesPage", "Last 365 days")},
    PeriodRow{Period::quarter, QT_TRANSLATE_NOOP("vd::ActivitiesPage", "Last 90 days")},
    PeriodRow{Period::month, QT_TRANSLATE_NOOP("vd::ActivitiesPage", "Last 30 days")},
    PeriodRow{Period::week, QT_TRANSLATE_NOOP("vd::ActivitiesPage", "Last 7 days")},
};

// Invalid: no limit.
QDate firstDay(Period period, const QDate& today) {
    switch (period) {
    case Period::all: return {};
    case Period::thisYear: return QDate(today.year(), 1, 1);
    case Period::year: return today.addDays(-364);
    case Period::quarter: return today.addDays(-89);
    case Period::month: return today.addDays(-29);
    case Period::week: return today.addDays(-6);
    }
    Q_UNREACHABLE();
}

// In their fixed order, so that no chip moves while an import brings more.
QList<Sport> sportsOf(const std::vector<ActivityRow>& rows) {
    QSet<Sport> there;
    for (const ActivityRow& row : rows)
        there.insert(row.sport);
    QList<Sport> sports(there.begin(), there.end());
    std::ranges::sort(sports);
    return sports;
}

QString rounded(double value) {
    constexpr double preciseBelow = 10;
    return QLocale().toString(value, 'f', value > 0 && value < preciseBelow ? 1 : 0);
}

} // namespace

ActivitiesPage::ActivitiesPage(const PageContext& context)
    : m_store(context.store), m_preferences(context.preferences), m_theme(context.theme), m_now(context.now),
      m_model(new ActivitiesModel(this)), m_filter(new ActivitiesFilter(*m_model, this)) {
    m_model->setUnits(m_preferences.units());
    m_model->setToday(today());
    build();
    m_reload.setSingleShot(true);
    m_reload.setInterval(reloadMs);
    connect(&m_reload, &QTimer::timeout, this, &ActivitiesPage::reload);
    connect(&m_store, &Store::changed, this, &ActivitiesPage::reloadSoon, Qt::QueuedConnection);
    connect(&m_preferences, &Preferences::unitsChanged, this, [this] {
        m_model->setUnits(m_preferences.units());
        showTotals();
    });
    connect(m_table, &ActivityTable::opened, this,
            [this](ActivityId id) { Q_EMIT requested(Destination::activity(id)); });
    connect(m_none, &EmptyState::actionRequested, this, &ActivitiesPage::importRequested);
    connect(m_nothingMatches, &EmptyState::actionRequested, this, &ActivitiesPage::clearFilters);
    connect(&m_theme, &Theme::changed, this, &ActivitiesPage::restyle);
    restyle();
    reload();
}

void ActivitiesPage::build() {
    buildFilters();
    buildTable();
    m_none = new EmptyState(m_theme,
                            {QStringLiteral("activities"), tr("No activities yet"),
                             tr("Drop FIT, GPX or TCX files here, or choose them."), tr("Import files…")},
                            true);
    m_full = new QWidget;
    auto* column = new QVBoxLayout(m_full);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_filters);
    column->addWidget(m_totals);
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
}

void ActivitiesPage::buildFilters() {
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search titles and notes"));
    m_search->setAccessibleName(tr("Search titles and notes"));
    m_search->setClearButtonEnabled(true);
    m_search->setAcceptDrops(false); // the whole window takes files
    m_search->addAction(m_theme.icon(QStringLiteral("search"), Role::text2), QLineEdit::LeadingPosition);
    m_sports = new SportFilter(m_theme);
    m_period = new QComboBox;
    m_period->setAccessibleName(tr("Period"));
    for (const PeriodRow& row : periods)
        m_period->addItem(tr(row.name));
    m_totals = new TotalsLine(m_theme);
    m_filters = new QGridLayout;
    arrangeFilters(false);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setSearch(text);
        refresh();
    });
    connect(m_sports, &SportFilter::changed, this, [this] {
        m_filter->setSports(m_sports->chosen());
        refresh();
    });
    connect(m_period, &QComboBox::currentIndexChanged, this, &ActivitiesPage::choosePeriod);
}

void ActivitiesPage::buildTable() {
    m_card = new Card(m_theme);
    m_table = new ActivityTable(m_theme, *m_model, *m_filter);
    m_nothingMatches = new EmptyState(
        m_theme, {QStringLiteral("search"), tr("Nothing matches these filters."), {}, tr("Clear filters")},
        false);
    m_inCard = new QStackedWidget;
    m_inCard->addWidget(m_table);
    m_inCard->addWidget(m_nothingMatches);
    m_card->setInset(tokens::lineBorder);
    m_card->body()->addWidget(m_inCard);
}

void ActivitiesPage::arrangeFilters(bool narrow) {
    for (QWidget* part :
         {static_cast<QWidget*>(m_search), static_cast<QWidget*>(m_sports), static_cast<QWidget*>(m_period)})
        m_filters->removeWidget(part);
    m_filters->addWidget(m_search, 0, 0, Qt::AlignTop);
    m_filters->addWidget(m_period, 0, 2, Qt::AlignTop);
    if (narrow) {
        m_filters->addWidget(m_sports, 1, 0, 1, 3);
    } else {
        m_filters->addWidget(m_sports, 0, 1);
    }
    m_filters->setColumnStretch(1, 1);
}

int ActivitiesPage::windowWidth() const {
    return window()->width();
}

void ActivitiesPage::restyle() {
    const WidthClass widthClass = m_theme.widthClass(windowWidth());
    const int margin = m_theme.pageMargin(windowWidth());
    const int top = m_theme.px(tokens::padding);
    m_frame->layout()->setContentsMargins(margin, top, margin, margin);
    m_full->layout()->setSpacing(m_theme.px(tokens::gap));
    m_filters->setSpacing(m_theme.px(tokens::gap));
    const int room = width() - 2 * margin - m_period->sizeHint().width() - 2 * m_theme.px(tokens::gap);
    m_search->setFixedWidth(qMin(room, m_theme.px(tokens::searchWidth)));
    m_table->setMinimumHeight(m_theme.px(tokens::tableHeader + tokens::tableRowsMinimum * tokens::tableRow));
    arrangeFilters(widthClass < WidthClass::medium);
    m_table->setWidthClass(widthClass);
    const int bar = m_pageScroll->sizeHint().width();
    m_pageScroll->setGeometry(width() - bar, 0, bar, height());
    // One of the two: a page that scrolls has the edge.
    m_tableScroll->setGeometry(m_pageScroll->isHidden() ? m_pageScroll->geometry() : QRect());
}

void ActivitiesPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    restyle();
}

void ActivitiesPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    m_model->setToday(today());
    choosePeriod();
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
    m_sports->setSports(sportsOf(m_model->rows()));
    refresh();
}

void ActivitiesPage::refresh() {
    m_content->setCurrentWidget(m_model->rowCount() == 0 ? static_cast<QWidget*>(m_none) : m_full);
    m_inCard->setCurrentWidget(m_filter->rowCount() == 0 ? static_cast<QWidget*>(m_nothingMatches) : m_table);
    m_tableScroll->setEnabled(m_inCard->currentWidget() == m_table);
    showTotals();
}

void ActivitiesPage::choosePeriod() {
    m_filter->setFirstDay(firstDay(periods[static_cast<size_t>(m_period->currentIndex())].period, today()));
    refresh();
}

void ActivitiesPage::clearFilters() {
    m_search->clear();
    m_sports->clear();
    m_period->setCurrentIndex(0);
    m_search->setFocus(Qt::OtherFocusReason);
}

void ActivitiesPage::showTotals() {
    constexpr double hourS = 3600;
    const ActivityTotals totals = m_filter->totals();
    const UnitChoice& units = m_preferences.units();
    //: As in "39,029 m climb"; %1 is the unit
    const QString climb = tr("%1 climb").arg(shownHeightUnit(units));
    m_totals->setTotals({
        {QLocale().toString(totals.activities), totals.activities == 1 ? tr("activity") : tr("activities")},
        {rounded(toShownDistance(totals.distanceM, units)), shownDistanceUnit(units)},
        //: Hours
        {rounded(totals.durationS / hourS), tr("h")},
        {QLocale().toString(toShownHeight(totals.climbM, units), 'f', 0), climb},
    });
}

std::optional<ActivityId> ActivitiesPage::neighbour(ActivityId id, int step) const {
    const int row = m_filter->rowOf(id);
    if (row < 0 || row + step < 0 || row + step >= m_filter->rowCount()) return std::nullopt;
    return m_filter->idAt(row + step);
}

void ActivitiesPage::select(ActivityId id) {
    m_table->showActivity(id);
}

void ActivitiesPage::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ActivitiesPage::takeFocus() {
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace vd
