// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Arguments.h"
#include "app/commands/Await.h"
#include "app/commands/Command.h"
#include "app/commands/Interrupt.h"
#include "app/commands/SyncJson.h"
#include "app/commands/SyncWait.h"
#include "app/commands/Terminal.h"

#include "app/Accounts.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProcess>

#include <cstdio>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Command)
};

QCoro::Task<void> readKept(SyncService* sync, QString provider, std::optional<Client>* kept) {
    *kept = co_await sync->keptClient(provider);
}

std::optional<Client> keptClient(SyncService& sync, const Provider& provider) {
    std::optional<Client> kept;
    await(readKept(&sync, provider.id(), &kept));
    return kept;
}

// From standard input or the terminal; never from an argument, which others on this computer can read.
QByteArray secretOf(const Provider& provider, bool fromInput) {
    const bool isKey = provider.descriptor.auth.way == AuthSpec::Way::key;
    //: %1 is a service
    const QString question =
        isKey ? Text::tr("Your key of %1:") : Text::tr("Client secret of your application at %1:");
    const std::optional<QByteArray> secret =
        fromInput ? readLine() : askSecret(question.arg(provider.name()));
    if (secret) return *secret;
    if (!fromInput && !provider.descriptor.auth.needsSecret) return {};
    throw UsageError(fromInput ? Text::tr("There is no secret on standard input.")
                               : Text::tr("%1 asks for a client secret: give it on standard input, with "
                                          "--secret-stdin.")
                                     .arg(provider.name()));
}

Client clientOf(SyncService& sync, const Provider& provider, const QCommandLineParser& parser) {
    const bool fromInput = parser.isSet(QStringLiteral("secret-stdin"));
    if (provider.descriptor.auth.discovers) return {};
    if (provider.descriptor.auth.way == AuthSpec::Way::key)
        return {{}, secretOf(provider, fromInput).trimmed()};
    const QString id = parser.value(QStringLiteral("client-id"));
    if (!id.isEmpty() && fromInput) return {id, secretOf(provider, true)};
    const std::optional<Client> kept = keptClient(sync, provider);
    if (kept && (id.isEmpty() || id == kept->id))
        return fromInput ? Client{kept->id, secretOf(provider, true)} : *kept;
    if (!id.isEmpty()) return {id, secretOf(provider, false)};
    throw UsageError(Text::tr("%1 needs a client id of your own: --client-id ID. You make one at %2")
                         .arg(provider.name(), provider.descriptor.console.toString()));
}

QDate keyEndsOf(const QCommandLineParser& parser) {
    const QString text = parser.value(QStringLiteral("key-days"));
    if (text.isEmpty()) return {};
    bool isNumber = false;
    const int days = text.toInt(&isNumber);
    if (!isNumber || days < 1) throw UsageError(Text::tr("--key-days takes a number of days."));
    return QDate::currentDate().addDays(days);
}

void openInBrowser(const QUrl& address) {
    const QString text = address.toString(QUrl::FullyEncoded);
#if defined(Q_OS_WIN)
    QProcess::startDetached(QStringLiteral("rundll32"),
                            {QStringLiteral("url.dll,FileProtocolHandler"), text});
#elif defined(Q_OS_MACOS)
    QProcess::startDetached(QStringLiteral("open"), {text});
#else
    QProcess::startDetached(QStringLiteral("xdg-open"), {text});
#endif
    // Whether a page opened nobody tells us.
    printError(Text::tr("Your browser is asked to open the page of the service. If it does not, open this "
                        "address:\n%1")
                   .arg(text));
}

void runSignIn(SignIn& signIn, bool withBrowser) {
    QEventLoop loop;
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requested, &signIn, &SignIn::cancel);
    QObject::connect(&signIn, &SignIn::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    QObject::connect(&signIn, &SignIn::ready, &signIn, [withBrowser](const QUrl& address) {
        if (withBrowser) {
            openInBrowser(address);
        } else {
            print(address.toString(QUrl::FullyEncoded));
            std::fflush(stdout); // somebody waits for it
        }
    });
    signIn.start();
    if (!signIn.isFinished()) loop.exec();
    if (const std::optional<Error> error = signIn.error()) throw Error(*error);
}

void reportLinked(const SyncService& sync, ConnectionId linked, bool json) {
    for (const ConnectionStatus& status : sync.statuses()) {
        if (status.connection.id != linked) continue;
        if (json) {
            printJson(toJson(status));
            continue;
        }
        print(Text::tr("%1: %2 is linked.").arg(status.provider->name(), userOf(status.connection)));
        if (!status.missingScopes.isEmpty())
            print(Text::tr("Not shared: %1").arg(status.missingScopes.join(QStringLiteral(", "))));
    }
}

} // namespace

ExitCode runConnect(const Invocation& invocation) {
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("client-id"), {}, QStringLiteral("id")},
                       {QStringLiteral("secret-stdin"), {}},
                       {QStringLiteral("key-days"), {}, QStringLiteral("days")},
                       {QStringLiteral("no-browser"), {}},
                       {QStringLiteral("another-account"), {}},
                       {QStringLiteral("keep-all"), {}},
                       {QStringLiteral("no-sync"), {}}});
    parseArguments(parser, invocation.arguments, 1, 1);
    refuseDemo(invocation);
    const Provider& provider = providerNamed(parser.positionalArguments().constFirst());
    Store store({invocation.paths.storeFile(), {}});
    Accounts accounts(store, invocation.paths, invocation.endpoints, syncChoicesOf(invocation.paths),
                      Accounts::Syncs::whenAsked);
    SyncService& sync = accounts.sync();
    SyncService::Wish wish;
    wish.client = clientOf(sync, provider, parser);
    wish.another = parser.isSet(QStringLiteral("another-account"));
    wish.strictCache = provider.descriptor.terms.cacheDays > 0 && !parser.isSet(QStringLiteral("keep-all"));
    wish.keyEnds = keyEndsOf(parser);
    wish.syncs = !parser.isSet(QStringLiteral("no-sync"));

    SyncWait wait(sync);
    ConnectionId linked = 0;
    QObject::connect(&sync, &SyncService::linked, &wait,
                     [&linked](qint64 connection) { linked = connection; });
    const std::unique_ptr<SignIn> signIn = sync.signIn(provider, wish);
    runSignIn(*signIn, !parser.isSet(QStringLiteral("no-browser")));
    const std::vector<RunRow>& runs = wait.wait();
    reportLinked(sync, linked, invocation.json);
    bool allFine = true;
    for (const RunRow& run : runs) {
        allFine = allFine && run.status == RunOutcome::Status::completed;
        if (run.error) printError(sentenceOf(*run.error, run.provider));
    }
    return allFine ? ExitCode::fine : ExitCode::somethingFailed;
}

} // namespace vd
