// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <exception>
#include <optional>

namespace vd {

// Every way in which something can go wrong, as far as anybody has to tell them apart.
// ErrorText.cpp turns each into a sentence; a test walks them all.
enum class ErrorCode {
    // the network
    offline,
    timeout,
    unauthorized,   // the sign-in is no longer accepted
    consentRevoked, // withdrawn at the service
    missingScope,   // "kind": what is not shared
    rateLimited,    // "until": UTC ms as text
    serverFault,
    refused,      // it says that our request is wrong: our fault, or a change of theirs
    providerRule, // it lets nobody in this position use it (Strava: no subscription)
    notSetUp,     // something is to be switched on there first: the API, the person's own account
    discontinued, // the service is no more (410)
    // signing in
    signInDeclined,
    signInExpired,  // nobody came back from the browser in time
    clientRejected, // client id or secret are wrong
    otherAccount,   // it was somebody else who signed in
    portInUse,      // "port"
    noBrowser,
    // what was read
    badData,      // not what it claims to be, or broken
    notSupported, // sound, but nothing we read
    unsafeArchive,
    fileUnreadable, // missing, no permission, a fault of the disk
    fileTooLarge,   // more than is read at once
    // the store
    storage,
    storeTooNew,
    storeCorrupt,
    storeReadOnly,
    diskFull,
    // the rest
    keychainUnavailable,
    keychainLocked,
    cancelled,
    interrupted, // a run that was killed
    internal,
};

// Stable text of a code, for the store, for JSON and for the log: "storeTooNew".
QString errorKey(ErrorCode code);
std::optional<ErrorCode> errorFromKey(QStringView key);

// The one exception type. Thrown inside parsers, coroutines and the store; caught at the borders that the
// architecture names (a file's end, a feed's end, a UI action, main), which turn it into something visible.
class Error : public std::exception {
public:
    explicit Error(ErrorCode code, QString detail = {}, QHash<QString, QString> values = {});

    ErrorCode code() const noexcept { return m_code; }
    // For the log and for 'Details': technical, in English, without secrets.
    const QString& detail() const noexcept { return m_detail; }
    // What the sentence needs: "path", "version", "backup", ...
    QString value(const QString& name) const { return m_values.value(name); }
    const QHash<QString, QString>& values() const noexcept { return m_values; }
    const char* what() const noexcept override { return m_what.constData(); }

private:
    ErrorCode m_code;
    QString m_detail;
    QHash<QString, QString> m_values;
    QByteArray m_what;
};

} // namespace vd
