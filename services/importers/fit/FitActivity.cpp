// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/fit/FitActivity.h"

#include "models/analysis/Track.h"
#include "services/importers/FileIdentity.h"
#include "services/importers/fit/FitSports.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <numeric>

namespace vd::fit {

namespace {

// No device writes more; a hostile file could fill the memory with empty ones.
constexpr size_t mostSessions = 1000;
constexpr size_t mostLaps = 100'000;

constexpr qint64 dayS = 24 * 3600;
constexpr qint64 clockCorrectionS = 5;

qint64 orNoTime(std::optional<quint32> seconds) {
    return seconds ? qint64{*seconds} : Records::noTime;
}

// Seconds of a field that a hostile file may have filled with anything.
qint64 wholeSeconds(std::optional<double> seconds) {
    return std::llround(std::clamp(seconds.value_or(0), 0.0, 0xFFFFFFFF * 1.0));
}

template <typename T>
void reorder(std::vector<T>& values, const std::vector<size_t>& order) {
    if (values.empty()) return;
    std::vector<T> ordered;
    ordered.reserve(order.size());
    for (const size_t index : order)
        ordered.push_back(values[index]);
    values = std::move(ordered);
}

} // namespace

void ActivityReader::add(const Message& message) {
    switch (message.number()) {
    case message::record: m_records.add(message); break;
    case message::fieldDescription: m_records.describeDeveloperField(message); break;
    case message::hr: m_heartRates.add(message); break;
    case message::session: addSession(message); break;
    case message::lap: addLap(message); break;
    case message::length: addLength(message); break;
    case message::event: addEvent(message); break;
    case message::activity:
        m_clock.setLocal(message.timestamp(), message.code(activity::localTimestamp));
        break;
    case message::timestampCorrelation: m_clock.correlate(message); break;
    case message::sport:
        m_sport = message.code(sport::sport);
        m_subSport = message.code(sport::subSport);
        m_profileName = message.text(sport::name);
        break;
    default: break;
    }
}

void ActivityReader::addSession(const Message& message) {
    if (m_sessions.size() == mostSessions) return;
    Session session;
    Summary& summary = session.recording.summary;
    summary = readSummary(message, sessionFields);
    summary.poolLengthM = message.value(session::poolLength, 100);
    session.timerS = message.value(sessionFields.timer, 1000);
    session.begin = orNoTime(message.code(sessionFields.startTime));
    const qint64 elapsed = wholeSeconds(summary.elapsedS ? summary.elapsedS : session.timerS);
    if (session.begin == Records::noTime && message.timestamp()) {
        session.begin = std::max<qint64>(0, *message.timestamp() - elapsed);
    }
    session.end = session.begin + elapsed;
    if (elapsed == 0) session.end = std::max(session.end, orNoTime(message.timestamp()));

    const bool saysSport = message.code(session::sport).has_value();
    const auto sport = saysSport ? message.code(session::sport) : m_sport;
    const auto subSport = saysSport ? message.code(session::subSport) : m_subSport;
    summary.sport = sportOf(sport, subSport);
    session.recording.sportGiven = sportWords(sport, subSport);
    session.recording.extras = readExtras(message, summary.sport);
    QString profile = message.text(session::profileName);
    if (profile.isEmpty() && sport == m_sport) profile = m_profileName;
    if (!profile.isEmpty()) session.recording.extras.insert(QStringLiteral("profileName"), profile);
    m_sessions.push_back(std::move(session));
}

void ActivityReader::addLap(const Message& message) {
    if (m_laps.size() == mostLaps) return;
    if (!m_sport) { // a file that is cut off may hold no other word on it
        m_sport = message.code(lap::sport);
        m_subSport = message.code(lap::subSport);
    }
    PlacedLap placed{orNoTime(message.code(lapFields.startTime)), readLap(message)};
    if (placed.begin == Records::noTime && message.timestamp()) {
        placed.begin = std::max<qint64>(0, *message.timestamp() - wholeSeconds(placed.lap.elapsedS));
    }
    m_laps.push_back(std::move(placed));
}

void ActivityReader::addLength(const Message& message) {
    const bool isRest = message.code(length::type).value_or(length::active) != length::active;
    if (isRest || m_laps.size() == mostLaps) return;
    m_laps.push_back({orNoTime(message.code(length::startTime)), readLength(message)});
}

void ActivityReader::addEvent(const Message& message) {
    if (message.code(event::event) != event::timer || !message.timestamp()) return;
    switch (message.code(event::type).value_or(event::start)) {
    case event::start: m_timer.push_back({*message.timestamp(), true}); break;
    case event::stop:
    case event::stopAll:
    case event::stopDisable:
    case event::stopDisableAll: m_timer.push_back({*message.timestamp(), false}); break;
    default: break;
    }
}

std::vector<Recording> ActivityReader::finish(const FileHead& head, const QTimeZone& zone,
                                              QStringList& remarks) {
    if (!m_heartRates.empty()) m_records.merge(m_heartRates);
    if (m_sessions.empty() && (m_records.size() > 0 || !m_laps.empty())) {
        Session whole;
        whole.recording.summary.sport = sportOf(m_sport, m_subSport);
        whole.recording.sportGiven = sportWords(m_sport, m_subSport);
        m_sessions.push_back(std::move(whole));
    }
    if (m_sessions.empty()) return {};
    const std::vector<qint64> times = orderedTimes();
    orderSessions(times, head);
    setClock(head);
    placeRecords(times);
    placeLaps();

    return makeRecordings(head, zone, remarks);
}

std::vector<Recording> ActivityReader::makeRecordings(const FileHead& head, const QTimeZone& zone,
                                                      QStringList& remarks) {
    std::vector<Recording> recordings;
    std::map<std::pair<qint64, SportFamily>, int> ordinals;
    bool clockNotSet = false;
    for (Session& session : m_sessions) {
        Recording& recording = session.recording;
        recording.summary.start = m_clock.instant(session.begin, zone);
        recording.device = head.device();
        setMovingTime(session);
        completeSummary(recording, false);
        const SportFamily family = info(recording.summary.sport).family;
        const qint64 rawStart = Clock::rawUtcMs(session.begin);
        recording.externalId = FileIdentity{QStringLiteral("fit"), head.deviceKey(), rawStart, family,
                                            ordinals[{rawStart, family}]++}
                                   .externalId();
        recording.completeness = completeness(recording);
        clockNotSet |= Clock::isDeviceTime(session.begin) && !m_clock.isAnchored();
        recordings.push_back(std::move(recording));
    }
    if (clockNotSet) {
        remarks << QCoreApplication::translate(
            "Fit", "The clock of the device was not set when it recorded this, so the date is not right.");
    }
    return recordings;
}

void ActivityReader::setClock(const FileHead& head) {
    if (!Clock::isDeviceTime(m_sessions.front().begin) || !head.created) return;
    // Files are made when the activity begins.
    if (!Clock::isDeviceTime(*head.created)) m_clock.anchor(m_sessions.front().begin, *head.created);
}

// Times that do not fall: records without one take that of the record before, and where a device wrote out of
// order the columns are sorted.
std::vector<qint64> ActivityReader::orderedTimes() {
    qint64 earliest = std::numeric_limits<qint64>::max();
    qint64 latest = std::numeric_limits<qint64>::min();
    for (const Session& session : m_sessions) {
        if (session.begin == Records::noTime) continue;
        earliest = std::min(earliest, session.begin - dayS);
        latest = std::max(latest, session.end + dayS);
    }
    const auto fits = [&](qint64 at) { return at != Records::noTime && at >= earliest && at <= latest; };
    std::vector<qint64> times = m_records.seconds();
    // In damaged files some times are decades off. Where others fit the sessions, those are no times at all.
    const bool someFit = std::any_of(times.begin(), times.end(), fits);
    const auto isTime = [&](qint64 at) { return someFit ? fits(at) : at != Records::noTime; };
    const auto first = std::find_if(times.begin(), times.end(), isTime);
    qint64 before = first == times.end() ? m_sessions.front().begin : *first;
    for (qint64& time : times) {
        // A step back of a few seconds is the device setting its clock; it wrote in order all the same.
        const bool clockWasSet = isTime(time) && time < before && before - time <= clockCorrectionS;
        if (!isTime(time) || clockWasSet) time = before;
        before = time;
    }
    if (std::is_sorted(times.begin(), times.end())) return times;

    std::vector<size_t> order(times.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return times[a] < times[b]; });
    reorder(times, order);
    for (const ChannelInfo& row : allChannels())
        reorder(m_records.column(row.channel), order);
    return times;
}

