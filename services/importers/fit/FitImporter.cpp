// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/fit/Fit.h"

#include "models/Error.h"
#include "services/importers/FileIdentity.h"
#include "services/importers/fit/FitActivity.h"
#include "services/importers/fit/FitBody.h"
#include "services/importers/fit/FitWellness.h"

#include <QCoreApplication>

#include <algorithm>

namespace vd {

namespace {

using namespace fit;

constexpr QLatin1String format("fit");

// A FIT file in the sense of its file_id: parts chained to it that have none of their own (heart rates of a
// strap) belong to it.
struct LogicalFile {
    FileHead head;
    bool hasHead = false;
    int part = -1; // where its file_id stood
    ActivityReader activity;
    WellnessReader wellness;
    BodyReader body;
};

bool isActivity(FileType type) {
    return type == FileType::activity || type == FileType::activitySummary || type == FileType::missing;
}

QString whyNothing(FileType type) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("Fit", text); };
    switch (type) {
    case FileType::device:
        return tr(QT_TRANSLATE_NOOP("Fit", "A description of a device: it holds no activity."));
    case FileType::settings:
        return tr(QT_TRANSLATE_NOOP("Fit", "Settings of a device: they hold no activity."));
    case FileType::sport: return tr(QT_TRANSLATE_NOOP("Fit", "Settings of a sport: they hold no activity."));
    case FileType::workout: return tr(QT_TRANSLATE_NOOP("Fit", "A workout plan: it holds no activity."));
    case FileType::schedules:
        return tr(QT_TRANSLATE_NOOP("Fit", "A training schedule: it holds no activity."));
    case FileType::course: return tr(QT_TRANSLATE_NOOP("Fit", "A course: it holds no activity."));
    case FileType::segment:
    case FileType::segmentList: return tr(QT_TRANSLATE_NOOP("Fit", "Segments: they hold no activity."));
    case FileType::locations: return tr(QT_TRANSLATE_NOOP("Fit", "Waypoints: they hold no activity."));
    case FileType::totals: return tr(QT_TRANSLATE_NOOP("Fit", "Totals of a device: they hold no activity."));
    case FileType::goals: return tr(QT_TRANSLATE_NOOP("Fit", "Goals: they hold no activity."));
    case FileType::weight:
    case FileType::bloodPressure: return tr(QT_TRANSLATE_NOOP("Fit", "The file holds no measurements."));
    case FileType::activity:
    case FileType::activitySummary:
    case FileType::missing: return tr(QT_TRANSLATE_NOOP("Fit", "An activity without any data."));
    case FileType::monitoringA:
    case FileType::monitoringDaily:
    case FileType::monitoringB:
    case FileType::sleep:
    case FileType::hrvStatus: break;
    }
    return tr(QT_TRANSLATE_NOOP("Fit", "The file holds nothing that Vitaldeck reads."));
}

// What is wrong with a file of which something could be read.
QString sentence(const Damage& damage) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("Fit", text); };
    const char* text = nullptr;
    switch (damage.kind) {
    case Damage::Kind::cutOff:
        //: %1 is the place in the file, here and in the next ones
        text = QT_TRANSLATE_NOOP("Fit", "The file is cut off at byte %1; what stands before it was read.");
        break;
    case Damage::Kind::undefinedData:
        text = QT_TRANSLATE_NOOP("Fit", "The file is damaged at byte %1; what stands before it was read.");
        break;
    case Damage::Kind::notFit:
        text = QT_TRANSLATE_NOOP("Fit", "What stands at byte %1 is no FIT data; the rest was read.");
        break;
    case Damage::Kind::wrongChecksum:
        text = QT_TRANSLATE_NOOP(
            "Fit", "The checksum at byte %1 does not match; all was read, but some values may be wrong.");
        break;
    case Damage::Kind::wrongHeader:
        text = QT_TRANSLATE_NOOP("Fit", "The header at byte %1 is damaged; what follows it was read.");
        break;
    case Damage::Kind::unfinished:
        text = QT_TRANSLATE_NOOP(
            "Fit",
            "The device did not finish the file that begins at byte %1; what it had written was read.");
        break;
    }
    return tr(text).arg(damage.at);
}

QString nothingReadable(const Damage& damage) {
    return QCoreApplication::translate("Fit", "The file is damaged at byte %1; nothing in it could be read.")
        .arg(damage.at);
}

