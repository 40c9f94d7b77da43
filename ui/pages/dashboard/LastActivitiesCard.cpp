// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/LastActivitiesCard.h"

#include "ui/pages/dashboard/DashboardData.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Label.h"
#include "ui/theme/Theme.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vd {

namespace {

// A number is never cut: where titles would get too little, whole columns leave.
constexpr std::array firstToLeave{LineColumn::heartRate, LineColumn::discs, LineColumn::load,
                                  LineColumn::speed,     LineColumn::when,  LineColumn::distance};
// Of the width to spare; the rest is between the columns.
constexpr double titlesShare = 0.35;
constexpr double titlesShareWide = 0.15;

constexpr LineColumn columnOf(int i) {
    return static_cast<LineColumn>(i);
}

} // namespace

LastActivitiesCard::LastActivitiesCard(Theme& theme, QWidget* parent)
    : Card(theme, tr("Last activities"), parent), m_theme(theme),
      m_legend(new Label(theme, Type::small, Role::text3, tr("bar = training load"))),
      m_none(new Label(theme, Type::small, Role::text2, tr("No activities yet"))) {
    auto* all = makeLink(tr("All activities"));
    addHeaderWidget(m_legend);
    addHeaderWidget(all);
    body()->addWidget(m_none);
    body()->addStretch();
    body()->setSpacing(0);
    connect(all, &QPushButton::clicked, this,
            [this] { Q_EMIT requested(Destination::of(Destination::Page::activities)); });
    connect(&theme, &Theme::changed, this, &LastActivitiesCard::arrange);
}

void LastActivitiesCard::setData(const DashboardData& dashboard, const UnitChoice& units) {
    const std::vector<Activity>& activities = dashboard.lastActivities;
    while (m_lines.size() < activities.size()) {
        auto* line = new ActivityLine(m_theme);
        body()->insertWidget(body()->count() - 1, line, 1);
        connect(line, &ActivityLine::clicked, this,
                [this, line] { Q_EMIT requested(Destination::activity(line->id())); });
        m_lines.push_back(line);
    }
    bool knowsLoad = false;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i]->setVisible(i < activities.size());
        if (i < activities.size()) m_lines[i]->setActivity(activities[i], units, dashboard.today);
        knowsLoad = knowsLoad || (i < activities.size() && activities[i].load);
    }
    m_none->setVisible(activities.empty());
    // Few lines are no higher than many.
    body()->setStretch(body()->count() - 1,
                       std::max(0, shownActivities - static_cast<int>(activities.size())));
    m_legend->setVisible(knowsLoad);
    arrange();
}

void LastActivitiesCard::measure(bool wide) {
    m_barWidth = m_theme.px(wide ? tokens::loadBarLengthWide : tokens::loadBarLength);
    for (int i = 0; i < lineColumns; ++i) {
        LineColumns::Column& column = m_columns[columnOf(i)];
        column = {true, 0, 0};
        for (const ActivityLine* line : m_lines) {
            if (!line->isHidden())
                column.width = std::max(column.width, line->contentWidth(columnOf(i), m_barWidth));
        }
    }
    const bool knowsLoad = std::ranges::any_of(
        m_lines, [](const ActivityLine* line) { return !line->isHidden() && line->knowsLoad(); });
    m_columns[LineColumn::when].shown = wide;
    m_columns[LineColumn::heartRate].shown = wide;
    m_columns[LineColumn::load].shown = knowsLoad;
}

double LastActivitiesCard::gapBefore(LineColumn column) const {
    if (column != LineColumn::discs) return m_theme.px(tokens::gap);
    return m_theme.px(m_columns[LineColumn::load].shown ? tokens::discsGap : tokens::padding);
}

double LastActivitiesCard::columnsWidth() const {
    double width = 0;
    for (int i = 0; i < lineColumns; ++i) {
        const LineColumns::Column& column = m_columns[columnOf(i)];
        if (column.shown) width += column.width + gapBefore(columnOf(i));
    }
    return width;
}

double LastActivitiesCard::widestTitle() const {
    double width = 0;
    for (const ActivityLine* line : m_lines) {
        if (line->isHidden()) continue;
        width = std::max(width, line->titleWidth());
        if (m_columns.shape == LineColumns::Shape::twoRows)
            width = std::max(width, line->contentWidth(LineColumn::when, 0));
    }
    return width;
}

void LastActivitiesCard::dropColumns(double room) {
    for (const LineColumn column : firstToLeave) {
        if (room - columnsWidth() >= m_theme.px(tokens::titleLeast)) return;
        m_columns[column].shown = false;
    }
}

// Width to spare goes to the titles and, evenly, between the columns; the discs stay with the load.
void LastActivitiesCard::place(double room) {
    const double spare = std::max(0.0, room - columnsWidth() - widestTitle());
    int gaps = 0;
    for (int i = 0; i < lineColumns; ++i)
        gaps += m_columns[columnOf(i)].shown && columnOf(i) != LineColumn::discs ? 1 : 0;
    const double titles = m_columns[LineColumn::when].shown ? titlesShareWide : titlesShare;
    const double between = gaps > 0 ? spare * (1 - titles) / gaps : 0;
    double right = ActivityLine::titleLeft(m_theme) + room;
    for (int i = lineColumns - 1; i >= 0; --i) {
        LineColumns::Column& column = m_columns[columnOf(i)];
        if (!column.shown) continue;
        column.right = right;
        right -= column.width + gapBefore(columnOf(i));
        if (columnOf(i) != LineColumn::discs) right -= between;
    }
    m_columns.titleWidth = right - ActivityLine::titleLeft(m_theme);
}

void LastActivitiesCard::arrange() {
    const WidthClass widthClass = m_theme.widthClass(window()->width());
    const bool wide = widthClass == WidthClass::huge;
    const bool stacked = widthClass == WidthClass::phone;
    m_columns.shape = wide      ? LineColumns::Shape::wide
                      : stacked ? LineColumns::Shape::stacked
                                : LineColumns::Shape::twoRows;
    m_legend->setContentsMargins(0, 0, m_theme.px(tokens::gap), 0);
    const double room =
        contentsRect().width() - 2 * m_theme.px(tokens::padding) - ActivityLine::titleLeft(m_theme);
    measure(wide);
    if (stacked) {
        m_columns.titleWidth = room;
    } else {
        dropColumns(room);
        place(room);
    }
    // The legend is of a bar that is there.
    const bool bars = !stacked && m_columns[LineColumn::load].shown;
    m_legend->setVisible(bars);
    bool first = true;
    for (ActivityLine* line : m_lines) {
        line->setColumns(m_columns, m_barWidth, !first);
        first = false;
    }
}

void LastActivitiesCard::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    arrange();
}

} // namespace vd
