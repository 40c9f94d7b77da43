// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecloud/CloudFrame.h"

#include <QStringList>

#include <optional>

namespace vd::fakecloud {

// The parameters of a query or of a form, held to a list. Each fault is noted by its name, never by its
// value.
class Parameters {
public:
    // `place` begins the notes: "GET /strava/athlete/activities".
    Parameters(const CloudFrame& frame, QString place, const QUrlQuery& query);

    // Notes whatever is there twice, not allowed, or required and missing. True when all is fine.
    bool check(const QStringList& required, const QStringList& optional = {}) const;
    bool has(const QString& name) const;
    QString text(const QString& name) const; // decoded; empty where it is missing
    // Notes what is no whole number within the bounds; nothing then, and where it is missing.
    std::optional<qint64> number(const QString& name, qint64 low, qint64 high) const;
    void violate(const QString& what) const;

private:
    CloudFrame m_frame;
    QString m_place;
    QList<QPair<QString, QString>> m_items;
};

// Of a POST with application/x-www-form-urlencoded; another content type is noted.
Parameters formOf(const CloudFrame& frame, const QString& place, const LocalRequest& request);

} // namespace vd::fakecloud
