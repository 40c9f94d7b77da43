// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SyncLine.h"

#include "ui/Dates.h"
#include "ui/parts/SourceDisc.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SyncLine)
};

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;

// "400 of 1,240 activities"; empty while nothing is known.
QString countText(const SyncProgress& progress) {
    const QLocale locale;
    const QString done = locale.toString(progress.done);
    const bool counts = progress.kind == DataKind::activities;
    if (progress.total > 0) {
        const QString total = locale.toString(progress.total);
        return counts ? Text::tr("%1 of %2 activities").arg(done, total)
                      //: a kind of data, how much of it is done, of how much: "Sleep, 12 of 40"
                      : Text::tr("%3, %1 of %2").arg(done, total, name(progress.kind));
    }
    if (progress.done > 0 && counts) return Text::tr("%1 activities").arg(done);
    return name(progress.kind);
}

// A service by its id, or as it is called already.
QString serviceName(const QString& provider) {
    const bool isId = provider == QLatin1String(sourceMark(provider).provider);
    return isId ? sourceName(provider) : provider;
}

QString agoText(qint64 atMs, const QDateTime& now) {
    const qint64 ago = qMax(qint64(0), now.toMSecsSinceEpoch() - atMs);
    if (ago < minuteMs) return Text::tr("Updated just now");
    if (ago < hourMs) return Text::tr("Updated %n min ago", nullptr, static_cast<int>(ago / minuteMs));
    if (ago < dayMs) return Text::tr("Updated %n h ago", nullptr, static_cast<int>(ago / hourMs));
    return Text::tr("Updated %1").arg(momentText(atMs, now));
}

} // namespace

QString dayText(const QDate& date) {
    //: A day with its year, as "2 Jun 2023". See QLocale::toString
    return QLocale().toString(date, Text::tr("d MMM yyyy"));
}

QString momentText(qint64 atMs, const QDateTime& now) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs, now.timeZone());
    const QString time = shortTime(at.time());
    if (at.date() == now.date()) return time;
    const QString day = at.date().year() == now.date().year()
                            //: A day of this year, as "18 Nov". See QLocale::toString
                            ? QLocale().toString(at.date(), Text::tr("d MMM"))
                            : dayText(at.date());
    //: a day and a time: "18 Nov, 19:31"
    return Text::tr("%1, %2").arg(day, time);
}

QString pauseText(qint64 untilMs, const QDateTime& now) {
    if (isPausedUntilResumed(untilMs, now.toMSecsSinceEpoch())) return Text::tr("Paused until you resume");
    //: %1 is a time, with its day where it is not today
    return Text::tr("Paused until %1").arg(momentText(untilMs, now));
}

QString progressText(const SyncProgress& progress) {
    //: %1 is what is fetched: "12 of 40 activities", "Sleep"
    return Text::tr("Syncing: %1").arg(countText(progress));
}

double shareOf(const SyncProgress& progress) {
    return progress.total > 0 ? qBound(0.0, double(progress.done) / progress.total, 1.0) : -1;
}

QString syncLine(const SyncState& state, const QDateTime& now) {
    switch (state.kind) {
    case SyncState::Kind::nothingLinked: return Text::tr("No accounts linked");
    case SyncState::Kind::updated:
        return state.updatedMs ? agoText(*state.updatedMs, now) : Text::tr("Not synced yet");
    case SyncState::Kind::syncing:
        if (!state.progress) return Text::tr("Syncing");
        //: %1 is a service, %2 what is fetched: "12 of 40 activities", "Sleep"
        return Text::tr("Syncing %1: %2")
            .arg(serviceName(state.progress->provider), countText(*state.progress));
    case SyncState::Kind::waitingForNetwork: return Text::tr("Offline: will sync when connected");
    case SyncState::Kind::needsPerson:
        if (state.needPerson > 1) return Text::tr("%n accounts need attention", nullptr, state.needPerson);
        //: %1 is a service
        return Text::tr("%1 needs attention").arg(serviceName(state.provider));
    case SyncState::Kind::paused: return pauseText(state.untilMs.value_or(pausedUntilResumed), now);
    case SyncState::Kind::limited:
        return state.untilMs ? Text::tr("Limited until %1").arg(momentText(*state.untilMs, now))
                             : Text::tr("Limited");
    }
    Q_UNREACHABLE();
}

std::optional<qint64> syncLineEndsMs(const SyncState& state, const QDateTime& now) {
    const qint64 midnight = now.date().addDays(1).startOfDay(now.timeZone()).toMSecsSinceEpoch();
    const bool isMoment = state.kind == SyncState::Kind::limited || state.kind == SyncState::Kind::paused;
    // "21 Nov, 08:00" becomes "08:00" at midnight.
    if (isMoment && state.untilMs) return std::min(midnight, *state.untilMs);
    if (state.kind != SyncState::Kind::updated || !state.updatedMs) return std::nullopt;
    const qint64 ago = qMax(qint64(0), now.toMSecsSinceEpoch() - *state.updatedMs);
    if (ago >= dayMs) return midnight;
    const qint64 step = ago < hourMs ? minuteMs : hourMs;
    return *state.updatedMs + (ago / step + 1) * step;
}

bool isPausedUntilResumed(qint64 untilMs, qint64 nowMs) {
    constexpr qint64 longestPauseMs = 7 * dayMs; // no choice of a pause with an end is as long
    return untilMs - nowMs > longestPauseMs;
}

std::vector<PauseChoice> pauseChoices(const QDateTime& now) {
    const QTime morning(6, 0);
    const qint64 nowMs = now.toMSecsSinceEpoch();
    const QDateTime tomorrow(now.date().addDays(1), morning, now.timeZone());
    return {{Text::tr("30 minutes"), nowMs + hourMs / 2},
            {Text::tr("1 hour"), nowMs + hourMs},
            {Text::tr("Until tomorrow"), tomorrow.toMSecsSinceEpoch()},
            {Text::tr("Until I resume"), pausedUntilResumed}};
}

} // namespace vd
