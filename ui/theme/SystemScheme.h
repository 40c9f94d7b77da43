// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace vd {

// Does the person's desktop prefer dark? Qt 6.5 tells; before that the platform's own palette is asked, and
// on Linux the settings portal, which knows it on desktops whose palette never reaches Qt. GUI thread only.
class SystemScheme : public QObject {
    Q_OBJECT
public:
    explicit SystemScheme(QObject* parent = nullptr);

    bool isDark() const { return m_dark; }
    // The platform told that its theme is another now (QEvent::ThemeChange).
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void set(bool dark);
    Q_SLOT void askPortal();

    bool m_dark = false;
};

} // namespace vd
