// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/ZonesSection.h"

#include "models/analysis/Zones.h"
#include "models/store/AthleteQueries.h"
#include "models/store/Store.h"
#include "ui/parts/Buttons.h"
#include "ui/theme/Theme.h"

#include <QComboBox>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

namespace vd {

namespace {

// The least value of a field stands for 'not stated'.
std::optional<double> stated(const QSpinBox& field) {
    return field.value() == field.minimum() ? std::nullopt : std::optional<double>(field.value());
}

void setStated(QSpinBox& field, std::optional<double> value) {
    field.setValue(value ? qRound(*value) : field.minimum());
}

// "Z1 94–112   Z2 113–131 …   Z5 169+ bpm"
QString zonesText(const HeartLimits& limits, Sport sport) {
    const std::vector<double> bounds = heartZoneBounds(limits, sport);
    QStringList zones;
    for (size_t i = 0; i < bounds.size(); ++i) {
        const QString from = QString::number(qRound(bounds[i]));
        const QString range = i + 1 == bounds.size()
                                  ? from + u'+'
                                  : QStringLiteral("%1–%2").arg(from).arg(qRound(bounds[i + 1]) - 1);
        zones << heartZoneName(limits.method, i) + QChar::Nbsp + range;
    }
    return zones.join(QStringLiteral("   "));
}

} // namespace

ZonesSection::ZonesSection(const PageContext& context)
    : Section(context), m_rows{{}}, m_span(new QComboBox),
      m_add(makeButton(context.theme, ButtonLook::normal, tr("Others from today on"))), m_sex(new QComboBox),
      m_method(new QComboBox) {
    addSpans();
    addLimits();
    addPreview();
    connect(m_span, &QComboBox::activated, this, [this](int row) {
        m_shown = static_cast<size_t>(row);
        showFields();
    });
    connect(m_add, &QPushButton::clicked, this, &ZonesSection::addRow);
    for (QComboBox* box : {m_span, m_sex, m_method})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (QComboBox* box : {m_sex, m_method})
        connect(box, &QComboBox::activated, this, &ZonesSection::take);
}

void ZonesSection::addSpans() {
    auto* spans = new QWidget;
    auto* row = new QHBoxLayout(spans);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_span);
    row->addWidget(m_add);
    row->addStretch(1);
    m_span->setAccessibleName(tr("Valid"));
    addField(tr("Valid"), spans, tr("An activity uses the limits of its day."));
}

QSpinBox* ZonesSection::addNumber(const QString& label, int least, int most, const QString& unit,
                                  const QString& sentence) {
    auto* field = new QSpinBox;
    field->setRange(least - 1, most);
    field->setSpecialValueText(tr("not stated"));
    if (!unit.isEmpty()) field->setSuffix(u' ' + unit);
    field->setKeyboardTracking(false); // a number is taken when it is whole
    connect(field, &QSpinBox::valueChanged, this, &ZonesSection::take);
    addField(label, field, sentence);
    const int width = context().theme.px(tokens::fieldWidth);
    field->setFixedWidth(width);
    return field;
}

void ZonesSection::addLimits() {
    const QString bpm = tr("bpm");
    m_max =
        addNumber(tr("Highest heart rate"), 120, 230, bpm,
                  tr("As measured, in a race or a test. Without it, it is estimated from the birth year."));
    m_birthYear = addNumber(tr("Birth year"), 1910, context().today().year() - 5, {}, {});
    m_resting = addNumber(tr("Resting heart rate"), 25, 100, bpm, tr("In the morning, before getting up."));
    m_threshold = addNumber(tr("Threshold heart rate"), 90, 220, bpm, tr("That you can hold for an hour."));
    m_power =
        addNumber(tr("Threshold power"), 50, 600, tr("W"), tr("On the bike, that you can hold for an hour."));
    m_method->addItem(tr("Share of the highest heart rate"), static_cast<int>(ZoneMethod::maximum));
    m_method->addItem(tr("Share of the heart-rate reserve"), static_cast<int>(ZoneMethod::reserve));
    m_method->addItem(tr("Share of the threshold heart rate"), static_cast<int>(ZoneMethod::threshold));
    addField(tr("Zones are told by"), m_method);
    m_sex->addItem(tr("Not stated"), static_cast<int>(Sex::notStated));
    m_sex->addItem(tr("Female"), static_cast<int>(Sex::female));
    m_sex->addItem(tr("Male"), static_cast<int>(Sex::male));
    addField(tr("Sex"), m_sex,
             tr("Only the training load from heart rate asks for it. Not stated counts as male."));
}

