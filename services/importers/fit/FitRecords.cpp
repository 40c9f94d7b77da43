// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/fit/FitRecords.h"

#include "services/importers/fit/FitProfile.h"

#include <algorithm>
#include <cmath>

namespace vd::fit {

namespace {

constexpr double semicirclesPerDegree = 2147483648.0 / 180;

struct RecordField {
    quint8 number;
    Channel channel;
    double scale;
    double offset;
};
// Of two fields for one channel the earlier row wins where both have a value.
constexpr std::array recordFields{
    RecordField{record::latitude, Channel::latitude, semicirclesPerDegree, 0},
    RecordField{record::longitude, Channel::longitude, semicirclesPerDegree, 0},
    RecordField{record::enhancedAltitude, Channel::altitude, 5, 500},
    RecordField{record::altitude, Channel::altitude, 5, 500},
    RecordField{record::heartRate, Channel::heartRate, 1, 0},
    RecordField{record::cadence, Channel::cadence, 1, 0},
    RecordField{record::cadence256, Channel::cadence, 256, 0},
    RecordField{record::distance, Channel::distance, 100, 0},
    RecordField{record::enhancedSpeed, Channel::speed, 1000, 0},
    RecordField{record::speed, Channel::speed, 1000, 0},
    RecordField{record::power, Channel::power, 1, 0},
    RecordField{record::temperature, Channel::temperature, 1, 0},
};

// The channel that a developer's field stands in for. Developers give such fields in the unit of the channel.
std::optional<Channel> channelOfNative(quint32 field) {
    for (const RecordField& row : recordFields) {
        if (row.number == field && row.channel > Channel::longitude) return row.channel;
    }
    return std::nullopt;
}

} // namespace

void HeartRates::add(const Message& message) {
    const int beats = message.count(hr::filteredBpm);
    const bool full = message.has(hr::eventTimestamp);
    const QByteArrayView packed = message.raw(hr::eventTimestamp12);
    if (const auto anchor = message.timestamp(); anchor && full) {
        const std::optional<quint32> ticks = message.code(hr::eventTimestamp);
        if (!ticks) return;
        m_anchorS = *anchor + message.value(hr::fractionalTimestamp, 32768).value_or(0);
        m_anchorTicks = m_lastTicks = *ticks;
        m_anchored = true;
    }
    if (!m_anchored) return;
    for (int i = 0; i < beats; ++i) {
        // Twelve bits each, the low ones first; or whole counts, 32 bits that run over after seven weeks.
        constexpr qint64 packedSpan = 1 << 12;
        constexpr qint64 fullSpan = qint64{1} << 32;
        qint64 low = 0;
        qint64 span = packedSpan;
        if (full) {
            const std::optional<quint32> ticks = message.code(hr::eventTimestamp, i);
            if (!ticks) break;
            low = *ticks;
            span = fullSpan;
        } else {
            const qsizetype at = qsizetype{i} * 3 / 2;
            if (at + 1 >= packed.size()) break;
            const auto first = static_cast<uchar>(packed[at]);
            const auto second = static_cast<uchar>(packed[at + 1]);
            low = i % 2 == 0 ? first | (second & 0x0F) << 8 : first >> 4 | second << 4;
        }
        m_lastTicks += (low - m_lastTicks) & (span - 1);
        const std::optional<double> bpm = message.value(hr::filteredBpm, 1, i);
        if (!bpm || *bpm <= 0) continue;
        m_beats.push_back({m_anchorS + static_cast<double>(m_lastTicks - m_anchorTicks) / 1024, *bpm});
    }
}

void Records::beginPart() {
    for (Plan& plan : m_plans)
        plan.serial = 0;
    m_developerFields.clear();
    m_hasCompressedDistance = false;
}

void Records::describeDeveloperField(const Message& description) {
    const auto developer = description.code(fieldDescription::developerIndex);
    const auto number = description.code(fieldDescription::number);
    const auto type = description.code(fieldDescription::baseType);
    if (!developer || !number || !type) return;
    if (*developer > 0xFF || *number > 0xFF || (*type & 0x1F) > static_cast<quint32>(BaseType::uint64z))
        return;
    DeveloperField field;
    field.type = static_cast<BaseType>(*type & 0x1F);
    const quint32 ofMessage = description.code(fieldDescription::nativeMessage).value_or(message::record);
    if (ofMessage == message::record) {
        field.nativeField = description.code(fieldDescription::nativeField).value_or(0xFF);
    }
    field.scale = description.value(fieldDescription::scale).value_or(1);
    if (field.scale == 0) field.scale = 1;
    field.offset = description.value(fieldDescription::offset).value_or(0);
    m_developerFields[{static_cast<quint8>(*developer), static_cast<quint8>(*number)}] = field;
    for (Plan& plan : m_plans)
        plan.serial = 0;
}

void Records::makePlan(Plan& plan, const Definition& definition) const {
    plan.serial = definition.serial;
    plan.steps.clear();
    for (const RecordField& row : recordFields) {
        const Field* field = definition.find(row.number);
        if (field == nullptr) continue;
        plan.steps.push_back(Step{Step::Kind::value, field->type, row.channel, field->offset, row.scale,
                                  row.offset * row.scale});
    }
    if (const Field* field = definition.find(record::fractionalCadence)) {
        plan.steps.push_back(
            Step{Step::Kind::cadenceFraction, field->type, Channel::cadence, field->offset, 128, 0});
    }
    if (const Field* field = definition.find(record::compressedSpeedDistance);
        field != nullptr && field->size == 3) {
        plan.steps.push_back(Step{.kind = Step::Kind::compressedSpeedDistance, .offset = field->offset});
    }
    for (const Field& field : definition.developerFields) {
        const auto described = m_developerFields.find({field.developer, field.number});
        if (described == m_developerFields.end()) continue;
        const DeveloperField& meaning = described->second;
        const std::optional<Channel> channel = channelOfNative(meaning.nativeField);
        if (!channel || field.size != sizeOf(meaning.type)) continue;
        plan.steps.push_back(Step{Step::Kind::value, meaning.type, *channel, field.offset, meaning.scale,
                                  meaning.offset * meaning.scale});
    }
}

void Records::put(Channel channel, double value) {
    std::vector<double>& column = m_columns[static_cast<size_t>(channel)];
    const size_t row = m_seconds.size() - 1;
    if (column.size() > row) return; // a better field has spoken
    if (column.size() < row) column.resize(row, noValue);
    column.push_back(value);
}

void Records::add(const Message& message) {
    const Definition& definition = message.definition();
    Plan& plan = m_plans[message.local()];
    if (plan.serial != definition.serial) makePlan(plan, definition);
    if (plan.steps.empty() && !message.timestamp()) return; // says nothing at all

    m_seconds.push_back(message.timestamp() ? qint64{*message.timestamp()} : noTime);
    for (const Step& step : plan.steps) {
        const uchar* at = message.bytes() + step.offset;
        if (step.kind == Step::Kind::compressedSpeedDistance) {
            addCompressed(at);
            continue;
        }
        const double raw = readNumber(at, step.type, definition.bigEndian);
        if (std::isnan(raw)) continue;
        const double value = (raw - step.shift) / step.scale;
        if (step.kind == Step::Kind::cadenceFraction) {
            std::vector<double>& cadence = m_columns[static_cast<size_t>(Channel::cadence)];
            if (cadence.size() == m_seconds.size()) cadence.back() += value;
        } else if (step.channel != Channel::heartRate || value > 0) { // 0: the strap found no beat
            put(step.channel, value);
        }
    }
}

// 12 bits of speed in 1/100 m/s, then 12 bits of a distance in 1/16 m that runs over every 256 m.
void Records::addCompressed(const uchar* at) {
    if (at[0] == 0xFF && at[1] == 0xFF && at[2] == 0xFF) return;
    const quint32 speed = at[0] | (at[1] & 0x0Fu) << 8;
    const quint32 distance = at[1] >> 4 | quint32{at[2]} << 4;
    if (!m_hasCompressedDistance) m_compressedDistance = distance;
    m_hasCompressedDistance = true;
    m_compressedDistance += (distance - m_compressedDistance) & 0xFFF;
    put(Channel::speed, speed / 100.0);
    put(Channel::distance, m_compressedDistance / 16.0);
}

std::vector<double>& Records::column(Channel channel) {
    std::vector<double>& column = m_columns[static_cast<size_t>(channel)];
    if (!column.empty()) column.resize(m_seconds.size(), noValue);
    return column;
}

namespace {

// The beats in their order, each held until the next one for at most five seconds, in steps of a quarter
// second: a record between two beats then has the rate of the one before it. (The way Garmin's own tools
// merge them.)
class HeldBeats {
public:
    explicit HeldBeats(const std::vector<HeartRates::Beat>& beats) : m_beats(beats) {}
    bool atEnd() const { return m_index >= m_beats.size(); }
    double at() const { return m_beats[m_index].at + m_step * stepS; }
    double bpm() const { return m_beats[m_index].bpm; }
    void next() {
        const bool last = m_index + 1 == m_beats.size();
        const double gap = last ? 0 : m_beats[m_index + 1].at - m_beats[m_index].at;
        if (m_step < maxSteps && (m_step + 1) * stepS < gap) {
            ++m_step;
        } else {
            m_step = 0;
            ++m_index;
        }
    }

private:
    static constexpr double stepS = 0.25;
    static constexpr int maxSteps = 20;
    const std::vector<HeartRates::Beat>& m_beats;
    size_t m_index = 0;
    int m_step = 0;
};

} // namespace

void Records::merge(const HeartRates& rates) {
    HeldBeats beats(rates.beats());
    std::vector<double>& column = m_columns[static_cast<size_t>(Channel::heartRate)];
    column.resize(m_seconds.size(), noValue);
    std::optional<double> before; // time of the record before
    double lastBpm = noValue;
    for (size_t row = 0; row < m_seconds.size(); ++row) {
        if (m_seconds[row] == noTime) continue;
        const auto end = static_cast<double>(m_seconds[row]);
        const double begin = before.value_or(end - 1);
        double sum = 0;
        int count = 0;
        for (; !beats.atEnd() && beats.at() <= end; beats.next()) {
            if (beats.at() <= begin) continue;
            lastBpm = beats.bpm();
            sum += lastBpm;
            ++count;
        }
        if (count > 0) {
            column[row] = std::round(sum / count);
        } else if (begin == end && !std::isnan(lastBpm)) {
            column[row] = lastBpm; // the second record of a second
        }
        before = end;
    }
}

} // namespace vd::fit
