// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/xml/XmlText.h"

#include <QStringDecoder>
#include <QStringEncoder>
#include <QUtf8StringView>

#include <algorithm>
#include <array>
#include <charconv>

namespace vd {

namespace {

constexpr size_t pieceSize = 64 * 1024;

constexpr bool isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
           static_cast<uchar>(c) >= 0x80;
}

// Bytes that are copied as they are. The others are looked at.
constexpr std::array<bool, 256> plain = [] {
    std::array<bool, 256> table{};
    for (size_t byte = 0x20; byte < 0x80; ++byte)
        table[byte] = true;
    for (const char c : {'\t', '\n', '\r'})
        table[static_cast<size_t>(c)] = true;
    for (const char c : {'<', '&', ']'})
        table[static_cast<size_t>(c)] = false;
    return table;
}();

// Windows-1252, 0x80 to 0x9F: what files that call themselves ISO 8859-1, or nothing, hold there.
constexpr std::array<char16_t, 32> windows1252{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
};

// The length of the sound UTF-8 character at the start of `text` (that begins with a high byte) that XML
// allows; 0 for none.
size_t soundCharacter(std::string_view text) {
    const auto byte = [text](size_t i) -> char32_t {
        return i < text.size() ? static_cast<uchar>(text[i]) : 0;
    };
    const auto follows = [&byte](size_t i) { return (byte(i) & 0xC0) == 0x80; };
    const char32_t first = byte(0);
    if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        if (!follows(1) || !follows(2)) return 0;
        const char32_t c = (first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
        return c >= 0x800 && !(c >= 0xD800 && c <= 0xDFFF) && c < 0xFFFE ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        if (!follows(1) || !follows(2) || !follows(3)) return 0;
        const char32_t c =
            (first & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
        return c >= 0x10000 && c <= 0x10FFFF ? 4 : 0;
    }
    return 0;
}

// Is this, that begins with '&', a reference that needs no declaration?
bool isReference(std::string_view text) {
    for (const std::string_view known : {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"}) {
        if (text.starts_with(known)) return true;
    }
    if (!text.starts_with("&#")) return false;
    text.remove_prefix(2);
    const bool hex = text.starts_with('x');
    if (hex) text.remove_prefix(1);
    uint c = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), c, hex ? 16 : 10);
    if (fault != std::errc() || end == text.data() + text.size() || *end != ';') return false;
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) ||
           (c >= 0x10000 && c <= 0x10FFFF);
}

// UTF-16 and UTF-32 by their mark, UTF-16 also by its zeros; empty for encodings in which ASCII is ASCII.
QByteArray wideEncoding(std::string_view file, qsizetype& markLength) {
    using namespace std::string_view_literals;
    const auto marked = [&](std::string_view mark, const char* name) {
        markLength = file.starts_with(mark) ? static_cast<qsizetype>(mark.size()) : 0;
        return markLength > 0 ? QByteArray(name) : QByteArray();
    };
    for (const auto& [mark, name] :
         {std::pair("\xFF\xFE\0\0"sv, "UTF-32LE"), std::pair("\0\0\xFE\xFF"sv, "UTF-32BE"),
          std::pair("\xFF\xFE"sv, "UTF-16LE"), std::pair("\xFE\xFF"sv, "UTF-16BE")}) {
        if (const QByteArray encoding = marked(mark, name); !encoding.isEmpty()) return encoding;
    }
    const std::string_view head = file.substr(0, 256);
    std::array<size_t, 2> zeros{};
    for (size_t i = 0; i < head.size(); ++i)
        zeros[i % 2] += head[i] == '\0' ? 1 : 0;
    const size_t many = head.size() / 3;
    if (many > 2 && zeros[1] > many && zeros[0] == 0) return "UTF-16LE";
    if (many > 2 && zeros[0] > many && zeros[1] == 0) return "UTF-16BE";
    return {};
}

