// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auth/Keychain.h"

#include "models/Error.h"
#include "services/net/Moment.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

#ifdef QT_DBUS_LIB
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

namespace vd {
namespace {

using std::chrono::milliseconds;

const QString service = QStringLiteral("vitaldeck");

// What a job said; nothing when it did not answer in time.
struct JobAnswer {
    JobAnswer() = default;
    std::optional<QKeychain::Error> error;
    QString why;
    QByteArray secret; // of a reading job
};

// The job deletes itself when it is done, however late that is.
QCoro::Task<JobAnswer> ask(QKeychain::Job* job, QString entry, milliseconds patience) {
    JobAnswer answer;
    Moment over;
    // Last, so that it goes first: what still comes to it is dropped.
    QTimer waiting;
    waiting.setSingleShot(true);
    QObject::connect(&waiting, &QTimer::timeout, &waiting, [&over] { over.come(); });
    QObject::connect(job, &QKeychain::Job::finished, &waiting, [&answer, &waiting](QKeychain::Job* done) {
        answer.error = done->error();
        answer.why = done->errorString();
        if (const auto* reading = qobject_cast<QKeychain::ReadPasswordJob*>(done))
            answer.secret = reading->binaryData();
        waiting.start(0); // goes on from the event loop, not from within the job
    });
    job->setKey(entry);
    job->setInsecureFallback(false);
    waiting.start(patience);
    job->start();
    co_await over;
    co_return answer;
}

#ifdef QT_DBUS_LIB
// An entry of a Secret Service that stays locked, because nobody gave the password, is 'not found' to
// qtkeychain 0.13, and deleting it succeeds without doing anything. So the service itself is asked whether
// there is one behind the lock (Secret Service API, SearchItems; the attributes are qtkeychain's).
QCoro::Task<bool> isLockedAway(QString entry, milliseconds patience) {
    using Items = QList<QDBusObjectPath>;
    using Attributes = QMap<QString, QString>;
    qDBusRegisterMetaType<Attributes>();
    const Attributes attributes{{QStringLiteral("server"), service}, {QStringLiteral("user"), entry}};
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("SearchItems"));
    call.setArguments({QVariant::fromValue(attributes)});
    QDBusPendingCallWatcher watcher(QDBusConnection::sessionBus().asyncCall(call));
    Moment over;
    QTimer waiting;
    waiting.setSingleShot(true);
    QObject::connect(&waiting, &QTimer::timeout, &waiting, [&over] { over.come(); });
    QObject::connect(&watcher, &QDBusPendingCallWatcher::finished, &waiting,
                     [&waiting] { waiting.start(0); });
    waiting.start(patience);
    co_await over;
    if (!watcher.isFinished()) co_return true;             // as silent as a locked one
    const QDBusPendingReply<Items, Items> found = watcher; // those that are open, and those that are locked
    co_return !found.isError() && !found.argumentAt<1>().isEmpty();
}
#else
QCoro::Task<bool> isLockedAway(QString, milliseconds) {
    co_return false;
}
#endif

Error lockedAway() {
    return Error(ErrorCode::keychainLocked, QStringLiteral("the entry is there, and its keychain is locked"));
}

Error toError(const JobAnswer& answer) {
    if (!answer.error) return Error(ErrorCode::keychainLocked, QStringLiteral("no answer in time"));
    switch (*answer.error) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: return Error(ErrorCode::keychainLocked, answer.why);
    default: return Error(ErrorCode::keychainUnavailable, answer.why);
    }
}

} // namespace

QCoro::Task<KeychainState> keychainState(milliseconds patience) {
    auto* job = new QKeychain::ReadPasswordJob(service);
    const JobAnswer answer = co_await ask(job, QStringLiteral("doctor"), patience);
    if (!answer.error) co_return KeychainState::silent;
    const bool isThere = *answer.error == QKeychain::NoError || *answer.error == QKeychain::EntryNotFound;
    co_return isThere ? KeychainState::available : KeychainState::missing;
}

QString Keychain::entry(const QString& name) const {
    return m_store + u'/' + name;
}

QCoro::Task<std::optional<QByteArray>> Keychain::read(QString name) {
    // Copies: there may be no Keychain any more when the answer comes.
    const QString key = entry(name);
    const milliseconds patience = m_patience;
    auto* job = new QKeychain::ReadPasswordJob(service);
    JobAnswer answer = co_await ask(job, key, patience);
    if (answer.error == QKeychain::EntryNotFound) {
        if (co_await isLockedAway(key, patience)) throw lockedAway();
        co_return std::nullopt;
    }
    if (answer.error != QKeychain::NoError) throw toError(answer);
    co_return std::move(answer.secret);
}

QCoro::Task<void> Keychain::write(QString name, QByteArray secret) {
    auto* job = new QKeychain::WritePasswordJob(service);
    job->setBinaryData(secret);
    const JobAnswer answer = co_await ask(job, entry(name), m_patience);
    if (answer.error != QKeychain::NoError) throw toError(answer);
}

QCoro::Task<void> Keychain::remove(QString name) {
    const QString key = entry(name);
    const milliseconds patience = m_patience;
    auto* job = new QKeychain::DeletePasswordJob(service);
    const JobAnswer answer = co_await ask(job, key, patience);
    if (answer.error != QKeychain::NoError && answer.error != QKeychain::EntryNotFound) throw toError(answer);
    if (co_await isLockedAway(key, patience)) throw lockedAway();
}

} // namespace vd
