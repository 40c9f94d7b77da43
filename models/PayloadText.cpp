// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PayloadText.h"

#include <QStringDecoder>

#include <array>
#include <string_view>

namespace vd {

namespace {

struct Format {
    const char* mediaType;
    const char* name;
};
constexpr std::array formats{
    Format{"application/json", "JSON"},
    Format{"application/gpx+xml", "GPX"},
    Format{"application/vnd.garmin.tcx+xml", "TCX"},
    Format{"application/vnd.ant.fit", "FIT"},
    Format{"application/xml", "XML"},
    Format{"text/xml", "XML"},
    Format{"text/csv", "CSV"},
};

constexpr char space[] = " \t\r\n";

bool isSpace(char c) {
    return std::string_view(space).find(c) != std::string_view::npos;
}

// UTF-8 without a zero byte: nothing binary is that for long.
std::optional<QString> readable(QByteArrayView bytes) {
    if (bytes.contains('\0')) return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    // A letter that a cut went through is still waiting for its end and does no harm.
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

} // namespace

QString payloadFormat(const QString& mediaType) {
    for (const Format& format : formats) {
        if (mediaType == QLatin1String(format.mediaType)) return QString::fromLatin1(format.name);
    }
    return mediaType;
}

QByteArray indentedJson(QByteArrayView json) {
    QByteArray out;
    out.reserve(json.size() * 2);
    int depth = 0;
    const auto newLine = [&] { out += '\n' + QByteArray(2 * qMax(0, depth), ' '); };
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '"') {
            const qsizetype from = i++;
            while (i < json.size() && json[i] != '"')
                i += json[i] == '\\' ? 2 : 1;
            out += json.sliced(from, qMin(i + 1, json.size()) - from).toByteArray();
        } else if (c == '{' || c == '[') {
            qsizetype next = i + 1;
            while (next < json.size() && isSpace(json[next]))
                ++next;
            out += c;
            if (next < json.size() && (json[next] == '}' || json[next] == ']')) {
                out += json[next];
                i = next;
                continue;
            }
            ++depth;
            newLine();
        } else if (c == '}' || c == ']') {
            --depth;
            newLine();
            out += c;
        } else if (c == ',') {
            out += c;
            newLine();
        } else if (c == ':') {
            out += ": ";
        } else if (!isSpace(c)) {
            out += c;
        }
    }
    return out;
}

PayloadText payloadText(const QString& mediaType, const QByteArray& bytes) {
    PayloadText result;
    result.format = payloadFormat(mediaType);
    result.cut = bytes.size() > payloadTextMost;
    const QByteArray beginning = result.cut ? bytes.first(payloadTextMost) : bytes;
    const bool isJson = mediaType.contains(u"json");
    result.text = readable(isJson ? indentedJson(beginning) : beginning);
    if (!result.text) result.cut = false;
    return result;
}

} // namespace vd
