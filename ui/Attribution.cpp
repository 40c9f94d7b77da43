// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Attribution.h"

#include "services/providers/Provider.h"

#include <QCoreApplication>
#include <QStringList>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Attribution)
};

const ProviderTerms* termsOf(const RecordingRow& recording) {
    const Provider* provider = findProvider(recording.provider);
    return provider == nullptr ? nullptr : &provider->descriptor.terms;
}

} // namespace

std::vector<ViewLink> viewLinks(const ActivityDetail& detail) {
    std::vector<ViewLink> links;
    for (const RecordingRow& recording : detail.recordings) {
        const ProviderTerms* terms = termsOf(recording);
        if (terms == nullptr || *terms->activityUrl == '\0') continue;
        const QString address = QString::fromLatin1(terms->activityUrl).arg(recording.externalId);
        links.push_back({QString::fromUtf8(terms->viewOn), QUrl(address)});
    }
    return links;
}

// The device is named where it is Garmin's (Strava's API policy 4.4).
QString attributionText(const ActivityDetail& detail) {
    QStringList said;
    const auto add = [&said](const QString& words) {
        if (!said.contains(words)) said << words;
    };
    for (const RecordingRow& recording : detail.recordings) {
        const ProviderTerms* terms = termsOf(recording);
        if (terms == nullptr || *terms->attribution == '\0') continue;
        add(QString::fromUtf8(terms->attribution));
        //: %1 is a device, as 'Garmin Edge 840'
        if (recording.device.startsWith(u"Garmin")) add(Text::tr("Recorded with %1").arg(recording.device));
    }
    return said.join(QStringLiteral(" · "));
}

} // namespace vd
