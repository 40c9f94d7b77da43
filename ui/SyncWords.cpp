// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SyncWords.h"

#include "models/ErrorText.h"
#include "ui/parts/SourceDisc.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SyncWords)
};

using State = ConnectionStatus::State;

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;

// Kinds in a sentence: "Steps, Heart rate and Weight".
QString listOf(const std::vector<DataKind>& kinds) {
    QStringList names;
    for (const DataKind kind : kinds)
        names << name(kind);
    return QLocale().createSeparatedList(names);
}

Error errorOf(const ConnectionStatus& status, ErrorCode usual) {
    return faultOf(status.connection.error.value_or(usual), status.connection.provider);
}

// --- facts ---

Fact lastSync(const ConnectionStatus& status, const QDateTime& now) {
    const std::optional<qint64> at = status.connection.lastSuccessMs;
    return {Text::tr("Last good sync"), at ? momentText(*at, now) : Text::tr("none yet"), {}};
}

Fact nextSync(const ConnectionStatus& status, const QDateTime& now) {
    if (!status.nextSyncMs) return {Text::tr("Next sync"), Text::tr("when you ask"), {}};
    const bool due = *status.nextSyncMs <= now.toMSecsSinceEpoch();
    return {Text::tr("Next sync"), due ? Text::tr("soon") : momentText(*status.nextSyncMs, now), {}};
}

Fact reachedBack(const ConnectionStatus& status) {
    Fact fact{Text::tr("Reached back to"), QStringLiteral("–"), {}};
    if (status.complete && !status.reachedBack.isValid()) fact.value = Text::tr("the first day");
    if (!status.reachedBack.isValid()) return fact;
    fact.value = dayText(status.reachedBack);
    //: %1 is a date: of the first day of the account
    if (status.complete) fact.value = Text::tr("%1, the first day").arg(fact.value);
    return fact;
}

QString leftText(qint64 endsMs, const QDateTime& now) {
    const qint64 left = endsMs - now.toMSecsSinceEpoch();
    if (left < minuteMs) return Text::tr("less than a minute");
    if (left < hourMs) return Text::tr("about %n min", nullptr, qRound(double(left) / minuteMs));
    if (left < dayMs) return Text::tr("about %n h", nullptr, qRound(double(left) / hourMs));
    const int days = qRound(double(left) / dayMs);
    return days == 1 ? Text::tr("about a day") : Text::tr("about %n days", nullptr, days);
}

// The window with the least left, and all of them as the tip.
std::optional<Fact> quota(const ConnectionStatus& status, const QDateTime& now) {
    const BudgetSpan* tightest = nullptr;
    const QLocale locale;
    QStringList lines;
    const auto left = [](const BudgetSpan& span) { return qMax(0, span.allowed - span.used); };
    for (const BudgetSpan& span : status.budget) {
        if (span.allowed <= 0 || span.resetsAtMs <= now.toMSecsSinceEpoch()) continue;
        //: how many requests a service still takes: left, of how many, until when
        lines << Text::tr("%1 of %2 requests left until %3")
                     .arg(locale.toString(left(span)), locale.toString(span.allowed),
                          momentText(span.resetsAtMs, now));
        const auto share = [&](const BudgetSpan& of) { return double(left(of)) / of.allowed; };
        if (tightest == nullptr || share(span) < share(*tightest)) tightest = &span;
    }
    if (tightest == nullptr) return std::nullopt;
    //: requests that a service still takes: how many of how many, until when
    const QString value = Text::tr("%1 of %2 until %3")
                              .arg(locale.toString(left(*tightest)), locale.toString(tightest->allowed),
                                   momentText(tightest->resetsAtMs, now));
    return Fact{Text::tr("Requests left"), value, lines.join(u'\n')};
}

// How long the person's key is good; with a word of warning when it ends soon.
std::optional<Fact> keyFact(const ConnectionStatus& status) {
    const QDate ends = keyEnds(status.connection);
    if (!ends.isValid() || status.state == State::unlinked) return std::nullopt;
    return Fact{
        Text::tr("Key good until"), dayText(ends),
        Text::tr("The date that was chosen when the key was made. A new one can be pasted at any time.")};
}