void ZonesSection::addPreview() {
    m_preview = addSentence({});
}

void ZonesSection::refresh() {
    m_rows = listAthlete(context().store.database());
    if (m_rows.empty()) m_rows.push_back({});
    m_shown = m_rows.size() - 1;
    showRows();
}

void ZonesSection::showPreview() {
    const HeartLimits limits = heartLimits(shown(), context().today());
    const QString run = zonesText(limits, Sport::run);
    const QString ride = zonesText(limits, Sport::ride);
    QStringList lines;
    if (run.isEmpty()) {
        lines << tr("Zones appear here when the limits that they are told by are known.");
    } else if (run == ride) {
        lines << run;
    } else {
        lines << tr("On foot: %1").arg(run) << tr("Riding: %1").arg(ride);
    }
    if (limits.maxIsEstimate) {
        lines << tr("The highest heart rate is an estimate, %1 bpm, ±%2.")
                     .arg(qRound(*limits.maxBpm))
                     .arg(estimateReachBpm);
    }
    if (limits.thresholdIsEstimate) {
        lines << tr("The threshold heart rate is an estimate, %1 bpm.").arg(qRound(*limits.thresholdBpm));
    }
    m_preview->setText(lines.join(u'\n'));
}

void ZonesSection::showRows() {
    m_span->clear();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_span->addItem(
            i == 0 ? tr("From the beginning")
                   : tr("From %1 on").arg(QLocale().toString(m_rows[i].since, QLocale::ShortFormat)));
    }
    m_span->setCurrentIndex(static_cast<int>(m_shown));
    m_add->setEnabled(m_rows.back().since.isValid() && m_rows.back().since < context().today());
    showFields();
}

void ZonesSection::showFields() {
    m_showing = true;
    const AthleteSettings& row = shown();
    setStated(*m_max, row.maxHeartRateBpm);
    setStated(*m_birthYear, row.birthYear);
    setStated(*m_resting, row.restingHeartRateBpm);
    setStated(*m_threshold, row.thresholdHeartRateBpm);
    setStated(*m_power, row.thresholdPowerW);
    m_method->setCurrentIndex(m_method->findData(static_cast<int>(row.zoneMethod)));
    m_sex->setCurrentIndex(m_sex->findData(static_cast<int>(row.sex)));
    m_showing = false;
    showPreview();
}

void ZonesSection::take() {
    if (m_showing) return;
    AthleteSettings& row = shown();
    if (!row.since.isValid()) row.since = context().today();
    row.maxHeartRateBpm = stated(*m_max);
    const std::optional<double> year = stated(*m_birthYear);
    row.birthYear = year ? std::optional(qRound(*year)) : std::nullopt;
    row.restingHeartRateBpm = stated(*m_resting);
    row.thresholdHeartRateBpm = stated(*m_threshold);
    row.thresholdPowerW = stated(*m_power);
    row.zoneMethod = static_cast<ZoneMethod>(m_method->currentData().toInt());
    row.sex = static_cast<Sex>(m_sex->currentData().toInt());
    save(row);
    showPreview();
}

void ZonesSection::addRow() {
    AthleteSettings fresh = m_rows.back();
    fresh.since = context().today();
    m_rows.push_back(fresh);
    m_shown = m_rows.size() - 1;
    save(fresh);
    showRows();
}

void ZonesSection::save(const AthleteSettings& settings) {
    auto* watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcher<void>::finished, this, [this, watcher] {
        watcher->deleteLater();
        try {
            watcher->waitForFinished(); // it is; this throws what it carries
        } catch (const Error& error) {
            Q_EMIT failed(error);
        }
    });
    watcher->setFuture(context().store.setAthlete(settings));
}

} // namespace vd
