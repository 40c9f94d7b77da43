// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QDate>

#include <optional>

namespace vd {

struct Invocation;
struct Provider;

// Parses one command's arguments; throws UsageError for options it does not know, for a missing value and for
// a number of positional arguments outside of [least, most] (most < 0: any number).
void parseArguments(QCommandLineParser& parser, const QStringList& arguments, int least, int most);

// The value of an option as a date; nullopt when it is not given, UsageError when it is no date.
std::optional<QDate> dateOption(const QCommandLineParser& parser, const QString& name);

// The service of that id; UsageError where there is none.
const Provider& providerNamed(const QString& id);
// UsageError with --demo: the made-up athlete has no accounts.
void refuseDemo(const Invocation& invocation);

} // namespace vd
