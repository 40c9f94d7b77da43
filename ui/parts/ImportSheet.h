// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "ui/ImportController.h"
#include "ui/parts/Card.h"

class QListView;
class QPushButton;

namespace vd {

class ImportReportModel;
class Label;
class Preferences;
class ProgressBar;
class Segment;

// Lies over the lower right of the page, modal to nothing: the running import with its progress, then its
// result with each file's fate.
class ImportSheet : public Card {
    Q_OBJECT
public:
    ImportSheet(Theme& theme, ImportController& imports, Preferences& preferences, QWidget* parent);

    // The rectangle that the sheet may lie in.
    void setRoom(const QRect& room);

Q_SIGNALS:
    void activityRequested(vd::ActivityId id);
    void activitiesRequested();
    void closed();

private:
    class ProblemFilter;

    void build();
    void showProgress();
    void showResult();
    void showUndone(int takenBack);
    void showUndoFailed(const Error& error);
    void openResult();
    void setFilter(int choice);
    void setResultVisible(bool visible);
    void place();

    Theme& m_theme;
    ImportController& m_imports;
    ImportReportModel* m_report;
    ProblemFilter* m_shown;
    Label* m_headline;
    Label* m_share;
    ProgressBar* m_bar;
    Label* m_counts;
    Segment* m_filter;
    QListView* m_list;
    QPushButton* m_cancel;
    QPushButton* m_undo;
    QPushButton* m_close;
    QPushButton* m_open;
    QRect m_room;
};

} // namespace vd
