// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Measured.h"
#include "services/importers/fit/FitFile.h"

#include <vector>

namespace vd::fit {

// What a scale or a blood pressure monitor measured. A scale serves a family: the user's number is in the
// external id.
class BodyReader {
public:
    void add(const Message& message);
    std::vector<Measurement> finish(const FileHead& head, const QTimeZone& zone) const;

private:
    struct Value {
        Metric metric = Metric::weight;
        qint64 at = 0; // seconds of the file's clock
        quint32 user = 0;
        double value = 0;
    };
    void addValue(const Message& message, Metric metric, quint8 field, double scale, quint8 userField);

    Clock m_clock;
    std::vector<Value> m_values;
};

} // namespace vd::fit
