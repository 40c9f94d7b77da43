// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/coros/CorosText.h"

#include "models/Error.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace vd {

namespace {

using Fields = QList<QPair<QString, QString>>; // names in lower case

constexpr double metresPerMile = 1609.344;

QRegularExpression expression(const char* pattern) {
    return QRegularExpression(QLatin1String(pattern), QRegularExpression::CaseInsensitiveOption);
}

void addField(Fields& fields, const QString& text) {
    static const QRegularExpression separator(QStringLiteral("[:=]"));
    const qsizetype at = text.indexOf(separator);
    if (at <= 0) return;
    const QString value = text.mid(at + 1).trimmed();
    fields.append({text.left(at).trimmed().toLower(), value});
    if (text[at] == u':' && value.contains(u'=')) addField(fields, value); // "Time Window: startTimestamp=1"
}

Fields fieldsOf(const QString& part) {
    Fields fields;
    for (const QString& line : part.split(u'\n')) {
        for (const QString& text : line.split(u'|'))
            addField(fields, text.trimmed());
    }
    return fields;
}

QString textOf(const Fields& fields, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        for (const auto& [known, value] : fields) {
            if (known == QLatin1String(name)) return value;
        }
    }
    return {};
}

// "1,240 kcal" of the units that are asked for, nothing in any other: "No data (last 58 bpm)".
std::optional<double> amount(const QString& value, std::initializer_list<const char*> units) {
    static const QRegularExpression shape =
        expression(R"(^(?:avg\s+)?(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?![\d,.:])\s*([^\d\s(]*))");
    const auto match = shape.match(value);
    if (!match.hasMatch()) return std::nullopt;
    const QString unit = match.captured(2).toLower();
    const bool isKnown = std::any_of(units.begin(), units.end(),
                                     [&unit](const char* each) { return unit == QLatin1String(each); });
    if (!isKnown) return std::nullopt;
    return match.captured(1).remove(u',').toDouble();
}

std::optional<double> aboveNothing(std::optional<double> value) {
    return value && *value > 0 ? value : std::nullopt;
}

// "1:05:02", "37:38"
std::optional<double> clockSeconds(const QString& value) {
    static const QRegularExpression shape = expression(R"(^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?![\d:]))");
    const auto match = shape.match(value);
    if (!match.hasMatch()) return std::nullopt;
    return match.captured(1).toDouble() * 3600 + match.captured(2).toDouble() * 60 +
           match.captured(3).toDouble();
}

// "8h 39min", "26min"
std::optional<double> spanSeconds(const QString& value) {
    static const QRegularExpression shape = expression(R"(^(?:(\d{1,3})\s*h)?\s*(?:(\d{1,4})\s*min)?)");
    const auto match = shape.match(value);
    if (match.captured(1).isEmpty() && match.captured(2).isEmpty()) return std::nullopt;
    return match.captured(1).toDouble() * 3600 + match.captured(2).toDouble() * 60;
}

std::optional<double> distanceOf(const QString& value) {
    if (const auto km = amount(value, {"km"})) return *km * 1000;
    if (const auto miles = amount(value, {"mi"})) return *miles * metresPerMile;
    return amount(value, {"m"});
}

// "4:34 /km" on foot, "2:05 /100m" in the water, "28.4 km/h" on wheels.
std::optional<double> speedOf(const QString& value) {
    if (const auto kmh = aboveNothing(amount(value, {"km/h"}))) return *kmh / 3.6;
    const auto pace = aboveNothing(clockSeconds(value));
    static const QRegularExpression per = expression(R"(/\s*(km|mi|100\s*m)\b)");
    const QString unit = per.match(value).captured(1).toLower();
    if (!pace || unit.isEmpty()) return std::nullopt;
    if (unit == u"km") return 1000 / *pace;
    return (unit == u"mi" ? metresPerMile : 100) / *pace;
}

