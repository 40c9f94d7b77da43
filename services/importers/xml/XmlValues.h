// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <string_view>

// Values as XML files spell them, read without the person's locale.
namespace vd {

// "12", "-1.5e3", "+7", "12,5" (some programs write the decimal mark of their user). Finite; nullopt for the
// rest.
std::optional<double> parseNumber(std::string_view text);

struct XmlTime {
    qint64 utcMs = 0;
    std::optional<qint32> offsetS; // where the text names a zone other than UTC

    friend bool operator==(const XmlTime&, const XmlTime&) = default;
};

// ISO 8601, date and time: "2026-11-15T08:41:07.25Z", "...+01:00", "...+0100", "2026-11-15 08:41". Without a
// zone it is UTC, as GPX and TCX demand. Rounded to the millisecond.
std::optional<XmlTime> parseIsoTime(std::string_view text);

} // namespace vd
