// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/providers/Provider.h"

#include <QWidget>

namespace vd {

class Theme;

// The kinds of data of an account as icons in a row; what is not shared stands out and has a cross.
class KindIcons : public QWidget {
    Q_OBJECT
public:
    explicit KindIcons(Theme& theme, QWidget* parent = nullptr);

    void setKinds(const std::vector<DataKind>& kinds, const std::vector<DataKind>& missing = {});

private:
    void restyle();

    Theme& m_theme;
    std::vector<DataKind> m_kinds;
    std::vector<DataKind> m_missing;
};

} // namespace vd
