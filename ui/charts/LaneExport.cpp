// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/LaneExport.h"

#include "ui/charts/ChartTable.h"
#include "ui/charts/LaneChart.h"
#include "ui/charts/LaneTable.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QBuffer>
#include <QCoreApplication>
#include <QDialog>
#include <QHeaderView>
#include <QTreeView>
#include <QVBoxLayout>

namespace vd {

namespace {

// At a font of 10 pt.
constexpr double tableWidth = 640;
constexpr double tableHeight = 480;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LaneExport)
};

void showTable(LaneChart& chart, const Theme& theme) {
    auto* dialog = new QDialog(&chart);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(chart.accessibleName());
    dialog->resize(theme.px(tableWidth), theme.px(tableHeight));
    auto* table = new QTreeView;
    table->setModel(new LaneTable(chart.model(), table));
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->header()->setSectionResizeMode(QHeaderView::Stretch);
    table->header()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table->setAccessibleName(chart.accessibleName());
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(table);
    dialog->show();
}

QByteArray asPng(LaneChart& chart) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    chart.picture().save(&buffer, "PNG");
    return bytes;
}

} // namespace

void addLaneExport(LaneChart& chart, const Theme& theme) {
    const auto add = [&chart](const QString& text, auto&& run) {
        auto* action = new QAction(text, &chart);
        QObject::connect(action, &QAction::triggered, &chart, run);
        chart.addAction(action);
    };
    add(Text::tr("Show as table"), [&chart, &theme] { showTable(chart, theme); });
    add(Text::tr("Save as CSV…"), [&chart] {
        saveChart(chart, QStringLiteral("csv"), Text::tr("Tables (*.csv)"),
                  [&chart] { return lanesAsCsv(chart.model()); });
    });
    add(Text::tr("Save as PNG…"), [&chart] {
        saveChart(chart, QStringLiteral("png"), Text::tr("Pictures (*.png)"),
                  [&chart] { return asPng(chart); });
    });
    chart.setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace vd
