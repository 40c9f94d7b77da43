// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecloud/CloudFrame.h"
#include "fakecloud/googlehealth/GoogleFilter.h"
#include "fakecloud/googlehealth/HealthData.h"

namespace vd::fakecloud {

// Google's words for an error; `reason` decides what a client makes of it.
LocalResponse googleError(int status, const QString& code, const QString& reason, const QString& message,
                          const QJsonObject& metadata = {});

// POST dataPoints:dailyRollUp and :rollUp. `violate` notes what a sound client does not send.
struct RollUp {
    const HealthData& data;
    const GoogleType& type;
    qint64 nowMs;
    std::function<void(const QString&)> violate;
    bool repeatsPage; // answers with the page before the one that is asked for

    LocalResponse daily(const QJsonObject& body) const;
    LocalResponse physical(const QJsonObject& body) const;

private:
    LocalResponse refuse(const char* reason, const QString& message, const QJsonObject& metadata = {}) const;
    bool checkMembers(const QJsonObject& body, const QString& window) const;
    std::optional<LocalResponse> checkSize(double windowDays, double rangeDays, int pageSize) const;
    std::optional<QJsonObject> valueOf(QDate date) const;
    std::optional<QJsonObject> heartValue(qint64 fromMs, qint64 toMs, qint64 stepMs) const;
    LocalResponse page(const QList<QJsonObject>& windows, const QJsonObject& body, int pageSize) const;
};

} // namespace vd::fakecloud
