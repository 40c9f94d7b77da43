// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/DayQueries.h"
#include "ui/itemmodels/PayloadModel.h"
#include "ui/parts/Card.h"

namespace vd {

class SheetTable;

// What the sources sent, to be opened word for word. Hidden where there is nothing of it.
class RawCard : public Card {
    Q_OBJECT
public:
    // `database` outlives the card.
    RawCard(Theme& theme, const Database& database, QWidget* parent = nullptr);

    void setPayloads(std::vector<PayloadRow> payloads);
    SheetTable& table() const { return *m_table; }

Q_SIGNALS:
    void outdated(); // what the person opened is gone meanwhile
    void failed(const vd::Error& error);

private:
    void open(int row);

    Theme& m_theme;
    const Database& m_database;
    std::vector<PayloadRow> m_payloads;
    PayloadModel m_model;
    SheetTable* m_table;
};

} // namespace vd
