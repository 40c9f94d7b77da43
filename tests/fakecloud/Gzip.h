// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace vd::fakecloud {

// RFC 1952, of what Qt packs: quick, not small.
QByteArray gzip(const QByteArray& bytes);

} // namespace vd::fakecloud
