// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/auth/OAuth.h"

namespace vd {

struct Discovered {
    AuthSpec spec; // with all that was found
    Client client; // that was registered; it has no secret
};

// From spec.resource to where one signs in: a request without a token names the resource's metadata
// (RFC 9728, 5.1; else its well-known address), that names the authorization server, whose metadata
// (RFC 8414, 3; else OpenID's) names the endpoints. Then registers a public client with that redirect
// (RFC 7591). Every address has to be https, or on this computer where the resource is; an authorization
// server has to name itself as it was called (RFC 8414, 3.3) and to take S256.
// Throws Error: badData for whatever is not so, what HttpClient throws, serverFault, refused.
QCoro::Task<Discovered> discover(HttpClient* http, AuthSpec spec, QUrl redirect, std::stop_token stop);

} // namespace vd
