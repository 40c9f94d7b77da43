// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ColumnsMenu.h"

#include <QKeyEvent>

namespace vd {

namespace {

ActivityColumn columnOf(const QAction* action) {
    return static_cast<ActivityColumn>(action->data().toInt());
}

} // namespace

ColumnsMenu::ColumnsMenu(QWidget* parent) : QMenu(parent) {
    setAccessibleName(tr("Columns"));
    for (const ActivityColumnInfo& column : allActivityColumns()) {
        if (isAlwaysShown(column.column)) continue;
        QAction* action = addAction(columnName(column.column));
        action->setCheckable(true);
        action->setData(static_cast<int>(column.column));
        connect(action, &QAction::triggered, this, &ColumnsMenu::tell);
        m_actions << action;
    }
    addSeparator();
    //: Of the columns of a table: those that it has when nobody chose any
    connect(addAction(tr("Usual columns")), &QAction::triggered, this, &ColumnsMenu::usualRequested);
}

void ColumnsMenu::setChosen(const QList<ActivityColumn>& columns) {
    for (QAction* action : qAsConst(m_actions))
        action->setChecked(columns.contains(columnOf(action)));
}

void ColumnsMenu::tell() {
    QList<ActivityColumn> columns;
    for (const QAction* action : qAsConst(m_actions)) {
        if (action->isChecked()) columns << columnOf(action);
    }
    Q_EMIT chosen(columns);
}

void ColumnsMenu::mouseReleaseEvent(QMouseEvent* event) {
    QAction* action = actionAt(event->position().toPoint());
    if (action != nullptr && action->isCheckable()) {
        action->trigger();
    } else {
        QMenu::mouseReleaseEvent(event);
    }
}

void ColumnsMenu::keyPressEvent(QKeyEvent* event) {
    const bool takes =
        event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (takes && activeAction() != nullptr && activeAction()->isCheckable()) {
        activeAction()->trigger();
    } else {
        QMenu::keyPressEvent(event);
    }
}

} // namespace vd
