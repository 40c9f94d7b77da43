// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/YearGridCard.h"

#include "models/store/ActivityQueries.h"
#include "models/store/DayValues.h"
#include "models/store/Store.h"
#include "ui/ActivityTitle.h"
#include "ui/Preferences.h"
#include "ui/charts/YearLegend.h"
#include "ui/parts/FlatCombo.h"
#include "ui/parts/Label.h"
#include "ui/parts/TitleButton.h"
#include "ui/theme/Theme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace vd {

namespace {

const QString measureKey = QStringLiteral("years/metric");
constexpr int scaleDays = 365;   // a year up to today: in January, the new one alone would say little
constexpr int scaleAtLeast = 28; // values, or else all years are asked

YearScale scaleOf(const std::vector<DayPoint>& days, const QDate& today) {
    std::vector<double> recent;
    std::vector<double> all;
    for (const DayPoint& day : days) {
        if (!(day.value > 0)) continue;
        all.push_back(day.value);
        if (day.date > today.addDays(-scaleDays)) recent.push_back(day.value);
    }
    return YearScale(recent.size() >= scaleAtLeast ? std::move(recent) : std::move(all));
}

double secondsOf(const Activity& activity) {
    return activity.summary.movingS.value_or(activity.summary.elapsedS.value_or(0));
}

} // namespace

YearGridCard::YearGridCard(const PageContext& context, Years years, QWidget* parent)
    : Card(context.theme, {}, parent), m_context(context), m_years(years),
      m_choice(new FlatCombo(context.theme)), m_legend(new YearLegend(context.theme)),
      m_grid(new YearGrid(context.theme)),
      m_empty(new Label(context.theme, Type::small, Role::text2, tr("Nothing to show yet"))) {
    build();
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        if (const auto chosen = dayMeasureFromKey(m_choice->itemData(index).toString())) setMeasure(*chosen);
    });
    connect(m_grid, &YearGrid::opened, this, &YearGridCard::open);
    connect(&context.preferences, &Preferences::unitsChanged, this, &YearGridCard::refresh);
    connect(&context.preferences, &Preferences::firstDayOfWeekChanged, this, &YearGridCard::refresh);
    connect(&context.preferences, &Preferences::choiceChanged, this, [this](const QString& key) {
        if (key == measureKey) refresh();
    });
    connect(&context.theme, &Theme::changed, this, &YearGridCard::arrange);
}

void YearGridCard::build() {
    setAccessibleName(tr("Years"));
    if (m_years == Years::recent) {
        m_title = new TitleButton(m_context.theme);
        m_title->setAccessibleDescription(tr("Shows all years"));
        addBesideTitle(m_title);
        connect(m_title, &TitleButton::clicked, this,
                [this] { Q_EMIT requested(Destination::years(key(m_measure))); });
    }
    m_choice->setAccessibleName(tr("What is shown"));
    addBesideTitle(m_choice);
    addHeaderWidget(m_legend);
    m_empty->setAlignment(Qt::AlignCenter);
    m_grid->setMore([this](const QDate& date) { return longestActivity(date); });
    body()->addWidget(m_grid);
    body()->addWidget(m_empty);
    body()->addStretch();
}

void YearGridCard::setMeasure(const DayMeasure& measure) {
    m_context.preferences.setChoice(measureKey, {key(measure)}); // refreshes where it is another one
}

