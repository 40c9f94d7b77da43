// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Arguments.h"
#include "app/commands/Command.h"
#include "app/commands/Json.h"

#include "models/store/ActivityQueries.h"
#include "models/store/PossibleMatches.h"
#include "models/store/Store.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Command)
};

constexpr int mostListed = 200;

QString inShort(const RecordingRow& recording) {
    return QStringLiteral("%1  %2  %3 %4")
        .arg(isoText(recording.summary.start), displayName(recording.summary.sport), recording.provider,
             recording.device)
        .trimmed();
}

ExitCode list(const Invocation& invocation) {
    const Database database({invocation.paths.storeFile(), {}});
    QJsonArray array;
    for (const PossibleMatch& match : possibleMatches(database, mostListed)) {
        const std::optional<RecordingRow> a = findRecording(database, match.recordingA);
        const std::optional<RecordingRow> b = findRecording(database, match.recordingB);
        if (!a || !b) continue;
        array.append(QJsonObject{{QStringLiteral("activities"), QJsonArray{match.activityA, match.activityB}},
                                 {QStringLiteral("recordings"), QJsonArray{toJson(*a), toJson(*b)}}});
        if (invocation.json) continue;
        print(QStringLiteral("%1  %2  %3 | %4").arg(a->id).arg(b->id).arg(inShort(*a), inShort(*b)));
    }
    if (invocation.json) {
        printJson(array);
    } else if (array.isEmpty()) {
        print(Text::tr("Nothing to ask."));
    }
    return ExitCode::fine;
}

RecordingId recordingOf(const QString& text) {
    bool isNumber = false;
    const RecordingId id = text.toLongLong(&isNumber);
    if (!isNumber) throw UsageError(Text::tr("'%1' is not the id of a recording.").arg(text));
    return id;
}

MatchAnswer answerOf(const QString& text) {
    if (const std::optional<MatchAnswer> answer = matchAnswerFromKey(text)) return *answer;
    throw UsageError(Text::tr("'%1' is no answer; there are: same, different, ask.").arg(text));
}

} // namespace

ExitCode runMatch(const Invocation& invocation) {
    QCommandLineParser parser;
    parseArguments(parser, invocation.arguments, 0, 3);
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty()) return list(invocation);
    if (words.size() < 3)
        throw UsageError(Text::tr("Two recordings and an answer are needed, or nothing at all."));
    const RecordingId a = recordingOf(words[0]), b = recordingOf(words[1]);
    const MatchAnswer answer = answerOf(words[2]);

    Store store({invocation.paths.storeFile(), {}});
    for (const RecordingId id : {a, b}) {
        const std::optional<RecordingRow> recording = findRecording(store.database(), id);
        if (recording && recording->activity != 0) continue; // none: its source took it back
        printError(Text::tr("There is no recording %1.").arg(id));
        return ExitCode::somethingFailed;
    }
    store.decide(a, b, answer).waitForFinished();
    QJsonArray activities;
    for (const RecordingId id : {a, b}) {
        const qint64 activity = findRecording(store.database(), id)->activity;
        if (!activities.contains(activity)) activities.append(activity);
    }
    if (invocation.json) {
        printJson(
            QJsonObject{{QStringLiteral("answer"), key(answer)}, {QStringLiteral("activities"), activities}});
    } else if (activities.size() == 1) {
        print(Text::tr("Both are of activity %1.").arg(activities[0].toInteger()));
    } else {
        print(Text::tr("They are of activities %1 and %2.")
                  .arg(activities[0].toInteger())
                  .arg(activities[1].toInteger()));
    }
    return ExitCode::fine;
}

} // namespace vd
