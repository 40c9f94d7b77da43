// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sync/SyncStatus.h"
#include "ui/theme/Tokens.h"

#include <QDateTime>
#include <QString>

namespace vd {

// What the right end of the tool bar shows of all accounts together (look.md, 'Sync state').
struct SyncLook {
    enum class Button { importFiles, syncNow, cancel, resume };
    QString words; // empty: nothing to say
    QString icon;
    Role role = Role::text2; // of the icon
    bool turns = false;      // the ring in place of the icon
    double share = -1;       // done, 0 ... 1; negative: not known
    Button button = Button::importFiles;
    bool enabled = true;
    bool leadsToAccounts = false; // the words are a link to them
    friend bool operator==(const SyncLook&, const SyncLook&) = default;
};
SyncLook syncLook(const SyncState& state, const QDateTime& now);
// "2 accounts need attention": what the badge in the side bar says to those who hear it; empty for none.
QString needPersonText(int accounts);

} // namespace vd
