// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace vd {

// What the icon in the tray says besides being there, by a shape in its corner.
enum class TrayMark { none, turning, paused, warning };

// The outline of the deck with the pulse, in one colour, at the sizes that trays ask for.
QIcon trayIcon(TrayMark mark);

} // namespace vd
