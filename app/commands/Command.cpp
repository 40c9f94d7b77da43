// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Command.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cstdio>

namespace vd {

namespace {

constexpr std::array commands{
    Command{"import", "import PATH...", QT_TRANSLATE_NOOP("Command", "import files, folders and archives"),
            QT_TRANSLATE_NOOP("Command",
                              "Reads FIT, GPX and TCX files, also inside of .gz and .zip. The files stay as "
                              "they are; importing one again changes nothing."),
            runImport},
    Command{"activities", "activities [--from DATE] [--to DATE] [--sport SPORT]",
            QT_TRANSLATE_NOOP("Command", "list activities, newest first"),
            QT_TRANSLATE_NOOP("Command",
                              "  --from DATE    first day, as 2026-11-20\n"
                              "  --to DATE      last day\n"
                              "  --sport SPORT  one sport (run, ride, ...) or family (water, winter, ...)"),
            runActivities},
    Command{"activity", "activity ID [--streams]",
            QT_TRANSLATE_NOOP("Command", "show one activity, its laps and what each source said"),
            QT_TRANSLATE_NOOP("Command", "  --streams      with the samples through time (in JSON)"),
            runActivity},
    Command{"match", "match [RECORDING RECORDING same|different|ask]",
            QT_TRANSLATE_NOOP("Command", "say whether two recordings are of one workout"),
            QT_TRANSLATE_NOOP("Command",
                              "Without arguments: list what may be one workout, newest first.\n"
                              "  RECORDING      its id, as 'activity' tells it\n"
                              "  same           their activities are one, whatever later syncs bring\n"
                              "  different      they are not\n"
                              "  ask            take back what was said"),
            runMatch},
    Command{"daily", "daily [--metric METRIC]... [--from DATE] [--to DATE]",
            QT_TRANSLATE_NOOP("Command", "list what was measured by day"),
            QT_TRANSLATE_NOOP("Command",
                              "  --metric METRIC  steps, resting_heart_rate, weight, ...; repeatable\n"
                              "  --from DATE      first day, as 2026-11-20\n"
                              "  --to DATE        last day"),
            runDaily},
    Command{
        "connect", "connect PROVIDER [--client-id ID] [--secret-stdin] [--no-browser]",
        QT_TRANSLATE_NOOP("Command", "sign in to a service and link its account"),
        QT_TRANSLATE_NOOP(
            "Command",
            "Opens the page of the service in your browser, links the account and begins its first sync.\n"
            "PROVIDER is strava, googlehealth, garmin, polar, polarv3, wahoo or coros.\n"
            "  --client-id ID     of your own application there; else the one that is kept\n"
            "  --secret-stdin     its secret, or your key, is the first line of standard input; else it is "
            "asked for\n"
            "  --key-days N       your key is good for so long: you are told before it ends\n"
            "  --no-browser       print the address to open, one line, and wait for the way back\n"
            "  --another-account  link a second account of the service\n"
            "  --keep-all         keep details for longer than the rules of the service ask for\n"
            "  --no-sync          link only"),
        runConnect},
    Command{"disconnect", "disconnect PROVIDER [--delete-data] [--account ID]",
            QT_TRANSLATE_NOOP("Command", "end the access to a service"),
            QT_TRANSLATE_NOOP("Command", "What came from it stays, unless you say otherwise.\n"
                                         "  --delete-data  delete what came from it, too\n"
                                         "  --account ID   which one, where several are linked"),
            runDisconnect},
    Command{"connections", "connections", QT_TRANSLATE_NOOP("Command", "list the accounts and how they are"),
            QT_TRANSLATE_NOOP("Command", "State, last and next sync, permissions, quota and last error."),
            runConnections},
    Command{"sync", "sync [PROVIDER...]", QT_TRANSLATE_NOOP("Command", "get what is new from the services"),
            QT_TRANSLATE_NOOP("Command", "Without PROVIDER: all that are not paused. Waits for the end; "
                                         "Ctrl+C stops it, and what has arrived stays."),
            runSync},
    Command{
        "watch", "watch [add FOLDER [--no-subfolders] | remove FOLDER | once]",
        QT_TRANSLATE_NOOP("Command", "import new files of folders and devices by themselves"),
        QT_TRANSLATE_NOOP(
            "Command",
            "Without more: lists what is watched while Vitaldeck runs. Nothing in there is ever changed.\n"
            "  add FOLDER       watch a folder, or a Garmin watch that is mounted there\n"
            "  --no-subfolders  without the folders in it\n"
            "  remove FOLDER    watch it no longer; what was imported stays\n"
            "  once             look at all now, import what is new and wait for the end"),
        runWatch},
    Command{"history", "history [--limit N]",
            QT_TRANSLATE_NOOP("Command", "list the runs of syncs and imports, newest first"),
            QT_TRANSLATE_NOOP("Command", "  --limit N      so many of them (20)"), runHistory},
    Command{"demo", "demo [--remove]", QT_TRANSLATE_NOOP("Command", "make the data of a made-up athlete"),
            QT_TRANSLATE_NOOP(
                "Command", "Three years to look around in, in a folder of their own; open them with "
                           "'vitaldeck --demo'.\n"
                           "  --remove         delete them and all that was changed in them\n"
                           "  --now TIME       as they would be at 2026-11-20T18:42; for pictures and tests"),
            runDemo},
    Command{
        "doctor", "doctor [--deep]", QT_TRANSLATE_NOOP("Command", "check the store and the surroundings"),
        QT_TRANSLATE_NOOP("Command", "  --deep         also compute everything derived again and compare"),
        runDoctor},
    Command{
        "snapshot", "snapshot PAGE --out FILE.png [--size 1280x800] [--theme light|dark] [--font-scale 2]",
        QT_TRANSLATE_NOOP("Command", "paint a page into a picture"),
        QT_TRANSLATE_NOOP("Command", "  PAGE           dashboard, day, day/DATE, activities, activity/ID,\n"
                                     "                 years/METRIC, settings/SECTION, welcome\n"
                                     "  --out FILE     the picture to write\n"
                                     "  --size SIZE    of the window, as 1280x800\n"
                                     "  --theme THEME  light or dark\n"
                                     "  --font-scale N times the usual size of the font"),
        runSnapshot, true},
};

} // namespace

std::span<const Command> allCommands() {
    return commands;
}

const Command* findCommand(const QString& name) {
    for (const Command& command : commands) {
        if (name == QLatin1String(command.name)) return &command;
    }
    return nullptr;
}

void print(const QString& line) {
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
}

void printError(const QString& line) {
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
}

void printJson(const QJsonValue& value) {
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    const QByteArray bytes = document.toJson(QJsonDocument::Indented);
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
}

} // namespace vd
