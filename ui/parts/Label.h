// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"

#include <QLabel>

namespace vd {

class Theme;

// Plain text of one type and one colour role; both follow the theme.
class Label : public QLabel {
    Q_OBJECT
public:
    Label(Theme& theme, Type type, Role role, const QString& text = {}, QWidget* parent = nullptr);

    void setRole(Role role);

private:
    void restyle();

    Theme& m_theme;
    Type m_type;
    Role m_role;
};

// One line that gives up its end when there is no room, and then says the whole as its tool tip.
class ElidedLabel : public QWidget {
    Q_OBJECT
public:
    ElidedLabel(Theme& theme, Type type, Role role, const QString& text = {}, QWidget* parent = nullptr);

    void setText(const QString& text);
    const QString& text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void restyle();
    void updateTip();

    Theme& m_theme;
    Type m_type;
    Role m_role;
    QString m_text;
};

} // namespace vd
