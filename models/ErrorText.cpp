// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ErrorText.h"

#include <QCoreApplication>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

// The wording that names the value, where there is one.
QString naming(const QString& value, const QString& with, const QString& without) {
    return value.isEmpty() ? without : with.arg(value);
}

QString corruptSentence(const QString& backup) {
    const QString what = Text::tr("The file that holds your data failed its check.");
    const QString next = naming(backup,
                                Text::tr("It was kept as “%1”, nothing was deleted. Start again with an "
                                         "empty store and import your files."),
                                Text::tr("Nothing was deleted. Make a copy of it before anything else."));
    return what + QLatin1Char(' ') + next;
}

ErrorText needsNewKey(const QString& service) {
    return {Text::tr("Needs a new key"),
            //: %1 is a service
            Text::tr(
                "%1 does not take the key: it has ended, was revoked, or is not whole. Your data here stays. "
                "Make a new key there and paste it here.")
                .arg(service)};
}

// What went wrong between us and a service; the service is named where the error carries it.
ErrorText describeService(const Error& error) {
    const QString given = error.value(QStringLiteral("provider"));
    const QString service = given.isEmpty() ? Text::tr("The service") : given;
    switch (error.code()) {
    case ErrorCode::offline:
        return {Text::tr("No connection"), Text::tr("The network cannot be reached. Everything stored here "
                                                    "stays. Work goes on when you are online.")};
    case ErrorCode::timeout:
        return {
            Text::tr("No answer in time"),
            Text::tr("%1 took too long to answer. Nothing is lost. It is asked again later.").arg(service)};
    case ErrorCode::unauthorized:
        if (error.value(QStringLiteral("way")) == u"key") return needsNewKey(service);
        return {Text::tr("Needs sign-in"),
                Text::tr("%1 no longer accepts the sign-in. Your data here stays. Sign in again to go on.")
                    .arg(service)};
    case ErrorCode::consentRevoked:
        if (error.value(QStringLiteral("way")) == u"key") return needsNewKey(service);
        return {
            Text::tr("Access withdrawn"),
            Text::tr("%1 ended the sign-in, or you withdrew it there. Your data here stays. Sign in again "
                     "to go on.")
                .arg(service)};
    case ErrorCode::missingScope:
        return {
            Text::tr("Not everything is shared"),
            naming(error.value(QStringLiteral("kind")),
                   //: %1 is a kind of data, as 'Sleep'
                   Text::tr("%1 is not shared. The rest arrives. Review the permissions to add it."),
                   Text::tr("This kind of data is not shared. The rest arrives. Review the permissions to "
                            "add it."))};
    case ErrorCode::rateLimited:
        return {Text::tr("Limited by the service"),
                Text::tr("%1 is limiting requests. Nothing is lost. The rest comes later by itself.")
                    .arg(service)};
    case ErrorCode::serverFault:
        return {Text::tr("A fault at the service"),
                Text::tr("%1 reported a fault of its own. Nothing is lost. It is asked again later.")
                    .arg(service)};
    case ErrorCode::refused:
        return {Text::tr("A request was refused"),
                Text::tr("%1 did not accept a request of Vitaldeck. Nothing is lost, the rest arrives. If it "
                         "stays so, please report it with the details.")
                    .arg(service)};
    case ErrorCode::providerRule:
        return {
            Text::tr("Stopped by a rule of the service"),
            Text::tr("%1 lets only some accounts use its interface. Your data here stays. Import your own "
                     "export instead: it is free.")
                .arg(service)};
    case ErrorCode::notSetUp:
        return {
            Text::tr("Something is to be switched on first"),
            Text::tr("%1 answers, but its interface or your account there is not set up for it. Your data "
                     "here stays. Follow the steps of its connect page, then try again.")
                .arg(service)};
    case ErrorCode::discontinued:
        return {Text::tr("The service has ended"),
                Text::tr("%1 no longer gives data this way. Your data here stays. Connect its successor, or "
                         "import your own export.")
                    .arg(service)};
    default: return {};
    }
}

