// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/day/RawCard.h"

#include "models/PayloadText.h"
#include "ui/Dates.h"
#include "ui/pages/day/DayCharts.h"
#include "ui/pages/day/RawDialog.h"
#include "ui/parts/SheetTable.h"

#include <QVBoxLayout>

namespace vd {

namespace {

PayloadLine payloadLine(const PayloadRow& payload) {
    const QLocale locale;
    const QDateTime fetched = QDateTime::fromMSecsSinceEpoch(payload.fetchedAtMs);
    PayloadLine line;
    line.id = payload.id;
    line.name = payloadName(payload);
    line.provider = payload.source.provider;
    line.sourceName = sourceTitle(payload.source);
    line.format = payloadFormat(payload.mediaType);
    line.fetched = locale.toString(fetched.date(), QLocale::ShortFormat) + u' ' + shortTime(fetched.time());
    line.size = sizeText(payload);
    return line;
}

} // namespace

RawCard::RawCard(Theme& theme, const Database& database, QWidget* parent)
    : Card(theme, tr("Raw data"), parent), m_theme(theme), m_database(database),
      m_table(new SheetTable(theme, m_model)) {
    setNote(tr("what the sources sent"));
    m_table->setAccessibleName(tr("Raw data"));
    m_table->setFirstToLeave(
        {static_cast<int>(PayloadModel::Column::format), static_cast<int>(PayloadModel::Column::fetched)});
    body()->addWidget(m_table);
    connect(m_table, &SheetTable::opened, this, &RawCard::open);
}

void RawCard::setPayloads(std::vector<PayloadRow> payloads) {
    m_payloads = std::move(payloads);
    std::vector<PayloadLine> lines;
    for (const PayloadRow& payload : m_payloads)
        lines.push_back(payloadLine(payload));
    m_model.setRows(lines);
    setVisible(!lines.empty());
}

void RawCard::open(int row) {
    const PayloadRow& payload = m_payloads[static_cast<size_t>(row)];
    try {
        std::optional<QByteArray> bytes = payloadBytes(m_database, payload.id);
        if (!bytes) return Q_EMIT outdated();
        (new RawDialog(m_theme, payload, std::move(*bytes), this))->open();
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

} // namespace vd
