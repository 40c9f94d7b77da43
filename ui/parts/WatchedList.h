// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/WatchedRow.h"

#include <QList>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace vd {

class Label;
class WatchedFolders;

// The watched folders and devices below each other, and the way to one more.
class WatchedList : public QWidget {
    Q_OBJECT
public:
    using Now = std::function<QDateTime()>;
    using ChooseFolder = std::function<QString(QWidget* over)>; // empty: none was chosen

    WatchedList(Theme& theme, WatchedFolders& folders, Now now, ChooseFolder chooseFolder = &askForFolder,
                QWidget* parent = nullptr);

    const QList<WatchedRow*>& rows() const { return m_rows; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    static QString askForFolder(QWidget* over);
    void refresh();
    WatchedRow* rowOf(const QString& id) const;
    WatchedRow* makeRow(const QString& id);
    void restyle();

    Theme& m_theme;
    WatchedFolders& m_folders;
    Now m_now;
    Label* m_none;
    Label* m_hint;
    QPushButton* m_add;
    QVBoxLayout* m_column;
    QVBoxLayout* m_lines;
    QList<WatchedRow*> m_rows;
    QList<QWidget*> m_rules; // between them
};

} // namespace vd
