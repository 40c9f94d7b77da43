// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auth/SignInPage.h"

#include "models/ErrorText.h"

#include <QCoreApplication>

namespace vd {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SignInPage)
};

// The colours are those of ui/theme/Tokens.h, light and dark; the icons those of resources/icons.
constexpr const char* frame = R"html(<!doctype html>
<html lang="%1"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><title>%2 – Vitaldeck</title><style>
:root{--w:#f5f6f8;--b:#fff;--l:#dfe2e7;--t:#1b1e24;--t2:#4f5661;--t3:#606773;--ok:#15803d;--okf:#eaf6ee;--no:#b91c1c;--nof:#fdecec}
@media(prefers-color-scheme:dark){:root{--w:#151516;--b:#1e1e1e;--l:#343437;--t:#ececed;--t2:#b4b8bf;--t3:#989ea8;--ok:#4ade80;--okf:#18271d;--no:#f87171;--nof:#2d1b1b}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--w);color:var(--t2);font:.875rem/1.45 system-ui,sans-serif;text-align:center}
main{flex:1;display:grid;place-items:center;padding:2rem 1rem 1rem}
article{width:100%;max-width:440px;padding:28px 32px 24px;background:var(--b);border:1px solid var(--l);border-radius:10px;overflow-wrap:anywhere}
.i{width:56px;height:56px;border-radius:50%;display:inline-grid;place-items:center}
.ok{color:var(--ok);background:var(--okf)}.no{color:var(--no);background:var(--nof)}
svg{fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
h1{margin:8px 0 4px;font-size:1.5rem;font-weight:600;line-height:1.3;color:var(--t)}
.i svg{stroke-width:2.25}p{margin:0}hr~p{font-size:.8125rem}hr{margin:16px 0;border:0;border-top:1px solid var(--l)}
.k svg{vertical-align:-3px;margin-right:8px}b{font-weight:600;color:var(--t);margin-right:4px}
small{display:block;margin-top:8px;font-size:.75rem;color:var(--t3)}
footer{padding:0 1rem 20px;font-size:.8125rem;color:var(--t3)}footer svg{vertical-align:-4px;margin-right:8px}
</style></head><body><main><article><div class="i %3"><svg width="26" height="26" viewBox="0 0 24 24" aria-hidden="true"><path d="%4"/></svg></div>
<h1>%2</h1><p>%5</p>%6</article></main>
<footer><svg width="18" height="18" viewBox="0 0 56 56" aria-hidden="true" stroke="none"><path d="M11 18V5a5 5 0 0 1 5-5h24a5 5 0 0 1 5 5v13z" fill="#a8c1f7"/><path d="M5 26V13a7 7 0 0 1 7-7h32a7 7 0 0 1 7 7v13z" fill="#6792f1"/><rect y="12" width="56" height="44" rx="12" fill="#2563eb"/><path d="M7 36h13.500l3.500-14 8.500 24 6-10h10.500" stroke="#fff" stroke-width="5"/></svg>%7</footer></body></html>
)html";

const QString lock = QStringLiteral(
    R"(<svg width="16" height="16" viewBox="0 0 24 24" aria-hidden="true"><rect x="5" y="10.5" width="14" height="10" rx="2"/><path d="M8 10.5V7.5a4 4 0 0 1 8 0v3"/></svg>)");

enum class Mood { good, bad };

// All but `more` is plain text.
QByteArray page(Mood mood, const QString& title, const QString& sentences, const QString& more) {
    const bool isGood = mood == Mood::good;
    const QString kind = isGood ? QStringLiteral("ok") : QStringLiteral("no");
    const QString icon =
        isGood ? QStringLiteral("M4.5 12.5l5 5 10-11") : QStringLiteral("M6 6l12 12M18 6 6 18");
    //: The language of these very words, as HTML names it: "fr"
    const QString language = Text::tr("en");
    const QString footer = Text::tr("Vitaldeck, on this computer");
    return QString::fromUtf8(frame)
        .arg(language.toHtmlEscaped(), title.toHtmlEscaped(), kind, icon, sentences.toHtmlEscaped(), more,
             footer.toHtmlEscaped())
        .toUtf8();
}

} // namespace

QByteArray linkedPage(const QString& provider) {
    //: %1 is a service, as 'Strava'
    return page(
        Mood::good, Text::tr("%1 is linked").arg(provider),
        Text::tr("You can close this page and go back to Vitaldeck. Your newest data is already on its way."),
        QStringLiteral("<hr><p class=\"k\">") + lock +
            Text::tr("The sign-in is kept in the keychain of this computer.").toHtmlEscaped() +
            QStringLiteral("</p>"));
}

QByteArray notLinkedPage(const QString& provider, const Error& error, const QString& code) {
    const bool isDeclined = error.code() == ErrorCode::signInDeclined;
    const QString sentences = isDeclined ? Text::tr("The sign-in was declined on the page of %1. Nothing was "
                                                    "changed and no data was read.")
                                               .arg(provider)
                                         : describe(error).sentence;
    const QString again = QStringLiteral("<hr><p><b>%1</b> %2</p>")
                              .arg(Text::tr("To try again:").toHtmlEscaped(),
                                   Text::tr("go back to Vitaldeck and connect again.").toHtmlEscaped());
    const QString support = QStringLiteral("<small>%1 <code>%2</code></small>")
                                .arg(Text::tr("Details for support:").toHtmlEscaped(), code.toHtmlEscaped());
    //: %1 is a service, as 'Strava'
    return page(Mood::bad, Text::tr("%1 was not linked").arg(provider), sentences, again + support);
}

QByteArray strayPage() {
    return page(
        Mood::bad, Text::tr("Nobody waits for this sign-in"),
        Text::tr("It has ended, or was never begun here. Nothing was changed. Go back to Vitaldeck and "
                 "begin again from there."),
        QString());
}

} // namespace vd
