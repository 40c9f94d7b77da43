// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/itemmodels/ActivitiesFilter.h"
#include "ui/parts/FittedBox.h"

namespace vd {

// 'All sources' and each one that there is.
class SourceFilter : public FittedBox {
    Q_OBJECT
public:
    explicit SourceFilter(Theme& theme, QWidget* parent = nullptr);

    void setSources(const QList<ActivitySource>& sources); // that there are, in the order to show
    ActivitySource chosen() const { return m_chosen; }
    void setChosen(const ActivitySource& source); // without a signal

Q_SIGNALS:
    void changed();

private:
    void fill();

    QList<ActivitySource> m_sources;
    ActivitySource m_chosen;
};

} // namespace vd
