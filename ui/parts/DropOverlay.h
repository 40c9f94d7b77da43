// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace vd {

class Theme;

// Lies over the window while files are dragged across it: says that they may be dropped, and what is read.
class DropOverlay : public QWidget {
    Q_OBJECT
public:
    DropOverlay(Theme& theme, QWidget& window);

    void cover();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    QWidget& m_window;
};

} // namespace vd
