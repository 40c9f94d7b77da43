// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Athlete.h"
#include "ui/pages/settings/Section.h"

#include <QTimer>

#include <vector>

class QComboBox;
class QPushButton;
class QSpinBox;

namespace vd {

// The person's limits, by which zones and training load are told. They are dated: what was true last year
// stays true for last year's activities.
class ZonesSection : public Section {
    Q_OBJECT
public:
    explicit ZonesSection(const PageContext& context);

    void refresh() override;

private:
    QSpinBox* addNumber(const QString& label, int least, int most, const QString& unit,
                        const QString& sentence);
    void addSpans();
    void addLimits();
    void addPreview();
    AthleteSettings& shown() { return m_rows[m_shown]; }
    void showRows();
    void showFields();
    void showPreview();
    void take();   // what the fields say
    void addRow(); // from today on
    void save(const AthleteSettings& settings);

    std::vector<AthleteSettings> m_rows; // oldest first; at least one, which may say nothing
    size_t m_shown = 0;
    bool m_showing = false; // fields are being filled
    QComboBox* m_span;
    QPushButton* m_add;
    QSpinBox* m_max = nullptr;
    QSpinBox* m_birthYear = nullptr;
    QSpinBox* m_resting = nullptr;
    QSpinBox* m_threshold = nullptr;
    QSpinBox* m_power = nullptr;
    QComboBox* m_sex;
    QComboBox* m_method;
    QLabel* m_preview = nullptr;
};

} // namespace vd
