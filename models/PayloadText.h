// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

// What a source sent, as far as people can read it. Pure.
namespace vd {

struct PayloadText {
    QString format;              // "JSON", "GPX", "FIT"; the media type where it is none that we know
    std::optional<QString> text; // JSON with a line for each value; nullopt: not made to be read
    bool cut = false;            // the text is only the beginning
};

// No more text than this: a file of a whole day in XML would keep the window busy.
inline constexpr qsizetype payloadTextMost = 1 << 20; // bytes
PayloadText payloadText(const QString& mediaType, const QByteArray& bytes);
QString payloadFormat(const QString& mediaType);

// The same JSON with a line for each value, indented. Names, numbers and their order stay as they were sent;
// what is no JSON comes back in some form, never lost.
QByteArray indentedJson(QByteArrayView json);

} // namespace vd