std::optional<qint64> secondsField(const Fields& fields, const char* name) {
    bool isNumber = false;
    const qint64 seconds = textOf(fields, {name}).toLongLong(&isNumber);
    constexpr qint64 latest = 4'102'444'800; // 2100
    return isNumber && seconds > 0 && seconds < latest ? std::optional(seconds) : std::nullopt;
}

// What stands between one beginning and the next.
QStringList cut(const QString& text, const QRegularExpression& beginning) {
    QStringList parts;
    QList<qsizetype> starts;
    for (auto found = beginning.globalMatch(text); found.hasNext();)
        starts.append(found.next().capturedStart(1));
    for (qsizetype i = 0; i < starts.size(); ++i) {
        const qsizetype end = i + 1 < starts.size() ? starts[i + 1] : text.size();
        parts.append(text.mid(starts[i], end - starts[i]).trimmed());
    }
    return parts;
}

// "No sport records found from 2026-09-01 to 2026-09-10."
bool saysNothingIsThere(const QString& text) {
    static const QRegularExpression none =
        expression(R"(\bno\b[^\n]*\b(data|records?|activit\w+|results?|available|found)\b|\(0 records\))");
    return text.trimmed().isEmpty() || none.match(text).hasMatch();
}

CorosParts whatItIs(const QString& text, QStringList parts) {
    CorosParts found{std::move(parts), true};
    if (!found.parts.isEmpty() || saysNothingIsThere(text)) return found;
    found.parts = {text};
    found.isWhole = false;
    return found;
}

QDate dateIn(const QString& text) {
    static const QRegularExpression shape(QStringLiteral("(\\d{4})-?(\\d{2})-?(\\d{2})"));
    const auto match = shape.match(text);
    return {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
}

QDate dateOrThrow(const QString& part) {
    const QDate date = corosDate(part);
    if (!date.isValid()) throw Error(ErrorCode::badData, QStringLiteral("a day without a date"));
    return date;
}

// "2026-11-01 23:10 - 2026-11-02 07:05", or the times alone of the night that ends on that day. Nothing where
// the days are far from it.
std::optional<CorosNight::Window> windowIn(const QString& value, QDate day, const QTimeZone& zone) {
    static const QRegularExpression shape(QStringLiteral("^(?:(\\d{4}-\\d{2}-\\d{2}) )?(\\d{1,2}:\\d{2}) - "
                                                         "(?:(\\d{4}-\\d{2}-\\d{2}) )?(\\d{1,2}:\\d{2})"));
    const auto match = shape.match(value.simplified());
    const QTime from = QTime::fromString(match.captured(2), QStringLiteral("h:mm"));
    const QTime to = QTime::fromString(match.captured(4), QStringLiteral("h:mm"));
    if (!from.isValid() || !to.isValid()) return std::nullopt;
    const QDate last = match.captured(3).isEmpty() ? day : dateIn(match.captured(3));
    const QDate first =
        match.captured(1).isEmpty() ? last.addDays(from < to ? 0 : -1) : dateIn(match.captured(1));
    const CorosNight::Window window{QDateTime(first, from, zone), QDateTime(last, to, zone)};
    const bool isNear = std::abs(day.daysTo(first)) <= 1 && std::abs(day.daysTo(last)) <= 1;
    if (!isNear || !window.start.isValid() || !window.end.isValid() || window.start >= window.end)
        return std::nullopt;
    return window;
}

// "Main Sleep" leaves the time awake out in some answers and not in others; the window tells.
std::optional<double> asleepOf(const Fields& fields, std::optional<double> periodS) {
    if (const auto asleep = aboveNothing(spanSeconds(textOf(fields, {"main sleep (asleep)"})))) return asleep;
    const auto main = aboveNothing(spanSeconds(textOf(fields, {"main sleep"})));
    const auto awake = spanSeconds(textOf(fields, {"awake time"}));
    if (!main || !periodS || !awake) return main;
    return std::min(*main, std::max(0.0, *periodS - *awake));
}

// Of the night and not of the whole day with its naps.
std::optional<CorosNight::Stages> stagesOf(const Fields& fields, double periodS, bool hasNaps) {
    const bool isOfTheDay = textOf(fields, {"sleep metrics scope"}).startsWith(QLatin1String("daily"));
    if (isOfTheDay && hasNaps) return std::nullopt;
    const auto share = [&fields](std::initializer_list<const char*> names) {
        return amount(textOf(fields, names), {"%"});
    };
    const auto deep = share({"deep sleep ratio", "deep ratio", "deep"});
    const auto light = share({"light sleep ratio", "light ratio", "light"});
    const auto rem = share({"rem ratio", "rem sleep ratio", "rem"});
    const auto awake = share({"awake ratio", "awake"});
    if (!deep || !light || !rem || !awake) return std::nullopt;
    const double sum = *deep + *light + *rem + *awake;
    if (std::abs(sum - 100) > 3) return std::nullopt; // whole percents, rounded each by itself
    const auto seconds = [periodS, sum](double percent) { return std::round(periodS * percent / sum); };
    CorosNight::Stages stages{seconds(*deep), seconds(*light), seconds(*rem), 0};
    stages.awakeS = std::max(0.0, periodS - stages.deepS - stages.lightS - stages.remS);
    return stages;
}

} // namespace

