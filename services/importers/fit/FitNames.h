// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Sport.h"

#include <QString>

#include <optional>

// The words for the numbers of sports, makers and models. Numbers of the public FIT profile.
namespace vd::fit {

// "running", "running/trail"; "sport 99" for numbers newer than this list; empty without a sport.
QString sportWords(std::optional<quint32> sport, std::optional<quint32> subSport);
Sport sportOf(std::optional<quint32> sport, std::optional<quint32> subSport);

QString swimStroke(std::optional<quint32> stroke); // "freestyle", ...; empty when not known

// "Garmin Edge 810"; of other makers with the model's name that the file gives, if any. Empty when not known.
QString deviceName(std::optional<quint32> manufacturer, std::optional<quint32> product,
                   const QString& productName);

} // namespace vd::fit
