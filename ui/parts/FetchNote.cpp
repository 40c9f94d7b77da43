// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/FetchNote.h"

#include "models/ErrorText.h"
#include "services/sync/SyncService.h"
#include "ui/parts/IconLabel.h"
#include "ui/parts/Label.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>

namespace vd {

FetchNote::FetchNote(Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_icon(new IconLabel(theme, {}, tokens::iconSmall, Role::text3)),
      m_words(new Label(theme, Type::small, Role::text3)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.px(tokens::gapSmall));
    row->addWidget(m_icon);
    row->addWidget(m_words, 1);
    hide();
}

void FetchNote::follow(SyncService* sync) {
    m_sync = sync;
    if (sync == nullptr) return;
    connect(sync, &SyncService::failed, this, &FetchNote::showFailed);
    connect(sync, &SyncService::fetched, this, [this] {
        if (m_waits) hide();
        m_waits = false;
    });
}

void FetchNote::begin() {
    m_waits = m_sync != nullptr && m_sync->isFetching();
    if (!m_waits) return hide();
    show(QStringLiteral("sync"), tr("Fetching details…"));
}

void FetchNote::showFailed(const Error& error) {
    if (!m_waits) return;
    m_waits = false;
    //: %1 says why, as 'No connection'
    show(QStringLiteral("info"), tr("No more details for now: %1").arg(describe(error).title));
}

void FetchNote::show(const QString& icon, const QString& words) {
    m_icon->setIcon(icon, Role::text3);
    m_words->setText(words);
    setAccessibleName(words);
    setVisible(true);
}

} // namespace vd
