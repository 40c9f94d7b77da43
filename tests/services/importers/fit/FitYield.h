// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importers/fit/Fit.h"

#include <QTest>

#include <algorithm>
#include <cmath>

// What the tests of the FIT importer share.

inline vd::ReadResult readBytes(const QByteArray& bytes, const QTimeZone& zone = QTimeZone("Europe/Berlin")) {
    return vd::readFit({QStringLiteral("/made/up.fit"), bytes, 1'770'000'000'000, zone}, {});
}

// All recordings of a result, in the order of their start.
inline std::vector<vd::Recording> recordingsOf(const vd::ReadResult& result) {
    std::vector<vd::Recording> all;
    for (const vd::Batch& batch : result.batches) {
        all.insert(all.end(), batch.recordings.begin(), batch.recordings.end());
    }
    std::stable_sort(all.begin(), all.end(), [](const vd::Recording& a, const vd::Recording& b) {
        return a.summary.start.utcMs < b.summary.start.utcMs;
    });
    return all;
}

// The only recording of a result; an empty one where there is not exactly one.
inline vd::Recording recordingOf(const vd::ReadResult& result) {
    std::vector<vd::Recording> all = recordingsOf(result);
    return all.size() == 1 ? all.front() : vd::Recording();
}

struct Figures {
    int count = 0;
    double sum = 0;
    double last = 0;
};

// Over the values of a channel in all recordings.
inline Figures figuresOf(const std::vector<vd::Recording>& all, vd::Channel channel) {
    Figures figures;
    for (const vd::Recording& recording : all) {
        const auto* values = recording.streams.find(channel);
        if (values == nullptr) continue;
        for (const double value : *values) {
            if (std::isnan(value)) continue;
            ++figures.count;
            figures.sum += value;
            figures.last = value;
        }
    }
    return figures;
}

// The values of a channel with -1 for 'none', so that they can be compared as lists.
inline QList<double> valuesOf(const vd::Recording& recording, vd::Channel channel) {
    QList<double> list;
    const auto* values = recording.streams.find(channel);
    if (values == nullptr) return list;
    for (const double value : *values)
        list << (std::isnan(value) ? -1 : value);
    return list;
}

inline bool isNear(double actual, double expected, double tolerance) {
    if (std::abs(actual - expected) <= tolerance) return true;
    qWarning("found %.9g, expected %.9g", actual, expected);
    return false;
}
#define COMPARE_NEAR(actual, expected, tolerance) QVERIFY(isNear(actual, expected, tolerance))
