// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "models/Metric.h"
#include "ui/itemmodels/SheetModel.h"

namespace vd {

// What a source said of a metric, as read; or, without a source, what is shown of several.
struct DayWordRow {
    Metric metric = Metric::steps;
    ConnectionId source = 0; // 0: the sum of what was taken
    QString provider;        // as in the store
    QString sourceName;
    bool isFirst = false; // of its metric: the row that names it
    QString said;
    QString taken; // empty: nothing

    friend bool operator==(const DayWordRow&, const DayWordRow&) = default;
};

// What each source said of each metric of a day, and what was taken.
class DayWordsModel : public SheetModel<DayWordRow> {
    Q_OBJECT
public:
    enum class Column { metric, source, said, taken };
    static constexpr int columns = 4;

    explicit DayWordsModel(QObject* parent = nullptr) : SheetModel(columns, parent) {}

    int rowOf(Metric metric) const; // the first; -1 where there is none

    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    bool isSame(const DayWordRow& a, const DayWordRow& b) const override {
        return a.metric == b.metric && a.source == b.source;
    }
};

} // namespace vd
