// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/SourceLines.h"

#include "ui/ActivityTitle.h"
#include "ui/Dates.h"
#include "ui/pages/ActivityStats.h"
#include "ui/parts/SourceDisc.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SourceLines)
};

struct FieldWord {
    const char* field; // as in ActivityDetail::fieldFrom
    const char* word;
};
// In the order in which they are told; fields of one word stand together.
constexpr std::array fieldWords{
    FieldWord{"name", QT_TRANSLATE_NOOP("SourceLines", "title")},
    FieldWord{"notes", QT_TRANSLATE_NOOP("SourceLines", "notes")},
    FieldWord{"sport", QT_TRANSLATE_NOOP("SourceLines", "sport")},
    FieldWord{"start", QT_TRANSLATE_NOOP("SourceLines", "start")},
    FieldWord{"movingS", QT_TRANSLATE_NOOP("SourceLines", "time")},
    FieldWord{"elapsedS", QT_TRANSLATE_NOOP("SourceLines", "time")},
    FieldWord{"distanceM", QT_TRANSLATE_NOOP("SourceLines", "distance")},
    FieldWord{"poolLengthM", QT_TRANSLATE_NOOP("SourceLines", "length of the pool")},
    FieldWord{"stream:latitude", QT_TRANSLATE_NOOP("SourceLines", "route")},
    FieldWord{"elevationGainM", QT_TRANSLATE_NOOP("SourceLines", "climb")},
    FieldWord{"elevationLossM", QT_TRANSLATE_NOOP("SourceLines", "climb")},
    FieldWord{"stream:altitude", QT_TRANSLATE_NOOP("SourceLines", "elevation")},
    FieldWord{"averageSpeedMps", QT_TRANSLATE_NOOP("SourceLines", "speed")},
    FieldWord{"maxSpeedMps", QT_TRANSLATE_NOOP("SourceLines", "speed")},
    FieldWord{"averageHeartRateBpm", QT_TRANSLATE_NOOP("SourceLines", "heart rate")},
    FieldWord{"maxHeartRateBpm", QT_TRANSLATE_NOOP("SourceLines", "heart rate")},
    FieldWord{"stream:heart_rate", QT_TRANSLATE_NOOP("SourceLines", "heart rate")},
    FieldWord{"averagePowerW", QT_TRANSLATE_NOOP("SourceLines", "power")},
    FieldWord{"maxPowerW", QT_TRANSLATE_NOOP("SourceLines", "power")},
    FieldWord{"stream:power", QT_TRANSLATE_NOOP("SourceLines", "power")},
    FieldWord{"averageCadenceRpm", QT_TRANSLATE_NOOP("SourceLines", "cadence")},
    FieldWord{"stream:cadence", QT_TRANSLATE_NOOP("SourceLines", "cadence")},
    FieldWord{"stream:temperature", QT_TRANSLATE_NOOP("SourceLines", "temperature")},
    FieldWord{"energyJ", QT_TRANSLATE_NOOP("SourceLines", "calories")},
    FieldWord{"lapCount", QT_TRANSLATE_NOOP("SourceLines", "laps")},
};

QString joined(const QStringList& parts) {
    return parts.join(QStringLiteral(" · "));
}

QStringList numbers(const Summary& summary, const UnitChoice& units) {
    QStringList parts;
    if (summary.distanceM.value_or(0) > 0)
        parts << formatDistance(summary.distanceM, summary.sport, units, QLocale()).text();
    if (summary.elapsedS) parts << formatDuration(summary.elapsedS);
    return parts;
}

// Account or file, beside the device that the name says.
QStringList origin(const RecordingRow& recording, const QString& name) {
    QStringList parts;
    const QString file = QFileInfo(recording.sourceFile).fileName();
    for (const QString& part : {sourceName(recording.provider), recording.accountName, file}) {
        if (!part.isEmpty() && part != name) parts << part;
    }
    return parts;
}

// The day is that of the activity, unless a clock was wrong.
QString startWithin(const Activity& activity, const Instant& start) {
    return localDate(start) == localDate(activity.summary.start) ? shortTime(localTime(start))
                                                                 : startText(start);
}

SourceLine recordingLine(const ActivityDetail& detail, const RecordingRow& recording,
                         const UnitChoice& units) {
    SourceLine line;
    line.provider = recording.provider;
    line.name = line.heading = recordingName(recording);
    line.mine = recording.id;
    QStringList said = origin(recording, line.name);
    if (detail.recordings.size() < 2) {
        line.words << joined(said);
        return line;
    }
    line.canBeSeparated = true;
    said << startWithin(detail.activity, recording.summary.start) << numbers(recording.summary, units);
    line.words << joined(said);
    const QString taken = takenText(detail, recording.id);
    line.words << (taken.isEmpty() ? Text::tr("Nothing is shown from here: others say all of it better")
                                   //: %1 is a list: "distance, climb, heart rate"
                                   : Text::tr("Shown from here: %1").arg(taken));
    return line;
}

SourceLine otherLine(SourceLine::Kind kind, const ActivityMatches::Other& other, const UnitChoice& units) {
    SourceLine line;
    line.kind = kind;
    line.provider = other.activity.primarySource;
    line.name = activityTitle(other.activity.summary);
    line.heading = kind == SourceLine::Kind::possible
                       //: %1 is the title of another activity, here and below
                       ? Text::tr("This may be the same workout as “%1”").arg(line.name)
                       : Text::tr("You said that “%1” is another workout").arg(line.name);
    const Summary& summary = other.activity.summary;
    line.words << joined(
        QStringList{displayName(summary.sport), startText(summary.start)} + numbers(summary, units)
        << sourceNames(other.activity.sources));
    line.other = other.activity.id;
    line.mine = other.mine;
    line.theirs = other.theirs;
    return line;
}

// Each answer stands with the later one of its two recordings, and is taken back with what else was said at
// that moment.
void addAnswers(std::vector<SourceLine>& recordings, const std::vector<ActivityMatches::Same>& answers) {
    for (const ActivityMatches::Same& answer : answers) {
        const auto last = std::find_if(recordings.rbegin(), recordings.rend(), [&](const SourceLine& line) {
            return line.mine == answer.a || line.mine == answer.b;
        });
        if (last == recordings.rend() || !last->takenBack.empty()) continue;
        last->words << Text::tr("You said that it is the same workout");
        for (const ActivityMatches::Same& other : answers) {
            if (other.atMs == answer.atMs) last->takenBack.push_back({other.a, other.b, MatchAnswer::ask});
        }
    }
}

} // namespace

QString takenText(const ActivityDetail& detail, RecordingId recording) {
    QStringList words;
    for (const FieldWord& row : fieldWords) {
        const auto from = detail.fieldFrom.find(QString::fromLatin1(row.field));
        if (from == detail.fieldFrom.end() || from->second != recording) continue;
        const QString word = Text::tr(row.word);
        if (!words.contains(word)) words << word;
    }
    return words.join(QStringLiteral(", "));
}

std::vector<SourceLine> sourceLines(const ActivityDetail& detail, const ActivityMatches& matches,
                                    const UnitChoice& units) {
    std::vector<SourceLine> lines;
    for (const RecordingRow& recording : detail.recordings)
        lines.push_back(recordingLine(detail, recording, units));
    addAnswers(lines, matches.same);
    for (const ActivityMatches::Other& other : matches.possible)
        lines.push_back(otherLine(SourceLine::Kind::possible, other, units));
    for (const ActivityMatches::Other& other : matches.different)
        lines.push_back(otherLine(SourceLine::Kind::different, other, units));
    return lines;
}

} // namespace vd
