// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Units.h"

#include <QList>
#include <QWidget>

namespace vd {

class Theme;

// Numbers with their units in a row: "240 activities   4,704 km   298 h". What does not fit is left out from
// the end.
class TotalsLine : public QWidget {
    Q_OBJECT
public:
    explicit TotalsLine(Theme& theme, QWidget* parent = nullptr);

    void setTotals(const QList<Quantity>& totals);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    QList<Quantity> m_totals;
};

} // namespace vd
