// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auth/Keychain.h"

#include "models/Error.h"
#include "services/net/Moment.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

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
    auto* job = new QKeychain::ReadPasswordJob(service);
    JobAnswer answer = co_await ask(job, entry(name), m_patience);
    if (answer.error == QKeychain::EntryNotFound) co_return std::nullopt;
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
    auto* job = new QKeychain::DeletePasswordJob(service);
    const JobAnswer answer = co_await ask(job, entry(name), m_patience);
    if (answer.error != QKeychain::NoError && answer.error != QKeychain::EntryNotFound) throw toError(answer);
}

} // namespace vd
