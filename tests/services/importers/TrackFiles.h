// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Error.h"
#include "services/importers/Importer.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

// What the tests of the track importers (GPX, TCX) share.

inline vd::FileContent fileContent(const QByteArray& bytes,
                                   const QString& path = QStringLiteral("/made/up")) {
    return vd::FileContent{path, bytes, 1'770'000'000'000, QTimeZone("Europe/Berlin")};
}

// All recordings of a result, in the order of their start.
inline std::vector<vd::Recording> recordings(const vd::ReadResult& result) {
    std::vector<vd::Recording> all;
    for (const vd::Batch& batch : result.batches) {
        all.insert(all.end(), batch.recordings.begin(), batch.recordings.end());
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return a.summary.start.utcMs < b.summary.start.utcMs;
    });
    return all;
}

struct Figures {
    int count = 0;
    double sum = 0;
};

// Over the values of a channel in all recordings.
inline Figures figures(const std::vector<vd::Recording>& all, vd::Channel channel) {
    Figures figures;
    for (const vd::Recording& recording : all) {
        const auto* values = recording.streams.find(channel);
        if (!values) continue;
        for (const double value : *values) {
            if (std::isnan(value)) continue;
            ++figures.count;
            figures.sum += value;
        }
    }
    return figures;
}

// The code of the Error that a call throws; nullopt when it throws none.
template <typename Call>
std::optional<vd::ErrorCode> errorOf(Call call) {
    try {
        call();
    } catch (const vd::Error& error) {
        return error.code();
    }
    return std::nullopt;
}

inline bool near(double found, double expected, double tolerance) {
    if (std::abs(found - expected) <= tolerance) return true;
    qWarning("found %.9g, expected %.9g", found, expected);
    return false;
}

inline double number(const QJsonValue& value) {
    return value.toDouble();
}

inline qint64 utcMs(const QJsonValue& isoTime) {
    return QDateTime::fromString(isoTime.toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
}

inline QString samplesFolder() {
    return QStringLiteral(VITALDECK_SHARED "/samples/");
}

// The independent decoder's word on each sample, by path within the folder; empty where there are no samples.
inline QJsonObject expectedSamples(const QString& format) {
    QFile file(samplesFolder() + QStringLiteral("gpx-tcx-expected.json"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QJsonObject result;
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object().value(u"files").toObject();
    for (const QString& path : all.keys()) {
        if (path.startsWith(format + QLatin1Char('/'))) result.insert(path, all.value(path));
    }
    return result;
}

inline QByteArray sampleBytes(const QString& path) {
    QFile file(samplesFolder() + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
