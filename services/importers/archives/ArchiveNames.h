// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace vd {

// The name of a member as its bytes spell it: UTF-8 where it is sound, else code page 437, which is what a
// .zip means when it does not say UTF-8 (APPNOTE.TXT, appendix D).
QString memberName(QByteArrayView bytes);

// Would this name lead out of the folder into which somebody unpacks? Absolute paths, '..', drives,
// backslashes. We write nothing, but an archive with such a name was made to do harm or is damaged.
bool isUnsafeName(const QString& name);

// What file managers leave behind: __MACOSX/, ._x, .DS_Store, Thumbs.db, desktop.ini.
bool isLitter(const QString& name);

} // namespace vd
