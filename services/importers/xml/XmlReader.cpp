// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/xml/XmlReader.h"

#include "models/Error.h"
#include "services/importers/xml/XmlText.h"

#include <QCoreApplication>

#include <expat.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <vector>

namespace vd {

namespace {

constexpr size_t maxDepth = 200;           // of elements: real files stay under 20
constexpr size_t maxText = 64 * 1024;      // of one element
constexpr qint64 maxTag = qint64{1} << 20; // bytes: expat reads an unfinished tag again with every piece

std::string_view localName(std::string_view name) {
    return name.substr(name.find(':') + 1); // npos + 1 is 0
}

std::string_view trimmed(std::string_view text) {
    const size_t from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

class Reading {
public:
    Reading(QByteArrayView file, XmlHandler& handler)
        : m_text(file), m_fileSize(file.size()), m_handler(handler), m_parser(XML_ParserCreate("UTF-8")) {
        if (!m_parser) throw std::bad_alloc();
        XML_SetUserData(m_parser.get(), this);
        XML_SetElementHandler(m_parser.get(), onStart, onEnd);
        XML_SetCharacterDataHandler(m_parser.get(), onText);
    }

    std::optional<XmlFault> run(const std::stop_token& stop) {
        for (;;) {
            if (stop.stop_requested()) throw Error(ErrorCode::cancelled);
            const std::string_view piece = m_text.next();
            m_fed += static_cast<qint64>(piece.size());
            const XML_Status status =
                XML_Parse(m_parser.get(), piece.data(), static_cast<int>(piece.size()), piece.empty());
            if (m_thrown) std::rethrow_exception(m_thrown);
            if (m_rootEnded) return leftOver(piece);
            if (status == XML_STATUS_ERROR) return fault(piece.empty());
            if (m_fed - position() > maxTag) return broken(QStringLiteral("a tag of more than 1 MiB"));
        }
    }

private:
    struct FreeParser {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    static void onStart(void* self, const char* name, const char** attributes) {
        static_cast<Reading*>(self)->guarded(
            [&](Reading& reading) { reading.start(localName(name), attributes); });
    }
    static void onEnd(void* self, const char*) {
        static_cast<Reading*>(self)->guarded([](Reading& reading) { reading.end(); });
    }
    static void onText(void* self, const char* text, int length) {
        static_cast<Reading*>(self)->guarded([&](Reading& reading) {
            if (reading.m_chars.size() < maxText) reading.m_chars.append(text, static_cast<size_t>(length));
        });
    }

    // No exception passes through expat, which is C.
    template <typename Function>
    void guarded(Function function) {
        if (m_stopped) return; // expat may still call after it was stopped
        try {
            function(*this);
        } catch (...) {
            m_thrown = std::current_exception();
            stop();
        }
    }

    void stop() {
        m_stopped = true;
        XML_StopParser(m_parser.get(), XML_FALSE);
    }

    void start(std::string_view name, const char* const* attributes) {
        if (m_depth == maxDepth) {
            m_tooDeep = true;
            stop();
            return;
        }
        if (m_depth == m_open.size()) m_open.emplace_back();
        m_open[m_depth++].assign(name);
        m_chars.clear();
        m_handler.start(name, XmlAttributes(attributes));
    }

    void end() {
        const std::string& name = m_open[--m_depth];
        m_handler.end(name, m_depth > 0 ? std::string_view(m_open[m_depth - 1]) : std::string_view(),
                      trimmed(m_chars));
        m_chars.clear();
        if (m_depth > 0) return;
        m_rootEnded = position() + XML_GetCurrentByteCount(m_parser.get());
        stop();
    }

    qint64 position() const { return std::max<qint64>(XML_GetCurrentByteIndex(m_parser.get()), 0); }

    // Blanks and comments may follow the root. Anything else is not read, and that is said.
    std::optional<XmlFault> leftOver(std::string_view piece) {
        qint64 at = *m_rootEnded;
        piece.remove_prefix(piece.size() - static_cast<size_t>(m_fed - at));
        while (!piece.empty()) {
            const size_t rest = piece.find_first_not_of(" \t\r\n");
            if (rest != std::string_view::npos) {
                return faultAt(XmlFault::Kind::leftOver, at + static_cast<qint64>(rest),
                               QStringLiteral("junk after the end"));
            }
            at += static_cast<qint64>(piece.size());
            piece = m_text.next();
        }
        return std::nullopt;
    }

    std::optional<XmlFault> fault(bool atEnd) {
        if (m_tooDeep) return broken(QStringLiteral("elements nested too deep"));
        const XML_Error code = XML_GetErrorCode(m_parser.get());
        const QString reason = QString::fromLatin1(XML_ErrorString(code));
        if (code == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
        if (m_open.empty()) throw Error(ErrorCode::badData, QStringLiteral("no XML: ") + reason);
        if (!atEnd) return broken(reason);
        return XmlFault{XmlFault::Kind::cutOff, m_fileSize, m_text.lineAt(m_fileSize), reason};
    }

    XmlFault broken(const QString& reason) { return faultAt(XmlFault::Kind::broken, position(), reason); }

    XmlFault faultAt(XmlFault::Kind kind, qint64 repairedOffset, const QString& reason) {
        const qint64 byte = m_text.fileOffset(repairedOffset);
        return XmlFault{kind, byte, m_text.lineAt(byte), reason};
    }

    XmlText m_text;
    qint64 m_fileSize;
    XmlHandler& m_handler;
    std::unique_ptr<XML_ParserStruct, FreeParser> m_parser;
    std::exception_ptr m_thrown;
    std::vector<std::string> m_open; // names; the first m_depth of them count
    size_t m_depth = 0;
    std::string m_chars;
    qint64 m_fed = 0; // repaired bytes
    std::optional<qint64> m_rootEnded;
    bool m_tooDeep = false;
    bool m_stopped = false;
};

} // namespace

std::string_view XmlAttributes::value(std::string_view name) const {
    for (const char* const* pair = m_namesAndValues; *pair; pair += 2) {
        if (localName(pair[0]) == name) return trimmed(pair[1]);
    }
    return {};
}

QString XmlFault::sentence() const {
    const auto say = [this](const char* text) {
        return QCoreApplication::translate("Importers", text).arg(byte).arg(line);
    };
    switch (kind) {
    case Kind::cutOff:
        return say(QT_TRANSLATE_NOOP(
            "Importers", "The file is cut off at byte %1 (line %2). What stands before was read."));
    case Kind::broken:
        return say(QT_TRANSLATE_NOOP(
            "Importers", "The file is damaged at byte %1 (line %2). What stands before was read."));
    case Kind::leftOver:
        return say(QT_TRANSLATE_NOOP(
            "Importers",
            "Something stands behind the end of the data, at byte %1 (line %2). It was not read."));
    }
    Q_UNREACHABLE();
}

std::optional<XmlFault> readXml(QByteArrayView file, XmlHandler& handler, std::stop_token stop) {
    return Reading(file, handler).run(stop);
}

std::string xmlRootName(QByteArrayView head) {
    XmlText text(head);
    std::string_view piece = text.next(); // begins, past blanks, with the first tag
    const size_t open = piece.find('<');
    if (open == std::string_view::npos) return {};
    piece = piece.substr(open + 1);
    return std::string(localName(piece.substr(0, piece.find_first_of(" \t\r\n/><="))));
}

} // namespace vd
