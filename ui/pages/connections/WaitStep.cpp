// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/WaitStep.h"

#include "models/ErrorText.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Label.h"
#include "ui/theme/Theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QUrlQuery>

namespace vd {

namespace {

// Whole enough to be told right or wrong: while it is typed it is neither.
bool looksWhole(const QString& address) {
    const QUrlQuery query(QUrl(address.trimmed()));
    const bool hasOutcome =
        query.hasQueryItem(QStringLiteral("code")) || query.hasQueryItem(QStringLiteral("error"));
    return query.hasQueryItem(QStringLiteral("state")) && hasOutcome;
}

} // namespace

WaitStep::WaitStep(Theme& theme, Browser browser, QWidget* parent)
    : QWidget(parent), m_browser(std::move(browser)), m_title(new Label(theme, Type::subtitle, Role::text)),
      m_sentence(new Label(theme, Type::small, Role::text2)), m_shown(new QLineEdit),
      m_again(makeButton(theme, ButtonLook::normal, tr("Open again"), QStringLiteral("external"))),
      m_copy(makeButton(theme, ButtonLook::normal, tr("Copy address"))),
      m_pasteWords(
          new Label(theme, Type::small, Role::text2,
                    tr("Did the browser end on a page that cannot be reached? Paste its address here:"))),
      m_pasted(new QLineEdit), m_verdict(new Label(theme, Type::small, Role::error)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(tokens::gapSmall));
    for (Label* label : {m_title, m_sentence, m_pasteWords, m_verdict})
        label->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(tokens::gapSmall));
    buttons->addWidget(m_again);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_shown);
    column->addLayout(buttons);
    column->addSpacing(theme.px(tokens::gap));
    column->addWidget(m_pasteWords);
    column->addWidget(m_pasted);
    column->addWidget(m_verdict);
    column->addStretch(1);
    m_shown->setReadOnly(true);
    m_shown->setAccessibleName(tr("Address to open"));
    m_pasted->setAccessibleName(tr("Address of the page"));
    m_pasted->setPlaceholderText(QStringLiteral("http://127.0.0.1"));
    connect(m_again, &QPushButton::clicked, this, &WaitStep::tryBrowser);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_address.toString(QUrl::FullyEncoded)); });
    connect(m_pasted, &QLineEdit::textChanged, this, &WaitStep::check);
    begin();
}

void WaitStep::begin() {
    m_address.clear();
    m_title->setText(tr("Waiting for your browser…"));
    m_sentence->setText(tr("Sign in there and allow what is asked. This goes on by itself after that."));
    m_pasted->clear();
    m_shown->hide();
    m_verdict->hide();
    for (QWidget* part : {static_cast<QWidget*>(m_again), static_cast<QWidget*>(m_copy)}) {
        part->show();
        part->setEnabled(false);
    }
    m_pasteWords->show();
    m_pasted->show();
}

void WaitStep::beginWithKey(const QString& service) {
    showReturned();
    //: %1 is a service
    m_title->setText(tr("Asking %1…").arg(service));
    m_sentence->setText(tr("The key is shown to the service, and kept in the keychain when it is taken."));
}

void WaitStep::open(const QUrl& address) {
    m_address = address;
    m_again->setEnabled(true);
    m_copy->setEnabled(true);
    tryBrowser();
}

void WaitStep::tryBrowser() {
    const bool opened = m_browser(m_address);
    m_shown->setText(m_address.toString(QUrl::FullyEncoded));
    m_shown->setCursorPosition(0);
    m_shown->setVisible(!opened);
    if (opened) return;
    const ErrorText text = describe(ErrorCode::noBrowser);
    m_title->setText(text.title);
    m_sentence->setText(text.sentence);
}

void WaitStep::showReturned() {
    m_title->setText(tr("Finishing the sign-in…"));
    m_sentence->setText(tr("The browser came back. The service is asked once more."));
    for (QWidget* part : {static_cast<QWidget*>(m_again), static_cast<QWidget*>(m_copy),
                          static_cast<QWidget*>(m_shown), static_cast<QWidget*>(m_pasteWords),
                          static_cast<QWidget*>(m_pasted), static_cast<QWidget*>(m_verdict)})
        part->hide();
}

void WaitStep::check(const QString& pasted) {
    m_verdict->hide();
    if (!looksWhole(pasted) || !m_paste || m_paste(pasted.trimmed())) return;
    m_verdict->setText(tr("This is not the address of this sign-in. Copy all of the one in the browser’s "
                          "address bar."));
    m_verdict->show();
}

} // namespace vd
