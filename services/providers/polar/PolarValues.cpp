// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/providers/polar/PolarValues.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QRegularExpression>

namespace vd {

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 noonMs = dayMs / 2;

} // namespace

std::optional<qint64> wallMs(const QJsonValue& value) {
    QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (!time.isValid() || !value.toString().contains(u'T')) return std::nullopt;
    time = QDateTime(time.date(), time.time(), Qt::UTC);
    return time.toMSecsSinceEpoch();
}

Instant atOffset(qint64 wallMs, int offsetMinutes) {
    return {wallMs - offsetMinutes * 60'000LL, offsetMinutes * 60};
}

std::optional<Instant> instantWithOffset(const QJsonValue& value) {
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime) return std::nullopt;
    return Instant{time.toMSecsSinceEpoch(), time.offsetFromUtc()};
}

QDate dayOf(const QJsonValue& value) {
    return QDate::fromString(value.toString().left(10), Qt::ISODate);
}

std::optional<double> durationS(const QJsonValue& value) {
    static const QRegularExpression iso(QStringLiteral(
        R"(^P(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$)"));
    static const QRegularExpression plain(QStringLiteral(R"(^(\d+(?:\.\d+)?)s$)"));
    const QString text = value.toString();
    const QRegularExpressionMatch seconds = plain.match(text);
    if (seconds.hasMatch()) return seconds.captured(1).toDouble();
    const QRegularExpressionMatch parts = iso.match(text);
    if (!parts.hasMatch() || text.size() < 3) return std::nullopt;
    const auto part = [&parts](int group) { return parts.captured(group).toDouble(); };
    return part(1) * 86'400 + part(2) * 3600 + part(3) * 60 + part(4);
}

QJsonValue either(const QJsonObject& object, const char* underscored) {
    const QString name = QString::fromLatin1(underscored);
    const QJsonValue value = object.value(name);
    return value.isUndefined() ? object.value(QString(name).replace(u'_', u'-')) : value;
}

QString nightId(QDate morning) {
    return QStringLiteral("night-") + morning.toString(Qt::ISODate);
}

Sport polarSport(const QString& words) {
    // Only where the words alone would mislead.
    static const QHash<QString, Sport> own{
        {QStringLiteral("JOGGING"), Sport::run},
        {QStringLiteral("ROAD_RUNNING"), Sport::run},
        {QStringLiteral("TRACK_AND_FIELD_RUNNING"), Sport::run},
        {QStringLiteral("ULTRARUNNING_RUNNING"), Sport::run},
        {QStringLiteral("VERTICALSPORTS_OUTCLIMBING"), Sport::climb},
        {QStringLiteral("WATERSPORTS_SURFING"), Sport::surf},
        {QStringLiteral("WATERSPORTS_SAILING"), Sport::sail},
        {QStringLiteral("WATERSPORTS_KAYAKING"), Sport::paddle},
        {QStringLiteral("WATERSPORTS_CANOEING"), Sport::paddle},
        {QStringLiteral("POOL_SWIMMING"), Sport::swim},
        {QStringLiteral("CYCLOCROSS"), Sport::ride},
        {QStringLiteral("MOUNTAIN_BIKE_ORIENTEERING"), Sport::ride},
        {QStringLiteral("CLASSIC_XC_SKIING"), Sport::nordicSki},
        {QStringLiteral("FREESTYLE_XC_SKIING"), Sport::nordicSki},
        {QStringLiteral("CLASSIC_ROLLER_SKIING"), Sport::nordicSki},
        {QStringLiteral("FREESTYLE_ROLLER_SKIING"), Sport::nordicSki},
        {QStringLiteral("BACKCOUNTRY_SKIING"), Sport::nordicSki},
        {QStringLiteral("ROLLER_SKATING"), Sport::skate},
        {QStringLiteral("CIRCUIT_TRAINING"), Sport::strength},
        {QStringLiteral("FUNCTIONAL_TRAINING"), Sport::strength},
        {QStringLiteral("CORE"), Sport::strength},
        {QStringLiteral("STRETCHING"), Sport::yoga},
        {QStringLiteral("MOBILITY_DYNAMIC"), Sport::yoga},
        {QStringLiteral("CROSS_TRAINER"), Sport::cardio},
        {QStringLiteral("GROUP_EXERCISE"), Sport::cardio},
        {QStringLiteral("OTHER_INDOOR"), Sport::other},
        {QStringLiteral("OTHER_OUTDOOR"), Sport::other},
        {QStringLiteral("ICE_HOCKEY"), Sport::teamGame},
        {QStringLiteral("FLOORBALL"), Sport::teamGame},
    };
    const QString key = words.trimmed().toUpper().replace(u' ', u'_');
    const auto known = own.constFind(key);
    return known == own.constEnd() ? sportFromWords(words) : *known;
}

void addDay(Batch& batch, Metric metric, QDate date, std::optional<double> value, int payload) {
    if (!value || !date.isValid()) return;
    DailyValue day;
    day.metric = metric;
    day.date = date;
    day.value = *value;
    day.payload = payload;
    batch.dailyValues.push_back(day);
}

void moveToZone(std::vector<SampleSeries>& samples, const QTimeZone& zone) {
    for (SampleSeries& series : samples) {
        if (series.samples.empty()) continue;
        const qint64 dayStart = series.samples.front().startMs / dayMs * dayMs;
        const QDateTime noon = QDateTime::fromMSecsSinceEpoch(dayStart + noonMs, Qt::UTC);
        series.offsetS = QDateTime(noon.date(), noon.time(), zone).offsetFromUtc();
        for (Sample& sample : series.samples) {
            sample.startMs -= series.offsetS * 1000LL;
            sample.endMs -= series.offsetS * 1000LL;
        }
    }
}

Instant inZone(qint64 wallMs, const QTimeZone& zone) {
    const QDateTime wall = QDateTime::fromMSecsSinceEpoch(wallMs, Qt::UTC);
    const int offsetS = QDateTime(wall.date(), wall.time(), zone).offsetFromUtc();
    return {wallMs - offsetS * 1000LL, offsetS};
}

std::optional<Recording> recordingOf(const QByteArray& listed,
                                     void (*mapper)(const QJsonObject&, int, Batch&)) {
    if (listed.isEmpty()) return std::nullopt;
    Batch batch;
    mapper(QJsonDocument::fromJson(listed).object(), -1, batch);
    if (batch.recordings.empty()) return std::nullopt;
    return std::move(batch.recordings.front());
}

} // namespace vd
