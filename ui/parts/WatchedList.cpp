// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/WatchedList.h"

#include "services/watch/WatchedFolders.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Label.h"
#include "ui/parts/Rule.h"

#include <QFileDialog>
#include <QPushButton>
#include <QVBoxLayout>

namespace vd {

WatchedList::WatchedList(Theme& theme, WatchedFolders& folders, Now now, ChooseFolder chooseFolder,
                         QWidget* parent)
    : QWidget(parent), m_theme(theme), m_folders(folders), m_now(std::move(now)),
      m_none(new Label(theme, Type::small, Role::text2,
                       tr("New FIT, GPX and TCX files of a folder come here by themselves: of Dropbox, of a "
                          "phone’s sync folder, of a Garmin watch that is plugged in. Nothing in it is ever "
                          "changed."))),
      m_hint(new Label(theme, Type::small, Role::text3,
                       tr("A Garmin watch that shows itself as a drive is found when you plug it in. Newer "
                          "ones speak MTP and do not: open yours in the file manager, then watch its folder. "
                          "It is looked at when Vitaldeck starts, and with Import now."))),
      m_add(makeButton(theme, ButtonLook::normal, tr("Watch a folder…"), QStringLiteral("plus"),
                       ButtonSize::inCard)),
      m_column(new QVBoxLayout(this)), m_lines(new QVBoxLayout) {
    m_none->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(m_none);
    m_column->addLayout(m_lines);
    m_column->addWidget(m_hint);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this, choose = std::move(chooseFolder)] {
        const QString folder = choose(this);
        if (!folder.isEmpty()) m_folders.watch(folder);
    });
    connect(&folders, &WatchedFolders::changed, this, [this] {
        if (isVisible()) refresh();
    });
    connect(&theme, &Theme::changed, this, &WatchedList::restyle);
    restyle();
    refresh();
}

QString WatchedList::askForFolder(QWidget* over) {
    return QFileDialog::getExistingDirectory(over, tr("Watch a folder"));
}

WatchedRow* WatchedList::makeRow(const QString& id) {
    auto* row = new WatchedRow(m_theme);
    connect(row, &WatchedRow::importRequested, this, [this, id] { m_folders.importNow(id); });
    connect(row, &WatchedRow::cancelRequested, this, [this] { m_folders.cancel(); });
    connect(row, &WatchedRow::stopRequested, this, [this, id] { m_folders.stopWatching(id); });
    connect(row, &WatchedRow::answered, this, [this, id](bool imports) { m_folders.answer(id, imports); });
    connect(row, &WatchedRow::subfoldersChosen, this,
            [this, row](bool subfolders) { m_folders.watch(row->status().path, subfolders); });
    return row;
}

WatchedRow* WatchedList::rowOf(const QString& id) const {
    for (WatchedRow* row : m_rows) {
        if (row->status().id == id) return row;
    }
    return nullptr;
}

// Rows stay while they mean the same, so that nobody loses the button they are on.
void WatchedList::refresh() {
    QList<WatchedRow*> rows;
    for (const WatchStatus& status : m_folders.statuses()) {
        WatchedRow* row = rowOf(status.id);
        if (row == nullptr) row = makeRow(status.id);
        row->setStatus(status, m_now());
        rows << row;
    }
    m_none->setVisible(rows.isEmpty());
    if (rows == m_rows) return;
    for (WatchedRow* gone : qAsConst(m_rows)) {
        if (rows.contains(gone)) continue;
        gone->hide();
        gone->deleteLater();
    }
    m_rows = rows;
    while (m_lines->count() > 0)
        delete m_lines->takeAt(0);
    qDeleteAll(m_rules);
    m_rules.clear();
    for (WatchedRow* row : qAsConst(m_rows)) {
        if (row != m_rows.constFirst()) {
            m_rules << new Rule(m_theme);
            m_lines->addWidget(m_rules.constLast());
        }
        m_lines->addWidget(row);
    }
}

void WatchedList::restyle() {
    m_column->setSpacing(m_theme.px(tokens::gap));
    m_lines->setSpacing(m_theme.px(tokens::gap));
}

void WatchedList::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
    m_folders.lookForDevices();
}

} // namespace vd
