// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/day/DayCharts.h"

#include "models/MetricText.h"
#include "ui/ActivityTitle.h"
#include "ui/Dates.h"
#include "ui/parts/SourceDisc.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace vd {

namespace {

constexpr size_t spansNamed = 3;
const QChar enDash(0x2013);

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DayPage)
};

QString timesText(const Instant& from, const Instant& to) {
    return shortTime(localTime(from)) + enDash + shortTime(localTime(to));
}

DayBar sleepBar(const Night& night) {
    const QString from = shortTime(localTime(night.start));
    const QString to = shortTime(localTime(night.end));
    DayBar bar;
    bar.startMs = night.start.utcMs;
    bar.endMs = night.end.utcMs;
    bar.text = night.nap ? Text::tr("Nap, from %1 to %2").arg(from, to)
                         : Text::tr("Sleep, from %1 to %2").arg(from, to);
    bar.shortText = night.nap ? Text::tr("Nap") : Text::tr("Sleep");
    return bar;
}

DayBar activityBar(const Activity& activity, const UnitChoice& units) {
    const Summary& summary = activity.summary;
    DayBar bar;
    bar.kind = DayBar::Kind::activity;
    bar.startMs = summary.start.utcMs;
    bar.endMs = bar.startMs + qRound64(summary.elapsedS.value_or(0) * 1000);
    bar.shortText = activityTitle(summary);
    bar.text = bar.shortText;
    if (summary.distanceM)
        bar.text += u' ' + formatDistance(summary.distanceM, summary.sport, units, QLocale()).text();
    bar.sport = summary.sport;
    bar.activity = activity.id;
    return bar;
}

void addSleeps(std::vector<DayBar>& bars, const ShownNights& nights, const DayClock& clock) {
    const auto add = [&](const Night& night) {
        if (night.start.utcMs < clock.endMs && night.end.utcMs > clock.startMs)
            bars.push_back(sleepBar(night));
    };
    if (nights.main) add(*nights.main);
    for (const Night& night : nights.others)
        add(night);
}

// The hours in which a source was taken, those that follow one another as one: indexes of the clock's hours.
using HourSpan = std::pair<size_t, size_t>;
std::vector<HourSpan> hoursTaken(const MetricDay& metric, const DayClock& clock, size_t word) {
    std::vector<HourSpan> spans;
    for (size_t hour = 0; hour < clock.hours.size(); ++hour) {
        const DayClock::Hour& at = clock.hours[hour];
        const bool taken =
            std::any_of(metric.pieces.begin(), metric.pieces.end(), [&](const TakenPiece& piece) {
                return piece.source == word && piece.value > 0 && piece.startMs < at.endMs &&
                       piece.endMs > at.startMs;
            });
        if (!taken) continue;
        if (!spans.empty() && spans.back().second + 1 == hour) {
            spans.back().second = hour;
        } else {
            spans.push_back({hour, hour});
        }
    }
    return spans;
}

QString spanText(const DayClock& clock, const HourSpan& span) {
    const DayClock::Hour& last = clock.hours[span.second];
    const qint32 offsetS = clock.offsetAt(last.endMs - 1);
    return timesText(clock.at(clock.hours[span.first].startMs), {last.endMs, offsetS});
}

QString spansText(const DayClock& clock, const std::vector<HourSpan>& spans) {
    QString text;
    for (size_t i = 0; i < spans.size(); ++i) {
        const QString span = spanText(clock, spans[i]);
        if (i == 0) {
            text = span;
        } else if (i + 1 < spans.size()) {
            //: a list of stretches of time, not at its end
            text = Text::tr("%1, %2").arg(text, span);
        } else {
            //: the end of a list of stretches of time
            text = Text::tr("%1 and %2").arg(text, span);
        }
    }
    return text;
}

QString fillSentence(const MetricDay& metric, const DayClock& clock, size_t word, size_t first) {
    const std::vector<HourSpan> spans = hoursTaken(metric, clock, word);
    const QString name = sourceTitle(metric.words[word].source);
    const QString other = sourceTitle(metric.words[first].source);
    if (spans.empty()) return {};
    if (spans.size() > spansNamed) {
        //: %1 and %4 are sources: the first fills gaps of the other, between two times
        return Text::tr("%1 fills gaps between %2 and %3, where %4 has no data.")
            .arg(name, shortTime(localTime(clock.at(clock.hours[spans.front().first].startMs))),
                 spanText(clock, spans.back()).section(enDash, 1), other);
    }
    //: %1 and %3 are sources, %2 times of the day: "Phone fills 08:00–09:00, where Watch has no data."
    return Text::tr("%1 fills %2, where %3 has no data.").arg(name, spansText(clock, spans), other);
}

QString wordText(const MetricWord& word, Metric metric, const UnitChoice& units, const QLocale& locale) {
    return metricText(metric, saidOf(word.says), units, locale);
}

// Whole numbers that come to the whole total, as near to the shares as they can be: what is taken adds up to
// what is shown, to the last step.
std::vector<double> wholeShares(const std::vector<double>& shares, double total) {
    std::vector<double> whole;
    std::vector<size_t> byRest(shares.size());
    double left = std::floor(total + 0.5);
    for (const double share : shares) {
        whole.push_back(std::floor(share));
        left -= whole.back();
    }
    std::iota(byRest.begin(), byRest.end(), size_t(0));
    std::stable_sort(byRest.begin(), byRest.end(),
                     [&](size_t a, size_t b) { return shares[a] - whole[a] > shares[b] - whole[b]; });
    for (const size_t i : byRest) {
        if (left < 1) break;
        ++whole[i];
        --left;
    }
    return whole;
}

} // namespace

