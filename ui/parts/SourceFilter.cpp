// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/SourceFilter.h"

#include <QSignalBlocker>

namespace vd {

SourceFilter::SourceFilter(Theme& theme, QWidget* parent) : FittedBox(theme, tr("Source"), parent) {
    fill();
    connect(this, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_chosen = m_sources.value(index - 1);
        Q_EMIT changed();
    });
}

void SourceFilter::setSources(const QList<ActivitySource>& sources) {
    if (sources == m_sources) return;
    m_sources = sources;
    const bool isLost = !m_chosen.isAny() && !sources.contains(m_chosen);
    if (isLost) m_chosen = {};
    fill();
    if (isLost) Q_EMIT changed();
}

void SourceFilter::setChosen(const ActivitySource& source) {
    if (source == m_chosen) return;
    m_chosen = source;
    fill();
}

void SourceFilter::fill() {
    {
        const QSignalBlocker blocker(this);
        clear();
        addItem(tr("All sources"));
        for (const ActivitySource& source : qAsConst(m_sources))
            addItem(source.name());
        setCurrentIndex(static_cast<int>(m_sources.indexOf(m_chosen)) + 1);
    }
    fit();
}

} // namespace vd
