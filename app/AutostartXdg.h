// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Autostart.h"

namespace vd {

// A desktop file in the autostart folder (Desktop Application Autostart Specification 0.5).
class AutostartXdg : public Autostart {
public:
    // `configFolder`: $XDG_CONFIG_HOME.
    AutostartXdg(const QString& configFolder, QString program, QStringList arguments);

    bool isSupported() const override { return true; }
    bool isEnabled() const override;
    void setEnabled(bool enabled) override;

    QString file() const { return m_file; }

private:
    QString m_file;
    QString m_program;
    QStringList m_arguments;
};

// The value of the key Exec: each argument quoted, and the whole escaped as a string (Desktop Entry
// Specification 1.5, "The Exec key").
QString execLine(const QString& program, const QStringList& arguments);

} // namespace vd
