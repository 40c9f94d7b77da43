// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

// The real program, run as a person or a script runs it, in a data folder of its own.
class Program {
public:
    struct Result {
        int exitCode = -1;
        QByteArray output;
        QByteArray errors;
        QJsonArray array() const { return QJsonDocument::fromJson(output).array(); }
        QJsonObject object() const { return QJsonDocument::fromJson(output).object(); }
    };

    QString dataDir() const { return m_folder.filePath(QStringLiteral("data")); }
    QString storeFile() const { return QDir(dataDir()).filePath(QStringLiteral("vitaldeck.sqlite")); }

    void start(QProcess& process, QStringList arguments) const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("DISPLAY"));
        environment.remove(
            QStringLiteral("QT_QPA_PLATFORM")); // commands need no display, not even a made-up one
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(VITALDECK_PROGRAM),
                      arguments << QStringLiteral("--data-dir") << dataDir());
    }

    Result run(const QStringList& arguments) const {
        QProcess process;
        start(process, arguments);
        process.closeWriteChannel(); // nobody types anything
        process.waitForFinished(120'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }

private:
    QTemporaryDir m_folder;
};
