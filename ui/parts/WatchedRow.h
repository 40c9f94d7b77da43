// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/watch/WatchStatus.h"

#include <QDateTime>
#include <QWidget>

class QBoxLayout;
class QMenu;
class QPushButton;
class QToolButton;

namespace vd {

class ElidedLabel;
class FlowLayout;
class IconLabel;
class Label;
class ProgressBar;
class Theme;

// A watched folder or a device in a list: what it is, how it stands, what can be done.
class WatchedRow : public QWidget {
    Q_OBJECT
public:
    explicit WatchedRow(Theme& theme, QWidget* parent = nullptr);

    void setStatus(const WatchStatus& status, const QDateTime& now);
    const WatchStatus& status() const { return m_status; }

Q_SIGNALS:
    void importRequested();
    void cancelRequested();
    void stopRequested();
    void answered(bool imports);
    void subfoldersChosen(bool subfolders);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeWords();
    QWidget* makeButtons();
    void makeMenu();
    void setButtons(const QString& name, bool mayImport);
    void arrange();
    void restyle();

    Theme& m_theme;
    WatchStatus m_status;
    IconLabel* m_kind;
    Label* m_name;
    ElidedLabel* m_place;
    IconLabel* m_icon;
    Label* m_state;
    Label* m_last;
    Label* m_problem;
    ProgressBar* m_bar;
    QPushButton* m_yes;
    QPushButton* m_no;
    QPushButton* m_import;
    QPushButton* m_cancel;
    QPushButton* m_stop;
    QToolButton* m_more;
    QMenu* m_menu;
    QBoxLayout* m_row = nullptr;
    QBoxLayout* m_stateRow = nullptr;
    QBoxLayout* m_lines = nullptr;
    FlowLayout* m_buttons = nullptr;
};

} // namespace vd
