// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QPainter>
#include <QWidget>

namespace vd {

// A line between rows.
class Rule : public QWidget {
public:
    explicit Rule(Theme& theme) : m_theme(theme) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter(this).fillRect(rect(), m_theme.color(Role::cardBorder));
    }

private:
    Theme& m_theme;
};

} // namespace vd
