// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace vd {

class Theme;

// A choice within a line of text: without a frame, as wide as what is chosen.
class FlatCombo : public QComboBox {
    Q_OBJECT
public:
    explicit FlatCombo(const Theme& theme, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void showPopup() override;

private:
    const Theme& m_theme;
};

} // namespace vd
