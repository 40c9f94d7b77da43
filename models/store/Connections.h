// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Batch.h"
#include "models/Error.h"
#include "models/store/Database.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace vd {

// An account of a service as it is linked. Never holds a secret.
struct LinkedAccount {
    ProfileId profile = firstProfile;
    QString provider;
    QString accountId; // the provider's user id
    QString displayName;
    QStringList scopes;   // granted
    QJsonObject settings; // "client": the client id, "since": first day of the account, "strictCache", ...
    qint64 atMs = 0;
};

struct ConnectionState {
    ConnectionId id = 0;
    ProfileId profile = firstProfile;
    QString provider;
    QString accountId;
    QString displayName;
    bool linked = false; // false: unlinked with its data kept, or a device whose files were imported
    QStringList scopes;
    QJsonObject settings;
    qint64 linkedAtMs = 0;
    std::optional<qint64> lastSuccessMs; // of a run in which no feed failed
    std::optional<qint64> nextAttemptMs; // not before then; set by errors and limits
    std::optional<qint64> pausedUntilMs; // far in the future: until the person resumes
    int backoffStep = 0;
    std::optional<ErrorCode> error; // of the last run; none after a good one
    QString errorKind;              // the feed that failed
};
std::vector<ConnectionState> connectionStates(const Database& database, ProfileId profile = firstProfile);
std::optional<ConnectionState> connectionState(const Database& database, ConnectionId connection);

// What is set is written.
struct ConnectionChange {
    std::optional<QStringList> scopes = std::nullopt;
    std::optional<QJsonObject> settings = std::nullopt;
    std::optional<qint64> lastSuccessMs = std::nullopt;
    std::optional<std::optional<qint64>> nextAttemptMs = std::nullopt;
    std::optional<std::optional<qint64>> pausedUntilMs = std::nullopt;
    std::optional<int> backoffStep = std::nullopt;
    std::optional<std::optional<ErrorCode>> error = std::nullopt;
    std::optional<QString> errorKind = std::nullopt;
};

// How far a feed got.
struct FeedState {
    QString feed;
    QByteArray cursor;   // empty: never ran
    QDate oldestReached; // invalid: not known
    bool complete = false;
    std::optional<qint64> lastSuccessMs; // when its cursor was last written
};
std::vector<FeedState> feedStates(const Database& database, ConnectionId connection);

// What goes when a connection's data is deleted, and what stays because others say it too.
struct ConnectionHolds {
    int activities = 0;     // that it has a recording of
    int activitiesOnly = 0; // ... and nobody else
    int days = 0;           // with a value, a night, a measurement or samples (by days of UTC) of it
};
ConnectionHolds connectionHolds(const Database& database, ConnectionId connection);

// Recordings of which only the list's brief word is here or whose brief word contradicts the detail that came
// before it, newest first: external ids; also those whose detail was dropped. Those that started before
// `startedAfterMs` are left out.
std::vector<QString> briefRecordings(const Database& database, ConnectionId connection, qint64 startedAfterMs,
                                     int limit);
// What the list last said of a recording, word for word; empty when it is not here.
QByteArray listedWord(const Database& database, ConnectionId connection, const QString& externalId);
// The recording of an activity that could be told in detail: its connection and external id.
struct BriefRecording {
    ConnectionId connection = 0;
    QString externalId;
};
std::vector<BriefRecording> briefRecordingsOf(const Database& database, ActivityId activity);

// A window of a provider's limit.
struct BudgetSpan {
    QString span; // "15min", "day", ...
    int allowed = 0;
    int used = 0;
    qint64 resetsAtMs = 0; // UTC
    friend bool operator==(const BudgetSpan&, const BudgetSpan&) = default;
};
std::vector<BudgetSpan> budgetSpans(const Database& database, const QString& provider, const QString& client);

// The store's own name, random, made once: secrets in the keychain are kept by it, so that two data folders
// never use each other's.
QString storeName(const Database& database);

} // namespace vd
