// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/RunWords.h"

#include "models/ErrorText.h"
#include "ui/SyncLine.h"
#include "ui/parts/SourceDisc.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <array>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RunWords)
};

using Status = RunOutcome::Status;

struct NameRow {
    const char* key;
    const char* name;
};

// As the providers call their feeds, and importers theirs.
constexpr std::array feeds{
    NameRow{"activities", QT_TRANSLATE_NOOP("RunWords", "Activities")},
    NameRow{"details", QT_TRANSLATE_NOOP("RunWords", "Details of activities")},
    NameRow{"athlete", QT_TRANSLATE_NOOP("RunWords", "Profile")},
    NameRow{"zones", QT_TRANSLATE_NOOP("RunWords", "Zones")},
    NameRow{"exercise", QT_TRANSLATE_NOOP("RunWords", "Activities")},
    NameRow{"steps", QT_TRANSLATE_NOOP("RunWords", "Steps")},
    NameRow{"distance", QT_TRANSLATE_NOOP("RunWords", "Distance")},
    NameRow{"activeEnergy", QT_TRANSLATE_NOOP("RunWords", "Active energy")},
    NameRow{"floors", QT_TRANSLATE_NOOP("RunWords", "Floors")},
    NameRow{"restingHeartRate", QT_TRANSLATE_NOOP("RunWords", "Resting heart rate")},
    NameRow{"sleep", QT_TRANSLATE_NOOP("RunWords", "Sleep")},
    NameRow{"weight", QT_TRANSLATE_NOOP("RunWords", "Weight")},
};

// What became of an item (importers: key(FileReport::Status)).
constexpr std::array fates{
    NameRow{"skipped", QT_TRANSLATE_NOOP("RunWords", "skipped")},
    NameRow{"duplicate", QT_TRANSLATE_NOOP("RunWords", "already here")},
    NameRow{"nothing", QT_TRANSLATE_NOOP("RunWords", "nothing to import")},
    NameRow{"partial", QT_TRANSLATE_NOOP("RunWords", "read in part")},
    NameRow{"failed", QT_TRANSLATE_NOOP("RunWords", "not read")},
};

// Why providers skip something (SkippedItem::reason).
constexpr std::array reasons{
    NameRow{"unreadable", QT_TRANSLATE_NOOP("RunWords", "it could not be read")},
    NameRow{"empty", QT_TRANSLATE_NOOP("RunWords", "there is nothing in it")},
    NameRow{"noStart", QT_TRANSLATE_NOOP("RunWords", "it has no start time")},
};

// Its own word where there is no better one.
template <typename Table>
QString named(const Table& table, const QString& key) {
    for (const NameRow& row : table) {
        if (key == QLatin1String(row.key)) return QCoreApplication::translate("RunWords", row.name);
    }
    return key;
}

QString sentenceOf(ErrorCode code, const QString& provider) {
    const bool service = !provider.isEmpty() && provider != u"files";
    if (!service) return describe(code).sentence;
    return describe(faultOf(code, provider)).sentence;
}

} // namespace

QString statusWord(Status status) {
    switch (status) {
    case Status::completed: return Text::tr("Completed");
    case Status::partial: return Text::tr("Partial");
    case Status::failed: return Text::tr("Failed");
    case Status::cancelled: return Text::tr("Cancelled");
    }
    Q_UNREACHABLE();
}

RunLook runLook(const RunRow& run) {
    if (!run.status) return {QStringLiteral("sync"), Role::accentText, Text::tr("Running")};
    const QString word = statusWord(*run.status);
    const bool limited = run.error == ErrorCode::rateLimited;
    switch (*run.status) {
    case Status::completed: return {QStringLiteral("ok"), Role::ok, word};
    case Status::partial:
        return {limited ? QStringLiteral("wait") : QStringLiteral("warn"), Role::warn, word};
    case Status::failed:
        if (limited) return {QStringLiteral("wait"), Role::warn, word};
        return {QStringLiteral("error"), Role::error, word};
    case Status::cancelled: return {QStringLiteral("cancel"), Role::text3, word};
    }
    Q_UNREACHABLE();
}

