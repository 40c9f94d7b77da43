// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/providers/ProviderSession.h"

namespace vd {

// Calls of tools by the Model Context Protocol, revision 2025-06-18: JSON-RPC 2.0 in POSTs to one address,
// each answered as JSON or as one event (SSE), without a session. https://modelcontextprotocol.io
// Says `initialize` before the first call of a run.

// What a tool said.
struct ToolAnswer {
    ToolAnswer() = default;
    QString text;    // all its texts; empty: it said nothing
    QByteArray file; // its binary resource; empty: none
    QString origin;
    qint64 fetchedAtMs = 0;
};

// Throw Error: refused (there is no such tool, or it does not take these arguments, or it failed and says
// why), badData (no JSON-RPC, or an answer to something else), serverFault, and those of ProviderSession.
// Calls that only read are repeated when the gateway knows nobody (404), which it does now and then.
QCoro::Task<ToolAnswer> callTool(ProviderSession* session, QString tool, QJsonObject arguments);
QCoro::Task<Answer> listTools(ProviderSession* session); // {"tools":[…]}

// ---- the pure part

// The `result` of the answer to the request of that id.
QJsonObject rpcResult(const QByteArray& body, qint64 id);
// Texts that are JSON strings inside of the string are unwrapped.
ToolAnswer toolAnswer(const QJsonObject& result);

} // namespace vd
