// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace vd {

class Theme;

// Something painted that leads somewhere: a tile, a row, a headline. Click, Space and Enter do the same.
class PaintedButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit PaintedButton(Theme& theme, QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool isHovered() const { return isEnabled() && underMouse(); }

    Theme& m_theme;
};

} // namespace vd
