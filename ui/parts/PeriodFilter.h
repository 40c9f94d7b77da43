// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/FittedBox.h"

#include <QDate>

namespace vd {

// A period that ends today, or days of the person's own choosing.
struct DaysChoice {
    enum class Period { all, thisYear, year, quarter, month, week, custom };
    Period period = Period::all;
    QDate from; // custom: both inclusive; invalid: no limit
    QDate to;

    static DaysChoice of(const QDate& from, const QDate& to); // all, where neither is valid
    // The choice in days. All but custom go on to whatever comes: their last day is invalid.
    DaysChoice on(const QDate& today) const;
    friend bool operator==(const DaysChoice&, const DaysChoice&) = default;
};

// The box to choose it from.
class PeriodFilter : public FittedBox {
    Q_OBJECT
public:
    explicit PeriodFilter(Theme& theme, QWidget* parent = nullptr);

    const DaysChoice& choice() const { return m_choice; }
    void setChoice(const DaysChoice& choice); // without a signal
    void setToday(const QDate& today);

Q_SIGNALS:
    void changed(); // by the person

private:
    void fill();
    void take(int index);
    void ask();

    QDate m_today;
    DaysChoice m_choice;
};

} // namespace vd
