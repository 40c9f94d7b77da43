// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace vd {

// Whatever is logged or shown of a request or an answer passes through here: an address loses the values of
// its query that could be secrets (code, token, secret, state, key, …) and its user info, a body those of
// JSON members and form fields of such names, and bearer tokens.
QString redacted(const QUrl& url);
QString redacted(QByteArrayView body, qsizetype most = 200); // its first bytes, on one line

} // namespace vd
