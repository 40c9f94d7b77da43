// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Recording.h"

#include <QByteArrayView>
#include <QTimeZone>

#include <functional>

namespace vd {

// The file of an activity as the device made it, as a provider hands it out.
struct Original {
    QByteArray bytes;  // unpacked, where it came in a ZIP or gzip
    QString mediaType; // "application/fit"; "application/octet-stream" for what is of no kind that we read
    std::vector<Recording> recordings; // several in the file of a triathlon
    QString nothing;                   // why there is none in it
    QString damage;                    // a sentence, where only part of it could be read
};

// Reads one; pure, any thread. Throws Error(badData) for a damaged file.
using ReadOriginal = std::function<Original(const QByteArray& file, const QString& name, qint64 fetchedAtMs,
                                            const QTimeZone& zone)>;

} // namespace vd
