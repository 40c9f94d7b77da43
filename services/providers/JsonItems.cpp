// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/JsonItems.h"

#include <algorithm>

namespace vd {

namespace {

// Walks over sound JSON.
class Walk {
public:
    explicit Walk(QByteArrayView body) : m_body(body) {}

    char next() { // skips blanks
        while (m_at < m_body.size() && static_cast<uchar>(m_body[m_at]) <= ' ')
            ++m_at;
        return m_at < m_body.size() ? m_body[m_at] : '\0';
    }

    // A whole value: a string, a number, an object with all that is in it.
    QByteArrayView value() {
        next();
        const qsizetype from = m_at;
        int depth = 0;
        while (m_at < m_body.size()) {
            const char c = m_body[m_at];
            if (depth == 0 && m_at > from && (c == ',' || c == ']' || c == '}' || c == ':')) break;
            ++m_at;
            if (c == '"') skipString();
            if (c == '{' || c == '[') ++depth;
            if (c == '}' || c == ']') --depth;
            if (depth == 0 && (c == '"' || c == '}' || c == ']')) break;
        }
        return m_body.sliced(from, m_at - from).trimmed();
    }

    void step() { m_at = std::min(m_at + 1, m_body.size()); }

private:
    void skipString() { // behind its opening quote
        while (m_at < m_body.size() && m_body[m_at] != '"')
            m_at += m_body[m_at] == '\\' ? 2 : 1;
        m_at = std::min(m_at + 1, m_body.size());
    }

    QByteArrayView m_body;
    qsizetype m_at = 0;
};

std::vector<QByteArrayView> elements(QByteArrayView list) {
    std::vector<QByteArrayView> items;
    Walk walk(list);
    if (walk.next() != '[') return items;
    walk.step();
    while (walk.next() != ']' && walk.next() != '\0') {
        items.push_back(walk.value());
        if (walk.next() == ',') walk.step();
    }
    return items;
}

QByteArrayView memberValue(QByteArrayView body, QByteArrayView member) {
    Walk walk(body);
    if (walk.next() != '{') return {};
    walk.step();
    while (walk.next() == '"') {
        const QByteArrayView name = walk.value();
        walk.next();
        walk.step(); // the colon
        const QByteArrayView value = walk.value();
        if (name.size() == member.size() + 2 && name.sliced(1, member.size()) == member) return value;
        if (walk.next() == ',') walk.step();
    }
    return {};
}

} // namespace

std::vector<QByteArrayView> jsonItems(QByteArrayView body, QByteArrayView member) {
    QByteArrayView value = body;
    while (!member.isEmpty()) {
        const qsizetype dot = member.indexOf('.');
        value = memberValue(value, dot < 0 ? member : member.first(dot));
        member = dot < 0 ? QByteArrayView() : member.sliced(dot + 1);
    }
    return elements(value);
}

} // namespace vd