QString countsText(const Counts& counts) {
    const QLocale locale;
    QStringList said;
    if (counts.created > 0) said << Text::tr("%1 new").arg(locale.toString(counts.created));
    if (counts.updated > 0) said << Text::tr("%1 updated").arg(locale.toString(counts.updated));
    if (counts.skipped > 0) said << Text::tr("%1 skipped").arg(locale.toString(counts.skipped));
    if (counts.deleted > 0) said << Text::tr("%1 deleted").arg(locale.toString(counts.deleted));
    return said.join(QStringLiteral(", "));
}

QString runText(const RunRow& run) {
    QStringList said;
    const QString counts = countsText(run.counts);
    if (!counts.isEmpty()) said << counts;
    if (run.error) {
        said << describe(*run.error).title;
    } else if (run.status == Status::cancelled) {
        said << statusWord(Status::cancelled);
    }
    if (said.isEmpty()) said << (run.status ? Text::tr("Nothing new") : Text::tr("Running"));
    return said.join(QStringLiteral(". "));
}

QString runTime(const RunRow& run, const QDateTime& now) {
    return momentText(run.startedMs, now);
}

QString runAccount(const RunRow& run) {
    return sourceName(run.provider);
}

QString runDuration(const RunRow& run) {
    constexpr qint64 secondMs = 1000;
    constexpr qint64 minuteS = 60;
    constexpr qint64 hourS = 60 * minuteS;
    if (!run.endedMs) return {};
    const qint64 seconds = qMax(qint64(0), *run.endedMs - run.startedMs) / secondMs;
    const QLocale locale;
    if (seconds < 1) return Text::tr("under 1 s");
    if (seconds < minuteS) return Text::tr("%1 s").arg(locale.toString(seconds));
    if (seconds < hourS) return Text::tr("%1 min").arg(locale.toString(seconds / minuteS));
    //: a duration: hours, minutes
    return Text::tr("%1 h %2 min")
        .arg(locale.toString(seconds / hourS), locale.toString(seconds % hourS / minuteS));
}

QString feedText(const RunFeedRow& feed) {
    const QLocale locale;
    QStringList said{Text::tr("%1 fetched").arg(locale.toString(feed.fetched))};
    if (const QString counts = countsText(feed.counts); !counts.isEmpty()) said << counts;
    if (feed.requests > 0) {
        said << (feed.requests == 1 ? Text::tr("1 request")
                                    : Text::tr("%n requests", nullptr, feed.requests));
    }
    //: what a feed brought: its name, its counts
    QString text = Text::tr("%1: %2").arg(named(feeds, feed.feed), said.join(QStringLiteral(", ")));
    if (feed.error) text += QStringLiteral(". ") + describe(*feed.error).title;
    return text;
}

QString itemText(const RunItem& item) {
    QString why = named(reasons, item.reason);
    if (why.isEmpty() && item.error) why = describe(*item.error).title;
    const QString fate = named(fates, item.fate);
    if (why.isEmpty()) return Text::tr("%1: %2").arg(item.name, fate);
    //: something that was not taken: its name, what became of it, why
    return Text::tr("%1: %2, %3").arg(item.name, fate, why);
}

QString runReport(const RunRow& run, const std::vector<RunFeedRow>& fromFeeds,
                  const std::vector<RunItem>& items, const QDateTime& now) {
    QStringList lines;
    lines << QStringList{runTime(run, now), runAccount(run), runLook(run).word, runText(run),
                         runDuration(run)}
                 .filter(QRegularExpression(QStringLiteral(".")))
                 .join(QStringLiteral(", "));
    if (run.error) {
        lines << sentenceOf(*run.error, run.provider);
        //: %1 is a technical word
        lines << Text::tr("Error: %1").arg(errorKey(*run.error));
    }
    for (const RunFeedRow& feed : fromFeeds)
        lines << QStringLiteral("  ") + feedText(feed);
    for (const RunItem& item : items)
        lines << QStringLiteral("  ") + itemText(item);
    return lines.join(u'\n');
}

} // namespace vd
