// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/xml/XmlValues.h"

#include <charconv>
#include <chrono>
#include <cmath>
#include <string>

namespace vd {

namespace {

// Reads from the front of a text; every step says whether it succeeded.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_rest(text) {}

    bool digits(size_t count, int& value) {
        if (m_rest.size() < count) return false;
        value = 0;
        for (size_t i = 0; i < count; ++i) {
            if (m_rest[i] < '0' || m_rest[i] > '9') return false;
            value = value * 10 + (m_rest[i] - '0');
        }
        m_rest.remove_prefix(count);
        return true;
    }
    bool one(std::string_view of) {
        if (m_rest.empty() || of.find(m_rest.front()) == std::string_view::npos) return false;
        m_last = m_rest.front();
        m_rest.remove_prefix(1);
        return true;
    }
    char last() const { return m_last; } // what one() took
    bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
    char m_last = 0;
};

// The digits after the decimal mark, in ms, rounded.
int fractionMs(Scanner& scanner) {
    double ms = 0;
    double unit = 100;
    for (int digit = 0; scanner.digits(1, digit); unit /= 10)
        ms += digit * unit;
    return static_cast<int>(std::lround(ms));
}

// "Z", "+hh", "+hhmm", "+hh:mm" or nothing, in s; nullopt for anything else.
std::optional<qint32> zone(Scanner& scanner) {
    if (scanner.atEnd() || (scanner.one("Zz") && scanner.atEnd())) return 0;
    int hours = 0, minutes = 0;
    if (!scanner.one("+-")) return std::nullopt;
    const int sign = scanner.last() == '-' ? -1 : 1;
    if (!scanner.digits(2, hours)) return std::nullopt;
    scanner.one(":");
    if (!scanner.atEnd() && !scanner.digits(2, minutes)) return std::nullopt;
    if (!scanner.atEnd() || hours > 14 || minutes > 59) return std::nullopt;
    return sign * (hours * 3600 + minutes * 60);
}

} // namespace

std::optional<double> parseNumber(std::string_view text) {
    const size_t from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos) return std::nullopt;
    text = text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    const char* end = text.data() + text.size();
    if (const auto [stopped, fault] = std::from_chars(text.data(), end, value);
        fault == std::errc() && stopped == end) {
        return std::isfinite(value) ? std::optional(value) : std::nullopt;
    }
    const size_t comma = text.find(',');
    if (comma == std::string_view::npos || text.size() > 64 ||
        text.find_first_of(".,", comma + 1) != std::string_view::npos) {
        return std::nullopt;
    }
    std::string withPoint(text);
    withPoint[comma] = '.';
    return parseNumber(withPoint);
}

std::optional<XmlTime> parseIsoTime(std::string_view text) {
    Scanner scanner(text);
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, ms = 0;
    if (!scanner.digits(4, year) || !scanner.one("-") || !scanner.digits(2, month) || !scanner.one("-") ||
        !scanner.digits(2, day) || !scanner.one("Tt ") || !scanner.digits(2, hour) || !scanner.one(":") ||
        !scanner.digits(2, minute)) {
        return std::nullopt;
    }
    if (scanner.one(":")) {
        if (!scanner.digits(2, second)) return std::nullopt;
        if (scanner.one(".,")) ms = fractionMs(scanner);
    }
    const std::chrono::year_month_day date(std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day)));
    const std::optional<qint32> offset = zone(scanner);
    if (!date.ok() || hour > 24 || minute > 59 || second > 60 || !offset) return std::nullopt;
    const qint64 days = std::chrono::sys_days(date).time_since_epoch().count();
    const qint64 seconds = days * 86'400 + hour * 3600 + minute * 60 + second - *offset;
    return XmlTime{seconds * 1000 + ms, *offset == 0 ? std::nullopt : offset};
}

} // namespace vd
