// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <string>
#include <string_view>
#include <vector>

namespace vd {

// The text of an XML file as a strict parser can take it: UTF-8, from the first tag on, in pieces. Real files
// start with blanks or marks, name one encoding and use another, hold control bytes and bare ampersands. On
// the way the XML declaration, comments, processing instructions and the DOCTYPE with all its entities fall
// out, and CDATA becomes escaped text: so no entity can be declared, and nothing outside the file can be
// named.
class XmlText {
public:
    explicit XmlText(QByteArrayView file); // must outlive this

    // The next piece of about 64 KiB, valid until the next call; empty at the end.
    std::string_view next();
    // Where in the file that stands which the repaired text has at this offset (of all pieces together).
    // Offsets before the current piece give the piece's start.
    qint64 fileOffset(qint64 repairedOffset) const;
    // The line of a place in the file, from 1. Walks the text: for messages only.
    qint64 lineAt(qint64 fileOffset) const;

private:
    void transcode(const QByteArray& encoding, qsizetype from);
    void prolog();
    void content();
    void markup();
    void ampersand();
    void bracket();
    void strangeByte();
    void skipPast(std::string_view end);
    void skipDoctype();
    void replace(size_t length, std::string_view with);
    bool startsWith(std::string_view what) const;
    bool startsElement(size_t at) const;

    QByteArray m_transcoded; // holds m_text where the file is not in UTF-8 or one byte a character
    QByteArray m_encoding;   // of the file, where it was transcoded
    qint64 m_textStart = 0;  // bytes of the file before the first of m_text
    std::string_view m_file;
    std::string_view m_text;
    size_t m_at = 0; // in m_text
    bool m_cdata = false;
    bool m_inRoot = false; // the first element has begun

    struct Mark {
        size_t piece; // offset in m_piece
        size_t text;  // offset in m_text
    };
    std::string m_piece;
    qint64 m_pieceStart = 0;   // offset in the repaired text
    std::vector<Mark> m_marks; // where m_piece goes on from another place of m_text than the bytes before it
};

} // namespace vd