void warnOfKey(AccountWords& said, const ConnectionStatus& status, const QDateTime& now) {
    const QDate ends = keyEnds(status.connection);
    const qint64 left = now.date().daysTo(ends);
    if (!ends.isValid() || left > keyWarningDays || status.state != State::fine) return;
    said.icon = QStringLiteral("warn");
    said.role = Role::warn;
    //: the key by which a service is read
    said.state = left < 0 ? Text::tr("The key has ended")
                          : Text::tr("The key ends in %n days", nullptr, static_cast<int>(left));
    said.sentence = Text::tr("Make a new key and paste it here, and nothing is missed.");
    said.action = AccountAction::newKey;
    said.asks = true;
}

Fact stored(const std::optional<ConnectionHolds>& holds) {
    return {Text::tr("Stored here"), holds ? holdsText(*holds) : QStringLiteral("–"), {}};
}

// --- states ---

AccountWords fine(const ConnectionStatus& status, const QDateTime& now) {
    AccountWords said{QStringLiteral("ok"), Role::ok, {}, {}, {}, AccountAction::syncNow, false};
    const std::optional<qint64> at = status.connection.lastSuccessMs;
    //: %1 is a time, with its day where it is not today
    said.state = at ? Text::tr("Updated %1").arg(momentText(*at, now)) : Text::tr("Linked, not synced yet");
    if (!status.complete && status.backfillEndsMs) {
        said.sentence = Text::tr("The years before arrive in the background: %1 left.")
                            .arg(leftText(*status.backfillEndsMs, now));
    } else if (!status.complete && at) {
        said.sentence = Text::tr("The years before arrive in the background.");
    }
    said.facts = {nextSync(status, now), reachedBack(status)};
    return said;
}

AccountWords syncing(const ConnectionStatus& status, const QDateTime& now) {
    AccountWords said{QStringLiteral("sync"), Role::accentText, {}, {}, {}, AccountAction::cancel, false};
    said.state = status.progress ? progressText(*status.progress) : Text::tr("Syncing");
    said.facts = {reachedBack(status)};
    if (status.backfillEndsMs)
        said.facts.push_back({Text::tr("Left"), leftText(*status.backfillEndsMs, now), {}});
    return said;
}

AccountWords limited(const ConnectionStatus& status, const QDateTime& now) {
    AccountWords said{QStringLiteral("wait"), Role::warn, {}, {}, {}, AccountAction::none, false};
    const std::optional<qint64> until =
        status.connection.nextAttemptMs ? status.connection.nextAttemptMs : status.nextSyncMs;
    //: %1 is a time
    said.state = until ? Text::tr("Limited until %1").arg(momentText(*until, now)) : Text::tr("Limited");
    said.sentence = describe(Error(ErrorCode::rateLimited, {},
                                   {{QStringLiteral("provider"), sourceName(status.connection.provider)}}))
                        .sentence;
    said.facts = {lastSync(status, now), reachedBack(status)};
    return said;
}

AccountWords waiting(const ConnectionStatus& status, const QDateTime& now) {
    const Error error = errorOf(status, ErrorCode::offline);
    const bool offline = error.code() == ErrorCode::offline;
    const ErrorText text = describe(error);
    AccountWords said{offline ? QStringLiteral("offline") : QStringLiteral("wait"),
                      Role::text,
                      text.title,
                      text.sentence,
                      {},
                      AccountAction::syncNow,
                      false};
    Fact next = nextSync(status, now);
    next.name = Text::tr("Next try");
    if (!status.nextSyncMs && offline) next.value = Text::tr("when connected");
    said.facts = {lastSync(status, now), next};
    return said;
}

