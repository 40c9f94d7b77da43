// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/day/DayPage.h"

#include "models/store/Store.h"
#include "services/sync/SyncService.h"
#include "ui/Dates.h"
#include "ui/Preferences.h"
#include "ui/charts/DayTimeline.h"
#include "ui/pages/day/DayCharts.h"
#include "ui/pages/day/DayTiles.h"
#include "ui/pages/day/DayTools.h"
#include "ui/pages/day/NightCard.h"
#include "ui/pages/day/RawCard.h"
#include "ui/pages/day/StepsCard.h"
#include "ui/parts/Label.h"
#include "ui/parts/PageScroll.h"
#include "ui/parts/SheetTable.h"
#include "ui/theme/Theme.h"

#include <QScrollBar>
#include <QShortcut>
#include <QStackedLayout>

namespace vd {

namespace {

constexpr int refreshMs = 500;                      // many changes in a row are one
constexpr std::array tileColumns{1, 2, 3, 3, 6, 6}; // of a sliver, then by WidthClass

} // namespace

DayPage::DayPage(const PageContext& context) : m_context(context) {
    m_tools = new DayTools(
        context.theme,
        [this](QDate from, QDate to) { return daysWithData(m_context.store.database(), from, to); }, this);
    m_tools->hide();
    m_scroll = new PageScroll(makeContent());
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshMs);
    connectParts();
    connectContext();
    relayout();
}

QWidget* DayPage::makeContent() {
    Theme& theme = m_context.theme;
    m_date = new Label(theme, Type::subtitle, Role::text);
    m_date->setWordWrap(true);
    m_tiles = new DayTiles(theme);
    m_night = new NightCard(theme);
    m_steps = new StepsCard(theme);
    m_pair = new QHBoxLayout;
    m_pair->addWidget(m_night, 1);
    m_pair->addWidget(m_steps, 1);
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->addWidget(m_date);
    m_column->addWidget(m_tiles);
    m_column->addWidget(makeTimelineCard());
    m_column->addLayout(m_pair);
    m_column->addWidget(makeWordsCard());
    m_raw = new RawCard(theme, m_context.store.database());
    m_column->addWidget(m_raw);
    m_column->addStretch(1);
    return content;
}

Card* DayPage::makeTimelineCard() {
    auto* card = new Card(m_context.theme);
    card->setAccessibleName(tr("The day from hour to hour"));
    m_timeline = new DayTimeline(m_context.theme);
    m_nothing = new Label(m_context.theme, Type::body, Role::text2);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setAttribute(Qt::WA_TransparentForMouseEvents);
    // The sentence stands in the middle of the empty axes.
    auto* layers = new QStackedLayout;
    layers->setStackingMode(QStackedLayout::StackAll);
    layers->addWidget(m_nothing);
    layers->addWidget(m_timeline);
    card->body()->addLayout(layers);
    return card;
}

Card* DayPage::makeWordsCard() {
    m_wordsCard = new Card(m_context.theme, tr("What each source said"));
    m_wordsTable = new SheetTable(m_context.theme, m_words);
    m_wordsTable->setAccessibleName(tr("What each source said"));
    m_wordsCard->body()->addWidget(m_wordsTable);
    return m_wordsCard;
}

void DayPage::connectParts() {
    connect(m_tools, &DayTools::chosen, this, &DayPage::goTo);
    connect(new QShortcut(DayTools::todayKey, this), &QShortcut::activated, this,
            [this] { goTo(m_context.today()); });
    connect(m_tiles, &DayTiles::chosen, this, &DayPage::revealMetric);
    connect(m_timeline, &DayTimeline::activityRequested, this,
            [this](ActivityId id) { Q_EMIT requested(Destination::activity(id)); });
    connect(m_steps, &StepsCard::orderRequested, this,
            [this] { Q_EMIT requested(Destination::settings(QStringLiteral("sources"))); });
    connect(m_raw, &RawCard::outdated, this, &DayPage::refresh);
    connect(m_raw, &RawCard::failed, this, &Page::failed);
    for (SheetTable* table : {m_wordsTable, &m_raw->table()}) {
        connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                [this, table](const QModelIndex& current) {
                    if (current.isValid()) followRow(*table, current.row());
                });
    }
}

void DayPage::connectContext() {
    Preferences& preferences = m_context.preferences;
    const auto week = [this, &preferences] { m_tools->setFirstDayOfWeek(preferences.firstDayOfWeek()); };
    week();
    connect(&preferences, &Preferences::firstDayOfWeekChanged, this, week);
    connect(&preferences, &Preferences::unitsChanged, this, &DayPage::fill);
    connect(&m_context.theme, &Theme::changed, this, &DayPage::relayout);
    m_fetching.follow(m_context.sync);
    connect(&m_fetching, &FetchNote::changed, this, &Page::headerChanged);
    connect(&m_refresh, &QTimer::timeout, this, &DayPage::refresh);
    connect(
        &m_context.store, &Store::changed, this,
        [this] {
            m_outdated = true;
            if (isVisible() && !m_refresh.isActive()) m_refresh.start();
        },
        Qt::QueuedConnection);
}

QString DayPage::title() const {
    if (!m_day.date.isValid()) return tr("Day");
    // A date is never cut.
    const bool isShort = window()->width() / m_context.theme.scale() < tokens::widthWholeDate;
    QString date = isShort ? shortDate(m_day.date, m_day.today) : wholeDate();
    date[0] = date[0].toUpper(); // not every language writes its weekdays so, but titles begin so
    return date;
}

