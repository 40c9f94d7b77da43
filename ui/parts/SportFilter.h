// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Sport.h"

#include <QList>
#include <QSet>
#include <QWidget>

class QToolButton;

namespace vd {

class Theme;

// 'All sports' and a chip for each sport that there is. Several may be chosen; arrow keys move between the
// chips.
class SportFilter : public QWidget {
    Q_OBJECT
public:
    explicit SportFilter(Theme& theme, QWidget* parent = nullptr);

    void setSports(const QList<Sport>& sports);     // that there are, in the order to show
    QSet<Sport> chosen() const { return m_chosen; } // empty: all
    void setChosen(const QSet<Sport>& sports);      // without a signal
    void clear();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QToolButton* addChip(const QString& text);
    void toggle(Sport sport, bool on);
    void showChosen();
    void restyle();

    Theme& m_theme;
    QToolButton* m_all;
    QList<Sport> m_sports;
    QList<QToolButton*> m_chips; // of m_sports
    QSet<Sport> m_chosen;
};

} // namespace vd
