// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/WatchedSection.h"

#include "ui/parts/WatchedList.h"

#include <QLabel>

namespace vd {

WatchedSection::WatchedSection(const PageContext& context) : Section(context) {
    if (context.watch == nullptr) {
        addSentence(tr("Folders are watched for your own data, not for the demo’s."));
    } else {
        addWide(new WatchedList(context.theme, *context.watch, context.now));
    }
}

} // namespace vd
