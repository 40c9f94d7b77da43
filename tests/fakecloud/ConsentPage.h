// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace vd::fakecloud {

struct ConsentForm {
    QString provider; // shown
    QString action;   // where it is posted to
    QString key;      // of what is asked
    QStringList scopes;
    QStringList users;
};

// A page for a real browser. It posts key, decision (allow, deny), user, and scope once for each that is
// ticked.
QByteArray consentHtml(const ConsentForm& form);

} // namespace vd::fakecloud
