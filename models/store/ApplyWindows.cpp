// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Apply.h"

#include "models/store/Superseded.h"

namespace vd {

namespace {

// Where a kind lies and which of its instants decides.
struct Place {
    QString table;
    QString time;
    QString day; // the local day that it is shown on; '' where activities are derived instead
};

Place placeOf(ItemWindow::Of kind) {
    switch (kind) {
    case ItemWindow::Of::recordings:
        return {entity::recording, QStringLiteral("start_ms"), QStringLiteral("''")};
    case ItemWindow::Of::sleeps: return {entity::sleep, QStringLiteral("end_ms"), QStringLiteral("date")};
    case ItemWindow::Of::measurements:
        return {entity::measurement, QStringLiteral("at_ms"), QStringLiteral("date")};
    }
    Q_UNREACHABLE();
}

} // namespace

std::set<QString> Applying::idsInBatch(ItemWindow::Of kind) const {
    std::set<QString> ids;
    switch (kind) {
    case ItemWindow::Of::recordings:
        for (const PreparedRecording& recording : m_prepared.recordings)
            ids.insert(recording.said.externalId);
        break;
    case ItemWindow::Of::sleeps:
        for (const SleepSession& sleep : m_batch.sleeps)
            ids.insert(sleep.externalId);
        break;
    case ItemWindow::Of::measurements:
        for (const Measurement& measurement : m_batch.measurements)
            ids.insert(measurement.externalId);
        break;
    }
    return ids;
}

void Applying::applyItemWindows() {
    for (const ItemWindow& window : m_batch.itemWindows)
        applyItemWindow(window);
}

void Applying::applyItemWindow(const ItemWindow& window) {
    const Place place = placeOf(window.of);
    const bool ofMetric = window.of == ItemWindow::Of::measurements;
    const std::set<QString> said = idsInBatch(window.of);
    std::vector<std::pair<SaidRow, QDate>> gone;
    {
        QVariantList values{m_result.connection, window.fromMs, window.toMs};
        if (ofMetric) values << key(window.metric);
        Rows rows = m_sql.queryWith(
            QStringLiteral("SELECT id, external_id, run, %3 FROM %1 WHERE connection = ? AND %2 >= ? "
                           "AND %2 < ? AND deleted_at IS NULL %4 ORDER BY id")
                .arg(place.table, place.time, place.day,
                     ofMetric ? QStringLiteral("AND metric = ?") : QString()),
            values);
        while (rows.next()) {
            if (said.contains(rows.text(1))) continue;
            gone.push_back({{rows.integer(0), rows.text(1), rows.variant(2)}, rows.date(3)});
        }
    }
    for (const auto& [row, day] : gone) {
        deleteSaid(place.table, row);
        if (window.of == ItemWindow::Of::recordings) {
            m_touched.recordings.insert(row.id);
            continue;
        }
        m_log.remove(place.table, QString::number(row.id));
        m_touched.days.insert({ofMetric ? window.metric : Metric::sleepDuration, day});
    }
}

} // namespace vd
