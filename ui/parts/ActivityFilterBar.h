// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/itemmodels/ActivitiesFilter.h"
#include "ui/parts/PeriodFilter.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;
class QMenu;
class QToolButton;

namespace vd {

class SourceFilter;
class SportFilter;

// What a person has set in the bar.
struct ActivityFilterChoice {
    QString search;
    QSet<Sport> sports; // empty: all
    DaysChoice period;
    ActivitySource source;

    ActivitiesFilter on(const QDate& today) const;
};

// Above the list of activities: search, sports, period, source, and the button for the columns.
class ActivityFilterBar : public QWidget {
    Q_OBJECT
public:
    // `columns` opens from the button at the end.
    ActivityFilterBar(Theme& theme, QMenu* columns, QWidget* parent = nullptr);

    void setThere(const ActivityRows& activities); // whose sports and sources can be chosen
    void setToday(const QDate& today) { m_period->setToday(today); }
    ActivityFilterChoice choice() const;
    void setChoice(const ActivityFilterChoice& choice); // without a signal
    void focusSearch(Qt::FocusReason reason);
    void setWidthClass(WidthClass widthClass);

Q_SIGNALS:
    void changed(); // by the person

private:
    void build(QMenu* columns);
    void arrange();

    Theme& m_theme;
    WidthClass m_widthClass = WidthClass::wide;
    QGridLayout* m_grid;
    QWidget* m_tools; // period, source, columns
    QLineEdit* m_search;
    SportFilter* m_sports;
    PeriodFilter* m_period;
    SourceFilter* m_source;
    QToolButton* m_columns;
};

} // namespace vd