// What went wrong while signing in.
ErrorText describeSignIn(const Error& error) {
    const QString given = error.value(QStringLiteral("provider"));
    const QString service = given.isEmpty() ? Text::tr("The service") : given;
    switch (error.code()) {
    case ErrorCode::signInDeclined:
        return {Text::tr("The sign-in was declined"),
                Text::tr("Access was not granted on the page of the service. Nothing was changed and no data "
                         "was read. Connect again whenever you like.")};
    case ErrorCode::signInExpired:
        return {Text::tr("The sign-in took too long"),
                Text::tr("Nobody came back from the browser within five minutes. Nothing was changed. Start "
                         "again, or paste the address that the browser was sent to.")};
    case ErrorCode::clientRejected:
        return {Text::tr("Client id or secret are not accepted"),
                Text::tr("%1 does not know this client id, or the secret does not belong to it. Nothing was "
                         "changed. Copy both again from its page.")
                    .arg(service)};
    case ErrorCode::otherAccount:
        return {
            Text::tr("Another account signed in"),
            Text::tr("It was not the account that is linked here. Nothing was changed. Sign in there with "
                     "the right account, or link this one as a second.")};
    case ErrorCode::portInUse:
        return {
            Text::tr("The way back from the browser is taken"),
            naming(error.value(QStringLiteral("port")),
                   Text::tr("Another program uses port %1 of this computer. Nothing was changed. Close it, "
                            "then start again."),
                   Text::tr("No port of this computer is free for it. Nothing was changed. Close other "
                            "programs, then start again."))};
    case ErrorCode::noBrowser:
        return {Text::tr("No browser could be opened"),
                Text::tr("Nothing was changed. Copy the address and open it in a browser yourself.")};
    default: return {};
    }
}

} // namespace

