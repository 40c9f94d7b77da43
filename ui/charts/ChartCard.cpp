// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ChartCard.h"

#include "models/store/DayValues.h"
#include "models/store/Store.h"
#include "ui/Preferences.h"
#include "ui/charts/ChartTable.h"
#include "ui/charts/TrendPlot.h"
#include "ui/charts/TrendText.h"
#include "ui/parts/Label.h"
#include "ui/parts/LegendToggle.h"
#include "ui/parts/PeriodSegment.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace vd {

namespace {

constexpr double widthLeast = 220; // at a font of 10 pt

// All that the chart is made of, for the days of its plan, of the period before and of what is usual.
TrendData readTrend(const Database& database, const ChartSpec& spec, const PeriodChoice& choice,
                    const QDate& today, Qt::DayOfWeek firstOfWeek) {
    TrendData data;
    std::optional<QDate> firstDay;
    if (choice.period == Period::all) {
        const DayRange extent = extentOf(database, spec.measure);
        if (extent.isValid()) firstDay = extent.first;
    }
    data.plan = planPeriod(choice, spec.smallest, today, firstDay, firstOfWeek);
    if (std::holds_alternative<ActivitySum>(spec.measure)) {
        data.activities = readActivityBuckets(database, data.plan.buckets);
        data.previousActivities = readActivityBuckets(database, data.plan.previous);
        return data;
    }
    DayRange range{data.plan.days().first, today};
    if (!data.plan.previous.empty()) range.first = data.plan.previous.front().first;
    if (spec.usual) range.first = std::min(range.first, today.addDays(-usualDays));
    data.days = readDayValues(database, spec.measure, range);
    return data;
}

ChartTable tableOf(const TrendModel& model) {
    const QLocale locale;
    ChartTable table;
    table.titles << ChartCard::tr("Date") << chartTitle(model.spec(), model.bucket());
    if (model.hasBefore()) table.titles << ChartCard::tr("The period before");
    const bool stacked = model.parts().size() > 1;
    for (const TrendPart& part : model.parts()) {
        if (stacked) table.titles << part.name;
    }
    for (size_t i = 0; i < model.count(); ++i) {
        QStringList row{bucketText(model, i, locale),
                        quantityText(trendQuantity(model, model.at(i), locale))};
        const BucketValue* before = model.previous(i);
        if (model.hasBefore()) row << quantityText(trendQuantity(model, *before, locale));
        for (const TrendPart& part : model.parts()) {
            if (stacked) row << formatNumber(part.values[i], 1, {}, locale).number;
        }
        table.rows << row;
    }
    return table;
}

} // namespace

ChartCard::ChartCard(const PageContext& context, const ChartSpec& spec, QWidget* parent)
    : Card(context.theme, chartTitle(spec, spec.smallest), parent), m_context(context), m_spec(spec),
      m_periods(new PeriodSegment(context.theme, spec.smallest, [this] { return m_context.today(); })),
      m_readOut(new ReadOut(context.theme)),
      m_before(new LegendToggle(context.theme, SeriesSample::dashes, Role::ghost, tr("before"))),
      m_plot(new TrendPlot(context.theme)), m_sentence(new Label(context.theme, Type::small, Role::text2)) {
    build();
    m_periods->setChoice(periodFromWords(context.preferences.choice(choiceKey())));
    m_before->setChecked(context.preferences.choice(beforeKey()).isEmpty());
    connect(m_periods, &PeriodSegment::periodChosen, this, &ChartCard::choose);
    connect(m_before, &LegendToggle::toggled, this, &ChartCard::showBefore);
    connect(m_plot, &TrendPlot::cursorMoved, this, &ChartCard::showReadings);
    connect(m_plot, &TrendPlot::opened, this, &ChartCard::open);
    connect(&context.preferences, &Preferences::unitsChanged, this, &ChartCard::refresh);
    connect(&context.preferences, &Preferences::firstDayOfWeekChanged, this, &ChartCard::refresh);
    connect(&context.theme, &Theme::changed, this, &ChartCard::arrange);
}

void ChartCard::build() {
    addHeaderWidget(m_periods);
    auto* readings = new QHBoxLayout;
    readings->setSpacing(m_context.theme.px(tokens::gapSmall));
    readings->addWidget(m_readOut, 1);
    readings->addWidget(m_before);
    m_before->setAccessibleName(tr("Show the period before"));
    m_plot->addAction(m_periods->makeMenu(m_plot)->menuAction());
    addChartMenu(*m_plot, m_context.theme, [this] { return tableOf(m_plot->model()); });
    m_sentence->setWordWrap(true);
    body()->setSpacing(m_context.theme.px(tokens::gapTiny));
    body()->addLayout(readings);
    body()->addWidget(m_plot, 1);
    body()->addWidget(m_sentence);
}

