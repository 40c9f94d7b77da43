// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/KeptEdits.h"

namespace vd {

namespace {

const QStringList& fields() {
    static const QStringList names{QStringLiteral("name"), QStringLiteral("sport"), QStringLiteral("notes"),
                                   QStringLiteral("effort")};
    return names;
}

// `pattern` for each field, with its name for %1.
QString forEach(const QString& pattern, const QString& between = QStringLiteral(", ")) {
    QStringList parts;
    for (const QString& name : fields())
        parts << QString(pattern).replace(QStringLiteral("%1"), name);
    return parts.join(between);
}

} // namespace

void keepEdits(Sql& sql, ActivityId from, ActivityId to) {
    static const QString keep =
        QStringLiteral("INSERT INTO kept_edit (connection, external_id, ") +
        forEach(QStringLiteral("edited_%1")) +
        QStringLiteral(", adopted) SELECT r.connection, r.external_id, ") +
        forEach(QStringLiteral("a.edited_%1")) + QStringLiteral(", ") +
        forEach(QStringLiteral("CASE WHEN t.id IS NOT NULL AND t.edited_%1 IS NULL THEN '%1,' ELSE '' END"),
                QStringLiteral(" || ")) +
        QStringLiteral(" FROM activity a JOIN recording r ON r.id = a.primary_recording "
                       "LEFT JOIN activity t ON t.id = ? WHERE a.id = ? AND coalesce(") +
        forEach(QStringLiteral("CAST(a.edited_%1 AS TEXT)")) +
        QStringLiteral(") IS NOT NULL ON CONFLICT (connection, external_id) DO UPDATE SET ") +
        forEach(QStringLiteral("edited_%1 = excluded.edited_%1")) +
        QStringLiteral(", adopted = excluded.adopted");
    static const QString adopt =
        QStringLiteral("UPDATE activity SET ") +
        forEach(QStringLiteral("edited_%1 = coalesce(activity.edited_%1, other.edited_%1)")) +
        QStringLiteral(" FROM activity AS other WHERE activity.id = ? AND other.id = ?");
    sql.run(keep, to, from);
    sql.run(adopt, to, from);
}

bool restoreEdits(Sql& sql, RecordingId recording, ActivityId fresh, ActivityId before) {
    static const QString kept =
        QStringLiteral(" FROM kept_edit AS k JOIN recording AS r ON r.connection = k.connection "
                       "AND r.external_id = k.external_id WHERE r.id = ? AND activity.id = ?");
    static const QString giveBack =
        QStringLiteral("UPDATE activity SET ") + forEach(QStringLiteral("edited_%1 = k.edited_%1")) + kept;
    static const QString leave =
        QStringLiteral("UPDATE activity SET ") +
        forEach(
            QStringLiteral("edited_%1 = CASE WHEN k.adopted LIKE '%%1,%' "
                           "AND activity.edited_%1 = k.edited_%1 THEN NULL ELSE activity.edited_%1 END")) +
        kept;
    if (sql.run(giveBack, recording, fresh) == 0) return false;
    sql.run(leave, recording, before);
    sql.run(QStringLiteral("DELETE FROM kept_edit WHERE (connection, external_id) IN "
                           "(SELECT connection, external_id FROM recording WHERE id = ?)"),
            recording);
    return true;
}

} // namespace vd
