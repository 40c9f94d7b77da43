// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Units.h"
#include "ui/Destination.h"
#include "ui/pages/dashboard/ActivityLine.h"
#include "ui/parts/Card.h"

#include <vector>

namespace vd {

class Label;
struct DashboardData;

// What was done last, a line each; lines that have a training load show it as a bar too.
class LastActivitiesCard : public Card {
    Q_OBJECT
public:
    explicit LastActivitiesCard(Theme& theme, QWidget* parent = nullptr);

    void setData(const DashboardData& dashboard, const UnitChoice& units);
    const LineColumns& columns() const { return m_columns; }

Q_SIGNALS:
    void requested(const vd::Destination& destination);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void measure(bool wide); // the widest value of each column
    void dropColumns(double room);
    void place(double room);
    double gapBefore(LineColumn column) const;
    double columnsWidth() const; // with their gaps
    double widestTitle() const;

    Theme& m_theme;
    Label* m_legend;
    Label* m_none;
    std::vector<ActivityLine*> m_lines; // hidden beyond what there is
    LineColumns m_columns;
    double m_barWidth = 0;
};

} // namespace vd
