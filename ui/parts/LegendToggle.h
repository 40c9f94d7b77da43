// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/ReadOut.h"

#include <QAbstractButton>

namespace vd {

// A series in a legend that can be switched off: sample and name. Off, the sample is gone and the name is
// crossed out.
class LegendToggle : public QAbstractButton {
    Q_OBJECT
public:
    LegendToggle(const Theme& theme, SeriesSample sample, Role role, const QString& name,
                 QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    SeriesSample m_sample;
    Role m_role;
};

} // namespace vd
