// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Error.h"

#include <QByteArray>

namespace vd {

// What the browser shows when it comes back: whole HTML documents of at most 4 KB, in the person's language,
// without scripts and without anything that would have to be loaded.
QByteArray linkedPage(const QString& provider);
// `code`: a short word for support, as "access_denied".
QByteArray notLinkedPage(const QString& provider, const Error& error, const QString& code);
// For an address that belongs to no sign-in that is waited for.
QByteArray strayPage();

} // namespace vd
