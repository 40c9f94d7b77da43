// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Preferences.h"
#include "ui/theme/SystemScheme.h"
#include "ui/theme/Tokens.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPixmap>

namespace vd {

enum class WidthClass { phone, narrow, medium, wide, huge };

// What everything looks like just now: light or dark, and how large. Painters ask by role at paint time and
// keep no colour; changed() says that colours or sizes are others. One object per process, made by who makes
// the window; it sets palette, style and style sheet of the QApplication. GUI thread only.
class Theme : public QObject {
    Q_OBJECT
public:
    explicit Theme(ThemeChoice choice = ThemeChoice::system, QObject* parent = nullptr);
    ~Theme() override; // leaves a plain style behind, which does not know the theme

    void setChoice(ThemeChoice choice);
    bool isDark() const { return m_dark; }

    QColor color(Role role) const;
    QColor sportColor(Sport sport) const;
    QFont font(Type type) const;

    // A length of Tokens.h at the font of the person: 10 pt is 1.0.
    double scale() const;
    int px(double length) const { return qRound(length * scale()); }
    WidthClass widthClass(int windowWidth) const;
    int pageMargin(int windowWidth) const;

    // An icon of resources/icons, recoloured at paint time. The second role is for checked and selected
    // states.
    QIcon icon(const QString& name, Role role = Role::text) const;
    QIcon icon(const QString& name, Role role, Role on) const;
    QPixmap pixmap(const QString& name, int size, Role role, qreal devicePixelRatio) const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void update();
    void apply();
    QString styleSheet() const;

    SystemScheme m_system;
    ThemeChoice m_choice;
    bool m_dark = false;
    bool m_applying = false;
};

// Part of `over` laid on `under`: 0 is under, 1 is over. For the few tints that the design mixes from two
// roles.
QColor mixed(const QColor& over, const QColor& under, double share);

} // namespace vd
