// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Arguments.h"
#include "app/commands/Command.h"

#include "models/store/DerivedCheck.h"
#include "models/store/StoreCheck.h"
#include "services/auth/Keychain.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryFile>
#include <QTimeZone>

namespace vd {

namespace {

struct Finding {
    enum class Status { ok, warning, failed } status = Status::ok;
    QString name;   // stable, for scripts
    QString says;   // what is
    QString advice; // what to do; empty when there is nothing to do
};
using Status = Finding::Status;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Doctor)
};

QString statusKey(Status status) {
    switch (status) {
    case Status::ok: return QStringLiteral("ok");
    case Status::warning: return QStringLiteral("warning");
    case Status::failed: return QStringLiteral("failed");
    }
    Q_UNREACHABLE();
}

// The nearest folder upward that exists: where the missing ones would be made.
QString existingFolder(QString path) {
    while (!QFileInfo(path).isDir()) {
        const QString parent = QFileInfo(path).absolutePath();
        if (parent == path) break;
        path = parent;
    }
    return path;
}

bool canWriteIn(const QString& folder) {
    QTemporaryFile probe(QDir(folder).filePath(QStringLiteral("vitaldeck-XXXXXX")));
    return probe.open() && probe.write("x") == 1 && probe.flush();
}

Finding checkFolder(const QString& name, const QString& folder) {
    if (canWriteIn(existingFolder(folder))) {
        return {Status::ok,
                name,
                QFileInfo(folder).isDir() ? folder : Text::tr("%1 (not made yet)").arg(folder),
                {}};
    }
    return {Status::failed, name, Text::tr("Nothing can be written in %1.").arg(folder),
            Text::tr("Give yourself the right to write there, free some space, or choose another folder with "
                     "--data-dir.")};
}

QList<Finding> checkStore(const Paths& paths) {
    const StoreFacts facts = inspectStore(paths.storeFile());
    const QString store = QStringLiteral("store");
    const QString schema = QStringLiteral("schema");
    const QString integrity = QStringLiteral("integrity");
    if (!facts.exists) return {{Status::ok, store, Text::tr("No store yet; the first import makes it."), {}}};
    if (!facts.readable) {
        return {
            {Status::failed, store,
             Text::tr("%1 cannot be read as a store (%2).").arg(paths.storeFile(), facts.damage),
             Text::tr(
                 "Start Vitaldeck: it keeps the file aside and begins a new one. Import your files again, "
                 "or put "
                 "a backup in its place.")}};
    }
    QList<Finding> findings{{Status::ok,
                             store,
                             Text::tr("%1: %2 activities, %3 recordings, %4 days, %5 bytes")
                                 .arg(paths.storeFile())
                                 .arg(facts.activities)
                                 .arg(facts.recordings)
                                 .arg(facts.days)
                                 .arg(facts.bytes),
                             {}}};
    if (facts.schema > facts.newestSchema) {
        findings << Finding{Status::failed, schema,
                            Text::tr("The store has schema %1; this program knows up to %2.")
                                .arg(facts.schema)
                                .arg(facts.newestSchema),
                            Text::tr("Use the newer Vitaldeck that wrote it. Nothing was changed.")};
    } else {
        findings << Finding{Status::ok,
                            schema,
                            facts.schema < facts.newestSchema
                                ? Text::tr("Schema %1; the next start brings it to %2.")
                                      .arg(facts.schema)
                                      .arg(facts.newestSchema)
                                : Text::tr("Schema %1").arg(facts.schema),
                            {}};
    }
    if (facts.damage.isEmpty()) {
        findings << Finding{Status::ok, integrity, Text::tr("The store is sound."), {}};
    } else {
        findings << Finding{
            Status::failed, integrity, Text::tr("The store is damaged: %1").arg(facts.damage),
            Text::tr("Copy %1 somewhere safe, then start Vitaldeck: it keeps the file aside and begins a "
                     "new one.")
                .arg(paths.storeFile())};
    }
    return findings;
}

