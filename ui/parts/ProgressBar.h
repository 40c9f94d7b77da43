// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace vd {

class Theme;

// A known share of a whole. Where the share is not known there is no bar, so hide it then.
class ProgressBar : public QWidget {
    Q_OBJECT
public:
    explicit ProgressBar(Theme& theme, QWidget* parent = nullptr);

    void setShare(double share); // 0 ... 1
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    double m_share = 0;
};

} // namespace vd
