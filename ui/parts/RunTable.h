// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace vd {

class RunModel;
class Theme;

// The view of the history. Enter, Space, Left and Right fold a row; what is below takes as many lines as it
// needs. Where it is narrow the durations leave.
class RunTable : public QTreeView {
    Q_OBJECT
public:
    RunTable(Theme& theme, RunModel& model, QWidget* parent = nullptr);

    void setNarrow(bool narrow);

Q_SIGNALS:
    void copyRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;

private:
    class Delegate;
    void spanLines(const QModelIndex& run);
    void layOut();
    int widthOf(int column) const;

    Theme& m_theme;
    RunModel& m_model;
    bool m_narrow = false;
};

} // namespace vd
