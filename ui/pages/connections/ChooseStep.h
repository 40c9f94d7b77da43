// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/providers/Provider.h"

#include <QWidget>

#include <span>

namespace vd {

class Theme;

// Which service: what each brings and needs, and where Fitbit went.
class ChooseStep : public QWidget {
    Q_OBJECT
public:
    ChooseStep(Theme& theme, std::span<const Provider> providers, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const vd::Provider* provider);

private:
    void addService(Theme& theme, const Provider& provider);
    void addFitbit(Theme& theme, const Provider& successor);
};

// What a provider's feeds give, each kind once, in their order.
std::vector<DataKind> kindsOf(const Provider& provider);

} // namespace vd