QString DayPage::wholeDate() const {
    const QString pattern = m_day.date.year() == m_day.today.year()
                                //: Title of a day's page, this year. See QLocale::toString
                                ? tr("dddd d MMMM")
                                //: Title of a day's page, another year. See QLocale::toString
                                : tr("dddd d MMMM yyyy");
    return QLocale().toString(m_day.date, pattern);
}

QString DayPage::context() const {
    //: beside the date of today: the day is not over
    const QString soFar = m_day.isToday() ? tr("so far") : QString();
    if (soFar.isEmpty() || m_fetching.words().isEmpty()) return soFar + m_fetching.words();
    return soFar + QStringLiteral(" · ") + m_fetching.words();
}

QWidget* DayPage::tools() const {
    return m_tools;
}

bool DayPage::open(const Destination& destination) {
    const QDate today = m_context.today();
    const QDate date = destination.date.isValid() ? destination.date : today;
    if (date > today) return false;
    showDay(date);
    m_asked = destination.metric;
    return true;
}

void DayPage::takeFocus() {
    if (!m_asked) return m_timeline->setFocus(Qt::OtherFocusReason);
    // The page gets its size when it is shown.
    const Metric metric = *std::exchange(m_asked, std::nullopt);
    QMetaObject::invokeMethod(
        this, [this, metric] { revealMetric(metric); }, Qt::QueuedConnection);
}

void DayPage::showDay(QDate date) {
    const bool another = date != m_day.date;
    m_day = readDay(m_context.store.database(), date, m_context.now());
    m_outdated = false;
    fill();
    if (another) m_scroll->verticalScrollBar()->setValue(0);
    fetchMore();
    Q_EMIT headerChanged();
}

void DayPage::goTo(QDate date) {
    if (date == m_day.date || date > m_context.today()) return;
    try {
        showDay(date);
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

void DayPage::refresh() {
    if (!m_day.date.isValid()) return;
    try {
        showDay(m_day.date);
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

void DayPage::fill() {
    if (!m_day.date.isValid()) return;
    const UnitChoice& units = m_context.preferences.units();
    const QLocale locale;
    const bool empty = m_day.isEmpty();
    m_tools->setDate(m_day.date, m_day.today);
    //: a date, and that its day is not over
    m_date->setText(m_day.isToday() ? tr("%1, so far").arg(wholeDate()) : wholeDate());
    m_tiles->setDay(m_day, units);
    m_timeline->setModel(dayModel(m_day, units));
    m_nothing->setText(empty ? tr("Nothing was recorded on this day.")
                             : tr("Nothing of this day is known by the hour."));
    m_nothing->setVisible(m_timeline->model().isEmpty());
    m_night->setDay(m_day, m_context.now().timeZone());
    m_steps->setDay(m_day, units);
    for (QWidget* card : {static_cast<QWidget*>(m_night), static_cast<QWidget*>(m_steps)})
        card->setVisible(!empty);
    m_words.setRows(dayWords(m_day, Metric::steps, units, locale));
    m_wordsCard->setVisible(m_words.rowCount() > 0);
    m_raw->setPayloads(m_day.payloads);
}

void DayPage::relayout() {
    const int windowWidth = window()->width();
    const Theme& theme = m_context.theme;
    const WidthClass widthClass = theme.widthClass(windowWidth);
    const bool below = widthClass == WidthClass::phone || widthClass == WidthClass::narrow;
    m_pair->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const bool sliver = windowWidth / theme.scale() < tokens::widthTiny;
    m_tiles->setColumns(tileColumns[sliver ? 0 : static_cast<size_t>(widthClass) + 1]);
    m_tools->setNarrow(widthClass == WidthClass::phone);
    m_date->setVisible(widthClass == WidthClass::phone);

    Q_EMIT headerChanged(); // the date may have room to be whole
    const int margin = theme.pageMargin(windowWidth);
    const int gutter = theme.px(tokens::padding);
    m_column->setContentsMargins(margin, gutter, margin, margin);
    m_column->setSpacing(gutter);
    m_pair->setSpacing(gutter);
}

void DayPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    relayout();
}

void DayPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_outdated) m_refresh.start();
}

// To what the number is made of.
void DayPage::revealMetric(Metric metric) {
    if (metric == Metric::sleepDuration && m_night->chart() != nullptr) return reveal(m_night->chart());
    if (metric == Metric::steps && m_steps->chart() != nullptr) return reveal(m_steps->chart());
    if (metric == Metric::heartRate) return reveal(m_timeline);
    const int row = m_words.rowOf(metric);
    if (row < 0) return reveal(m_timeline);
    m_wordsTable->goToRow(row);
    followRow(*m_wordsTable, row);
}

void DayPage::reveal(QWidget* widget) {
    widget->setFocus(Qt::ShortcutFocusReason);
    // With the card around it.
    m_scroll->ensureWidgetVisible(widget->parentWidget(), 0, m_context.theme.px(tokens::padding));
}

void DayPage::followRow(const SheetTable& table, int row) {
    const QRect rect = table.rowRect(row);
    const QPoint center = table.mapTo(m_scroll->widget(), rect.center());
    m_scroll->ensureVisible(center.x(), center.y(), 0, rect.height() * 2);
}

// All that the services say of a day, not only what syncing brings along. Once for a day that is looked at.
void DayPage::fetchMore() {
    if (m_context.sync == nullptr || m_fetchedFor == m_day.date) return;
    m_fetchedFor = m_day.date;
    m_context.sync->fetchDay(m_day.date);
    m_fetching.begin();
}

} // namespace vd
