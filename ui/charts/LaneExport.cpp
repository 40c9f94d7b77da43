// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/LaneExport.h"

#include "ui/charts/LaneChart.h"
#include "ui/charts/LaneTable.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QBuffer>
#include <QCoreApplication>
#include <QDialog>
#include <QFileDialog>
#include <QHeaderView>
#include <QMessageBox>
#include <QSaveFile>
#include <QTreeView>
#include <QVBoxLayout>

namespace vd {

namespace {

// At a font of 10 pt.
constexpr double tableWidth = 640;
constexpr double tableHeight = 480;

QString tr(const char* text) {
    return QCoreApplication::translate("LaneExport", text);
}

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

void writeFile(QWidget& parent, const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) return;
    auto* message = new QMessageBox(QMessageBox::Warning, tr("Not saved"),
                                    tr("The file could not be written. Choose another folder and try again."),
                                    QMessageBox::Ok, &parent);
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->setInformativeText(file.errorString());
    message->open();
}

// The content is made when the person has chosen where it goes: by then the chart may look at something else,
// but what is saved is what is seen.
template <typename Content>
void askAndWrite(LaneChart& chart, const QString& ending, const QString& filter, Content content) {
    auto* dialog = new QFileDialog(&chart, tr("Save"), QString(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    QObject::connect(dialog, &QFileDialog::fileSelected, &chart,
                     [&chart, content](const QString& path) { writeFile(chart, path, content(chart)); });
    dialog->open();
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
    add(tr("Show as table"), [&chart, &theme] { showTable(chart, theme); });
    add(tr("Save as CSV…"), [&chart] {
        askAndWrite(chart, QStringLiteral("csv"), tr("Tables (*.csv)"),
                    [](LaneChart& source) { return lanesAsCsv(source.model()); });
    });
    add(tr("Save as PNG…"),
        [&chart] { askAndWrite(chart, QStringLiteral("png"), tr("Pictures (*.png)"), asPng); });
    chart.setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace vd
