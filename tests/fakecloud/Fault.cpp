// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/Fault.h"

#include <QRegularExpression>

namespace vd::fakecloud {

bool matches(const QString& pattern, const QString& path) {
    if (!pattern.contains(u'*')) return path.startsWith(pattern);
    return QRegularExpression(QRegularExpression::wildcardToRegularExpression(pattern))
        .match(path)
        .hasMatch();
}

QList<FaultKind> allFaultKinds() {
    QList<FaultKind> kinds;
    for (int i = 0; i <= static_cast<int>(FaultKind::itemChangesBetweenPages); ++i)
        kinds << static_cast<FaultKind>(i);
    return kinds;
}

QString keyOf(FaultKind kind) {
    switch (kind) {
    case FaultKind::timeout: return QStringLiteral("timeout");
    case FaultKind::reset: return QStringLiteral("reset");
    case FaultKind::halfBody: return QStringLiteral("halfBody");
    case FaultKind::garbage: return QStringLiteral("garbage");
    case FaultKind::slowDrip: return QStringLiteral("slowDrip");
    case FaultKind::endlessBody: return QStringLiteral("endlessBody");
    case FaultKind::wrongContentType: return QStringLiteral("wrongContentType");
    case FaultKind::brokenJson: return QStringLiteral("brokenJson");
    case FaultKind::redirectElsewhere: return QStringLiteral("redirectElsewhere");
    case FaultKind::unauthorized: return QStringLiteral("unauthorized");
    case FaultKind::missingScope: return QStringLiteral("missingScope");
    case FaultKind::rateLimited: return QStringLiteral("rateLimited");
    case FaultKind::serverError: return QStringLiteral("serverError");
    case FaultKind::inactiveApp: return QStringLiteral("inactiveApp");
    case FaultKind::serviceDisabled: return QStringLiteral("serviceDisabled");
    case FaultKind::accountNotLinked: return QStringLiteral("accountNotLinked");
    case FaultKind::revokedGrant: return QStringLiteral("revokedGrant");
    case FaultKind::duplicatePage: return QStringLiteral("duplicatePage");
    case FaultKind::itemChangesBetweenPages: return QStringLiteral("itemChangesBetweenPages");
    }
    return {};
}

std::optional<Fault> Faults::befalls(const QString& path) {
    std::optional<Fault> found;
    for (Waiting& waiting : m_waiting) {
        const Fault& fault = waiting.fault;
        if (!matches(fault.path, path)) continue;
        ++waiting.seen;
        if (!found && waiting.seen >= fault.nth && waiting.seen - fault.nth < fault.times) found = fault;
    }
    return found;
}

} // namespace vd::fakecloud
