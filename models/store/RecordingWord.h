// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/PreparedBatch.h"

#include <QVariantList>

namespace vd {

// A word for a recording as columns of the table recording: the summary and what else was said, with its
// hash; not when it was fetched, and not its laps and streams.
const QString& wordColumns(); // "sport, name, ..., content_hash"
QVariantList wordValues(const PreparedRecording& prepared);

// What a list said in brief, kept beside the detail, by the names of the columns; and back.
QByteArray encodeWord(const QVariantList& values);
QVariantList decodeWord(const QByteArray& cbor);

// A brief word over the one that stands: what it does not tell stays, and so do the counts of laps and
// points, which belong to what the detail brought.
QVariantList laidOver(const QVariantList& standing, const QVariantList& brief);

} // namespace vd