DayModel dayModel(const DayData& day, const UnitChoice& units) {
    DayChartData data;
    data.clock = day.clock;
    data.nowMs = day.nowMs;
    data.heartRate = day.heartRate;
    addSleeps(data.bars, day.night.shown, day.clock);
    addSleeps(data.bars, day.nextNight.shown, day.clock);
    for (const Activity& activity : day.activities)
        data.bars.push_back(activityBar(activity, units));
    std::stable_sort(data.bars.begin(), data.bars.end(),
                     [](const DayBar& a, const DayBar& b) { return a.startMs < b.startMs; });
    if (const MetricDay* steps = day.find(Metric::steps)) {
        data.steps = steps->pieces;
        data.hasStepsTotal = true;
    }
    return DayModel(std::move(data));
}

std::vector<OffsetChange> nightOffsets(const Night& night, const QTimeZone& zone) {
    return offsetsSeen({night.start, night.end}, offsetsOf(zone, localDate(night.end)));
}

QString nightText(const Night& night, const QLocale& locale) {
    const QString inBed = hoursText(night.inBedS(), locale);
    if (!night.efficiencyPercent) return Text::tr("%1 in bed").arg(inBed);
    const QString percent = formatNumber(night.efficiencyPercent, 0, {}, locale).number;
    //: %1 is a percentage, %2 how long: "94 % of 7 h 50 min in bed"
    return Text::tr("%1 % of %2 in bed").arg(percent, inBed);
}

QString otherSleepText(const Night& night, const QLocale& locale) {
    const QString slept = hoursText(night.asleepS ? *night.asleepS : night.inBedS(), locale);
    const QString times = timesText(night.start, night.end);
    return night.nap ? Text::tr("Nap, %1, %2").arg(times, slept)
                     : Text::tr("Sleep, %1, %2").arg(times, slept);
}

QString sourceTitle(const ConnectionRow& source) {
    return source.displayName.isEmpty() ? sourceName(source.provider) : source.displayName;
}

std::vector<SourceBar> sourceBars(const MetricDay& metric, const UnitChoice& units, const QLocale& locale) {
    std::vector<double> taken;
    for (size_t i = 0; i < metric.words.size(); ++i)
        taken.push_back(metric.takenOf(i));
    if (metric.best.metric == Metric::steps) taken = wholeShares(taken, metric.best.value);
    std::vector<SourceBar> bars;
    for (size_t i = 0; i < metric.words.size(); ++i) {
        const MetricWord& word = metric.words[i];
        SourceBar bar;
        bar.provider = word.source.provider;
        bar.name = sourceTitle(word.source);
        bar.said = saidOf(word.says).value_or(0);
        bar.taken = taken[i];
        bar.saidText = wordText(word, metric.best.metric, units, locale);
        bar.takenText = metricText(
            metric.best.metric, metric.isTaken(i) ? std::optional(bar.taken) : std::nullopt, units, locale);
        bars.push_back(std::move(bar));
    }
    return bars;
}

QString sourcesSentence(const MetricDay& metric, const DayClock& clock) {
    const size_t count = metric.words.size();
    if (count == 0) return {};
    if (count == 1)
        return Text::tr("Only %1 speaks of this day.").arg(sourceTitle(metric.words.front().source));
    const QString never = Text::tr("Sources are never added up.");
    QStringList sentences;
    size_t first = count;
    for (size_t i = 0; i < count; ++i) {
        if (!metric.isTaken(i)) continue;
        if (first == count) {
            first = i;
        } else if (const QString sentence = fillSentence(metric, clock, i, first); !sentence.isEmpty()) {
            sentences << sentence;
        }
    }
    if (sentences.isEmpty() && first < count) {
        sentences << Text::tr("All of it is taken from %1, which is asked first.")
                         .arg(sourceTitle(metric.words[first].source));
    }
    sentences << never;
    return sentences.join(u' ');
}

std::vector<DayWordRow> dayWords(const DayData& day, Metric except, const UnitChoice& units,
                                 const QLocale& locale) {
    std::vector<DayWordRow> rows;
    for (const MetricDay& metric : day.metrics) {
        if (metric.best.metric == except) continue;
        int takenFrom = 0;
        for (size_t i = 0; i < metric.words.size(); ++i) {
            DayWordRow row;
            row.metric = metric.best.metric;
            row.source = metric.words[i].source.id;
            row.provider = metric.words[i].source.provider;
            row.sourceName = sourceTitle(metric.words[i].source);
            row.isFirst = i == 0;
            row.said = wordText(metric.words[i], row.metric, units, locale);
            if (metric.isTaken(i)) {
                row.taken = metricText(row.metric, metric.takenOf(i), units, locale);
                ++takenFrom;
            }
            rows.push_back(std::move(row));
        }
        if (takenFrom < 2) continue;
        DayWordRow sum;
        sum.metric = metric.best.metric;
        sum.sourceName = Text::tr("Shown");
        sum.taken = metricText(sum.metric, metric.best.value, units, locale);
        rows.push_back(std::move(sum));
    }
    return rows;
}

} // namespace vd