ErrorText describe(const Error& error) {
    const QString path = error.value(QStringLiteral("path"));
    switch (error.code()) {
    case ErrorCode::offline:
    case ErrorCode::timeout:
    case ErrorCode::unauthorized:
    case ErrorCode::consentRevoked:
    case ErrorCode::missingScope:
    case ErrorCode::rateLimited:
    case ErrorCode::serverFault:
    case ErrorCode::refused:
    case ErrorCode::providerRule:
    case ErrorCode::notSetUp:
    case ErrorCode::discontinued: return describeService(error);
    case ErrorCode::signInDeclined:
    case ErrorCode::signInExpired:
    case ErrorCode::clientRejected:
    case ErrorCode::otherAccount:
    case ErrorCode::portInUse:
    case ErrorCode::noBrowser: return describeSignIn(error);
    case ErrorCode::badData:
        if (!error.value(QStringLiteral("provider")).isEmpty()) {
            return {
                Text::tr("An answer could not be read"),
                Text::tr("%1 answered with something else than agreed. Nothing is lost. It is asked again "
                         "later.")
                    .arg(error.value(QStringLiteral("provider")))};
        }
        return {Text::tr("Damaged or not what it seems"),
                naming(path,
                       Text::tr("“%1” could not be read: its content is damaged or of another kind. It was "
                                "left as it is. "
                                "Get a new copy from the device or the service and import that."),
                       Text::tr("The content is damaged or of another kind and could not be read. The "
                                "original was left as it "
                                "is. Get a new copy from the device or the service and import that."))};
    case ErrorCode::notSupported:
        return {Text::tr("Not a kind of file that Vitaldeck reads"),
                naming(path,
                       Text::tr("“%1” is of a kind that Vitaldeck does not know. It was left as it is. "
                                "Export the activity as "
                                "FIT, GPX or TCX instead."),
                       Text::tr("Vitaldeck does not know this kind of file. It was left as it is. Export the "
                                "activity as FIT, "
                                "GPX or TCX instead."))};
    case ErrorCode::unsafeArchive:
        return {Text::tr("Unsafe archive"),
                naming(path,
                       Text::tr("“%1” was not unpacked: it unpacks to far more than it should, or writes "
                                "outside of its folder. "
                                "If you trust it, unpack it yourself and import the folder."),
                       Text::tr("The archive was not unpacked: it unpacks to far more than it should, or "
                                "writes outside of its "
                                "folder. If you trust it, unpack it yourself and import the folder."))};
    case ErrorCode::fileUnreadable:
        return {Text::tr("The file cannot be opened"),
                naming(path,
                       Text::tr("“%1” is missing, or may not be read, or its disk has a fault. Nothing was "
                                "taken from it. Check "
                                "the file and its permissions, then import it again."),
                       Text::tr("The file is missing, or may not be read, or its disk has a fault. Nothing "
                                "was taken from it. "
                                "Check the file and its permissions, then import it again."))};
    case ErrorCode::fileTooLarge:
        return {
            Text::tr("The file is too large"),
            Text::tr(
                "No activity file comes near this size, so it was not read. It was left as it is. Export the "
                "activity again as FIT, GPX or TCX.")};
    case ErrorCode::storage:
        return {Text::tr("The data could not be saved or read"),
                naming(path,
                       Text::tr("The store “%1” reported a fault. What was saved before is unharmed. Try "
                                "again; if it comes back, "
                                "run “vitaldeck doctor”."),
                       Text::tr("The store reported a fault. What was saved before is unharmed. Try again; "
                                "if it comes back, run "
                                "“vitaldeck doctor”."))};
    case ErrorCode::storeTooNew:
        return {Text::tr("The data is from a newer Vitaldeck"),
                naming(error.value(QStringLiteral("version")),
                       Text::tr("The data file has format %1, which this version does not know. It was not "
                                "touched. Install the "
                                "newer version to open it."),
                       Text::tr("The data file has a format that this version does not know. It was not "
                                "touched. Install the "
                                "newer version to open it."))};
    case ErrorCode::storeCorrupt:
        return {Text::tr("The data file is damaged"), corruptSentence(error.value(QStringLiteral("backup")))};
    case ErrorCode::storeReadOnly:
        return {Text::tr("The data cannot be written"),
                naming(path,
                       Text::tr("You may not write to “%1”. Nothing was changed. Allow writing there, or "
                                "choose another folder "
                                "with --data-dir."),
                       Text::tr("You may not write to the folder of the data. Nothing was changed. Allow "
                                "writing there, or choose "
                                "another folder with --data-dir."))};
    case ErrorCode::diskFull:
        return {Text::tr("The disk is full"),
                naming(path,
                       Text::tr("There is no room left to write “%1”. What was saved before is unharmed. "
                                "Free some space, then "
                                "try again."),
                       Text::tr("There is no room left to save the data. What was saved before is unharmed. "
                                "Free some space, then "
                                "try again."))};
    case ErrorCode::keychainUnavailable:
        return {Text::tr("The keychain is not available"),
                Text::tr("Sign-ins are kept in the keychain of your system, and it cannot be reached. Your "
                         "data here stays. Unlock "
                         "or install a keychain, then try again.")};
    case ErrorCode::keychainLocked:
        return {Text::tr("The keychain is locked"),
                Text::tr("Sign-ins are kept in the keychain of your system, and it waits for its password. "
                         "Nothing is lost. Unlock it, and work goes on by itself.")};
    case ErrorCode::cancelled:
        return {
            Text::tr("Cancelled"),
            Text::tr(
                "It was stopped at your wish. What was saved before that stays. Start it again to go on.")};
    case ErrorCode::interrupted:
        return {Text::tr("Interrupted"), Text::tr("Vitaldeck ended before this was finished. What was saved "
                                                  "before that stays. Start it again to go on.")};
    case ErrorCode::internal:
        return {Text::tr("A fault in Vitaldeck"),
                Text::tr("Something went wrong that should not have. What was saved before is unharmed. "
                         "Please report it with "
                         "the details.")};
    }
    Q_UNREACHABLE();
}

ErrorText describe(ErrorCode code) {
    return describe(Error(code));
}

} // namespace vd
