// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Error.h"

#include <utility>

namespace vd {

QString errorKey(ErrorCode code) {
    switch (code) {
    case ErrorCode::offline: return QStringLiteral("offline");
    case ErrorCode::timeout: return QStringLiteral("timeout");
    case ErrorCode::unauthorized: return QStringLiteral("unauthorized");
    case ErrorCode::consentRevoked: return QStringLiteral("consentRevoked");
    case ErrorCode::missingScope: return QStringLiteral("missingScope");
    case ErrorCode::rateLimited: return QStringLiteral("rateLimited");
    case ErrorCode::serverFault: return QStringLiteral("serverFault");
    case ErrorCode::refused: return QStringLiteral("refused");
    case ErrorCode::providerRule: return QStringLiteral("providerRule");
    case ErrorCode::notSetUp: return QStringLiteral("notSetUp");
    case ErrorCode::discontinued: return QStringLiteral("discontinued");
    case ErrorCode::signInDeclined: return QStringLiteral("signInDeclined");
    case ErrorCode::signInExpired: return QStringLiteral("signInExpired");
    case ErrorCode::clientRejected: return QStringLiteral("clientRejected");
    case ErrorCode::otherAccount: return QStringLiteral("otherAccount");
    case ErrorCode::portInUse: return QStringLiteral("portInUse");
    case ErrorCode::noBrowser: return QStringLiteral("noBrowser");
    case ErrorCode::badData: return QStringLiteral("badData");
    case ErrorCode::notSupported: return QStringLiteral("notSupported");
    case ErrorCode::unsafeArchive: return QStringLiteral("unsafeArchive");
    case ErrorCode::fileUnreadable: return QStringLiteral("fileUnreadable");
    case ErrorCode::fileTooLarge: return QStringLiteral("fileTooLarge");
    case ErrorCode::storage: return QStringLiteral("storage");
    case ErrorCode::storeTooNew: return QStringLiteral("storeTooNew");
    case ErrorCode::storeCorrupt: return QStringLiteral("storeCorrupt");
    case ErrorCode::storeReadOnly: return QStringLiteral("storeReadOnly");
    case ErrorCode::diskFull: return QStringLiteral("diskFull");
    case ErrorCode::keychainUnavailable: return QStringLiteral("keychainUnavailable");
    case ErrorCode::keychainLocked: return QStringLiteral("keychainLocked");
    case ErrorCode::cancelled: return QStringLiteral("cancelled");
    case ErrorCode::interrupted: return QStringLiteral("interrupted");
    case ErrorCode::internal: return QStringLiteral("internal");
    }
    Q_UNREACHABLE();
}

std::optional<ErrorCode> errorFromKey(QStringView key) {
    for (int code = 0; code <= static_cast<int>(ErrorCode::internal); ++code) {
        if (key == errorKey(static_cast<ErrorCode>(code))) return static_cast<ErrorCode>(code);
    }
    return std::nullopt;
}

Error::Error(ErrorCode code, QString detail, QHash<QString, QString> values)
    : m_code(code), m_detail(std::move(detail)), m_values(std::move(values)),
      m_what((errorKey(code) + QStringLiteral(": ") + m_detail).toUtf8()) {}

} // namespace vd