Batch& batchOf(ReadResult& result, const Source& source) {
    const auto same = std::find_if(result.batches.begin(), result.batches.end(), [&](const Batch& batch) {
        return batch.source.accountId == source.accountId;
    });
    if (same != result.batches.end()) return *same;
    Batch batch;
    batch.source = source;
    batch.feed = format;
    result.batches.push_back(std::move(batch));
    return result.batches.back();
}

template <typename T>
void append(std::vector<T>& to, std::vector<T>& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void finish(LogicalFile& file, const FileContent& content, ReadResult& result) {
    Batch found;
    if (isActivity(file.head.type)) {
        found.recordings = file.activity.finish(file.head, content.zone, result.remarks);
    } else {
        file.wellness.finish(file.head, content.zone, found);
    }
    found.measurements = file.body.finish(file.head, content.zone);
    if (found.empty()) {
        if (result.nothing.isEmpty()) result.nothing = whyNothing(file.head.type);
        return;
    }
    const QString device = file.head.device();
    const QString displayName = device.isEmpty() ? QStringLiteral("FIT") : device;
    Batch& batch = batchOf(result, fileSource(format, file.head.deviceKey(), displayName));
    append(batch.recordings, found.recordings);
    append(batch.dailyValues, found.dailyValues);
    append(batch.samples, found.samples);
    append(batch.sleeps, found.sleeps);
    append(batch.measurements, found.measurements);
}

void add(LogicalFile& file, const Message& message) {
    if (isActivity(file.head.type)) {
        file.activity.add(message);
    } else {
        file.wellness.add(message);
    }
    file.body.add(message);
}

} // namespace

bool sniffFit(QByteArrayView head) {
    return head.size() >= 12 && static_cast<uchar>(head[0]) >= 12 &&
           head.sliced(8, 4) == QByteArrayView(".FIT");
}

ReadResult decodeFit(const FileContent& content, const std::stop_token& stop) {
    constexpr int messagesBetweenLooks = 4096;
    if (!sniffFit(content.bytes)) {
        throw Error(ErrorCode::badData, QStringLiteral("no FIT header"),
                    {{QStringLiteral("path"), content.path}});
    }
    ReadResult result;
    Reader reader(content.bytes);
    LogicalFile file;
    int part = -1;
    int messages = 0;
    while (const Message* message = reader.next()) {
        if (++messages % messagesBetweenLooks == 0 && stop.stop_requested())
            throw Error(ErrorCode::cancelled);
        if (message->number() == message::fileId && file.hasHead && file.part != reader.part()) {
            finish(file, content, result);
            file = LogicalFile();
            part = -1;
        }
        if (part != reader.part()) {
            part = reader.part();
            file.activity.beginPart();
        }
        if (message->number() == message::fileId && !file.hasHead) {
            file.head.read(*message);
            file.hasHead = true;
            file.part = part;
        }
        add(file, *message);
    }
    finish(file, content, result);
    const bool foundSomething = !result.batches.empty();
    if (foundSomething) result.nothing.clear();
    if (const std::optional<Damage> damage = reader.damage()) {
        const bool lostAll = !foundSomething && isActivity(file.head.type);
        if (lostAll) result.nothing.clear();
        result.damage = lostAll ? nothingReadable(*damage) : sentence(*damage);
    }
    return result;
}

ReadResult readFit(const FileContent& content, std::stop_token stop) {
    ReadResult result = decodeFit(content, stop);
    if (result.batches.empty()) return result;
    RawPayload payload = makePayload({}, content.path, QStringLiteral("application/vnd.ant.fit"),
                                     content.bytes, content.importedAtMs);
    payload.key = QString::fromLatin1(payload.sha256.toHex());
    for (Batch& batch : result.batches) {
        batch.payloads.push_back(payload);
        for (Recording& recording : batch.recordings)
            recording.payload = 0;
        for (DailyValue& value : batch.dailyValues)
            value.payload = 0;
        for (SampleSeries& series : batch.samples)
            series.payload = 0;
        for (SleepSession& sleep : batch.sleeps)
            sleep.payload = 0;
        for (Measurement& measurement : batch.measurements)
            measurement.payload = 0;
    }
    return result;
}

} // namespace vd
