// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Arguments.h"

#include "app/commands/Command.h"
#include "services/providers/Provider.h"

namespace vd {

void parseArguments(QCommandLineParser& parser, const QStringList& arguments, int least, int most) {
    // The parser takes the first for the program's name.
    if (!parser.parse(QStringList{QStringLiteral("vitaldeck")} + arguments))
        throw UsageError(parser.errorText());
    const auto count = parser.positionalArguments().size();
    if (count < least) {
        throw UsageError(QCoreApplication::translate("Command", "Something is missing after the command."));
    }
    if (most >= 0 && count > most) {
        throw UsageError(QCoreApplication::translate("Command", "'%1' is one argument too many.")
                             .arg(parser.positionalArguments().at(most)));
    }
}

std::optional<QDate> dateOption(const QCommandLineParser& parser, const QString& name) {
    if (!parser.isSet(name)) return std::nullopt;
    const QDate date = QDate::fromString(parser.value(name), Qt::ISODate);
    if (!date.isValid()) {
        throw UsageError(QCoreApplication::translate("Command", "'%1' is not a date; write it as 2026-11-20.")
                             .arg(parser.value(name)));
    }
    return date;
}

const Provider& providerNamed(const QString& id) {
    if (const Provider* provider = findProvider(id)) return *provider;
    if (id == u"fitbit") {
        throw UsageError(QCoreApplication::translate(
            "Command", "Fitbit gives its data through Google Health now: use googlehealth."));
    }
    QStringList ids;
    for (const Provider& provider : allProviders())
        ids << provider.id();
    throw UsageError(QCoreApplication::translate("Command", "'%1' is no service; there are: %2.")
                         .arg(id, ids.join(QStringLiteral(", "))));
}

void refuseDemo(const Invocation& invocation) {
    if (!invocation.isDemo) return;
    throw UsageError(QCoreApplication::translate("Command", "The demo has no accounts; leave --demo away."));
}

} // namespace vd
