// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/LocalRequestReader.h"

#include <algorithm>

namespace vd {
namespace {

constexpr qsizetype longestMethod = 32;

// RFC 9110 5.6.2
bool isToken(QByteArrayView text) {
    static constexpr std::string_view others = "!#$%&'*+-.^_`|~";
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               others.find(c) != std::string_view::npos;
    });
}

bool isVisibleAscii(char c) {
    return c > ' ' && c < 0x7f;
}

// A tab is the one control character that a value may hold.
bool isHeaderValue(QByteArrayView text) {
    return std::none_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7f;
    });
}

bool hasWord(const QByteArray& list, const QByteArray& word) {
    const QList<QByteArray> words = list.toLower().split(',');
    return std::any_of(words.begin(), words.end(),
                       [&word](const QByteArray& each) { return each.trimmed() == word; });
}

} // namespace

LocalRequestReader::State LocalRequestReader::add(QByteArrayView bytes) {
    m_received.append(bytes);
    read();
    return m_state;
}

void LocalRequestReader::read() {
    while (m_state == State::incomplete && !m_inBody && readLine()) {
    }
    if (m_state == State::incomplete && m_inBody) readBody();
}

bool LocalRequestReader::readLine() {
    const qsizetype end = m_received.indexOf('\n', m_searched);
    const bool isFirstLine = m_request.method.isEmpty();
    if (end < 0) {
        m_searched = m_received.size();
        // Noise is known by its first bytes; waiting for the end of a line would be waiting for the time
        // limit.
        const QByteArrayView begun = QByteArrayView(m_received).sliced(m_lineStart);
        const qsizetype space = begun.indexOf(' ');
        const QByteArrayView method = space < 0 ? begun : begun.first(space);
        if (m_received.size() > m_headBytes)
            refuse(431);
        else if (isFirstLine && begun != "\r" && !method.isEmpty() &&
                 (method.size() > longestMethod || !isToken(method)))
            refuse(400);
        return false;
    }
    if (end >= m_headBytes) {
        refuse(431);
        return false;
    }
    if (end == m_lineStart || m_received.at(end - 1) != '\r') {
        refuse(400);
        return false;
    }
    const QByteArrayView line = QByteArrayView(m_received).sliced(m_lineStart, end - 1 - m_lineStart);
    m_lineStart = m_searched = end + 1;
    if (isFirstLine) {
        // RFC 9112 2.2: empty lines before a request are passed over.
        if (!line.isEmpty()) readRequestLine(line);
    } else if (line.isEmpty()) {
        endHead();
    } else {
        readHeader(line);
    }
    return true;
}

void LocalRequestReader::readRequestLine(QByteArrayView line) {
    const QList<QByteArray> parts = line.toByteArray().split(' ');
    if (parts.size() == 2 && parts.at(0) == "GET" && parts.at(1).startsWith('/')) {
        m_state = State::unanswerable;
        return;
    }
    if (parts.size() != 3 || parts.at(0).size() > longestMethod || !isToken(parts.at(0))) return refuse(400);
    const QByteArray& version = parts.at(2);
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return refuse(version.startsWith("HTTP/") ? 505 : 400);
    m_isHttp10 = version == "HTTP/1.0";
    m_request.method = parts.at(0);
    m_request.target = parts.at(1);
    readTarget();
}

void LocalRequestReader::readTarget() {
    QByteArray rest = m_request.target;
    const QByteArray scheme = QByteArrayLiteral("http://");
    if (rest.left(scheme.size()).toLower() == scheme) {
        // The absolute form; its host has nothing to say, as the Host header has not.
        const qsizetype path = rest.indexOf('/', scheme.size());
        rest = path < 0 ? QByteArrayLiteral("/") : rest.mid(path);
    }
    if (!rest.startsWith('/') || rest.contains('#') ||
        !std::all_of(rest.begin(), rest.end(), &isVisibleAscii))
        return refuse(400);
    const qsizetype mark = rest.indexOf('?');
    m_request.path = QString::fromUtf8(QByteArray::fromPercentEncoding(mark < 0 ? rest : rest.first(mark)));
    if (mark >= 0) m_request.query = QUrlQuery(QString::fromLatin1(rest.mid(mark + 1).replace('+', "%20")));
}

void LocalRequestReader::readHeader(QByteArrayView line) {
    const qsizetype colon = line.indexOf(':');
    // A space before the colon, or a line that continues the one before, is read differently by different
    // readers.
    if (colon < 0 || !isToken(line.first(colon)) || !isHeaderValue(line.sliced(colon + 1)))
        return refuse(400);
    m_request.headers.append(
        {line.first(colon).toByteArray().toLower(), line.sliced(colon + 1).toByteArray().trimmed()});
}

void LocalRequestReader::endHead() {
    int hosts = 0;
    for (const auto& [name, value] : m_request.headers)
        hosts += name == "host" ? 1 : 0;
    if (hosts > 1 || (hosts == 0 && !m_isHttp10)) return refuse(400);
    if (!readLength()) return;
    const QByteArray connection = m_request.header("connection");
    m_keepsAlive = m_isHttp10 ? hasWord(connection, "keep-alive") : !hasWord(connection, "close");
    m_inBody = true;
}

bool LocalRequestReader::readLength() {
    m_length = 0;
    bool isTold = false;
    for (const auto& [name, value] : m_request.headers) {
        if (name == "transfer-encoding") {
            // RFC 9112 6.1 and 6.3: a length of its own is asked for; other codings are not known here.
            refuse(hasWord(value, "chunked") ? 411 : 501);
            return false;
        }
        if (name != "content-length") continue;
        const bool digits = !value.isEmpty() && std::all_of(value.begin(), value.end(),
                                                            [](char c) { return c >= '0' && c <= '9'; });
        bool fits = false;
        m_length = value.toLongLong(&fits);
        if (!digits || isTold)
            refuse(400);
        else if (!fits || m_length > m_bodyBytes)
            refuse(413);
        if (m_state != State::incomplete) return false;
        isTold = true;
    }
    return true;
}

void LocalRequestReader::readBody() {
    if (m_received.size() - m_lineStart < m_length) return;
    m_request.body = m_received.mid(m_lineStart, m_length);
    m_received.remove(0, m_lineStart + m_length);
    m_state = State::complete;
}

void LocalRequestReader::refuse(int status) {
    m_state = State::refused;
    m_refusal = status;
    m_received.clear();
}

LocalRequest LocalRequestReader::take() {
    Q_ASSERT(m_state == State::complete);
    LocalRequest request = std::exchange(m_request, {});
    m_state = State::incomplete;
    m_lineStart = m_searched = 0;
    m_inBody = false;
    return request;
}

} // namespace vd
