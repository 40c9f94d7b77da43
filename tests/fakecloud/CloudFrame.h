// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/net/LocalHttp.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <functional>

namespace vd::fakecloud {

// What each played provider stands in.
struct CloudFrame {
    std::function<qint64()> nowMs; // the provider's clock
    // Notes what a client did that it must never do. Text without secrets.
    std::function<void(const QString&)> violate;
};

inline LocalResponse jsonReply(int status, const QJsonObject& object) {
    return {status, "application/json; charset=utf-8", QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

// As a load balancer words it.
inline LocalResponse htmlReply(int status, const QString& title) {
    return {
        status, "text/html; charset=utf-8",
        QStringLiteral("<!DOCTYPE html><html><head><title>%1</title></head><body><h1>%1</h1></body></html>")
            .arg(title.toHtmlEscaped())
            .toUtf8()};
}

} // namespace vd::fakecloud
