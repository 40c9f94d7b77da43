// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/RunQueries.h"

#include <QAbstractItemModel>
#include <QDateTime>

#include <functional>
#include <vector>

namespace vd {

// The history: a row for each run, below it its feeds and what it did not take. These are read when somebody
// unfolds the row. Qt::AccessibleTextRole is the whole row, for those who hear it.
class RunModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum class Column { time, account, words, duration };
    static constexpr int columns = 4;
    enum DataRole {
        IconRole = Qt::UserRole + 1, // QString
        ColorRole,                   // int of Role
        IsLineRole,                  // bool: below a run, over the whole width
    };
    struct Details {
        std::vector<RunFeedRow> feeds;
        std::vector<RunItem> items;
    };
    using Read = std::function<Details(RunId run)>; // may throw Error, which failed() tells
    RunModel(Read read, std::function<QDateTime()> now, QObject* parent = nullptr);

    // Rows that stay are kept, with what is unfolded below them.
    void setRuns(const std::vector<RunRow>& runs);
    void refreshTimes();                            // the same at another time of day
    QString report(const QModelIndex& index) const; // of the run of that row, as text

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void failed(const vd::Error& error) const;

private:
    struct Line {
        QString icon;
        int color = 0;
        QString text;
    };
    struct Node {
        RunRow run;
        bool isRead = false;
        std::vector<Line> lines;
    };
    std::vector<Line> linesOf(RunId run);
    void change(int row, const RunRow& run);
    void dropLines(int row);
    void remove(int from, int to);
    int rowOf(RunId run) const;
    const Node& nodeOf(const QModelIndex& index) const;
    QVariant runData(const RunRow& run, Column column, int role) const;

    Read m_read;
    std::function<QDateTime()> m_now;
    std::vector<Node> m_nodes;
};

} // namespace vd
