// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ChartTable.h"

#include "ui/theme/Theme.h"

#include <QAction>
#include <QBuffer>
#include <QCoreApplication>
#include <QDialog>
#include <QFileDialog>
#include <QHeaderView>
#include <QMessageBox>
#include <QSaveFile>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace vd {

namespace {

// At a font of 10 pt.
constexpr double tableWidth = 640;
constexpr double tableHeight = 480;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ChartTable)
};

QString quoted(QString field) {
    if (!field.contains(u',') && !field.contains(u'"') && !field.contains(u'\n')) return field;
    return u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QByteArray line(const QStringList& fields) {
    QStringList all;
    for (const QString& field : fields)
        all << quoted(field);
    return all.join(u',').toUtf8() + "\r\n";
}

void showTable(QWidget& chart, const Theme& theme, const ChartTable& table) {
    auto* dialog = new QDialog(&chart);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(chart.accessibleName());
    dialog->resize(theme.px(tableWidth), theme.px(tableHeight));
    auto* view = new QTreeWidget;
    view->setHeaderLabels(table.titles);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->header()->setSectionResizeMode(QHeaderView::Stretch);
    view->setAccessibleName(chart.accessibleName());
    for (const QStringList& row : table.rows)
        view->addTopLevelItem(new QTreeWidgetItem(row));
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(view);
    dialog->show();
}

void writeFile(QWidget& parent, const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) return;
    auto* message =
        new QMessageBox(QMessageBox::Warning, Text::tr("Not saved"),
                        Text::tr("The file could not be written. Choose another folder and try again."),
                        QMessageBox::Ok, &parent);
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->setInformativeText(file.errorString());
    message->open();
}

QByteArray asPng(QWidget& chart, const Theme& theme) {
    QPixmap picture(chart.size() * chart.devicePixelRatioF());
    picture.setDevicePixelRatio(chart.devicePixelRatioF());
    picture.fill(theme.color(Role::base));
    chart.render(&picture, QPoint(), QRegion(), QWidget::DrawChildren);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

} // namespace

QByteArray csvOf(const ChartTable& table) {
    QByteArray csv = line(table.titles);
    for (const QStringList& row : table.rows)
        csv += line(row);
    return csv;
}

void saveChart(QWidget& chart, const QString& ending, const QString& filter,
               std::function<QByteArray()> content) {
    auto* dialog = new QFileDialog(&chart, Text::tr("Save"), QString(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, &chart,
        [&chart, content = std::move(content)](const QString& path) { writeFile(chart, path, content()); });
    dialog->open();
}

void addChartMenu(QWidget& chart, const Theme& theme, std::function<ChartTable()> table) {
    const auto add = [&chart](const QString& text, auto&& run) {
        auto* action = new QAction(text, &chart);
        QObject::connect(action, &QAction::triggered, &chart, run);
        chart.addAction(action);
    };
    add(Text::tr("Show as table"), [&chart, &theme, table] { showTable(chart, theme, table()); });
    add(Text::tr("Save as CSV…"), [&chart, table] {
        saveChart(chart, QStringLiteral("csv"), Text::tr("Tables (*.csv)"),
                  [table] { return csvOf(table()); });
    });
    add(Text::tr("Save as PNG…"), [&chart, &theme] {
        saveChart(chart, QStringLiteral("png"), Text::tr("Pictures (*.png)"),
                  [&chart, &theme] { return asPng(chart, theme); });
    });
    chart.setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace vd
