// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sync/SyncContext.h"

namespace vd {

// What a sign-in is to lead to.
struct LinkWish {
    QString provider;
    Client client;
    bool strictCache = false;
    QString expectedAccount;   // it has to be this one; empty: see isFurther
    bool mayBeFurther = false; // another account than those that the provider's connections here know
    bool syncs = true;         // its first sync begins at once
    QDate keyEnds; // Way::key: the last day of the key, as the person knows it; invalid: not known
};

// Finds out whose tokens these are, keeps tokens and client secret in the keychain, and links the account.
// Secrets first: a crash in between leaves a secret that nothing uses, never an account without its sign-in.
// Throws otherAccount, and what provider, keychain and store throw; nothing is changed then.
QCoro::Task<ConnectionId> linkAccount(std::shared_ptr<SyncContext> context, LinkWish wish, Tokens tokens,
                                      std::stop_token stop);

// Revokes at the provider, as far as it can be reached, and deletes the secrets; the client's only when no
// other connection uses it. Throws what the keychain throws.
QCoro::Task<void> forgetAccount(std::shared_ptr<SyncContext> context, ConnectionState connection);

} // namespace vd