// What the XML declaration says; empty without one.
QByteArray declaredEncoding(std::string_view text) {
    const size_t declaration = text.find("<?xml");
    if (declaration == std::string_view::npos) return {};
    std::string_view inside = text.substr(declaration, 256);
    inside = inside.substr(0, inside.find("?>"));
    const size_t word = inside.find("encoding");
    if (word == std::string_view::npos) return {};
    const size_t open = inside.find_first_of("\"'", word);
    if (open == std::string_view::npos) return {};
    const std::string_view name = inside.substr(open + 1, inside.find(inside[open], open + 1) - open - 1);
    return QByteArray(name.data(), static_cast<qsizetype>(name.size())).toLower();
}

// One-byte encodings are repaired byte by byte, and UTF-16 was found by its bytes: a file that names it and
// is not in it was written as UTF-8 by a program that named the wrong one.
bool needsTranscoding(const QByteArray& declared, std::string_view file) {
    static constexpr std::array handled{"",           "utf-8",    "utf8",         "us-ascii", "ascii",
                                        "iso-8859-1", "latin1",   "windows-1252", "cp1252",   "utf-16",
                                        "utf-16le",   "utf-16be", "unicode"};
    const bool known =
        std::any_of(handled.begin(), handled.end(), [&](const char* name) { return declared == name; });
    return !known && !QUtf8StringView(file.data(), static_cast<qsizetype>(file.size())).isValidUtf8() &&
           QStringDecoder(declared.constData()).isValid();
}

} // namespace

XmlText::XmlText(QByteArrayView file)
    : m_file(file.data(), static_cast<size_t>(file.size())), m_text(m_file) {
    qsizetype markLength = 0;
    if (const QByteArray wide = wideEncoding(m_file, markLength); !wide.isEmpty()) {
        transcode(wide, markLength);
    } else if (const QByteArray declared = declaredEncoding(m_file.substr(0, 1024));
               needsTranscoding(declared, m_file)) {
        transcode(declared, 0);
    }
}

void XmlText::transcode(const QByteArray& encoding, qsizetype from) {
    const QByteArrayView bytes(m_file.data() + from, static_cast<qsizetype>(m_file.size()) - from);
    const QString text = QStringDecoder(encoding.constData(), QStringDecoder::Flag::ConvertInitialBom)(bytes);
    m_transcoded = text.toUtf8();
    m_encoding = encoding;
    m_textStart = from;
    m_text = std::string_view(m_transcoded.constData(), static_cast<size_t>(m_transcoded.size()));
}

std::string_view XmlText::next() {
    m_pieceStart += static_cast<qint64>(m_piece.size());
    m_piece.clear();
    while (!m_inRoot && m_at < m_text.size())
        prolog();
    m_marks.assign(1, Mark{0, m_at});
    while (m_at < m_text.size() && m_piece.size() < pieceSize)
        content();
    return m_piece;
}

// Whatever stands before the first element and is no XML is dropped too: marks, blanks, a line of some
// server.
void XmlText::prolog() {
    replace(std::min(m_text.find('<', m_at), m_text.size()) - m_at, {});
    if (startsElement(m_at)) {
        m_inRoot = true;
    } else if (startsWith("<!--")) {
        skipPast("-->");
    } else if (startsWith("<?")) {
        skipPast("?>");
    } else if (startsWith("<!")) {
        skipDoctype();
    } else if (m_at < m_text.size()) {
        replace(1, {});
    }
}

void XmlText::content() {
    const size_t limit = std::min(m_text.size(), m_at + pieceSize);
    size_t end = m_at;
    while (end < limit && plain[static_cast<uchar>(m_text[end])])
        ++end;
    m_piece.append(m_text, m_at, end - m_at);
    m_at = end;
    if (end == limit) return;
    switch (m_text[end]) {
    case '<': markup(); break;
    case '&': ampersand(); break;
    case ']': bracket(); break;
    default: strangeByte();
    }
}

void XmlText::markup() {
    if (m_cdata) {
        replace(1, "&lt;");
    } else if (startsWith("</") || startsElement(m_at)) {
        m_piece += m_text[m_at++];
    } else if (startsWith("<!--")) {
        skipPast("-->");
    } else if (startsWith("<?")) {
        skipPast("?>");
    } else if (startsWith("<![CDATA[")) {
        m_cdata = true;
        replace(9, {});
    } else {
        replace(1, "&lt;");
    }
}

