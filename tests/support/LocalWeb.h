// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/net/HttpClient.h"
#include "services/net/LocalHttpServer.h"

#include <QTcpSocket>

#include <functional>
#include <vector>

namespace vd::test {

using Exchange = std::shared_ptr<LocalExchange>;

// A server on this computer that answers as the test says, and remembers what it was asked.
class LocalWeb : public QObject {
public:
    LocalWeb() {
        QObject::connect(&m_server, &LocalHttpServer::requested, this, [this](const Exchange& exchange) {
            asked.push_back(exchange->request());
            if (answer) {
                answer(exchange);
            } else {
                held.push_back(exchange);
            }
        });
        if (!m_server.listen(0)) qFatal("no port is free");
    }

    QUrl url(const QString& path) const {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.port()) + path);
    }
    // The next answers, one a request; the last one stays.
    void answers(std::vector<LocalResponse> responses) {
        answer = [responses, next = std::size_t(0)](const Exchange& exchange) mutable {
            exchange->respond(responses.at(std::min(next++, responses.size() - 1)));
        };
    }
    void close() { m_server.close(); }

    std::function<void(const Exchange&)> answer; // none: requests are held
    std::vector<LocalRequest> asked;
    std::vector<Exchange> held;

private:
    LocalHttpServer m_server{LocalHttpServer::Limits{}};
};

} // namespace vd::test
