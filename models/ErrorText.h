// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Error.h"

namespace vd {

// What a person reads: what happened, what it means for the data, what to do. In the person's language.
struct ErrorText {
    QString title;    // "The data file is damaged"
    QString sentence; // one to three sentences
};
// Names what it is about where the error carries it: "path" (of a file or folder), "version" (of a newer
// store), "backup" (where a damaged store was kept), "provider" (its name), "kind" (of data), "port".
ErrorText describe(const Error& error);
ErrorText describe(ErrorCode code); // without the values: for stored codes

} // namespace vd