AccountWords partial(const ConnectionStatus& status, const QDateTime& now) {
    AccountWords said{QStringLiteral("warn"), Role::warn, {}, {}, {}, AccountAction::review, true};
    std::vector<DataKind> shared;
    for (const DataKind kind : status.kinds) {
        if (std::find(status.missingKinds.begin(), status.missingKinds.end(), kind) ==
            status.missingKinds.end())
            shared.push_back(kind);
    }
    const int missing = static_cast<int>(status.missingKinds.size());
    if (missing > 0) {
        //: %1 is one or more kinds of data, as 'Sleep'
        said.state = Text::tr("%1 is not shared").arg(listOf(status.missingKinds));
        if (missing > 1) {
            //: %1 are several kinds of data, as 'Sleep and Weight'
            said.state = Text::tr("%1 are not shared").arg(listOf(status.missingKinds));
        }
        said.sentence = shared.empty()
                            ? Text::tr("Nothing arrives until you consent to it.")
                            //: %1 are kinds of data
                            : Text::tr("What arrives: %1. The rest needs your consent.").arg(listOf(shared));
    } else if (!status.missingScopes.isEmpty()) {
        said.state = Text::tr("Not everything is shared");
        //: %1 are names of permissions, as the service calls them
        said.sentence = Text::tr("Missing: %1.").arg(status.missingScopes.join(QStringLiteral(", ")));
    } else {
        const ErrorText text = describe(errorOf(status, ErrorCode::missingScope));
        said.state = text.title;
        said.sentence = text.sentence;
    }
    said.facts = {lastSync(status, now), nextSync(status, now)};
    return said;
}

AccountWords needsSignIn(const ConnectionStatus& status, const QDateTime& now) {
    const ErrorText text = describe(errorOf(status, ErrorCode::unauthorized));
    const Error fault = errorOf(status, ErrorCode::unauthorized);
    const bool isByKey = fault.value(QStringLiteral("way")) == u"key";
    AccountWords said{QStringLiteral("key"),
                      Role::error,
                      isByKey ? text.title : Text::tr("Needs sign-in"),
                      text.sentence,
                      {},
                      AccountAction::signIn,
                      true};
    said.facts = {
        lastSync(status, now),
        {Text::tr("Next sync"), isByKey ? Text::tr("with the new key") : Text::tr("after sign-in"), {}}};
    return said;
}

AccountWords blocked(const ConnectionStatus& status, const QDateTime& now,
                     const std::optional<ConnectionHolds>& holds) {
    const Error error = errorOf(status, ErrorCode::providerRule);
    const ErrorText text = describe(error);
    AccountWords said{QStringLiteral("blocked"),   Role::error, text.title, text.sentence, {},
                      AccountAction::importExport, true};
    if (error.code() == ErrorCode::providerRule) {
        //: %1 is a service
        said.state = Text::tr("Stopped by a %1 rule").arg(sourceName(status.connection.provider));
    }
    said.facts = {lastSync(status, now), stored(holds)};
    return said;
}

AccountWords locked(const ConnectionStatus& status, const QDateTime& now) {
    const ErrorText text = describe(errorOf(status, ErrorCode::keychainLocked));
    AccountWords said{QStringLiteral("lock"), Role::warn, text.title, text.sentence, {},
                      AccountAction::unlock,  true};
    said.facts = {lastSync(status, now), {Text::tr("Next sync"), Text::tr("after unlocking"), {}}};
    return said;
}

AccountWords paused(const ConnectionStatus& status, const QDateTime& now) {
    AccountWords said{QStringLiteral("pause"), Role::text, {}, {}, {}, AccountAction::resume, false};
    said.state = pauseText(status.connection.pausedUntilMs.value_or(pausedUntilResumed), now);
    said.sentence = Text::tr("What comes meanwhile is fetched after that.");
    said.facts = {lastSync(status, now), reachedBack(status)};
    return said;
}

AccountWords unlinked(const ConnectionStatus& status, const QDateTime& now,
                      const std::optional<ConnectionHolds>& holds) {
    AccountWords said{QStringLiteral("connections"),
                      Role::text2,
                      Text::tr("No longer linked"),
                      Text::tr("Nothing more arrives. What is here was kept."),
                      {},
                      AccountAction::linkAgain,
                      false};
    said.facts = {lastSync(status, now), stored(holds)};
    return said;
}

