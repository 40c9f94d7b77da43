// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/Redact.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

namespace vd {
namespace {

const QChar hidden = u'…';

// Long words anywhere in a name, short ones only as a word of their own: "keys" and "zipcode" stay readable.
bool isSecretName(QString name) {
    static const QRegularExpression camel(QStringLiteral("([a-z0-9])([A-Z])"));
    static const QRegularExpression secret(
        QStringLiteral("token|secret|passw|passphrase|verifier|challenge|signature|assertion|credential|"
                       "authoriz|apikey|cookie|session|bearer|nonce|jwt|open_?id|"
                       "(?<![a-z])(code|state|key|sig|pwd|pass|pin|otp|sid|auth)(?![a-z])"),
        QRegularExpression::CaseInsensitiveOption);
    return secret.match(name.replace(camel, QStringLiteral("\\1_\\2"))).hasMatch();
}

bool isNameCharacter(QChar c) {
    return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.' || c == u'$' || c == u'%';
}

// Where the value that begins at `at` ends. It may be cut off: then at the end of the text.
qsizetype endOfQuoted(QStringView text, qsizetype at, QStringView quote) {
    // A quote that is itself escaped ends at one that is escaped likewise: JSON inside of JSON.
    for (qsizetype i = at + quote.size(); i < text.size(); ++i) {
        if (text.sliced(i).startsWith(quote)) return i + quote.size();
        if (text[i] == u'\\') ++i;
    }
    return text.size();
}

qsizetype endOfNested(QStringView text, qsizetype at) {
    int depth = 0;
    for (qsizetype i = at; i < text.size(); ++i) {
        if (text[i] == u'{' || text[i] == u'[') ++depth;
        if ((text[i] == u'}' || text[i] == u']') && --depth == 0) return i + 1;
    }
    return text.size();
}

qsizetype endAtAny(QStringView text, qsizetype at, QStringView ends) {
    while (at < text.size() && !ends.contains(text[at]))
        ++at;
    return at;
}

qsizetype endOfValue(QStringView text, qsizetype at, QChar separator, bool isNameQuoted) {
    qsizetype quoteAt = at;
    while (quoteAt < text.size() && text[quoteAt] == u'\\')
        ++quoteAt;
    if (quoteAt < text.size() && (text[quoteAt] == u'"' || text[quoteAt] == u'\''))
        return endOfQuoted(text, at, text.sliced(at, quoteAt + 1 - at));
    if (at < text.size() && (text[at] == u'{' || text[at] == u'[')) return endOfNested(text, at);
    if (separator == u'>') return endAtAny(text, at, u"<");
    if (separator == u'=') return endAtAny(text, at, u"&;\"'<> \t\r\n");
    // A number of JSON, or a header to the end of its line.
    return isNameQuoted ? endAtAny(text, at, u",}] \t\r\n") : endAtAny(text, at, u"\r\n");
}

// Names followed by ':', '=' or '>' and a value: JSON, forms, headers, XML.
QString withoutSecretValues(QStringView text) {
    QString result;
    qsizetype done = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (!isNameCharacter(text[at])) {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        while (at < text.size() && isNameCharacter(text[at]))
            ++at;
        const QString name = QUrl::fromPercentEncoding(text.sliced(begin, at - begin).toUtf8());
        qsizetype value = at;
        while (value < text.size() && (text[value] == u'\\' || text[value] == u'"' || text[value] == u'\''))
            ++value;
        const bool isQuoted = value > at;
        while (value < text.size() && text[value].isSpace())
            ++value;
        if (value >= text.size() || !QStringView(u":=>").contains(text[value]) || !isSecretName(name))
            continue;
        const QChar separator = text[value++];
        // JSON goes on in the next line, a header does not.
        while (value < text.size() &&
               (isQuoted ? text[value].isSpace() : QStringView(u" \t").contains(text[value])))
            ++value;
        const qsizetype end = endOfValue(text, value, separator, isQuoted);
        if (end == value) continue;
        result += text.sliced(done, value - done);
        result += hidden;
        at = done = end;
    }
    result += text.sliced(done);
    return result;
}

} // namespace

QString redacted(const QUrl& url) {
    QUrl shown = url;
    shown.setUserInfo(QString());
    shown.setFragment(QString());
    QUrlQuery query;
    for (const auto& [name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        // A value may be an address with a query of its own.
        const QString safe = isSecretName(name) ? QString(hidden) : withoutSecretValues(value);
        query.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(name)),
                           QString::fromLatin1(QUrl::toPercentEncoding(safe, ",:/")));
    }
    if (url.hasQuery()) shown.setQuery(query);
    return shown.toString();
}

QString redacted(QByteArrayView body, qsizetype most) {
    static const QRegularExpression schemes(QStringLiteral("\\b(Bearer|Basic)\\s+[^\\s\"'<>,]+"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression jwt(QStringLiteral("\\beyJ[\\w-]+(\\.[\\w-]*)*"));
    static const QRegularExpression userInfo(QStringLiteral("://[^/\\s@\"']*@"));
    // More than is shown, so that what is shown is the same whether or not something was hidden before it.
    QString text = withoutSecretValues(QString::fromUtf8(body.first(std::min(body.size(), 4 * most))));
    text.replace(schemes, QStringLiteral("\\1 ") + hidden);
    text.replace(jwt, QString(hidden));
    text.replace(userInfo, QStringLiteral("://"));
    for (QChar& c : text) {
        if (!c.isPrint()) c = u' ';
    }
    return text.simplified().left(most);
}

} // namespace vd