QString ChartCard::choiceKey() const {
    return QStringLiteral("chart/") + QLatin1String(m_spec.id);
}

QString ChartCard::beforeKey() const {
    return choiceKey() + QStringLiteral("/before");
}

void ChartCard::refresh() {
    try {
        read();
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

void ChartCard::read() {
    const Preferences& preferences = m_context.preferences;
    const QDate today = m_context.today();
    const TrendData trend = readTrend(m_context.store.database(), m_spec, m_periods->choice(), today,
                                      preferences.firstDayOfWeek());
    m_periods->setShownDays({trend.plan.days().first, std::min(trend.plan.days().last, today)});
    m_plot->setModel(TrendModel(m_spec, trend, preferences.units(), today, m_before->isChecked()));
    setTitle(chartTitle(m_spec, trend.plan.bucket));
    m_plot->setAccessibleName(accessibleName());
    m_sentence->setText(trendSentence(m_plot->model(), QLocale()));
    const bool all = m_periods->choice().period == Period::all;
    m_before->setVisible(!all && (m_plot->model().hasBefore() || !m_before->isChecked()));
    showReadings();
}

void ChartCard::choose(const PeriodChoice& choice) {
    const bool standard = choice.period == PeriodChoice().period;
    m_context.preferences.setChoice(choiceKey(), standard ? QStringList() : periodWords(choice));
    refresh();
    arrange();
}

void ChartCard::showBefore(bool on) {
    m_context.preferences.setChoice(beforeKey(), on ? QStringList() : QStringList{QStringLiteral("off")});
    refresh();
}

// Of a week or month of days, the days are what it is made of.
void ChartCard::open(size_t index) {
    const TrendModel& model = m_plot->model();
    if (const auto destination = model.destination(index)) {
        Q_EMIT requested(*destination);
        return;
    }
    const DayRange& days = model.at(index).days;
    m_periods->setChoice({Period::custom, {days.first, std::min(days.last, model.today())}});
    choose(m_periods->choice());
}

void ChartCard::showReadings() {
    const TrendModel& model = m_plot->model();
    const QLocale locale;
    const std::optional<size_t> at = m_plot->cursor() ? m_plot->cursor() : model.latest();
    std::vector<Reading> readings;
    if (at && !model.isEmpty()) {
        const bool stacked = model.parts().size() > 1;
        const SeriesSample sample = model.isBars() ? SeriesSample::bar : SeriesSample::line;
        Reading& main = readings.emplace_back();
        main.sample = stacked ? SeriesSample::none : sample;
        main.role = model.isBars() && !model.parts().empty() ? model.parts().front().role : model.role();
        main.value = trendQuantity(model, model.at(*at), locale);
        if (model.isSoFar(*at)) main.note = tr("so far");
        const BucketValue* before = model.previous(*at);
        if (m_plot->cursor() && before != nullptr && before->measured > 0)
            readings.push_back(
                {SeriesSample::dashes, Role::ghost, {}, trendQuantity(model, *before, locale), {}});
        for (const TrendPart& part : model.parts()) {
            if (stacked) readings.push_back({sample, part.role, part.name, {}, {}});
        }
        if (const QString note = bucketNote(model); !note.isEmpty())
            readings.push_back({SeriesSample::none, Role::text, note, {}, {}});
    }
    m_readOut->setReadings(std::move(readings));
}

// Where title and periods do not fit beside each other, the periods have a row of their own.
void ChartCard::arrange() {
    const Theme& theme = m_context.theme;
    const int inside = width() - 2 * theme.px(tokens::padding);
    const int title = QFontMetrics(theme.font(Type::bodyStrong)).horizontalAdvance(accessibleName()) +
                      2 * theme.px(tokens::gapSmall);
    const bool below = title + m_periods->leastWidth() > inside;
    if (below != m_periodsBelow) {
        m_periodsBelow = below;
        if (below) {
            body()->insertWidget(0, m_periods, 0, Qt::AlignLeft);
        } else {
            addHeaderWidget(m_periods);
        }
    }
    m_periods->fitInto(below ? inside : inside - title);
}

QSize ChartCard::sizeHint() const {
    return {m_context.theme.px(widthLeast), Card::sizeHint().height()};
}

QSize ChartCard::minimumSizeHint() const {
    return {m_context.theme.px(widthLeast), Card::minimumSizeHint().height()};
}

void ChartCard::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    arrange();
}

} // namespace vd
