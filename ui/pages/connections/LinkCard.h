// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/PaintedButton.h"

namespace vd {

// What stands after the last account: the way to one more.
class LinkCard : public PaintedButton {
    Q_OBJECT
public:
    explicit LinkCard(Theme& theme, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace vd
