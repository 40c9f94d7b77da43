// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/WatchedCard.h"

#include "ui/parts/WatchedList.h"

#include <QVBoxLayout>

namespace vd {

WatchedCard::WatchedCard(const PageContext& context, QWidget* parent)
    : Card(context.theme, tr("Watches and folders"), parent) {
    body()->addWidget(new WatchedList(context.theme, *context.watch, context.now));
}

} // namespace vd
