// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importers/Importer.h"

namespace vd::fit {

bool sniff(QByteArrayView head);

// All that a file holds for us, without the payload: what is measured as 'decoding'. Throws as
// Importer::read.
ReadResult decode(const FileContent& file, const std::stop_token& stop);

ReadResult read(const FileContent& file, std::stop_token stop);

} // namespace vd::fit
