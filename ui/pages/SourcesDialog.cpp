// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/SourcesDialog.h"

#include "ui/pages/ActivityStats.h"
#include "ui/parts/Label.h"
#include "ui/parts/SourceDisc.h"
#include "ui/theme/Theme.h"

#include <QGridLayout>
#include <QScrollArea>

#include <array>

namespace vd {

namespace {

using Text = QString (*)(const Summary&, const UnitChoice&);

struct FieldRow {
    const char* label;
    const char* field; // as in ActivityDetail::fieldFrom
    Text text;
};

// clang-format off
constexpr std::array fields{
    FieldRow{QT_TRANSLATE_NOOP("vd::SourcesDialog", "Title"), "name",
             [](const Summary& s, const UnitChoice&) { return s.name.value_or(QStringLiteral("–")); }},
    FieldRow{QT_TRANSLATE_NOOP("vd::SourcesDialog", "Sport"), "sport",
             [](const Summary& s, const UnitChoice&) { return displayName(s.sport); }},
    FieldRow{QT_TRANSLATE_NOOP("vd::SourcesDialog", "Start"), "start",
             [](const Summary& s, const UnitChoice&) { return startText(s.start); }},
    FieldRow{QT_TRANSLATE_NOOP("vd::SourcesDialog", "Distance"), "distanceM",
             [](const Summary& s, const UnitChoice& u) { return formatDistance(s.distanceM, s.sport, u, QLocale(), Precision::full).text(); }},
    FieldRow{QT_TRANSLATE_NOOP("vd::SourcesDialog", "Moving time"), "movingS",
             [](const Summary& s, const UnitChoice&) { return formatDuration(s.movingS); }},
    FieldRow{QT_TRANSLATE_NOOP("vd::SourcesDialog", "Elapsed time"), "elapsedS",
             [](const Summary& s, const UnitChoice&) { return formatDuration(s.elapsedS); }},
    FieldRow{QT_TRANSLATE_NOOP("vd::SourcesDialog", "Climb"), "elevationGainM",
             [](const Summary& s, const UnitChoice& u) { return formatHeight(s.elevationGainM, u, QLocale()).text(); }},
    FieldRow{QT_TRANSLATE_NOOP("vd::SourcesDialog", "Heart rate"), "averageHeartRateBpm",
             [](const Summary& s, const UnitChoice&) { return formatHeartRate(s.averageHeartRateBpm, QLocale()).text(); }},
    FieldRow{QT_TRANSLATE_NOOP("vd::SourcesDialog", "Power"), "averagePowerW",
             [](const Summary& s, const UnitChoice&) { return formatPower(s.averagePowerW, QLocale()).text(); }},
    FieldRow{QT_TRANSLATE_NOOP("vd::SourcesDialog", "Calories"), "energyJ",
             [](const Summary& s, const UnitChoice& units) {
                 return formatEnergy(s.energyJ, units, QLocale()).text();
             }},
    FieldRow{QT_TRANSLATE_NOOP("vd::SourcesDialog", "Samples"), "pointCount",
             [](const Summary& s, const UnitChoice&) { return QLocale().toString(s.pointCount); }},
};
// clang-format on

// The recording that the value shown was taken from.
bool isTaken(const ActivityDetail& detail, const char* field, const RecordingRow& recording) {
    const auto from = detail.fieldFrom.find(QString::fromLatin1(field));
    return from != detail.fieldFrom.end() && from->second == recording.id;
}

} // namespace

SourcesDialog::SourcesDialog(const ActivityDetail& detail, const UnitChoice& units, Theme& theme,
                             QWidget* parent)
    : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What each source says"));
    auto* sheet = new QWidget;
    auto* grid = new QGridLayout(sheet);
    grid->setHorizontalSpacing(theme.px(tokens::margin));
    grid->setVerticalSpacing(theme.px(tokens::gapSmall));
    grid->addWidget(new Label(theme, Type::small, Role::text3, tr("Bold is what is shown")), 0, 0);
    for (size_t column = 0; column < detail.recordings.size(); ++column) {
        const RecordingRow& recording = detail.recordings[column];
        auto* name = new Label(theme, Type::smallStrong, Role::text2, recordingName(recording));
        name->setToolTip(recording.sourceFile.isEmpty() ? sourceName(recording.provider)
                                                        : recording.sourceFile);
        grid->addWidget(name, 0, static_cast<int>(column) + 1);
        for (size_t row = 0; row < fields.size(); ++row) {
            const FieldRow& field = fields[row];
            const bool taken = isTaken(detail, field.field, recording);
            auto* value = new Label(theme, taken ? Type::controlStrong : Type::control,
                                    taken ? Role::text : Role::text2, field.text(recording.summary, units));
            value->setTextInteractionFlags(Qt::TextSelectableByMouse);
            grid->addWidget(value, static_cast<int>(row) + 1, static_cast<int>(column) + 1);
        }
    }
    for (size_t row = 0; row < fields.size(); ++row) {
        grid->addWidget(new Label(theme, Type::small, Role::text2, tr(fields[row].label)),
                        static_cast<int>(row) + 1, 0);
    }
    const int padding = theme.px(tokens::padding);
    grid->setContentsMargins(padding, padding, padding, padding);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(sheet);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    resize(sheet->sizeHint() + QSize(padding, padding));
}

} // namespace vd
