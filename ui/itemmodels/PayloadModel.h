// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/itemmodels/SheetModel.h"

namespace vd {

// Something that a source sent, as read.
struct PayloadLine {
    qint64 id = 0;
    QString name;     // of the file, or what was asked for
    QString provider; // as in the store
    QString sourceName;
    QString format;  // "FIT"
    QString fetched; // "20 Nov 2026, 18:40"
    QString size;    // "128 kB"

    friend bool operator==(const PayloadLine&, const PayloadLine&) = default;
};

// The raw data behind a day.
class PayloadModel : public SheetModel<PayloadLine> {
    Q_OBJECT
public:
    enum class Column { name, source, format, fetched, size };
    static constexpr int columns = 5;

    explicit PayloadModel(QObject* parent = nullptr) : SheetModel(columns, parent) {}

    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    bool isSame(const PayloadLine& a, const PayloadLine& b) const override { return a.id == b.id; }
};

} // namespace vd
