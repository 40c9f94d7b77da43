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
    case ErrorCode::cancelled: return QStringLiteral("cancelled");
    case ErrorCode::interrupted: return QStringLiteral("interrupted");
    case ErrorCode::internal: return QStringLiteral("internal");
    }
    Q_UNREACHABLE();
}

Error::Error(ErrorCode code, QString detail, QHash<QString, QString> values)
    : m_code(code), m_detail(std::move(detail)), m_values(std::move(values)),
      m_what((errorKey(code) + QStringLiteral(": ") + m_detail).toUtf8()) {}

} // namespace vd
