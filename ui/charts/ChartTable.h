// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <functional>

class QWidget;

namespace vd {

class Theme;

// What a chart shows, in words and numbers as people read them.
struct ChartTable {
    QStringList titles;
    QList<QStringList> rows; // each as long as the titles
};

// UTF-8, RFC 4180.
QByteArray csvOf(const ChartTable& table);

// Asks where to, and writes there. The content is made when the person has chosen: by then the chart may look
// at something else, but what is saved is what is seen.
void saveChart(QWidget& chart, const QString& ending, const QString& filter,
               std::function<QByteArray()> content);

// Gives a chart its context menu: the same as a table, as CSV, as a picture. `table` is asked when somebody
// chooses; `theme` and what it refers to outlive the chart.
void addChartMenu(QWidget& chart, const Theme& theme, std::function<ChartTable()> table);

} // namespace vd