void YearGridCard::refresh() {
    try {
        read();
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

void YearGridCard::read() {
    const Database& database = m_context.store.database();
    takeMeasures(listDayMeasures(database));
    m_wide = m_context.theme.widthClass(window()->width()) == WidthClass::huge;
    showDays(m_choice->count() > 0 ? extentOf(database, m_measure) : DayRange());
    showLegend();
    arrange();
}

// What the person chose, as long as there is any of it; else training load, where any is known.
void YearGridCard::takeMeasures(const std::vector<DayMeasure>& measures) {
    m_choice->clear();
    for (const DayMeasure& measure : measures)
        m_choice->addItem(displayName(measure), key(measure));
    m_choice->setVisible(!measures.empty());
    if (measures.empty()) return;
    const int chosen = m_choice->findData(m_context.preferences.choice(measureKey).value(0));
    m_choice->setCurrentIndex(std::max(chosen, 0));
    m_measure = measures[static_cast<size_t>(m_choice->currentIndex())];
}

std::vector<int> YearGridCard::yearsFor(const DayRange& extent) const {
    const int thisYear = m_context.today().year();
    if (!extent.isValid()) return {thisYear};
    const int last = std::min(extent.last.year(), thisYear);
    if (m_years == Years::recent) {
        if (m_wide && extent.first.year() < last) return {last, last - 1};
        return {last};
    }
    std::vector<int> years;
    for (int year = last; year >= extent.first.year(); --year)
        years.push_back(year);
    return years;
}

void YearGridCard::showDays(const DayRange& extent) {
    YearGridData grid;
    grid.measure = m_measure;
    grid.today = m_context.today();
    grid.firstOfWeek = m_context.preferences.firstDayOfWeek();
    grid.units = m_context.preferences.units();
    grid.years = yearsFor(extent);
    grid.namesYears = m_years == Years::all || grid.years.size() > 1;
    if (extent.isValid()) {
        const QDate first = std::min(QDate(grid.years.back(), 1, 1), grid.today.addDays(1 - scaleDays));
        grid.days = readDayValues(m_context.store.database(), m_measure, {first, grid.today});
        grid.scale = scaleOf(grid.days, grid.today);
    }
    if (m_title != nullptr) {
        m_title->setText(grid.years.size() > 1 ? tr("Years") : QString::number(grid.years.front()));
        m_title->setAccessibleName(m_title->text());
        m_title->updateGeometry();
    }
    m_grid->setAccessibleName(displayName(m_measure));
    m_grid->setVisible(extent.isValid());
    m_empty->setVisible(!extent.isValid());
    m_grid->setData(std::move(grid));
}

void YearGridCard::showLegend() {
    const YearGridData& grid = m_grid->data();
    YearLegend::Words words;
    const DayRange shown{QDate(grid.years.back(), 1, 1), grid.today};
    for (const DayPoint& day : grid.days) {
        const bool rests = shown.contains(day.date) && !(day.value > 0);
        if (!rests) continue;
        const bool active = std::holds_alternative<ActivitySum>(m_measure);
        //: a day without training
        words.rest = active ? tr("rest") : dayText(m_measure, 0, grid.units, QLocale());
        break;
    }
    for (QDate day = shown.first; day <= shown.last && !words.noData; day = day.addDays(1))
        words.noData = m_grid->dayOf(day) == YearGrid::Day::noData;
    // Of equal values, no size says anything.
    if (!grid.scale.isEmpty() && grid.scale.thresholds().front() < grid.scale.thresholds().back()) {
        const auto text = [&](double value) { return dayText(m_measure, value, grid.units, QLocale()); };
        //: the smallest squares: a value of at most %1
        words.lowest = tr("up to %1").arg(text(grid.scale.thresholds().front()));
        //: the largest squares: a value of more than %1
        words.highest = tr("over %1").arg(text(grid.scale.thresholds().back()));
    }
    m_legend->setWords(words);
    m_legend->setVisible(!grid.scale.isEmpty());
}

// Where it does not fit into the header, the legend stands below.
void YearGridCard::arrange() {
    const Theme& theme = m_context.theme;
    const int inside = width() - 2 * theme.px(tokens::padding);
    int title = m_choice->sizeHint().width() + 2 * theme.px(tokens::gap);
    if (m_title != nullptr) title += m_title->sizeHint().width() + theme.px(tokens::gapSmall);
    const bool below = title + m_legend->sizeHint().width() > inside;
    if (below == m_legendBelow) return;
    m_legendBelow = below;
    if (below) {
        body()->insertWidget(1, m_legend);
    } else {
        addHeaderWidget(m_legend);
    }
}

void YearGridCard::open(const QDate& date) {
    const auto* metric = std::get_if<Metric>(&m_measure);
    Q_EMIT requested(Destination::day(date, metric == nullptr ? std::nullopt : std::optional(*metric)));
}

std::vector<TipLine> YearGridCard::longestActivity(const QDate& date) const {
    const std::vector<Activity> activities =
        listActivities(m_context.store.database(), {firstProfile, date, date});
    const auto longest = std::ranges::max_element(activities, {}, secondsOf);
    if (longest == activities.end()) return {};
    const Summary& summary = longest->summary;
    QString what = activityTitle(summary);
    if (summary.distanceM) {
        what +=
            QStringLiteral(", ") +
            formatDistance(summary.distanceM, summary.sport, m_context.preferences.units(), QLocale()).text();
    }
    return {{what, formatDuration(secondsOf(*longest))}};
}

void YearGridCard::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    const bool wide = m_context.theme.widthClass(window()->width()) == WidthClass::huge;
    if (wide != m_wide && m_years == Years::recent && !m_grid->data().years.empty()) refresh();
    arrange();
}

} // namespace vd
