// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/SampleCursor.h"
#include "ui/itemmodels/LapModel.h"

#include <QTreeView>

#include <vector>

namespace vd {

class Theme;

// Laps or pool lengths as a table. The row that is chosen is the stretch that the charts look at. Columns
// that do not fit are left out from the end: never a horizontal scroll bar, never half a number.
class LapTable : public QTreeView {
    Q_OBJECT
public:
    // `theme` and `cursor` outlive the table.
    LapTable(const Theme& theme, SampleCursor& cursor, QWidget* parent = nullptr);

    void setLaps(const ActivityDetail& detail, Lap::Kind kind, const UnitChoice& units);
    // Rows that are seen without scrolling, as far as there are so many.
    void setRowsAtLeast(int rows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void restyle();
    void fitColumns();
    void followRange();
    int heightOf(int rows) const;

    const Theme& m_theme;
    SampleCursor& m_cursor;
    LapModel m_laps;
    std::vector<std::optional<SampleRange>> m_ranges; // of each row; none without samples
    int m_rowsAtLeast = 4;
};

} // namespace vd
