// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vd {

// Is there a keychain on this system that would take a secret (Secret Service, KWallet, macOS, Windows)? May
// start the keychain's own service, so not for the GUI thread. Secrets themselves come with sign-in.
bool keychainAvailable();

} // namespace vd
