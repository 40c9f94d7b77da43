// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/KindIcons.h"

#include "ui/parts/IconLabel.h"
#include "ui/parts/Label.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>

#include <algorithm>

namespace vd {

KindIcons::KindIcons(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    connect(&theme, &Theme::changed, this, &KindIcons::restyle);
    restyle();
}

void KindIcons::setKinds(const std::vector<DataKind>& kinds, const std::vector<DataKind>& missing) {
    if (kinds == m_kinds && missing == m_missing) return;
    m_kinds = kinds;
    m_missing = missing;
    while (QLayoutItem* item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList words;
    for (const DataKind kind : kinds) {
        const bool isMissing = std::ranges::find(missing, kind) != missing.end();
        //: a kind of data, as 'Sleep'
        const QString word = isMissing ? tr("%1: not shared").arg(name(kind)) : name(kind);
        auto* icon =
            new IconLabel(m_theme, key(kind), tokens::iconSmall, isMissing ? Role::warn : Role::text2);
        icon->setToolTip(word);
        layout()->addWidget(icon);
        words << word;
        if (!isMissing) continue;
        auto* cross = new Label(m_theme, Type::axis, Role::warn, QStringLiteral("×"));
        cross->setToolTip(word);
        layout()->addWidget(cross);
    }
    setAccessibleName(words.join(QStringLiteral(", ")));
}

void KindIcons::restyle() {
    layout()->setSpacing(m_theme.px(tokens::gapSmall));
}

} // namespace vd
