// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace vd {

bool isTerminal(int descriptor); // 0: standard input, 2: standard error

// A line of standard input, without its end; nullopt when there is none.
std::optional<QByteArray> readLine();
// Asks on the terminal, without showing what is typed. nullopt where nobody can be asked.
std::optional<QByteArray> askSecret(const QString& question);

// One line on standard error that the next one replaces; nothing where that is no terminal. Ended by
// endProgress().
void showProgress(const QString& line);
void endProgress();

} // namespace vd
