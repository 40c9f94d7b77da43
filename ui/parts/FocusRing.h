// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace vd {

class Theme;

// The ring around the button, box or card that has the keyboard: outside of it, and only when it was reached
// with Tab or a shortcut. Other widgets ask for it with the property "focusRing". Views and charts draw the
// focus of their own parts; they ask window()->testAttribute(Qt::WA_KeyboardFocusChange), which this object
// keeps true to how the person moves.
class FocusRing : public QWidget {
    Q_OBJECT
public:
    FocusRing(Theme& theme, QWidget& window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void setKeyboard(bool keyboard);
    void follow(QWidget* target);
    void place();

    Theme& m_theme;
    QWidget& m_window;
    QPointer<QWidget> m_target;
};

} // namespace vd
