// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace vd {

class Error;
class SyncService;

// What a page says quietly beside its title while a service is asked for more of what is shown, or when
// nothing came of it.
class FetchNote : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void follow(SyncService* sync); // which outlives it; nullptr: there is nothing to say ever
    void begin();                   // something was asked for just now
    void showFailed(const Error& error);
    const QString& words() const { return m_words; }

Q_SIGNALS:
    void changed();

private:
    void say(const QString& words);

    SyncService* m_sync = nullptr;
    bool m_waits = false;
    QString m_words;
};

} // namespace vd
