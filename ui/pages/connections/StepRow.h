// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace vd {

class Theme;

// Where a person is on a way of a few steps.
class StepRow : public QWidget {
    Q_OBJECT
public:
    StepRow(Theme& theme, QStringList steps, QWidget* parent = nullptr);

    void setCurrent(int step);
    int current() const { return m_current; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    QStringList m_steps;
    int m_current = -1;
};

} // namespace vd
