// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sync/SyncStatus.h"
#include "ui/SyncLine.h"
#include "ui/theme/Tokens.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

// What an account says of itself on its card (look.md section 4, field guide A5). Pure; `now` is on the clock
// of this computer.
namespace vd {

// What a person can do about an account.
enum class AccountAction {
    none,
    syncNow,
    cancel,
    resume,
    review,       // the permissions
    signIn,       // again
    newKey,       // in place of one that ended, or soon will
    importExport, // of the service, in place of its interface
    unlock,       // the keychain
    linkAgain
};
QString actionText(AccountAction action); // "Review permissions…"; empty for none

struct Fact {
    QString name;
    QString value;
    QString tip; // empty: none
    friend bool operator==(const Fact&, const Fact&) = default;
};

struct AccountWords {
    QString icon;
    Role role = Role::text; // of icon and state
    QString state;          // "Updated 18:40"
    QString sentence;       // may be empty
    std::vector<Fact> facts;
    AccountAction action = AccountAction::none;
    bool asks = false; // the person has to act: the button stands out
};
// `holds` only where it is known; read for accounts that give nothing any more.
AccountWords words(const ConnectionStatus& status, const QDateTime& now,
                   const std::optional<ConnectionHolds>& holds = std::nullopt);
// When the words read otherwise by themselves, UTC ms: at midnight, or when a pause or a limit ends.
qint64 wordsEndMs(const ConnectionStatus& status, const QDateTime& now);
// The person has to do something before anything more arrives.
bool needsPerson(ConnectionStatus::State state);
// "Linked 14 Mar 2025", with the account's name before it where there is one.
QString accountLine(const ConnectionState& connection, const QDateTime& now);
// "629 activities, 40 days"
QString holdsText(const ConnectionHolds& holds);

} // namespace vd
