// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Buttons.h"

#include <QFrame>
#include <QStringList>

class QButtonGroup;

namespace vd {

class Theme;

// A few exclusive choices in one frame; arrow keys move between them.
class Segment : public QFrame {
    Q_OBJECT
public:
    Segment(Theme& theme, const QStringList& choices, const QString& accessibleName,
            QWidget* parent = nullptr, ButtonSize size = ButtonSize::normal);

    int current() const;
    void setCurrent(int index); // without a signal
    void setChoiceVisible(int index, bool visible);
    int widthWith(const QList<int>& choices) const; // if these were the visible ones

Q_SIGNALS:
    void chosen(int index); // by the person

private:
    void restyle();

    Theme& m_theme;
    ButtonSize m_size;
    QButtonGroup* m_buttons;
};

} // namespace vd
