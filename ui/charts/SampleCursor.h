// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <cstddef>
#include <optional>

namespace vd {

// First and last sample of a stretch, both part of it.
struct SampleRange {
    size_t first = 0;
    size_t last = 0;
    friend bool operator==(const SampleRange&, const SampleRange&) = default;
};

// The moment that the linked charts of one activity point at, and the stretch that they look at. Lanes, route
// and laps share one, so that none of them knows the others. GUI thread only.
class SampleCursor : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    std::optional<size_t> sample() const { return m_sample; }
    std::optional<SampleRange> range() const { return m_range; } // std::nullopt: the whole activity

    void setSample(std::optional<size_t> sample) {
        if (sample == m_sample) return;
        m_sample = sample;
        Q_EMIT sampleChanged();
    }
    void setRange(std::optional<SampleRange> range) {
        if (range == m_range) return;
        m_range = range;
        Q_EMIT rangeChanged();
    }

Q_SIGNALS:
    void sampleChanged();
    void rangeChanged();

private:
    std::optional<size_t> m_sample;
    std::optional<SampleRange> m_range;
};

} // namespace vd
