// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <limits>
#include <optional>

namespace vd::fakecloud {

enum class FaultKind {
    // on the wire
    timeout,           // never answers
    reset,             // the connection is reset instead of an answer
    halfBody,          // the connection ends in the middle of the body
    garbage,           // bytes that are no HTTP
    slowDrip,          // the whole answer, a few bytes at a time
    endlessBody,       // a body that does not end before the client does
    wrongContentType,  // 200 with a page of HTML, as a hotel's network answers
    brokenJson,        // 200, application/json, cut off
    redirectElsewhere, // 302 to another host; that a credential follows is a violation
    // as the provider words it
    unauthorized,     // 401: the access token is no longer taken
    missingScope,     // Strava 401, Google 403
    rateLimited,      // 429
    serverError,      // 5xx with HTML
    inactiveApp,      // Strava 403 Application/Status/Inactive; Google 403 PERMISSION_DENIED
    serviceDisabled,  // Google 403 SERVICE_DISABLED; others as inactiveApp
    accountNotLinked, // Google 400 ACCOUNT_NOT_LINKED; others as inactiveApp
    revokedGrant,     // the person takes the access away at the provider, just before this request
    // in the data
    duplicatePage,           // the page before comes again
    itemChangesBetweenPages, // an item that was listed changes just before this request
};

QList<FaultKind> allFaultKinds();
QString keyOf(FaultKind kind); // "halfBody"

// Befalls the requests from the nth that matches (counted from inject() on), `times` of them.
struct Fault {
    static constexpr int always = std::numeric_limits<int>::max();

    FaultKind kind;
    // The beginning of the path, with the provider's prefix: "/strava/api"; or a whole path with stars, each
    // for what stands between two slashes: "/strava/api/v3/activities/*/streams". Empty: every request.
    QString path;
    int nth = 1;
    int times = 1;
    // timeout, reset and garbage: the request is carried out and only its answer is lost. Else it never
    // arrived.
    bool takesEffect = false;
    int status = 503; // serverError
    // rateLimited and serverError. No value: no Retry-After.
    std::optional<int> retryAfterS;
    bool retryAfterIsDate = false; // else seconds
    int dripBytes = 64;            // slowDrip: so many…
    int dripMs = 20;               // … every so often

    explicit Fault(FaultKind kind_, QString path_ = {}, int nth_ = 1, int times_ = 1)
        : kind(kind_), path(std::move(path_)), nth(nth_), times(times_) {}
};

// Whether a path is meant by that pattern; see Fault::path.
bool matches(const QString& pattern, const QString& path);

// Faults that wait for their requests.
class Faults {
public:
    void inject(const Fault& fault) { m_waiting.append({fault, 0}); }
    void clear() { m_waiting.clear(); }
    // Counts the request; the fault that befalls it, the first injected where several do.
    std::optional<Fault> befalls(const QString& path);

private:
    struct Waiting {
        Fault fault;
        int seen = 0;
    };
    QList<Waiting> m_waiting;
};

} // namespace vd::fakecloud
