// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/SleepStages.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace vd {

namespace {

struct StageKey {
    SleepStage stage;
    const char* key;
};
constexpr std::array stageKeys{
    StageKey{SleepStage::awake, "awake"},   StageKey{SleepStage::light, "light"},
    StageKey{SleepStage::deep, "deep"},     StageKey{SleepStage::rem, "rem"},
    StageKey{SleepStage::asleep, "asleep"}, StageKey{SleepStage::unmeasured, "unmeasured"},
};

QString keyOf(SleepStage stage) {
    for (const StageKey& row : stageKeys) {
        if (row.stage == stage) return QString::fromLatin1(row.key);
    }
    Q_UNREACHABLE();
}

} // namespace

QString stagesJson(const std::vector<SleepSession::Stage>& stages) {
    QJsonArray array;
    for (const SleepSession::Stage& stage : stages)
        array.append(QJsonArray{stage.startMs, stage.endMs, keyOf(stage.stage)});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<SleepSession::Stage> stagesFromJson(const QString& json) {
    std::vector<SleepSession::Stage> stages;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue& value : array) {
        const QJsonArray stage = value.toArray();
        const QString key = stage.at(2).toString();
        for (const StageKey& row : stageKeys) {
            if (key == QLatin1String(row.key))
                stages.push_back({stage.at(0).toInteger(), stage.at(1).toInteger(), row.stage});
        }
    }
    return stages;
}

} // namespace vd
