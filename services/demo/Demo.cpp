// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/Demo.h"

#include "services/demo/Recordings.h"
#include "services/demo/Said.h"

#include <algorithm>
#include <map>

namespace vd {

namespace {

using namespace demo;

constexpr int withRawData = 90; // days

// The batches of a stretch of days as they grow.
class Stretch {
public:
    explicit Stretch(const DemoClock& clock) : m_clock(clock) {}

    void add(int ago) {
        const Day day(m_clock, ago);
        const Life life = lifeOn(ago);
        if (life.noData) return;
        DayStory story{day, {}, nightTo(day), napOn(day), {}, std::min(day.endMs, m_clock.now.utcMs)};
        if (ago > 0) story.nextNight = nightTo(Day(m_clock, ago - 1));
        int number = 0;
        for (const Workout& workout : workoutsOn(day)) {
            Session session = sessionOf(workout, day, number++);
            // The copies begin a few seconds later, and end so.
            if (session.endMs + minuteMs <= story.untilMs) story.sessions.push_back(std::move(session));
        }
        addActivities(story);
        addDay(story);
        addSleep(story);
        addWeight(story);
    }

    std::vector<Batch> take() {
        std::vector<Batch> batches;
        for (auto& [key, batch] : m_batches)
            batches.push_back(std::move(batch));
        return batches;
    }

private:
    Batch& batch(Account account, const char* feed) {
        Batch& batch = m_batches[{account, QString::fromLatin1(feed)}];
        if (batch.feed.isEmpty()) {
            batch.source = sourceOf(account);
            batch.feed = QString::fromLatin1(feed);
        }
        return batch;
    }

    // The index of what was said when it had happened; -1 for days that go without.
    int payload(Batch& batch, const Day& day, const QString& key, qint64 happenedMs, const auto& said) const {
        if (day.ago >= withRawData) return -1;
        batch.payloads.push_back(
            makePayload(key, {}, QStringLiteral("application/json"), said(), happenedMs));
        return static_cast<int>(batch.payloads.size()) - 1;
    }

    void addActivities(const DayStory& story) {
        for (const Session& session : story.sessions) {
            for (auto& [account, recording] : recordingsOf(session, story.day)) {
                Batch& to = batch(account, "activities");
                recording.payload =
                    payload(to, story.day, QStringLiteral("activities/") + recording.externalId,
                            session.endMs, [&r = recording] { return saidOf(r); });
                to.recordings.push_back(std::move(recording));
            }
        }
    }

    // A series for each offset that held on the day.
    static void addSamples(Batch& batch, const Day& day, Metric metric, const std::vector<Sample>& samples,
                           int payload) {
        std::optional<qint32> offsetS;
        for (const Sample& sample : samples) {
            const qint32 here = day.at(sample.startMs).offsetS;
            if (offsetS != here) batch.samples.push_back({metric, here, {}, payload});
            offsetS = here;
            batch.samples.back().samples.push_back(sample);
        }
    }

    static std::vector<Sample> perHour(const std::vector<Hour>& hours, std::optional<double> Hour::*value) {
        std::vector<Sample> samples;
        for (const Hour& hour : hours) {
            if (hour.*value) samples.push_back({hour.startMs, hour.endMs, *(hour.*value)});
        }
        return samples;
    }

    static void say(Batch& to, Metric metric, QDate date, double value, int payload) {
        to.dailyValues.push_back({metric, date, value, DailyValue::Rule::replace, payload});
    }

    void addDay(const DayStory& story) {
        const Day& day = story.day;
        const std::vector<Hour> hours = hoursOf(story);
        if (hours.empty()) return;
        const DayTotals totals = totalsOf(story, hours);
        const QString key = QStringLiteral("days/") + day.date.toString(Qt::ISODate);
        Batch& watch = batch(Account::polar, "daily");
        const int said =
            payload(watch, day, key, story.untilMs, [&] { return saidByWatch(story, hours, totals); });
        say(watch, Metric::steps, day.date, totals.steps, said);
        say(watch, Metric::distance, day.date, totals.metres, said);
        say(watch, Metric::floors, day.date, totals.floors, said);
        say(watch, Metric::activeMinutes, day.date, totals.activeMinutes, said);
        say(watch, Metric::activeEnergy, day.date, totals.activeJoules, said);
        addSamples(watch, day, Metric::steps, perHour(hours, &Hour::watchSteps), said);
        addSamples(watch, day, Metric::distance, perHour(hours, &Hour::watchMetres), said);
        addSamples(watch, day, Metric::heartRate, heartRateOf(story), -1);
        if (totals.phoneSteps <= 0) return;
        Batch& phone = batch(Account::phone, "daily");
        const int saidToo =
            payload(phone, day, key, story.untilMs, [&] { return saidByPhone(story, hours, totals); });
        say(phone, Metric::steps, day.date, totals.phoneSteps, saidToo);
        addSamples(phone, day, Metric::steps, perHour(hours, &Hour::phoneSteps), saidToo);
    }

    void addSleep(const DayStory& story) {
        const Day& day = story.day;
        for (const std::optional<SleepSession>& sleep : {story.night, story.nap}) {
            if (!sleep || sleep->end.utcMs > story.untilMs) continue;
            Batch& to = batch(Account::polar, "sleep");
            const int said = payload(to, day, QStringLiteral("sleep/") + sleep->externalId, sleep->end.utcMs,
                                     [&] { return saidOf(*sleep, day); });
            to.sleeps.push_back(*sleep);
            to.sleeps.back().payload = said;
            if (sleep->nap) continue;
            say(to, Metric::restingHeartRate, day.date, restingHeartRateOn(day), said);
            say(to, Metric::hrvRmssd, day.date, heartRateVariabilityOn(day), said);
        }
    }

    void addWeight(const DayStory& story) {
        const std::optional<Weighing> weighing = weighingOn(story.day);
        if (!weighing || weighing->at.utcMs > story.untilMs) return;
        Batch& to = batch(Account::phone, "body");
        const QString date = story.day.date.toString(Qt::ISODate);
        const int said = payload(to, story.day, QStringLiteral("weight/") + date, weighing->at.utcMs,
                                 [&] { return saidOf(*weighing); });
        to.measurements.push_back(
            {QStringLiteral("weight-") + date, weighing->at, Metric::weight, weighing->weightKg, said});
        to.measurements.push_back(
            {QStringLiteral("fat-") + date, weighing->at, Metric::bodyFat, weighing->bodyFatPercent, said});
    }

    const DemoClock& m_clock;
    std::map<std::pair<Account, QString>, Batch> m_batches;
};

} // namespace

DemoData::DemoData(DemoClock clock, int days) : m_clock(std::move(clock)), m_days(days) {}

std::vector<Batch> DemoData::next() {
    constexpr int newest = 14, newer = 46, older = 120; // days of a stretch
    const int length = m_ago == 0 ? newest : m_ago == newest ? newer : older;
    const int end = std::min(m_days, m_ago + length);
    Stretch stretch(m_clock);
    for (; m_ago < end; ++m_ago)
        stretch.add(m_ago);
    return stretch.take();
}

double DemoData::share() const {
    return static_cast<double>(m_ago) / m_days;
}

} // namespace vd
