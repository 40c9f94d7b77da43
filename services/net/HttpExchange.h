// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Error.h"
#include "services/net/HttpClient.h"
#include "services/net/Moment.h"

#include <QObject>
#include <QTimer>

#include <optional>

class QNetworkReply;

namespace vd {

// What came of sending a request once.
struct HttpAttempt {
    HttpAttempt() = default;
    HttpReply reply; // without a fault
    std::optional<Error> fault;
    bool isPassing = false; // a fault of the network: another attempt may do better
};

// One request on its way: gathers the answer within its limits. Abandons the request when it is destroyed.
class HttpExchange : public QObject {
    Q_OBJECT
public:
    // Takes the reply as its own.
    HttpExchange(QNetworkReply* reply, const HttpRequest& request);
    ~HttpExchange() override;

    // Comes when the result is known: from the event loop, so that whoever waits may destroy anything.
    Moment over;
    void cancel(); // ... or from within this
    HttpAttempt takeResult();

private:
    void read();
    void finish();
    void fail(ErrorCode code, const QString& detail, bool isPassing);
    void end();
    bool isShort() const;
    int status() const;
    Error faultOfNetwork() const;

    QNetworkReply* m_reply; // its own, though a child of the manager
    QTimer m_deadline;
    qint64 m_maxBytes;
    HttpAttempt m_result;
    bool m_hasEnded = false;
};

} // namespace vd
