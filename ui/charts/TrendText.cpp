// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/TrendText.h"

#include "ui/Dates.h"

#include <QCoreApplication>

#include <algorithm>

namespace vd {

namespace {

// How many buckets are named one by one, before only the months among them are.
constexpr size_t daysByWeekday = 10;
constexpr size_t daysByDate = 45;
constexpr size_t weeksByDate = 26;
constexpr size_t monthsByName = 24;

struct Trend {
    Q_DECLARE_TR_FUNCTIONS(Trend)
};

//: Day and month on an axis. See QLocale::toString
QString dayAndMonth(const QDate& day, const QLocale& locale) {
    return locale.toString(day, Trend::tr("d MMM"));
}

bool beginsMonth(const DayRange& days) {
    return days.first.day() == 1 || days.first.month() != days.last.month();
}

// "Jan" says its year where there are several.
QString monthText(const QDate& month, bool ofYears, const QLocale& locale) {
    if (ofYears && month.month() == 1) return QString::number(month.year());
    return locale.standaloneMonthName(month.month(), QLocale::ShortFormat);
}

TrendLabels daysByName(const TrendModel& model, const QLocale& locale) {
    TrendLabels labels;
    for (size_t i = 0; i < model.count(); ++i) {
        const QDate day = model.at(i).days.first;
        const QString text = locale.standaloneDayName(day.dayOfWeek(), QLocale::ShortFormat);
        labels.regular.push_back({i, text, model.at(i).running});
    }
    return labels;
}

// First and last day, where months begin, then halves and quarters of months.
TrendLabels someDays(const TrendModel& model, const QLocale& locale) {
    TrendLabels labels;
    const size_t last = model.count() - 1;
    const auto add = [&](size_t i) {
        labels.single.push_back({i, dayAndMonth(model.at(i).days.first, locale), false});
    };
    add(last);
    //: the last day on an axis
    if (model.at(last).running) labels.single.back().text = Trend::tr("today");
    add(0);
    for (const std::initializer_list<int>& rank : {std::initializer_list<int>{1}, {15}, {8, 22}}) {
        for (size_t i = 1; i < last; ++i) {
            if (std::ranges::find(rank, model.at(i).days.first.day()) != rank.end()) add(i);
        }
    }
    return labels;
}

TrendLabels weeks(const TrendModel& model, const QLocale& locale) {
    TrendLabels labels;
    for (size_t i = 0; i < model.count(); ++i)
        labels.regular.push_back({i, dayAndMonth(model.at(i).days.first, locale), model.at(i).running});
    return labels;
}

TrendLabels monthStarts(const TrendModel& model, const QLocale& locale) {
    TrendLabels labels;
    labels.atTicks = model.bucket() != Bucket::month;
    constexpr int yearsFrom = 400; // days
    const bool ofYears = model.at(0).days.first.daysTo(model.at(model.count() - 1).days.last) > yearsFrom;
    for (size_t i = 0; i < model.count(); ++i) {
        if (beginsMonth(model.at(i).days))
            labels.regular.push_back({i, monthText(model.at(i).days.last, ofYears, locale), false});
    }
    return labels;
}

TrendLabels yearStarts(const TrendModel& model) {
    TrendLabels labels;
    labels.atTicks = true;
    for (size_t i = 0; i < model.count(); ++i) {
        const QDate month = model.at(i).days.first;
        if (month.month() == 1) labels.regular.push_back({i, QString::number(month.year()), false});
    }
    return labels;
}

// An average has a decimal more than what it is of, as long as it is short.
QString averageText(const TrendModel& model, double stored, const QLocale& locale) {
    constexpr double shortUnder = 100;
    const DayMeasure& measure = model.spec().measure;
    const std::vector<Quantity> parts = formatDay(measure, stored, model.units(), locale);
    if (parts.size() > 1) return quantityText(parts);
    const double shown = toShownDay(measure, stored, model.units());
    return formatNumber(shown, shown < shortUnder ? 1 : 0, {}, locale).number;
}

QString coverageText(const TrendModel& model, const QLocale& locale) {
    const PeriodAverage& average = model.average();
    const QString measured = locale.toString(average.measured);
    const QString all = locale.toString(average.days);
    const Bucket bucket = model.isOfActivities() ? model.bucket() : Bucket::day;
    if (!average.isHalfCovered() || average.measured < 2) {
        switch (bucket) {
        case Bucket::day: return Trend::tr("Data on %1 of %2 days").arg(measured, all);
        case Bucket::week: return Trend::tr("Data in %1 of %2 weeks").arg(measured, all);
        case Bucket::month: return Trend::tr("Data in %1 of %2 months").arg(measured, all);
        }
    }
    //: how many of how many: "26 of 30"; %1 and %2 are numbers
    const QString share = average.measured == average.days ? all : Trend::tr("%1 of %2").arg(measured, all);
    const QString mean = averageText(model, *average.mean, locale);
    switch (bucket) {
    //: %1 is a value, %2 a number or "26 of 30"
    case Bucket::day: return Trend::tr("%1, average of %2 days").arg(mean, share);
    case Bucket::week: return Trend::tr("%1, average of %2 weeks").arg(mean, share);
    case Bucket::month: return Trend::tr("%1, average of %2 months").arg(mean, share);
    }
    Q_UNREACHABLE();
}

QString usualText(const TrendModel& model, const QLocale& locale) {
    const auto text = [&](double shown) { return formatNumber(shown, 0, {}, locale).number; };
    return Trend::tr("usual %1–%2").arg(text(model.usual()->low), text(model.usual()->high));
}

} // namespace

TrendLabels trendLabels(const TrendModel& model, const QLocale& locale) {
    switch (model.bucket()) {
    case Bucket::day:
        if (model.count() <= daysByWeekday) return daysByName(model, locale);
        return model.count() <= daysByDate ? someDays(model, locale) : monthStarts(model, locale);
    case Bucket::week:
        return model.count() <= weeksByDate ? weeks(model, locale) : monthStarts(model, locale);
    case Bucket::month: return model.count() <= monthsByName ? monthStarts(model, locale) : yearStarts(model);
    }
    Q_UNREACHABLE();
}

QString bucketText(const TrendModel& model, size_t index, const QLocale& locale) {
    const DayRange& days = model.at(index).days;
    switch (model.bucket()) {
    case Bucket::day: return shortDate(days.first, model.today());
    case Bucket::week: {
        const bool sameMonth = days.first.month() == days.last.month();
        const QString first = sameMonth ? QString::number(days.first.day()) : dayAndMonth(days.first, locale);
        QString last = dayAndMonth(days.last, locale);
        if (days.last.year() != model.today().year()) last += u' ' + QString::number(days.last.year());
        //: first and last day of a week: "9 – 15 Nov"
        return Trend::tr("%1 – %2").arg(first, last);
    }
    case Bucket::month:
        //: A month in full. See QLocale::toString
        return locale.toString(days.first, Trend::tr("MMMM yyyy"));
    }
    Q_UNREACHABLE();
}

std::vector<Quantity> trendQuantity(const TrendModel& model, const BucketValue& bucket,
                                    const QLocale& locale) {
    const auto value = bucket.measured > 0 ? std::optional(bucket.value) : std::nullopt;
    return formatDay(model.spec().measure, value, model.units(), locale);
}

QString quantityText(const std::vector<Quantity>& parts) {
    QStringList texts;
    for (const Quantity& part : parts)
        texts << part.text();
    return texts.join(u' ');
}

QString bucketNote(const TrendModel& model) {
    if (model.isOfActivities()) return {};
    switch (model.bucket()) {
    case Bucket::day: return {};
    //: what a bar or point of a chart stands for
    case Bucket::week: return Trend::tr("daily mean by week");
    //: what a bar or point of a chart stands for
    case Bucket::month: return Trend::tr("daily mean by month");
    }
    Q_UNREACHABLE();
}

QString trendSentence(const TrendModel& model, const QLocale& locale) {
    if (model.isEmpty()) return {};
    QStringList parts;
    if (model.average().measured > 0) parts << coverageText(model, locale);
    if (model.usual()) parts << usualText(model, locale);
    return parts.join(QStringLiteral(" · "));
}

QString bucketSummary(const TrendModel& model, size_t index, const QLocale& locale) {
    //: %1 is a day, a week or a month, %2 its value
    QString text = Trend::tr("%1: %2").arg(bucketText(model, index, locale),
                                           quantityText(trendQuantity(model, model.at(index), locale)));
    if (model.isSoFar(index)) text += u' ' + Trend::tr("so far");
    for (const TrendPart& part : model.parts()) {
        if (part.name.isEmpty() || !(part.values[index] > 0)) continue;
        text +=
            QStringLiteral(", ") + part.name + u' ' + formatNumber(part.values[index], 1, {}, locale).number;
    }
    const BucketValue* before = model.previous(index);
    if (before != nullptr && before->measured > 0) {
        text += QStringLiteral(", ") +
                Trend::tr("before: %1").arg(quantityText(trendQuantity(model, *before, locale)));
    }
    return text;
}

QString trendSummary(const TrendModel& model, const QLocale& locale) {
    const std::optional<size_t> latest = model.latest();
    if (!latest) return Trend::tr("No data in this period");
    const QString sentence = trendSentence(model, locale);
    const QString last = bucketSummary(model, *latest, locale);
    return sentence.isEmpty() ? last : last + QStringLiteral(". ") + sentence;
}

} // namespace vd
