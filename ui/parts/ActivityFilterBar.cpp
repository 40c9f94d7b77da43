// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ActivityFilterBar.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/FlowLayout.h"
#include "ui/parts/SourceFilter.h"
#include "ui/parts/SportFilter.h"

#include <QAction>
#include <QGridLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

namespace vd {

namespace {

// As wide as the design has it where there is room.
class SearchField : public QLineEdit {
public:
    explicit SearchField(const Theme& theme) : m_theme(theme) {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override {
        return QSize(m_theme.px(tokens::searchWidth), QLineEdit::sizeHint().height());
    }

private:
    const Theme& m_theme;
};

} // namespace

ActivitiesFilter ActivityFilterChoice::on(const QDate& today) const {
    ActivitiesFilter filter;
    filter.setSearch(search);
    filter.sports = sports;
    const DaysChoice days = period.on(today);
    filter.from = days.from;
    filter.to = days.to;
    filter.source = source;
    return filter;
}

ActivityFilterBar::ActivityFilterBar(Theme& theme, QMenu* columns, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this)), m_tools(new QWidget),
      m_search(new SearchField(theme)), m_sports(new SportFilter(theme)), m_period(new PeriodFilter(theme)),
      m_source(new SourceFilter(theme)),
      m_columns(makeIconButton(theme, QStringLiteral("columns"), tr("Columns"))) {
    build(columns);
    arrange();
    connect(m_search, &QLineEdit::textChanged, this, &ActivityFilterBar::changed);
    connect(m_sports, &SportFilter::changed, this, &ActivityFilterBar::changed);
    connect(m_period, &PeriodFilter::changed, this, &ActivityFilterBar::changed);
    connect(m_source, &SourceFilter::changed, this, &ActivityFilterBar::changed);
    connect(&theme, &Theme::changed, this, &ActivityFilterBar::arrange);
}

void ActivityFilterBar::build(QMenu* columns) {
    m_search->setPlaceholderText(tr("Search titles and notes"));
    m_search->setAccessibleName(tr("Search titles and notes"));
    m_search->setClearButtonEnabled(true);
    m_search->setAcceptDrops(false); // the whole window takes files
    m_search->addAction(m_theme.icon(QStringLiteral("search"), Role::text2), QLineEdit::LeadingPosition);
    m_columns->setMenu(columns);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 1);
    // In the order in which Tab walks them.
    for (QWidget* part : {static_cast<QWidget*>(m_search), static_cast<QWidget*>(m_sports), m_tools})
        part->setParent(this);
    auto* flow = new FlowLayout(m_tools);
    for (QWidget* tool : std::initializer_list<QWidget*>{m_period, m_source, m_columns})
        flow->addWidget(tool);
}

// Wide: all in a row. Narrow: the sports below. Smaller still: the search has a row of its own too.
void ActivityFilterBar::arrange() {
    for (QWidget* part : {static_cast<QWidget*>(m_search), static_cast<QWidget*>(m_sports), m_tools})
        m_grid->removeWidget(part);
    const bool isPhone = m_widthClass < WidthClass::narrow;
    const bool isNarrow = m_widthClass < WidthClass::medium;
    constexpr int columns = 3;
    m_grid->addWidget(m_search, 0, 0, 1, isPhone ? columns : 1, isPhone ? Qt::Alignment() : Qt::AlignTop);
    m_grid->addWidget(m_tools, isPhone ? 1 : 0, isPhone ? 0 : 2, 1, isPhone ? columns : 1);
    m_grid->addWidget(m_sports, isPhone ? 2 : isNarrow ? 1 : 0, isNarrow ? 0 : 1, 1, isNarrow ? columns : 1);
    m_tools->setSizePolicy(isPhone ? QSizePolicy::Preferred : QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_grid->setSpacing(m_theme.px(tokens::gap));
    m_tools->layout()->setSpacing(m_theme.px(tokens::gapSmall));
    m_columns->setVisible(!isPhone); // there it has nothing to choose between
    m_columns->ensurePolished();     // or the style sheet has the last word on its height
    m_columns->setFixedSize(m_theme.px(tokens::buttonHeight), m_theme.px(tokens::buttonHeight));
}

void ActivityFilterBar::setWidthClass(WidthClass widthClass) {
    if (widthClass == m_widthClass) return;
    m_widthClass = widthClass;
    arrange();
}

void ActivityFilterBar::setThere(const ActivityRows& activities) {
    m_sports->setSports(sportsOf(activities));
    m_source->setSources(sourcesOf(activities));
}

ActivityFilterChoice ActivityFilterBar::choice() const {
    return {m_search->text(), m_sports->chosen(), m_period->choice(), m_source->chosen()};
}

void ActivityFilterBar::setChoice(const ActivityFilterChoice& choice) {
    const QSignalBlocker blocker(this);
    m_search->setText(choice.search);
    m_sports->setChosen(choice.sports);
    m_period->setChoice(choice.period);
    m_source->setChosen(choice.source);
}

void ActivityFilterBar::focusSearch(Qt::FocusReason reason) {
    m_search->setFocus(reason);
    m_search->selectAll();
}

} // namespace vd
