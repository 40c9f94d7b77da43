// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/WatchWords.h"

#include "ui/SyncLine.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace vd {

namespace {

using State = WatchStatus::State;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(WatchWords)
};

struct Said {
    const char* icon;
    Role role;
    QString state;
    QString sentence;
};

QString importingText(const std::optional<ImportProgress>& progress) {
    if (!progress || progress->totals.files == 0) return Text::tr("Importing");
    //: how many were read so far
    return Text::tr("Importing: %n files", nullptr, progress->totals.files);
}

Said said(const WatchStatus& status) {
    switch (status.state) {
    case State::asking:
        return {"info", Role::accentText, Text::tr("Connected"),
                Text::tr("Import from this watch by itself? Nothing on it is ever changed.")};
    case State::declined: return {"info", Role::text2, Text::tr("Connected, not imported"), {}};
    case State::away:
        if (status.isDevice)
            return {"offline", Role::text2, Text::tr("Not connected"),
                    Text::tr("What is new on it comes when you plug it in.")};
        return {"offline", Role::text2, Text::tr("Not there now"),
                Text::tr("What is new in it comes when it is there again.")};
    case State::looking: return {"search", Role::accentText, Text::tr("Looking for new files"), {}};
    case State::watching:
    case State::present:
        return {"ok", Role::ok, Text::tr("Watching"),
                status.subfolders ? QString() : Text::tr("Without the folders in it.")};
    case State::settling:
        return {"wait", Role::accentText, Text::tr("Waiting for %n files", nullptr, status.settling),
                Text::tr("They are still being written.")};
    case State::importing: return {"import", Role::accentText, importingText(status.progress), {}};
    }
    Q_UNREACHABLE();
}

QString lastText(const WatchedImport& import, const QDateTime& now) {
    const QLocale locale;
    QStringList counts;
    if (import.added > 0) counts << Text::tr("%n files", nullptr, import.added);
    if (import.failed > 0) counts << Text::tr("%1 not read").arg(locale.toString(import.failed));
    //: e.g. "Last import 18:40: 3 files, 1 not read"
    return Text::tr("Last import %1: %2")
        .arg(momentText(import.atMs, now), counts.join(QStringLiteral(", ")));
}

QString problemText(const WatchStatus& status) {
    if (status.tooManyFolders)
        return Text::tr("There are too many folders in it to watch them all: choose one further down.");
    if (status.problemFile.isEmpty() || status.problem.isEmpty()) return status.problem;
    //: a file, why it could not be read
    return Text::tr("%1: %2").arg(status.problemFile, status.problem);
}

} // namespace

WatchWords words(const WatchStatus& status, const QDateTime& now) {
    const Said stated = said(status);
    WatchWords words;
    words.place = QDir::toNativeSeparators(status.path);
    words.name = status.device.isEmpty() ? QFileInfo(status.path).fileName() : status.device;
    if (words.name.isEmpty()) words.name = words.place;
    words.icon = QLatin1String(stated.icon);
    words.role = stated.role;
    words.state = stated.state;
    words.sentence = stated.sentence;
    if (status.lastImport) words.last = lastText(*status.lastImport, now);
    words.problem = problemText(status);
    // What is away may be there by now, and nothing told of it.
    words.mayImport =
        status.state == State::watching || status.state == State::present || status.state == State::away;
    return words;
}

} // namespace vd
