// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/SourceDisc.h"
#include "ui/theme/Theme.h"

#include <QPainter>
#include <QWidget>

namespace vd {

// The disc of one source. `size` is at 10 pt.
class Disc : public QWidget {
public:
    Disc(Theme& theme, QString provider, int size)
        : m_theme(theme), m_provider(std::move(provider)), m_size(size) {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setToolTip(sourceName(m_provider));
    }
    QSize sizeHint() const override { return QSize(m_theme.px(m_size), m_theme.px(m_size)); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        drawSourceDisc(painter, m_theme, m_provider, QPointF(0, 0), m_theme.px(m_size));
    }

private:
    Theme& m_theme;
    QString m_provider;
    int m_size;
};

} // namespace vd
