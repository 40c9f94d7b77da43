// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/DataSection.h"

#include "ui/parts/Buttons.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

namespace vd {

DataSection::DataSection(const PageContext& context) : Section(context) {
    auto* folder = new QLineEdit(QDir::toNativeSeparators(context.folder));
    folder->setReadOnly(true);
    folder->setMinimumWidth(folder->fontMetrics().averageCharWidth() * 56);
    addField(tr("Data folder"), folder,
             context.isDemo ? tr("The demo's own. Nothing in it stays when you leave it.")
                            : tr("All that Vitaldeck knows is in this folder. Keep a copy of it."));
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    auto* open = makeButton(context.theme, ButtonLook::normal, tr("Open folder"), QStringLiteral("folder"));
    row->addWidget(open);
    connect(open, &QPushButton::clicked, this,
            [path = context.folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    if (!context.isDemo && !context.folderIsGiven) {
        auto* other = makeButton(context.theme, ButtonLook::normal, tr("Use another folder…"));
        row->addWidget(other);
        connect(other, &QPushButton::clicked, this, &DataSection::chooseFolder);
    }
    row->addStretch(1);
    addWide(buttons);
    if (context.isDemo) return;
    addHeading(tr("Demo"));
    addSentence(tr("Three years of a made-up athlete, apart from your own data."));
    auto* demo = makeButton(context.theme, ButtonLook::normal, tr("Explore with demo data"));
    connect(demo, &QPushButton::clicked, this, &DataSection::demoRequested);
    auto* demoRow = new QWidget;
    auto* line = new QHBoxLayout(demoRow);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(demo);
    line->addStretch(1);
    addWide(demoRow);
}

void DataSection::chooseFolder() {
    const QString chosen =
        QFileDialog::getExistingDirectory(this, tr("Keep the data in this folder"), context().folder);
    if (!chosen.isEmpty() && QDir(chosen) != QDir(context().folder)) Q_EMIT folderRequested(chosen);
}

} // namespace vd
