// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QPainter>
#include <QWidget>

namespace vd {

// The mark of Vitaldeck. `size` is at 10 pt.
class Mark : public QWidget {
public:
    Mark(Theme& theme, int size) : m_theme(theme), m_size(size) {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return QSize(m_theme.px(m_size), m_theme.px(m_size)); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter(this).drawPixmap(0, 0, markPixmap(m_theme.px(m_size), devicePixelRatioF()));
    }

private:
    Theme& m_theme;
    int m_size;
};

} // namespace vd
