// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/itemmodels/RunModel.h"

#include "ui/RunWords.h"

namespace vd {

namespace {

constexpr size_t itemsMost = 200; // the rest is a number

bool isSameRun(const RunRow& a, const RunRow& b) {
    return a.status == b.status && a.counts == b.counts && a.endedMs == b.endedMs && a.error == b.error &&
           a.requests == b.requests && a.provider == b.provider && a.displayName == b.displayName;
}

} // namespace

RunModel::RunModel(Read read, std::function<QDateTime()> now, QObject* parent)
    : QAbstractItemModel(parent), m_read(std::move(read)), m_now(std::move(now)) {}

void RunModel::setRuns(const std::vector<RunRow>& runs) {
    int at = 0;
    for (const RunRow& next : runs) {
        int known = at;
        const int count = rowCount();
        while (known < count && m_nodes[static_cast<size_t>(known)].run.id != next.id)
            ++known;
        if (known == count) {
            beginInsertRows({}, at, at);
            m_nodes.insert(m_nodes.begin() + at, Node{next, false, {}});
            endInsertRows();
        } else {
            remove(at, known);
            change(at, next);
        }
        ++at;
    }
    remove(at, rowCount());
}

void RunModel::remove(int from, int to) {
    if (from >= to) return;
    beginRemoveRows({}, from, to - 1);
    m_nodes.erase(m_nodes.begin() + from, m_nodes.begin() + to);
    endRemoveRows();
}

void RunModel::change(int row, const RunRow& run) {
    Node& node = m_nodes[static_cast<size_t>(row)];
    if (isSameRun(node.run, run)) return;
    node.run = run;
    Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    if (!node.isRead) return;
    dropLines(row);
    fetchMore(index(row, 0));
}

void RunModel::dropLines(int row) {
    Node& node = m_nodes[static_cast<size_t>(row)];
    node.isRead = false;
    if (node.lines.empty()) return;
    beginRemoveRows(index(row, 0), 0, static_cast<int>(node.lines.size()) - 1);
    node.lines.clear();
    endRemoveRows();
}

void RunModel::refreshTimes() {
    if (!m_nodes.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

int RunModel::rowOf(RunId run) const {
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].run.id == run) return static_cast<int>(i);
    }
    return -1;
}

const RunModel::Node& RunModel::nodeOf(const QModelIndex& index) const {
    const QModelIndex run = index.parent().isValid() ? index.parent() : index;
    return m_nodes[static_cast<size_t>(run.row())];
}

// A line carries the id of its run, which is never 0; a run carries none.
QModelIndex RunModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    if (!parent.isValid()) return createIndex(row, column, quintptr(0));
    return createIndex(row, column, static_cast<quintptr>(nodeOf(parent).run.id));
}

QModelIndex RunModel::parent(const QModelIndex& index) const {
    if (!index.isValid() || index.internalId() == 0) return {};
    const int row = rowOf(static_cast<RunId>(index.internalId()));
    return row < 0 ? QModelIndex() : createIndex(row, 0, quintptr(0));
}

int RunModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return static_cast<int>(m_nodes.size());
    if (parent.internalId() != 0 || parent.column() != 0) return 0;
    return static_cast<int>(m_nodes[static_cast<size_t>(parent.row())].lines.size());
}

int RunModel::columnCount(const QModelIndex&) const {
    return columns;
}

bool RunModel::hasChildren(const QModelIndex& parent) const {
    if (!parent.isValid()) return !m_nodes.empty();
    return parent.internalId() == 0 && parent.column() == 0;
}

bool RunModel::canFetchMore(const QModelIndex& parent) const {
    return parent.isValid() && parent.internalId() == 0 && !nodeOf(parent).isRead;
}

void RunModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent)) return;
    Node& node = m_nodes[static_cast<size_t>(parent.row())];
    node.isRead = true;
    std::vector<Line> lines = linesOf(node.run.id);
    beginInsertRows(index(parent.row(), 0), 0, static_cast<int>(lines.size()) - 1);
    node.lines = std::move(lines);
    endInsertRows();
}

std::vector<RunModel::Line> RunModel::linesOf(RunId run) {
    Details details;
    try {
        details = m_read(run);
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
    std::vector<Line> lines;
    for (const RunFeedRow& feed : details.feeds) {
        const bool failed = feed.error.has_value();
        lines.push_back({failed ? QStringLiteral("warn") : QStringLiteral("ok"),
                         static_cast<int>(failed ? Role::warn : Role::text3), feedText(feed)});
    }
    for (const RunItem& item : details.items) {
        if (lines.size() == details.feeds.size() + itemsMost) {
            const int more = static_cast<int>(details.items.size() - itemsMost);
            lines.push_back({{}, static_cast<int>(Role::text3), tr("and %n more", nullptr, more)});
            break;
        }
        const bool failed = item.error.has_value();
        lines.push_back({failed ? QStringLiteral("error") : QStringLiteral("info"),
                         static_cast<int>(failed ? Role::error : Role::text3), itemText(item)});
    }
    if (lines.empty()) lines.push_back({{}, static_cast<int>(Role::text3), tr("Nothing more to say.")});
    return lines;
}

QVariant RunModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Node& node = nodeOf(index);
    if (index.internalId() == 0) return runData(node.run, static_cast<Column>(index.column()), role);
    const Line& line = node.lines[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return index.column() == 0 ? line.text : QVariant();
    case IconRole: return line.icon;
    case ColorRole: return line.color;
    case IsLineRole: return true;
    default: return {};
    }
}

QVariant RunModel::runData(const RunRow& run, Column column, int role) const {
    const RunLook look = runLook(run);
    switch (role) {
    case IconRole: return look.icon;
    case ColorRole: return static_cast<int>(look.role);
    case IsLineRole: return false;
    case Qt::AccessibleTextRole:
        return QStringList{runTime(run, m_now()), runAccount(run), look.word, vd::runText(run)}.join(
            QStringLiteral(", "));
    case Qt::ToolTipRole:
        return QStringList{runAccount(run), look.word, vd::runText(run)}.join(QStringLiteral(", "));
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (column) {
    case Column::time: return runTime(run, m_now());
    case Column::account: return runAccount(run);
    case Column::words: return vd::runText(run);
    case Column::duration: return runDuration(run);
    }
    Q_UNREACHABLE();
}

QString RunModel::report(const QModelIndex& index) const {
    if (!index.isValid()) return {};
    const RunRow& run = nodeOf(index).run;
    try {
        const Details details = m_read(run.id);
        return runReport(run, details.feeds, details.items, m_now());
    } catch (const Error& error) {
        Q_EMIT failed(error);
        return {};
    }
}

} // namespace vd
