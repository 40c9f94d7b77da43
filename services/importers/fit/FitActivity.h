// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Recording.h"
#include "services/importers/fit/FitFile.h"
#include "services/importers/fit/FitRecords.h"

#include <QStringList>

#include <vector>

namespace vd::fit {

// Makes recordings of the messages of one activity file: each session is one, with the records and laps of
// its time.
class ActivityReader {
public:
    void beginPart() { m_records.beginPart(); }
    void add(const Message& message);
    // Everything that was there, in the order of time. Call once.
    std::vector<Recording> finish(const FileHead& head, const QTimeZone& zone, QStringList& remarks);

private:
    struct Session {
        qint64 begin = Records::noTime; // seconds of the file's clock, as all times here
        qint64 end = Records::noTime;
        std::optional<double> timerS;
        Recording recording;
    };
    struct PlacedLap {
        qint64 begin = Records::noTime;
        Lap lap;
    };
    struct TimerEvent {
        qint64 at = 0;
        bool running = false;
    };

    void addSession(const Message& message);
    void addLap(const Message& message);
    void addLength(const Message& message);
    void addEvent(const Message& message);
    void setClock(const FileHead& head);
    std::vector<qint64> orderedTimes();
    qint64 likelyStart(const std::vector<qint64>& times, const FileHead& head) const;
    void orderSessions(const std::vector<qint64>& times, const FileHead& head);
    double takesOverAt(size_t index) const;
    void placeRecords(const std::vector<qint64>& times);
    void fillStreams(Session& session, const std::vector<qint64>& times, size_t from, size_t to);
    void beginDistanceAtStart(std::vector<double>& values);
    void placeLaps();
    std::vector<Recording> makeRecordings(const FileHead& head, const QTimeZone& zone, QStringList& remarks);
    void setMovingTime(Session& session) const;
    double pausedSeconds(qint64 begin, qint64 end) const;

    Clock m_clock;
    Records m_records;
    HeartRates m_heartRates;
    std::vector<Session> m_sessions;
    std::vector<PlacedLap> m_laps;
    std::vector<TimerEvent> m_timer;
    double m_distanceBefore = 0;    // m, where the session before ended
    std::optional<quint32> m_sport; // of the sport message last seen
    std::optional<quint32> m_subSport;
    QString m_profileName;
};

// What a session, lap or length message says.
Summary readSummary(const Message& message, const SummaryFields& fields); // start and sport are the caller's
Lap readLap(const Message& message);
Lap readLength(const Message& message);
QJsonObject readExtras(const Message& session, Sport sport);

} // namespace vd::fit
