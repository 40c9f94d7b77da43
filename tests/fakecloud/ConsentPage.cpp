// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/ConsentPage.h"

namespace vd::fakecloud {
namespace {

QString rows(const QStringList& scopes) {
    QString html;
    for (const QString& scope : scopes)
        html +=
            QStringLiteral(
                "<p><label><input type=\"checkbox\" name=\"scope\" value=\"%1\" checked> %1</label></p>\n")
                .arg(scope.toHtmlEscaped());
    return html;
}

QString options(const QStringList& users) {
    QString html;
    for (const QString& user : users)
        html += QStringLiteral("<option>%1</option>").arg(user.toHtmlEscaped());
    return html;
}

} // namespace

QByteArray consentHtml(const ConsentForm& form) {
    const QString page = QStringLiteral(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Sign in to %1 "
        "(sandbox)</title>\n"
        "<style>body{font-family:sans-serif;max-width:34em;margin:4em auto;padding:0 1em}"
        "button{font-size:1em;padding:.5em 1.5em;margin-right:1em}</style></head>\n<body>\n"
        "<h1>%1 <small>(sandbox)</small></h1>\n<p>Vitaldeck asks for:</p>\n"
        "<form method=\"post\" action=\"%2\">\n<input type=\"hidden\" name=\"key\" value=\"%3\">\n%4"
        "<p><label>Signed in as <select name=\"user\">%5</select></label></p>\n"
        "<p><button name=\"decision\" value=\"allow\">Allow</button>"
        "<button name=\"decision\" value=\"deny\">Deny</button></p>\n</form>\n</body></html>\n");
    // One call: a value that holds "%4" is no place for the next.
    return page
        .arg(form.provider.toHtmlEscaped(), form.action.toHtmlEscaped(), form.key.toHtmlEscaped(),
             rows(form.scopes), options(form.users))
        .toUtf8();
}

} // namespace vd::fakecloud
