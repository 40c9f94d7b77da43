// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

#include <functional>

class QLineEdit;
class QPushButton;

namespace vd {

class Label;
class Theme;

// While the person is in the browser.
class WaitStep : public QWidget {
    Q_OBJECT
public:
    // Opens an address in the person's browser; false when there is none.
    using Browser = std::function<bool(const QUrl& address)>;
    WaitStep(Theme& theme, Browser browser, QWidget* parent = nullptr);

    // Takes the address that the browser was sent to, when it is one of this sign-in.
    void setPaste(std::function<bool(const QString& address)> paste) { m_paste = std::move(paste); }
    void begin();                              // nothing to open yet
    void beginWithKey(const QString& service); // no browser: the service is asked whether it takes the key
    void open(const QUrl& address);            // the browser, or what to do where there is none
    void showReturned();                       // the browser came back

private:
    void tryBrowser();
    void check(const QString& pasted);

    Browser m_browser;
    std::function<bool(const QString& address)> m_paste;
    QUrl m_address;
    Label* m_title;
    Label* m_sentence;
    QLineEdit* m_shown; // the address, where no browser opens it
    QPushButton* m_again;
    QPushButton* m_copy;
    Label* m_pasteWords;
    QLineEdit* m_pasted;
    Label* m_verdict;
};

} // namespace vd