CorosParts corosActivities(const QString& text) {
    static const QRegularExpression beginning(
        QStringLiteral("(?:^|\\n)[ \\t]*(\\d{1,4}\\.[ \\t][^\\n]*\\d{4}-\\d{2}-\\d{2}[ \\t]*)(?=\\n|$)"));
    static const QRegularExpression counted(QStringLiteral("\\((\\d+) records?\\)"));
    CorosParts found = whatItIs(text, cut(text, beginning));
    const auto count = counted.match(text.section(u'\n', 0, 0));
    if (count.hasMatch() && count.captured(1).toInt() != found.parts.size()) found.isWhole = false;
    return found;
}

CorosParts corosDays(const QString& text) {
    static const QRegularExpression beginning(QStringLiteral(
        "(?:^|\\n)[ \\t]*(\\d{4}-\\d{2}-\\d{2}(?=[ \\t]*(?::|\\n|$))|---[ \\t]*\\d{8}[ \\t]*---)"));
    static const QRegularExpression curve(QStringLiteral("(?:^|\\n)[ \\t]*timestamp=[^\\n]*"));
    return whatItIs(text, cut(QString(text).remove(curve), beginning));
}

bool isCorosExcuse(const QString& text) {
    static const QRegularExpression excuse =
        expression("temporarily unavailable|anomalies detected|coros api error");
    return text.size() < 2000 && excuse.match(text).hasMatch();
}

QString corosLabel(const QString& part) {
    static const QRegularExpression shape = expression(R"(\blabelid\s*[:=]\s*(\d{1,20})\b)");
    return shape.match(part).captured(1);
}

CorosActivity corosActivity(const QString& part) {
    const Fields fields = fieldsOf(part);
    CorosActivity activity;
    activity.label = corosLabel(part);
    const auto start = secondsField(fields, "starttimestamp");
    if (activity.label.isEmpty() || !start)
        throw Error(ErrorCode::badData, QStringLiteral("an activity without a label or a start"));
    static const QRegularExpression headline(
        QStringLiteral("^(?:\\d+\\.\\s+)?(.*?)\\s*[-\u2013\u2014]\\s*\\d{4}-\\d{2}-\\d{2}"));
    activity.words = headline.match(part).captured(1);
    activity.sportType = textOf(fields, {"sporttype"}).toInt();
    activity.location = textOf(fields, {"location"});
    activity.startMs = *start * 1000;
    const auto end = secondsField(fields, "endtimestamp");
    if (end && *end >= *start) activity.endMs = *end * 1000;
    activity.durationS = aboveNothing(clockSeconds(textOf(fields, {"duration", "workout time"})));
    activity.distanceM = aboveNothing(distanceOf(textOf(fields, {"distance"})));
    activity.averageSpeedMps = speedOf(textOf(fields, {"average pace", "avg pace", "average speed"}));
    activity.averageHeartRateBpm =
        aboveNothing(amount(textOf(fields, {"avg hr", "average heart rate"}), {"bpm"}));
    activity.elevationGainM =
        amount(textOf(fields, {"elevation gain", "elevation gain / loss", "ascent"}), {"m"});
    activity.averagePowerW = aboveNothing(amount(textOf(fields, {"avg power", "average power"}), {"w"}));
    activity.energyKcal = aboveNothing(amount(textOf(fields, {"calories"}), {"kcal"}));
    return activity;
}

