// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/RecordingWord.h"

#include "models/store/RecordingColumns.h"

#include <QCborMap>
#include <QCborValue>
#include <QJsonDocument>
#include <QJsonObject>

namespace vd {

namespace {

const QStringList& columnNames() {
    static const QStringList names = wordColumns().split(QStringLiteral(", "));
    return names;
}

QString jsonText(const QJsonObject& object) {
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString withExtrasOf(const QString& standing, const QString& brief) {
    QJsonObject all = QJsonDocument::fromJson(standing.toUtf8()).object();
    const QJsonObject fresh = QJsonDocument::fromJson(brief.toUtf8()).object();
    for (auto it = fresh.begin(); it != fresh.end(); ++it)
        all.insert(it.key(), it.value());
    return jsonText(all);
}

// Columns that tell about the detail and not about what was done.
bool isOfTheDetail(const QString& column) {
    return column == u"lap_count" || column == u"point_count" || column == u"completeness" ||
           column == u"content_hash";
}

bool tells(const QString& column, const QVariant& value) {
    if (value.isNull() || isOfTheDetail(column)) return false;
    if (column == u"sport") return value.toString() != key(Sport::other);
    if (column == u"sport_given" || column == u"device" || column == u"copy_of")
        return !value.toString().isEmpty();
    return true;
}

} // namespace

const QString& wordColumns() {
    static const QString columns =
        summaryColumns() +
        QStringLiteral(", sport_given, device, manual, copy_of, extras, completeness, content_hash");
    return columns;
}

QVariantList wordValues(const PreparedRecording& prepared) {
    const Recording& said = prepared.said;
    QVariantList values = summaryValues(said.summary);
    values << sqlValue(said.sportGiven) << sqlValue(said.device) << sqlValue(said.manual)
           << sqlValue(said.extras.value(QStringLiteral("copyOf")).toString()) << jsonText(said.extras)
           << said.completeness << prepared.contentHash;
    return values;
}

QByteArray encodeWord(const QVariantList& values) {
    QCborMap map;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!values[i].isNull()) map.insert(columnNames()[i], QCborValue::fromVariant(values[i]));
    }
    return QCborValue(map).toCbor();
}

QVariantList decodeWord(const QByteArray& cbor) {
    const QCborMap map = QCborValue::fromCbor(cbor).toMap();
    QVariantList values;
    for (const QString& column : columnNames()) {
        const QCborValue value = map.value(column);
        if (value.isString()) {
            values << sqlValue(value.toString());
        } else if (value.isByteArray()) {
            values << sqlValue(value.toByteArray());
        } else {
            values << (value.isUndefined() ? QVariant() : value.toVariant());
        }
    }
    return values;
}

QVariantList laidOver(const QVariantList& standing, const QVariantList& brief) {
    QVariantList values = standing;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QString& column = columnNames()[i];
        if (column == u"extras") {
            values[i] = withExtrasOf(standing[i].toString(), brief[i].toString());
        } else if (tells(column, brief[i])) {
            values[i] = brief[i];
        }
    }
    return values;
}

} // namespace vd
