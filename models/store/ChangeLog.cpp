// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ChangeLog.h"

namespace vd {

qint64 ChangeLog::sequence() {
    if (!m_sequence) {
        Rows rows = m_sql.query(QStringLiteral("SELECT max(sequence) FROM change"));
        m_sequence = rows.next() ? rows.integer(0) : 0;
    }
    return *m_sequence;
}

void ChangeLog::write(const QString& entity, const QString& id, const QString& operation) {
    const qint64 next = sequence() + 1;
    m_sql.run(
        QStringLiteral("INSERT INTO change (entity, entity_id, sequence, operation) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (entity, entity_id) DO UPDATE SET sequence = excluded.sequence, "
                       "operation = excluded.operation"),
        entity, id, next, operation);
    m_sequence = next;
    m_changed = true;
}

} // namespace vd