// Where a session is lost, its start is that of the timer or of the first lap, as devices put it, so that a
// file cut off is known as the same recording as its whole copy. Else it is the first record's.
qint64 ActivityReader::likelyStart(const std::vector<qint64>& times, const FileHead& head) const {
    const qint64 timer = m_timer.empty() || !m_timer.front().running ? Records::noTime : m_timer.front().at;
    const qint64 lap = m_laps.empty() ? Records::noTime : m_laps.front().begin;
    if (times.empty() || times.front() == Records::noTime) {
        return lap != Records::noTime ? lap : qint64{head.created.value_or(0)};
    }
    constexpr qint64 closeS = 60;
    for (const qint64 start : {timer, lap}) {
        if (start != Records::noTime && start <= times.front() && times.front() - start <= closeS)
            return start;
    }
    return times.front();
}

void ActivityReader::orderSessions(const std::vector<qint64>& times, const FileHead& head) {
    for (Session& session : m_sessions) {
        if (session.begin != Records::noTime) continue;
        session.begin = likelyStart(times, head);
        session.end = times.empty() ? session.begin : std::max(session.begin, times.back());
    }
    std::stable_sort(m_sessions.begin(), m_sessions.end(),
                     [](const Session& a, const Session& b) { return a.begin < b.begin; });
}

// Where session `index` takes over from the one before it: at its start, or in the middle of the gap between
// them, so that what was recorded outside every session goes to the nearest.
double ActivityReader::takesOverAt(size_t index) const {
    const auto begin = static_cast<double>(m_sessions[index].begin);
    const auto endBefore = static_cast<double>(m_sessions[index - 1].end);
    return endBefore < begin ? (endBefore + begin) / 2 : begin;
}

