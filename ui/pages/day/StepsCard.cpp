// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/day/StepsCard.h"

#include "models/MetricText.h"
#include "ui/charts/SourceBars.h"
#include "ui/pages/day/DayCharts.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace vd {

StepsCard::StepsCard(Theme& theme, QWidget* parent)
    : Card(theme, tr("Steps by source"), parent), m_bars(new SourceBars(theme)),
      m_sentence(new Label(theme, Type::small, Role::text2)), m_order(makeLink(tr("Change order…"))) {
    addHeaderWidget(m_order);
    m_bars->setAccessibleName(tr("Steps by source"));
    m_sentence->setWordWrap(true);
    body()->addWidget(m_bars);
    body()->addWidget(m_sentence);
    body()->addStretch(1);
    connect(m_order, &QPushButton::clicked, this, &StepsCard::orderRequested);
}

void StepsCard::setDay(const DayData& day, const UnitChoice& units) {
    const MetricDay* steps = day.find(Metric::steps);
    m_bars->setVisible(steps != nullptr);
    m_order->setVisible(steps != nullptr && steps->words.size() > 1);
    if (steps == nullptr) return m_sentence->setText(tr("No source counted steps on this day."));
    const QLocale locale;
    m_bars->setBars(sourceBars(*steps, units, locale),
                    metricText(Metric::steps, steps->best.value, units, locale), Role::movement);
    m_sentence->setText(sourcesSentence(*steps, day.clock));
}

QWidget* StepsCard::chart() const {
    return m_bars->isHidden() ? nullptr : m_bars;
}

} // namespace vd
