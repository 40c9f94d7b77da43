// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace vd::fit {

// "Garmin Edge 810"; of other makers with the model's name that the file gives, if any. Empty when not known.
// The numbers are those of the public FIT profile.
QString deviceName(std::optional<quint32> manufacturer, std::optional<quint32> product,
                   const QString& productName);

} // namespace vd::fit