void ActivityReader::placeRecords(const std::vector<qint64>& times) {
    size_t from = 0;
    for (size_t index = 0; index < m_sessions.size(); ++index) {
        const bool isLast = index + 1 == m_sessions.size();
        const auto end = isLast
                             ? times.end()
                             : std::lower_bound(times.begin() + static_cast<qptrdiff>(from), times.end(),
                                                takesOverAt(index + 1),
                                                [](qint64 at, double limit) { return double(at) < limit; });
        const auto to = static_cast<size_t>(end - times.begin());
        fillStreams(m_sessions[index], times, from, to);
        from = to;
    }
}

void ActivityReader::fillStreams(Session& session, const std::vector<qint64>& times, size_t from, size_t to) {
    Streams& streams = session.recording.streams;
    streams.timeMs.reserve(to - from);
    for (size_t row = from; row < to; ++row) {
        streams.timeMs.push_back(std::max<qint64>(0, times[row] - session.begin) * 1000);
    }
    const bool isWhole = to - from == times.size();
    for (const ChannelInfo& row : allChannels()) {
        std::vector<double>& column = m_records.column(row.channel);
        if (column.empty()) continue;
        std::vector<double> values;
        if (isWhole) {
            values = std::move(column);
        } else {
            values.assign(column.begin() + static_cast<qptrdiff>(from),
                          column.begin() + static_cast<qptrdiff>(to));
        }
        const bool hasValue =
            std::any_of(values.begin(), values.end(), [](double v) { return !std::isnan(v); });
        if (hasValue && row.channel == Channel::distance) beginDistanceAtStart(values);
        if (hasValue) streams.channels.emplace(row.channel, std::move(values));
    }
}

// Watches count on through the legs of a multisport activity, while older ones begin each leg anew. Nor does
// a distance fall where a sensor took a part of it back.
void ActivityReader::beginDistanceAtStart(std::vector<double>& values) {
    const auto first =
        std::find_if(values.begin(), values.end(), [](double value) { return !std::isnan(value); });
    const double before = *first >= m_distanceBefore ? m_distanceBefore : 0;
    double farthest = 0;
    for (double& value : values) {
        if (std::isnan(value)) continue;
        farthest = std::max(farthest, value - before);
        value = farthest;
    }
    m_distanceBefore = farthest + before;
}

void ActivityReader::placeLaps() {
    for (PlacedLap& placed : m_laps) {
        const qint64 begin = placed.begin == Records::noTime ? m_sessions.front().begin : placed.begin;
        const auto after =
            std::upper_bound(m_sessions.begin() + 1, m_sessions.end(), begin,
                             [](qint64 at, const Session& session) { return at < session.begin; });
        Session& session = *(after - 1);
        placed.lap.startMs = std::max<qint64>(0, begin - session.begin) * 1000;
        if (placed.lap.kind == Lap::Kind::length)
            placed.lap.distanceM = session.recording.summary.poolLengthM;
        session.recording.laps.push_back(std::move(placed.lap));
    }
    for (Session& session : m_sessions) {
        std::stable_sort(session.recording.laps.begin(), session.recording.laps.end(),
                         [](const Lap& a, const Lap& b) {
                             return std::pair(a.kind, a.startMs) < std::pair(b.kind, b.startMs);
                         });
    }
}

// The device's own moving time, else its timer where that was paused, else what its timer events say. What
// none of them knows follows from the samples.
void ActivityReader::setMovingTime(Session& session) const {
    Summary& summary = session.recording.summary;
    if (summary.movingS) return;
    constexpr double worthSayingS = 1;
    if (session.timerS) {
        const bool paused = summary.elapsedS && *summary.elapsedS - *session.timerS >= worthSayingS;
        // In a damaged file the samples may be of a small part only: they cannot tell.
        const std::vector<qint64>& times = session.recording.streams.timeMs;
        const bool mostIsMissing = summary.elapsedS && !times.empty() &&
                                   static_cast<double>(times.back()) / 1000 < *summary.elapsedS / 2;
        if (paused || mostIsMissing) summary.movingS = session.timerS;
        return;
    }
    const double pausedS = pausedSeconds(session.begin, session.end);
    const double elapsedS = summary.elapsedS.value_or(static_cast<double>(session.end - session.begin));
    if (pausedS >= worthSayingS && pausedS < elapsedS) summary.movingS = elapsedS - pausedS;
}

double ActivityReader::pausedSeconds(qint64 begin, qint64 end) const {
    qint64 paused = 0;
    qint64 stoppedAt = Records::noTime;
    for (const TimerEvent& event : m_timer) {
        if (!event.running) {
            if (stoppedAt == Records::noTime) stoppedAt = event.at;
        } else if (stoppedAt != Records::noTime) {
            paused += std::max<qint64>(0, std::min(event.at, end) - std::max(stoppedAt, begin));
            stoppedAt = Records::noTime;
        }
    }
    return static_cast<double>(paused);
}

} // namespace vd::fit
