// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace vd {

// The attributes of an element, by local name, as long as start() runs.
class XmlAttributes {
public:
    explicit XmlAttributes(const char* const* namesAndValues) : m_namesAndValues(namesAndValues) {}
    std::string_view value(std::string_view localName) const; // empty when it is not there

private:
    const char* const* m_namesAndValues; // ends with a null pointer
};

// Who wants to know what stands in a file. Names are local names: prefixes and namespaces, declared or not,
// play no part, because real files get them wrong.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
    // `parent` is empty for the root. `text` is what stands in the element behind its last child, without
    // blanks around it, and cut at 64 KiB.
    virtual void end(std::string_view name, std::string_view parent, std::string_view text) = 0;
};

// Why the reading stopped before the end of the file.
struct XmlFault {
    enum class Kind {
        cutOff,   // the file ends too early
        broken,   // not well-formed
        leftOver, // something stands behind the end of the document
    } kind = Kind::broken;
    qint64 byte = 0; // from 0
    qint64 line = 1;
    QString reason; // for the log

    QString sentence() const; // for ReadResult::damage
};

// Reads a whole file (see XmlText for what is repaired on the way) and says what stopped it, if something
// did. Throws Error(badData) when there is no element at all, Error(cancelled) when stopped, and what the
// handler throws.
std::optional<XmlFault> readXml(QByteArrayView file, XmlHandler& handler, std::stop_token stop);

// The local name of the first element; empty when there is none in these bytes.
std::string xmlRootName(QByteArrayView head);

} // namespace vd