Sport corosSport(int sportType) {
    static const QHash<int, Sport> sports{
        {100, Sport::run},  {101, Sport::run},          {102, Sport::run},      {103, Sport::run},
        {104, Sport::hike}, {105, Sport::climb},        {200, Sport::ride},     {201, Sport::ride},
        {202, Sport::ride}, {203, Sport::ride},         {204, Sport::ride},     {300, Sport::swim},
        {301, Sport::swim}, {400, Sport::cardio},       {402, Sport::strength}, {500, Sport::alpineSki},
        {900, Sport::walk}, {10000, Sport::multisport},
    };
    return sports.value(sportType, Sport::other);
}

QDate corosDate(const QString& part) {
    static const QRegularExpression beginning(
        QStringLiteral("^(?:---[ \\t]*)?(\\d{4}-\\d{2}-\\d{2}|\\d{8})"));
    const auto match = beginning.match(part);
    return match.hasMatch() ? dateIn(match.captured(1)) : QDate();
}

CorosDay corosDay(const QString& part) {
    const Fields fields = fieldsOf(part);
    CorosDay day;
    day.date = dateOrThrow(part);
    const QString own = textOf(fields, {qPrintable(day.date.toString(Qt::ISODate))}); // "48 bpm"
    const auto total = [&fields](const char* name, std::initializer_list<const char*> units) {
        const auto value = amount(textOf(fields, {name}), units);
        return value && *value >= 0 ? value : std::nullopt;
    };
    day.steps = total("steps", {"", "steps"});
    day.energyKcal = total("calories", {"kcal"});
    day.exerciseMin = total("exercise", {"min"});
    day.floors = total("floors", {"", "floors"});
    day.stress = aboveNothing(amount(textOf(fields, {"stress avg", "stress"}), {""}));
    day.restingHeartRateBpm = aboveNothing(amount(own, {"bpm"}));
    day.hrvMs = aboveNothing(amount(textOf(fields, {"hrv avg", "average hrv"}), {"ms"}));
    // Nobody spends nothing at all: the watch lay in a drawer.
    if (day.steps == 0.0 && day.energyKcal.value_or(0) == 0)
        day.steps = day.energyKcal = day.exerciseMin = day.floors = std::nullopt;
    return day;
}

CorosNight corosNight(const QString& part, const QTimeZone& zone) {
    const Fields fields = fieldsOf(part);
    CorosNight night;
    night.date = dateOrThrow(part);
    night.window = windowIn(textOf(fields, {"main sleep window", "sleep window"}), night.date, zone);
    for (const auto& [name, value] : fields) {
        if (name != u"nap window") continue;
        if (const auto nap = windowIn(value, night.date, zone)) night.naps.push_back(*nap);
    }
    std::optional<double> periodS;
    if (night.window) periodS = static_cast<double>(night.window->start.secsTo(night.window->end));
    night.asleepS = asleepOf(fields, periodS);
    if (periodS && night.asleepS) night.stages = stagesOf(fields, *periodS, !night.naps.empty());
    return night;
}

CorosUser corosUser(const QString& text) {
    const Fields fields = fieldsOf(text);
    return {textOf(fields, {"nickname", "name"}), aboveNothing(amount(textOf(fields, {"weight"}), {"kg"}))};
}

} // namespace vd
