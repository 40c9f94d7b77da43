// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
            QWidget* parent = nullptr);

    int current() const;
    void setCurrent(int index); // without a signal
    void setChoiceVisible(int index, bool visible);

Q_SIGNALS:
    void chosen(int index); // by the person

private:
    void restyle();

    Theme& m_theme;
    QButtonGroup* m_buttons;
};

} // namespace vd
