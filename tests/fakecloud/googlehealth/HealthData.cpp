// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/googlehealth/HealthData.h"

#include "services/demo/Random.h"

#include <algorithm>
#include <cmath>

namespace vd::fakecloud {
namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 hourMs = 3'600'000;
constexpr qint64 minuteMs = 60'000;

demo::Random diceOf(QDate date, int salt) {
    demo::Random mixed(static_cast<quint64>(date.toJulianDay()) * 31 + static_cast<quint64>(salt));
    return demo::Random(mixed.next());
}

HealthDay madeDay(QDate date) {
    demo::Random dice = diceOf(date, 1);
    HealthDay day;
    day.grows = true;
    if (dice.chance(0.03)) return day; // the watch lay in a drawer
    day.wasWorn = true;
    const bool isWeekend = date.dayOfWeek() > 5;
    day.steps = 3500 + dice.below(isWeekend ? 14000 : 9000);
    day.distanceMm = *day.steps * (700 + dice.below(80));
    day.floors = dice.below(25);
    day.activeKcal = std::round(static_cast<double>(*day.steps) * 0.045 * 10) / 10;
    day.totalKcal = 1580 + *day.activeKcal;
    if (!dice.chance(0.04)) day.restingBpm = 52 + dice.below(9);
    return day;
}

template <typename Number>
void take(std::optional<Number>& value, double share) {
    if (value) *value = static_cast<Number>(static_cast<double>(*value) * share);
}

} // namespace

HealthData::HealthData() : m_zone("Europe/Madrid") {}

qint64 HealthData::msAt(QDate date, QTime time) const {
    return QDateTime(date, time, m_zone).toMSecsSinceEpoch();
}

qint64 HealthData::civilMs(qint64 physicalMs) const {
    // Asked for every minute of a day; the zone answers slowly, and changes at whole hours only.
    const qint64 hour = physicalMs / hourMs;
    auto found = m_offsets.constFind(hour);
    if (found == m_offsets.constEnd())
        found = m_offsets.insert(
            hour, m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(hour * hourMs, Qt::UTC)) * 1000);
    return physicalMs + *found;
}

QDate HealthData::dateAt(qint64 physicalMs) const {
    return QDateTime::fromMSecsSinceEpoch(civilMs(physicalMs), Qt::UTC).date();
}

void HealthData::make(QDate from, QDate to) {
    for (QDate date = from; date <= to; date = date.addDays(1)) {
        if (m_days.contains(date)) continue;
        const HealthDay day = madeDay(date);
        m_days.insert(date, day);
        demo::Random dice = diceOf(date, 2);
        if (day.wasWorn) add(QStringLiteral("sleep"), madeNight(*this, date, true));
        if (dice.chance(0.06)) add(QStringLiteral("sleep"), madeNap(*this, date));
        if (dice.chance(0.4)) add(QStringLiteral("exercise"), madeWorkout(*this, date));
        if (dice.chance(0.3)) {
            const double grams = 71'000 + 2000 * demo::wander(5, double(date.toJulianDay() - 2'440'000), 60);
            add(QStringLiteral("weight"),
                madeWeight(*this, msAt(date, QTime(6, 40)), std::round(grams / 50) * 50));
        }
    }
}

void HealthData::setDay(QDate date, const std::function<void(HealthDay&)>& set) {
    HealthDay& day = m_days[date];
    day.grows = false;
    set(day);
}

std::optional<HealthDay> HealthData::dayAt(QDate date, qint64 nowMs) const {
    const auto found = m_days.constFind(date);
    const qint64 beginMs = msAt(date, QTime(0, 0));
    if (found == m_days.constEnd() || beginMs > nowMs) return std::nullopt;
    HealthDay day = *found;
    const double share = double(nowMs - beginMs) / double(dayMs);
    if (day.grows && share < 1) {
        take(day.steps, share);
        take(day.distanceMm, share);
        take(day.floors, share);
        take(day.activeKcal, share);
        take(day.totalKcal, share);
    }
    return day;
}

