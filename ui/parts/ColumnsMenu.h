// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/itemmodels/ActivityColumn.h"

#include <QMenu>

namespace vd {

// The columns to choose; it stays open, so that several can be changed at once.
class ColumnsMenu : public QMenu {
    Q_OBJECT
public:
    explicit ColumnsMenu(QWidget* parent = nullptr);

    void setChosen(const QList<ActivityColumn>& columns); // without a signal

Q_SIGNALS:
    void chosen(const QList<vd::ActivityColumn>& columns);
    void usualRequested(); // what was there before anybody chose

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void tell();

    QList<QAction*> m_actions; // their data: the column
};

} // namespace vd
