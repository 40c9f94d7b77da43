// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/Periods.h"

#include <QFrame>

class QDateEdit;

namespace vd {

class Theme;

// Two dates to choose, below what asked for them. Each change is told at once; Esc or a click beside closes.
// Deletes itself when it closes.
class DateRangePopup : public QFrame {
    Q_OBJECT
public:
    // Dates up to `latest`.
    DateRangePopup(Theme& theme, const DayRange& range, const QDate& latest, QWidget* parent);

    void openBelow(const QWidget& anchor);

Q_SIGNALS:
    void changed(const vd::DayRange& range);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QDateEdit* makeEdit(const QDate& date, const QDate& latest, const QString& name);
    void tell(bool firstMoved);

    Theme& m_theme;
    QDateEdit* m_first;
    QDateEdit* m_last;
};

} // namespace vd
