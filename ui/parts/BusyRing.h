// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QWidget>

namespace vd {

class Theme;

// The only thing in the window that turns: once a second, and not at all where the system wants less motion.
class BusyRing : public QWidget {
    Q_OBJECT
public:
    explicit BusyRing(Theme& theme, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    Theme& m_theme;
    QBasicTimer m_timer;
    QElapsedTimer m_shown;
};

} // namespace vd