std::optional<int> HealthData::bpmAt(qint64 ms, qint64 nowMs) const {
    const auto found = m_days.constFind(dateAt(ms));
    if (ms > nowMs || found == m_days.constEnd() || !found->wasWorn) return std::nullopt;
    const int minute = static_cast<int>(civilMs(ms) % dayMs / minuteMs);
    if (minute >= 18 * 60 && minute < 18 * 60 + 35) return std::nullopt; // it is being charged
    const double rest = found->restingBpm.value_or(58);
    const double waking = minute > 6 * 60 + 30 && minute < 22 * 60 + 30 ? 18 : 2;
    const double session = minute >= 7 * 60 && minute < 8 * 60 ? 45 : 0;
    demo::Random dice(static_cast<quint64>(ms / minuteMs));
    return qRound(rest + waking + session + 4 * dice.normal());
}

QList<HealthPoint> HealthData::points(const QString& type, qint64 nowMs) const {
    QList<HealthPoint> ended = m_points.value(type);
    ended.removeIf([nowMs](const HealthPoint& point) { return point.endMs > nowMs; });
    std::stable_sort(ended.begin(), ended.end(),
                     [](const HealthPoint& a, const HealthPoint& b) { return a.startMs > b.startMs; });
    return ended;
}

void HealthData::add(const QString& type, const HealthPoint& point) {
    m_points[type].append(point);
}

bool HealthData::edit(const QString& type, const QString& id, const std::function<void(HealthPoint&)>& edit) {
    for (HealthPoint& point : m_points[type]) {
        if (point.id != id) continue;
        edit(point);
        return true;
    }
    return false;
}

bool HealthData::remove(const QString& type, const QString& id) {
    return m_points[type].removeIf([&id](const HealthPoint& point) { return point.id == id; }) > 0;
}

QString googleTime(qint64 ms) {
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddThh:mm:ssZ"));
}

QString googleDuration(qint64 seconds) {
    return QString::number(seconds) + u's';
}

QJsonObject googleDate(QDate date) {
    return {{QStringLiteral("year"), date.year()},
            {QStringLiteral("month"), date.month()},
            {QStringLiteral("day"), date.day()}};
}

QJsonObject googleCivil(qint64 civilMs) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(civilMs, Qt::UTC);
    QJsonObject time;
    const auto tell = [&time](const QString& name, int value) {
        if (value != 0) time.insert(name, value);
    };
    tell(QStringLiteral("hours"), at.time().hour());
    tell(QStringLiteral("minutes"), at.time().minute());
    tell(QStringLiteral("seconds"), at.time().second());
    return {{QStringLiteral("date"), googleDate(at.date())}, {QStringLiteral("time"), time}};
}

QJsonObject googleSession(const HealthData& data, qint64 startMs, qint64 endMs) {
    const auto offset = [&data](qint64 ms) { return googleDuration((data.civilMs(ms) - ms) / 1000); };
    return {{QStringLiteral("startTime"), googleTime(startMs)},
            {QStringLiteral("startUtcOffset"), offset(startMs)},
            {QStringLiteral("endTime"), googleTime(endMs)},
            {QStringLiteral("endUtcOffset"), offset(endMs)},
            {QStringLiteral("civilStartTime"), googleCivil(data.civilMs(startMs))},
            {QStringLiteral("civilEndTime"), googleCivil(data.civilMs(endMs))}};
}

QJsonObject googleSample(const HealthData& data, qint64 ms) {
    return {{QStringLiteral("physicalTime"), googleTime(ms)},
            {QStringLiteral("utcOffset"), googleDuration((data.civilMs(ms) - ms) / 1000)},
            {QStringLiteral("civilTime"), googleCivil(data.civilMs(ms))}};
}

} // namespace vd::fakecloud
