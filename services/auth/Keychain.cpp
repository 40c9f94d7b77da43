// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auth/Keychain.h"

#include <qt6keychain/keychain.h>

namespace vd {

bool keychainAvailable() {
    return QKeychain::isAvailable();
}

} // namespace vd
