// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"

#include <QWidget>

namespace vd {

class Theme;

// An icon that stands by itself. `size` is at 10 pt.
class IconLabel : public QWidget {
    Q_OBJECT
public:
    IconLabel(Theme& theme, QString icon, int size, Role role, QWidget* parent = nullptr);

    void setIcon(const QString& icon, Role role);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    QString m_icon;
    int m_size;
    Role m_role;
};

} // namespace vd
