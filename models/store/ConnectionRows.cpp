// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ConnectionRows.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace vd {

namespace {

QString settingsJson(const QJsonObject& settings) {
    return QString::fromUtf8(QJsonDocument(settings).toJson(QJsonDocument::Compact));
}

QString scopesJson(const QStringList& scopes) {
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(scopes)).toJson(QJsonDocument::Compact));
}

// What was set before and is not named now stays.
QJsonObject settingsWith(Sql& sql, const LinkedAccount& account) {
    QJsonObject settings;
    {
        Rows rows = sql.query(QStringLiteral("SELECT settings FROM connection WHERE profile = ? "
                                             "AND provider = ? AND provider_user_id = ?"),
                              account.profile, account.provider, account.accountId);
        if (rows.next()) settings = settingsOf(rows.text(0));
    }
    for (auto it = account.settings.begin(); it != account.settings.end(); ++it)
        settings.insert(it.key(), it.value());
    return settings;
}

class Assignments {
public:
    void set(const QString& column, const QVariant& value) {
        m_columns << column + QStringLiteral(" = ?");
        m_values << value;
    }
    void write(Sql& sql, ConnectionId connection) {
        if (m_columns.isEmpty()) return;
        sql.runWith(
            QStringLiteral("UPDATE connection SET %1 WHERE id = ?").arg(m_columns.join(QStringLiteral(", "))),
            m_values << connection);
    }

private:
    QStringList m_columns;
    QVariantList m_values;
};

} // namespace

QJsonObject settingsOf(const QString& json) {
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

ConnectionId writeLinked(Sql& sql, const LinkedAccount& account) {
    const QString settings = settingsJson(settingsWith(sql, account));
    // A pause of a linked account is the person's and outlives signing in again.
    Rows rows = sql.query(
        QStringLiteral(
            "INSERT INTO connection (profile, provider, provider_user_id, display_name, scopes, settings, "
            "linked_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, 'linked') "
            "ON CONFLICT (profile, provider, provider_user_id) DO UPDATE SET "
            "display_name = excluded.display_name, scopes = excluded.scopes, settings = excluded.settings, "
            "linked_at = excluded.linked_at, next_attempt_at = NULL, backoff_step = 0, error = NULL, "
            "error_kind = '', state = 'linked', "
            "paused_until = CASE connection.state WHEN 'linked' THEN connection.paused_until END "
            "RETURNING id"),
        account.profile, account.provider, account.accountId, account.displayName, scopesJson(account.scopes),
        settings, account.atMs);
    if (!rows.next()) throw Error(ErrorCode::internal, QStringLiteral("no connection row"));
    return rows.integer(0);
}

void writeUnlinked(Sql& sql, ConnectionId connection) {
    sql.run(QStringLiteral("UPDATE connection SET state = ?, next_attempt_at = NULL, backoff_step = 0, "
                           "error = NULL, error_kind = '' WHERE id = ? AND state = ?"),
            connectionstate::unlinked, connection, connectionstate::linked);
}

void writeChange(Sql& sql, ConnectionId connection, const ConnectionChange& change) {
    Assignments row;
    if (change.scopes) row.set(QStringLiteral("scopes"), scopesJson(*change.scopes));
    if (change.settings) row.set(QStringLiteral("settings"), settingsJson(*change.settings));
    if (change.lastSuccessMs) row.set(QStringLiteral("last_success_at"), *change.lastSuccessMs);
    if (change.nextAttemptMs) row.set(QStringLiteral("next_attempt_at"), sqlValue(*change.nextAttemptMs));
    if (change.pausedUntilMs) row.set(QStringLiteral("paused_until"), sqlValue(*change.pausedUntilMs));
    if (change.backoffStep) row.set(QStringLiteral("backoff_step"), *change.backoffStep);
    if (change.error) {
        row.set(QStringLiteral("error"), *change.error ? sqlValue(errorKey(**change.error)) : QVariant());
    }
    if (change.errorKind) row.set(QStringLiteral("error_kind"), sqlValue(*change.errorKind));
    row.write(sql, connection);
}

std::vector<BudgetSpan> readBudget(Sql& sql, const QString& provider, const QString& client) {
    Rows rows = sql.query(QStringLiteral("SELECT span, allowed, used, resets_at FROM rate_budget "
                                         "WHERE provider = ? AND client = ? ORDER BY span"),
                          provider, client);
    std::vector<BudgetSpan> spans;
    while (rows.next())
        spans.push_back({rows.text(0), rows.number(1), rows.number(2), rows.integer(3)});
    return spans;
}

void writeBudget(Sql& sql, const QString& provider, const QString& client,
                 const std::vector<BudgetSpan>& spans) {
    const std::vector<BudgetSpan> standing = readBudget(sql, provider, client);
    if (std::is_permutation(spans.begin(), spans.end(), standing.begin(), standing.end())) return;
    sql.run(QStringLiteral("DELETE FROM rate_budget WHERE provider = ? AND client = ?"), provider, client);
    for (const BudgetSpan& span : spans) {
        sql.run(QStringLiteral("INSERT INTO rate_budget (provider, client, span, allowed, used, resets_at) "
                               "VALUES (?, ?, ?, ?, ?, ?)"),
                provider, client, span.span, span.allowed, span.used, span.resetsAtMs);
    }
}

} // namespace vd
