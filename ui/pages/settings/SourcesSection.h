// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/SourceQueries.h"
#include "ui/pages/settings/Section.h"

class QComboBox;
class QListWidget;
class QPushButton;

namespace vd {

// Whom to ask first where several sources speak of the same: an order for each metric.
class SourcesSection : public Section {
    Q_OBJECT
public:
    explicit SourcesSection(const PageContext& context);

    void refresh() override;

private:
    void build();
    void showOrder();
    void move(int rows);
    void save();

    std::vector<ConnectionRow> m_sources; // of the metric that is shown, in their order
    QLabel* m_none;
    QWidget* m_order;
    QComboBox* m_metric;
    QListWidget* m_list;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_reset;
};

} // namespace vd
