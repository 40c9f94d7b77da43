// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPushButton;
class QToolButton;
class QWidget;

namespace vd {

class Theme;

// tonal: the one thing a place asks of the person. primary: at most one per view. danger: takes something
// away.
enum class ButtonLook { normal, tonal, primary, flat, danger };
enum class ButtonSize { normal, inCard };

QPushButton* makeButton(Theme& theme, ButtonLook look, const QString& text, const QString& icon = {},
                        ButtonSize size = ButtonSize::normal);
// Icon only; `name` is its accessible name and tool tip.
QToolButton* makeIconButton(Theme& theme, const QString& icon, const QString& name, bool framed = true);
// Looks like a link: accent text, no frame.
QPushButton* makeLink(const QString& text);

} // namespace vd
