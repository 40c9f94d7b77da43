// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SyncLook.h"

#include "ui/SyncLine.h"

#include <QCoreApplication>

namespace vd {

SyncLook syncLook(const SyncState& state, const QDateTime& now) {
    SyncLook look;
    look.words = syncLine(state, now);
    look.button = SyncLook::Button::syncNow;
    switch (state.kind) {
    case SyncState::Kind::nothingLinked: return {};
    case SyncState::Kind::updated:
        look.icon = QStringLiteral("dot");
        look.role = Role::ok;
        return look;
    case SyncState::Kind::syncing:
        look.turns = true;
        look.share = state.progress ? shareOf(*state.progress) : -1;
        look.button = SyncLook::Button::cancel;
        return look;
    case SyncState::Kind::waitingForNetwork:
        look.icon = QStringLiteral("offline");
        look.enabled = false;
        return look;
    case SyncState::Kind::needsPerson:
        look.icon = QStringLiteral("warn");
        look.role = Role::warn;
        look.leadsToAccounts = true;
        return look;
    case SyncState::Kind::paused:
        look.icon = QStringLiteral("pause");
        look.button = SyncLook::Button::resume;
        return look;
    case SyncState::Kind::limited:
        look.icon = QStringLiteral("wait");
        look.role = Role::warn;
        return look;
    }
    Q_UNREACHABLE();
}

QString needPersonText(int accounts) {
    if (accounts <= 0) return {};
    if (accounts == 1) return QCoreApplication::translate("SyncLook", "1 account needs attention");
    return QCoreApplication::translate("SyncLook", "%n accounts need attention", nullptr, accounts);
}

} // namespace vd
