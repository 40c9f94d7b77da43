// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

// Small activity files, made up: nobody ran or rode these.
namespace madeup {

struct Track {
    QDateTime start = QDateTime(QDate(2026, 11, 15), QTime(7, 41), Qt::UTC);
    int seconds = 600;
    double metersPerSecond = 3;
    QString type = QStringLiteral("running");
    QString name = QStringLiteral("Made up");
    QString creator = QStringLiteral("Made-up watch");
    int heartRate = 140; // of the first point, rising a beat a minute; 0: none
};

// A track straight north from (52, 13), a point a second, 2 m of climb a minute.
QByteArray gpx(const Track& track);

// Writes the bytes to a file; false when it cannot.
bool write(const QString& path, const QByteArray& bytes);

} // namespace madeup
