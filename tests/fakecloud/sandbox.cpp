// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fake cloud as a program: real time, a made-up athlete, a consent page for a real browser. Says where it
// is in one line of JSON and lives until it is killed or its standard input ends.
#include "fakecloud/FakeCloud.h"
#include "fakecloud/googlehealth/FakeGoogleHealth.h"
#include "fakecloud/polar/FakePolar.h"
#include "fakecloud/strava/FakeStrava.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QSaveFile>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

namespace {

using namespace vd::fakecloud;

constexpr int usualDays = 3 * 365;
constexpr int otherDays = 400;         // of the other providers
constexpr int googleMinuteLimit = 150; // of an app that Google has not verified

struct Wishes {
    quint16 port = 0;
    int activities = 600;
    int days = usualDays; // of the athlete's life
    int slowMs = 0;
    QString stateFile;
};

Wishes parse(const QCoreApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Plays the services on this computer."));
    parser.addHelpOption();
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("Listen here (0: any)."),
                                  QStringLiteral("N"), QStringLiteral("0"));
    const QCommandLineOption activities(QStringLiteral("activities"), QStringLiteral("So many on Strava."),
                                        QStringLiteral("N"), QStringLiteral("600"));
    const QCommandLineOption days(QStringLiteral("days"), QStringLiteral("So many until today."),
                                  QStringLiteral("N"), QString::number(usualDays));
    const QCommandLineOption slow(QStringLiteral("slow"), QStringLiteral("Wait before each answer."),
                                  QStringLiteral("MS"), QStringLiteral("0"));
    const QCommandLineOption state(QStringLiteral("state"),
                                   QStringLiteral("Keep who is signed in in this file."),
                                   QStringLiteral("FILE"));
    parser.addOptions({port, activities, days, slow, state});
    parser.process(application);
    return {static_cast<quint16>(parser.value(port).toUInt()), parser.value(activities).toInt(),
            parser.value(days).toInt(), parser.value(slow).toInt(), parser.value(state)};
}

void makeAthlete(FakeCloud& cloud, int activities, int days) {
    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    cloud.strava().makeActivities(activities, nowMs, std::max(1, days / std::max(1, activities)));
    FakeGoogleHealth& google = cloud.googleHealth();
    const QDate today = google.data().dateAt(nowMs);
    google.makeDays(today.addDays(-days),
                    today.addDays(30)); // it may run for long; later days are not told yet
    google.setMinuteLimit(googleMinuteLimit);
    for (const auto& provider : cloud.providers()) {
        const bool isMade = provider.get() == &google || provider.get() == &cloud.strava();
        if (!isMade) provider->makeHistory(std::min(days, otherDays), nowMs);
    }
}

void load(FakeCloud& cloud, const QString& fileName) {
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) return;
    const QJsonObject saved = QJsonDocument::fromJson(file.readAll()).object();
    for (const auto& provider : cloud.providers())
        provider->oauth().load(saved.value(provider->key()).toObject());
}

void save(FakeCloud& cloud, const QString& fileName) {
    QJsonObject all;
    for (const auto& provider : cloud.providers())
        all.insert(provider->key(), provider->oauth().save());
    QSaveFile file(fileName);
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(all).toJson()) > 0) file.commit();
}

void tell(const FakeCloud& cloud) {
    QJsonObject endpoints, clients;
    const QMap<QString, QUrl> table = cloud.endpoints();
    for (auto endpoint = table.begin(); endpoint != table.end(); ++endpoint)
        endpoints.insert(endpoint.key(), endpoint->toString());
    for (const auto& provider : cloud.providers())
        clients.insert(provider->key(),
                       QJsonObject{{QStringLiteral("id"), provider->oauth().clientId()},
                                   {QStringLiteral("secret"), provider->oauth().clientSecret()}});
    const QJsonObject all{{QStringLiteral("port"), cloud.port()},
                          {QStringLiteral("endpoints"), endpoints},
                          {QStringLiteral("clients"), clients}};
    std::printf("%s\n", QJsonDocument(all).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const Wishes wishes = parse(application);
    FakeCloud cloud(&QDateTime::currentMSecsSinceEpoch);
    makeAthlete(cloud, wishes.activities, wishes.days);
    cloud.setDelayMs(wishes.slowMs);
    if (!wishes.stateFile.isEmpty()) {
        load(cloud, wishes.stateFile);
        QObject::connect(&cloud, &FakeCloud::answered, &cloud, [&](const QString& path) {
            if (!path.contains(u"/api/") && !path.contains(u"/v4/")) save(cloud, wishes.stateFile);
        });
    }
    QObject::connect(&cloud, &FakeCloud::violated, &cloud,
                     [](const QString& what) { std::fprintf(stderr, "violation: %s\n", qPrintable(what)); });
    QString why;
    if (!cloud.start(wishes.port, &why)) {
        std::fprintf(stderr, "vitaldeck_sandbox: %s\n", qPrintable(why));
        return 1;
    }
    tell(cloud);
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [] {
        char ignored[256];
        if (read(STDIN_FILENO, ignored, sizeof ignored) <= 0) QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}
