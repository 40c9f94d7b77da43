// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"

#include <QByteArrayView>
#include <QString>
#include <QTimeZone>

#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace vd {

// A file, or a member of an archive, whole in memory (files of one activity are small; formats that are not
// will read through a device).
struct FileContent {
    QString path; // as shown: "/home/a/ride.fit", "/home/a/export.zip/activities/1.fit"
    QByteArray bytes;
    qint64 importedAtMs = 0;
    QTimeZone zone = QTimeZone::systemTimeZone(); // for files that name no offset of their own
};

// What became of reading one file. What could be read is in `batches`, whatever else was wrong.
struct ReadResult {
    std::vector<Batch> batches; // without run; each with the file as its payload
    // Set when the file is damaged but something could be read: a sentence with the place ("cut off at byte
    // 7472").
    QString damage;
    // Set when there was nothing for us in a sound file: why ("a workout plan, no activity in it").
    QString nothing;
    // Worth saying although all went well ("the watch's clock was not set").
    QStringList remarks;
};

// A file format. Pure: no store, no network, no Gui; called on pool threads, several at a time.
struct Importer {
    const char* id;          // "fit", "gpx", "tcx": stable, in JSON and as Batch::feed
    const char* displayName; // "FIT"
    // Does this look like the format? `head` is the first 64 KiB at most. Content decides, never the suffix.
    bool (*sniff)(QByteArrayView head);
    // Throws Error(badData) when nothing at all can be read, Error(cancelled) when stopped.
    ReadResult (*read)(const FileContent& file, std::stop_token stop);
};

// All formats, most certain first. Adding a format is one folder and one row in Importers.cpp.
std::span<const Importer> allImporters();
const Importer* importerFor(QByteArrayView head); // nullptr: unknown

} // namespace vd
