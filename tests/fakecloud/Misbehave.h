// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecloud/Fault.h"
#include "services/net/LocalHttpServer.h"

namespace vd::fakecloud {

bool isOnTheWire(FaultKind kind);

// Spoils `sound` on its way to the client. Not for timeout: nothing is to be done then. What takes longer is
// tied to the connection.
void misbehave(const Fault& fault, const std::shared_ptr<LocalExchange>& exchange,
               const LocalResponse& sound);

} // namespace vd::fakecloud