// Everything shown, computed again from what the sources said.
Finding checkDerivedRows(const Paths& paths) {
    const QString name = QStringLiteral("derived");
    const Database database({paths.storeFile(), {}});
    const std::vector<DerivedDifference> differences = checkDerived(database);
    if (differences.empty()) {
        return {Status::ok, name, Text::tr("All that is shown follows from what the sources said."), {}};
    }
    const DerivedDifference& first = differences.front();
    return {Status::failed, name,
            Text::tr("%1 shown values differ from what follows from the sources; the first: %2")
                .arg(differences.size())
                .arg(QStringLiteral("%1 %2, %3").arg(first.entity, first.id, first.what)),
            Text::tr("Please report this. Importing the files again mends it.")};
}

Finding checkKeychain() {
    const QString name = QStringLiteral("keychain");
    switch (QCoro::waitFor(keychainState(std::chrono::seconds(3)))) {
    case KeychainState::available:
        return {Status::ok, name, Text::tr("The keychain of the system is there."), {}};
    case KeychainState::missing:
        return {Status::warning, name,
                Text::tr("There is no keychain; signing in to services would not work."),
                Text::tr("Install and unlock one: gnome-keyring or KWallet. Importing files works without.")};
    case KeychainState::silent:
        return {Status::warning, name, Text::tr("The keychain does not answer; it may be locked."),
                Text::tr("Unlock it, and ask again. Importing files works without.")};
    }
    Q_UNREACHABLE();
}

Finding checkTimeZone() {
    const QString name = QStringLiteral("timeZone");
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const QString id = QString::fromLatin1(zone.id());
    if (zone.isValid() && QTimeZone(zone.id()).isValid()) return {Status::ok, name, id, {}};
    return {
        Status::warning, name, Text::tr("The time zone of this computer (%1) is not known.").arg(id),
        Text::tr("Set it in the system's settings and install the package tzdata: local days depend on it.")};
}

} // namespace

ExitCode runDoctor(const Invocation& invocation) {
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("deep"), {}});
    parseArguments(parser, invocation.arguments, 0, 0);

    QList<Finding> findings = checkStore(invocation.paths);
    const auto isFailed = [](const Finding& finding) { return finding.status == Status::failed; };
    const bool storeIsSound = findings.size() > 1 && std::none_of(findings.begin(), findings.end(), isFailed);
    if (parser.isSet(QStringLiteral("deep")) && storeIsSound) findings << checkDerivedRows(invocation.paths);
    findings << checkFolder(QStringLiteral("dataFolder"), invocation.paths.dataDir)
             << checkFolder(QStringLiteral("settingsFolder"),
                            QFileInfo(invocation.paths.settingsFile).absolutePath())
             << checkTimeZone() << checkKeychain();

    const bool failed = std::any_of(findings.begin(), findings.end(), isFailed);
    QJsonArray checks;
    for (const Finding& finding : qAsConst(findings)) {
        if (invocation.json) {
            checks.append(
                QJsonObject{{QStringLiteral("name"), finding.name},
                            {QStringLiteral("status"), statusKey(finding.status)},
                            {QStringLiteral("message"), finding.says},
                            {QStringLiteral("advice"),
                             finding.advice.isEmpty() ? QJsonValue() : QJsonValue(finding.advice)}});
        } else {
            print(QStringLiteral("%1  %2  %3")
                      .arg(statusKey(finding.status), -7)
                      .arg(finding.name, -14)
                      .arg(finding.says));
            if (!finding.advice.isEmpty())
                print(QStringLiteral("                         ") + finding.advice);
        }
    }
    if (invocation.json) {
        printJson(QJsonObject{{QStringLiteral("ok"), !failed}, {QStringLiteral("checks"), checks}});
    }
    return failed ? ExitCode::somethingFailed : ExitCode::fine;
}

} // namespace vd
