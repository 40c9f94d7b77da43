// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <memory>

namespace vd {

// Whether the system starts a program when the person logs in. Each platform has its own way, compiled in.
class Autostart {
public:
    virtual ~Autostart() = default;
    virtual bool isSupported() const = 0;
    virtual bool isEnabled() const = 0;
    // Throws Error(storage). Switching on what is on already brings what is started up to date.
    virtual void setEnabled(bool enabled) = 0;

    // For this program with these arguments.
    static std::unique_ptr<Autostart> ofSystem(const QStringList& arguments);
};

// Where this program really is: an AppImage is unpacked anew at each start.
QString programPath();

} // namespace vd
