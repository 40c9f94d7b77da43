// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Activity.h"

#include <QString>
#include <QUrl>

#include <vector>

// What the terms of providers want said beside their data (ProviderTerms).
namespace vd {

struct ViewLink {
    QString text; // "View on Strava"
    QUrl address;
    friend bool operator==(const ViewLink&, const ViewLink&) = default;
};
// A link for each recording whose provider asks for one.
std::vector<ViewLink> viewLinks(const ActivityDetail& detail);
// "Powered by Strava. Recorded with Garmin Edge 840."; empty where nobody asks for it.
QString attributionText(const ActivityDetail& detail);

} // namespace vd
