// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/Pages.h"
#include "ui/parts/Card.h"

namespace vd {

// The watched folders and devices, below the accounts.
class WatchedCard : public Card {
    Q_OBJECT
public:
    explicit WatchedCard(const PageContext& context, QWidget* parent = nullptr);
};

} // namespace vd
