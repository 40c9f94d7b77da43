// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importers/Importer.h"

namespace vd {

// Garmin's Training Center XML (TrainingCenterDatabasev2.xsd, ActivityExtensionv2.xsd): one recording an
// <Activity>, and one a <Transition> between the activities of a multisport session. What the laps say of
// distance, time and energy goes before what follows from the points. Courses and workouts are no activities.
bool sniffTcx(QByteArrayView head);
ReadResult readTcx(const FileContent& file, std::stop_token stop);

} // namespace vd
