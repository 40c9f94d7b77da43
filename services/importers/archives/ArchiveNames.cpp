// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/archives/ArchiveNames.h"

#include <QStringList>

#include <algorithm>

namespace vd {

namespace {

// Code page 437, 0x80 to 0xFF.
constexpr QStringView upperHalf =
    u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪"
    u"┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0";
static_assert(upperHalf.size() == 128);

} // namespace

QString memberName(QByteArrayView bytes) {
    if (bytes.isValidUtf8()) return QString::fromUtf8(bytes);
    QString name;
    for (const char c : bytes) {
        const auto byte = static_cast<uchar>(c);
        name += byte < 0x80 ? QChar(ushort{byte}) : upperHalf[byte - 0x80];
    }
    return name;
}

bool isUnsafeName(const QString& name) {
    const bool drive = name.size() >= 2 && name[0].isLetter() && name[1] == u':';
    return name.startsWith(u'/') || drive || name.contains(u'\\') || name.contains(QChar(u'\0')) ||
           name.split(u'/').contains(QStringLiteral(".."));
}

bool isLitter(const QString& name) {
    const QStringList parts = name.split(u'/');
    const QString& file = parts.last();
    return parts.contains(QStringLiteral("__MACOSX")) || file.startsWith(u"._") || file == u".DS_Store" ||
           file.compare(u"Thumbs.db", Qt::CaseInsensitive) == 0 ||
           file.compare(u"desktop.ini", Qt::CaseInsensitive) == 0;
}

} // namespace vd
