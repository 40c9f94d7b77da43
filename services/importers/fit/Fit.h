// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importers/Importer.h"

namespace vd {

bool sniffFit(QByteArrayView head);
ReadResult readFit(const FileContent& file, std::stop_token stop);

// The same without the raw payload, which is hashing and compressing: what is measured as 'decoding'.
ReadResult decodeFit(const FileContent& file, const std::stop_token& stop);

} // namespace vd