AccountWords wordsOfState(const ConnectionStatus& status, const QDateTime& now,
                          const std::optional<ConnectionHolds>& holds) {
    switch (status.state) {
    case State::fine: return fine(status, now);
    case State::syncing: return syncing(status, now);
    case State::limited: return limited(status, now);
    case State::waiting: return waiting(status, now);
    case State::partial: return partial(status, now);
    case State::needsSignIn: return needsSignIn(status, now);
    case State::blocked: return blocked(status, now, holds);
    case State::locked: return locked(status, now);
    case State::paused: return paused(status, now);
    case State::unlinked: return unlinked(status, now, holds);
    }
    Q_UNREACHABLE();
}

} // namespace

QString actionText(AccountAction action) {
    switch (action) {
    case AccountAction::none: return {};
    case AccountAction::syncNow: return Text::tr("Sync now");
    case AccountAction::cancel: return Text::tr("Cancel");
    case AccountAction::resume: return Text::tr("Resume");
    case AccountAction::review: return Text::tr("Review permissions…");
    case AccountAction::signIn: return Text::tr("Sign in again…");
    case AccountAction::newKey: return Text::tr("New key…");
    case AccountAction::importExport: return Text::tr("Import export…");
    case AccountAction::unlock: return Text::tr("Unlock…");
    case AccountAction::linkAgain: return Text::tr("Link again…");
    }
    Q_UNREACHABLE();
}

AccountWords words(const ConnectionStatus& status, const QDateTime& now,
                   const std::optional<ConnectionHolds>& holds) {
    AccountWords said = wordsOfState(status, now, holds);
    const bool asksService = status.state != State::unlinked && status.state != State::blocked;
    if (const auto key = keyFact(status)) said.facts.push_back(*key);
    warnOfKey(said, status, now);
    const bool isByKey =
        status.provider != nullptr && status.provider->descriptor.auth.way == AuthSpec::Way::key;
    if (isByKey && said.action == AccountAction::signIn) said.action = AccountAction::newKey;
    if (const auto left = quota(status, now); left && asksService) said.facts.push_back(*left);
    return said;
}

qint64 wordsEndMs(const ConnectionStatus& status, const QDateTime& now) {
    const qint64 nowMs = now.toMSecsSinceEpoch();
    qint64 ends = now.date().addDays(1).startOfDay(now.timeZone()).toMSecsSinceEpoch();
    for (const std::optional<qint64>& at :
         {status.connection.pausedUntilMs, status.connection.nextAttemptMs}) {
        if (at && *at > nowMs) ends = std::min(ends, *at);
    }
    return ends;
}

bool needsPerson(ConnectionStatus::State state) {
    switch (state) {
    case State::partial:
    case State::needsSignIn:
    case State::blocked:
    case State::locked: return true;
    case State::fine:
    case State::syncing:
    case State::limited:
    case State::waiting:
    case State::paused:
    case State::unlinked: return false;
    }
    Q_UNREACHABLE();
}

QString accountLine(const ConnectionState& connection, const QDateTime& now) {
    QStringList parts;
    if (!connection.displayName.isEmpty() && connection.displayName != sourceName(connection.provider))
        parts << connection.displayName;
    if (connection.linked && connection.linkedAtMs > 0) {
        const QString date =
            dayText(QDateTime::fromMSecsSinceEpoch(connection.linkedAtMs, now.timeZone()).date());
        //: %1 is a date, after the name of an account
        parts << (parts.isEmpty() ? Text::tr("Linked %1").arg(date) : Text::tr("linked %1").arg(date));
    }
    return parts.join(QStringLiteral(", "));
}

QString holdsText(const ConnectionHolds& holds) {
    QStringList parts;
    if (holds.activities > 0 || holds.days == 0) {
        parts << (holds.activities == 1 ? Text::tr("1 activity")
                                        : Text::tr("%n activities", nullptr, holds.activities));
    }
    if (holds.days > 0)
        parts << (holds.days == 1 ? Text::tr("1 day") : Text::tr("%n days", nullptr, holds.days));
    return parts.join(QStringLiteral(", "));
}

} // namespace vd