void XmlText::ampersand() {
    if (!m_cdata && isReference(m_text.substr(m_at, 16))) {
        m_piece += m_text[m_at++];
    } else {
        replace(1, "&amp;");
    }
}

void XmlText::bracket() {
    if (!startsWith("]]>")) {
        m_piece += m_text[m_at++];
    } else if (m_cdata) {
        m_cdata = false;
        replace(3, {});
    } else {
        replace(3, "]]&gt;"); // not allowed in text
    }
}

void XmlText::strangeByte() {
    const uchar byte = static_cast<uchar>(m_text[m_at]);
    if (byte < 0x80) {
        replace(1, {}); // a control byte
        return;
    }
    if (const size_t length = soundCharacter(m_text.substr(m_at, 4)); length > 0) {
        m_piece.append(m_text, m_at, length);
        m_at += length;
        return;
    }
    const char16_t c = byte < 0xA0 ? windows1252[byte - 0x80U] : char16_t{byte};
    const QByteArray utf8 = QStringView(&c, 1).toUtf8();
    replace(1, std::string_view(utf8.constData(), static_cast<size_t>(utf8.size())));
}

void XmlText::skipPast(std::string_view end) {
    const size_t found = m_text.find(end, m_at);
    const size_t to = found == std::string_view::npos ? m_text.size() : found + end.size();
    replace(to - m_at, {});
}

void XmlText::skipDoctype() {
    size_t to = m_text.find_first_of("[>", m_at);
    if (to != std::string_view::npos && m_text[to] == '[') {
        // The subset ends with ']', blanks and '>'.
        for (to = m_text.find(']', to); to != std::string_view::npos; to = m_text.find(']', to + 1)) {
            const size_t after = m_text.find_first_not_of(" \t\r\n", to + 1);
            if (after != std::string_view::npos && m_text[after] == '>') {
                to = after;
                break;
            }
        }
    }
    if (to != std::string_view::npos) {
        replace(to + 1 - m_at, {});
        return;
    }
    // Broken: no declaration begins as an element does.
    to = m_at + 1;
    while (to < m_text.size() && !startsElement(to))
        to = std::min(m_text.find('<', to + 1), m_text.size());
    replace(to - m_at, {});
}

void XmlText::replace(size_t length, std::string_view with) {
    m_piece += with;
    m_at += length;
    if (m_marks.empty() || m_marks.back().piece < m_piece.size()) m_marks.push_back({m_piece.size(), 0});
    m_marks.back().text = m_at;
}

bool XmlText::startsWith(std::string_view what) const {
    return m_text.substr(m_at, what.size()) == what;
}

bool XmlText::startsElement(size_t at) const {
    return at + 1 < m_text.size() && m_text[at] == '<' && isNameStart(m_text[at + 1]);
}

qint64 XmlText::fileOffset(qint64 repairedOffset) const {
    const size_t offset = static_cast<size_t>(std::max<qint64>(repairedOffset - m_pieceStart, 0));
    const auto after = std::upper_bound(m_marks.begin(), m_marks.end(), offset,
                                        [](size_t value, const Mark& mark) { return value < mark.piece; });
    const Mark& mark = after == m_marks.begin() ? m_marks.front() : *(after - 1);
    const size_t inText = std::min(mark.text + (offset - mark.piece), m_text.size());
    if (m_encoding.isEmpty()) return static_cast<qint64>(inText);
    const QString before = QString::fromUtf8(m_text.data(), static_cast<qsizetype>(inText));
    const QByteArray encoded = QStringEncoder(m_encoding.constData())(before);
    return m_textStart + encoded.size();
}

qint64 XmlText::lineAt(qint64 fileOffset) const {
    const std::string_view before = m_file.substr(0, static_cast<size_t>(fileOffset));
    return 1 + std::count(before.begin(), before.end(), '\n');
}

} // namespace vd
