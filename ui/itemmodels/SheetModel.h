// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <vector>

namespace vd {

// What SheetTable paints of a cell besides its text.
enum SheetRole {
    SheetIconRole = Qt::UserRole, // name of an icon
    SheetColorRole,               // the icon's, an int of Role
    SheetProviderRole,            // a source's disc
    SheetStrongRole,              // bool
    SheetQuietRole,               // bool: in the second colour of text
};

// A short table of rows that are made anew each time: what stays is kept, so that the current row does too.
template <typename Row>
class SheetModel : public QAbstractTableModel {
public:
    SheetModel(int columns, QObject* parent) : QAbstractTableModel(parent), m_columns(columns) {}

    const Row& row(int index) const { return m_rows[static_cast<size_t>(index)]; }

    void setRows(const std::vector<Row>& fresh) {
        int at = 0;
        for (const Row& next : fresh) {
            int known = at;
            while (known < rowCount() && !isSame(row(known), next))
                ++known;
            if (known == rowCount()) {
                beginInsertRows({}, at, at);
                m_rows.insert(m_rows.begin() + at, next);
                endInsertRows();
            } else {
                remove(at, known);
                change(at, next);
            }
            ++at;
        }
        remove(at, rowCount());
    }

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_columns;
    }

protected:
    virtual bool isSame(const Row& a, const Row& b) const = 0; // of one thing, whatever is said of it

private:
    void remove(int from, int to) {
        if (from >= to) return;
        beginRemoveRows({}, from, to - 1);
        m_rows.erase(m_rows.begin() + from, m_rows.begin() + to);
        endRemoveRows();
    }
    void change(int at, const Row& next) {
        if (m_rows[static_cast<size_t>(at)] == next) return;
        m_rows[static_cast<size_t>(at)] = next;
        Q_EMIT dataChanged(index(at, 0), index(at, m_columns - 1));
    }

    int m_columns;
    std::vector<Row> m_rows;
};

} // namespace vd
