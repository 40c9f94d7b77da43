// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecloud/Fault.h"
#include "models/Error.h"

#include <QList>
#include <QString>

#include <vector>

namespace vd::test {

// What a fault befalls: the requests of a feed, or the renewal of the tokens in a sync.
struct FaultTarget {
    QString provider;
    QString feed;  // empty: the tokens
    QString path;  // of its requests, see fakecloud::Fault::path
    int size = 10; // of the history: activities, or days
    bool isBackground = false;
    bool hasLast = true; // the last of its requests is worth a fault, too: it brings something

    QString name() const { return provider + u' ' + (feed.isEmpty() ? QStringLiteral("tokens") : feed); }
};

// A row for each feed of each provider, and one for its tokens.
std::vector<FaultTarget> faultTargets();
FaultTarget faultTargetOf(const QString& provider, const QString& feed);

// In which of these a run ends that meets nothing but this; none: it is no fault to it.
QList<ErrorCode> codesOf(fakecloud::FaultKind kind, const FaultTarget& target);

} // namespace vd::test
