// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Sql.h"

namespace vd {

// The change log within one transaction: an entity each, with the sequence of its latest change.
class ChangeLog {
public:
    explicit ChangeLog(Sql& sql) : m_sql(sql) {}

    void put(const QString& entity, const QString& id) { write(entity, id, QStringLiteral("put")); }
    void remove(const QString& entity, const QString& id) { write(entity, id, QStringLiteral("delete")); }
    bool changed() const { return m_changed; }
    qint64 sequence(); // of the latest change, of this transaction or before it; 0 for none

private:
    void write(const QString& entity, const QString& id, const QString& operation);

    Sql& m_sql;
    std::optional<qint64> m_sequence;
    bool m_changed = false;
};

} // namespace vd
