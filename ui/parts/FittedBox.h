// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace vd {

class Theme;

// A box to choose from that is as wide as what is chosen, up to a limit: a longer text is elided and said in
// the tool tip. The list that opens shows all in full.
class FittedBox : public QComboBox {
    Q_OBJECT
public:
    FittedBox(Theme& theme, const QString& accessibleName, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    void showPopup() override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void fit(); // what is chosen reads otherwise now, and no signal has said so

    Theme& m_theme;
};

} // namespace vd
