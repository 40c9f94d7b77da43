// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace vd {

class Theme;

// What stands where there is nothing yet: icon, title, one line, one action.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    struct Words {
        QString icon;
        QString title;
        QString sentence; // may be empty
        QString action;
    };
    EmptyState(Theme& theme, const Words& words, bool primary, QWidget* parent = nullptr);

Q_SIGNALS:
    void actionRequested();

private:
    void restyle();

    Theme& m_theme;
    QPushButton* m_action;
};

} // namespace vd
