// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Sport.h"

#include <QString>

#include <optional>

// The words for the numbers of sports; the numbers are those of the public FIT profile.
namespace vd::fit {

// "running", "running/trail"; "sport 99" for numbers newer than this list; empty without a sport.
QString sportWords(std::optional<quint32> sport, std::optional<quint32> subSport);
Sport sportOf(std::optional<quint32> sport, std::optional<quint32> subSport);

QString swimStroke(std::optional<quint32> stroke); // "freestyle", ...; empty when not known

} // namespace vd::fit
