// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Connections.h"
#include "services/net/Clock.h"

#include <functional>
#include <vector>

namespace vd {

// A provider's limit, as its descriptor tells it.
struct RateLimit {
    QString span; // "15min", "minute", "day": stable, kept in the store
    int allowed = 0;
    qint64 lengthS = 0; // windows begin at multiples of it since 1970 (quarter hours, UTC days)
};

// How often a provider may still be asked, over all connections that use the same client. Fed by the
// descriptor, corrected by what answers say, kept across restarts by whoever is given 'save'. GUI thread.
class RateBudget {
public:
    using Save = std::function<void(std::vector<BudgetSpan>)>;
    RateBudget(std::vector<RateLimit> limits, std::vector<BudgetSpan> kept, Clock& clock, Save save);

    // One request is about to go out. Throws Error(rateLimited, "until") when that share of a window is
    // spent, and counts nothing then.
    void take(double share = 1);
    // What the provider says of a window.
    void correct(const QString& span, int allowed, int used);
    // It said 429: nothing before that instant.
    void block(qint64 untilMs);

    // When the shortest window begins anew, and a moment more: for a 429 that does not say.
    qint64 nextWindowMs() const;

    // As of now: windows that have passed are unused. The span "blocked" (nothing allowed) is there for as
    // long as a 429 holds.
    std::vector<BudgetSpan> spans() const;
    // When the next window opens that is spent now; nullopt: there is something left.
    std::optional<qint64> spentUntilMs(double share = 1) const;

private:
    std::vector<BudgetSpan> windows() const;
    std::vector<RateLimit> m_limits;
    std::vector<BudgetSpan> m_spans; // one for each limit, as of the last change
    qint64 m_blockedUntilMs = 0;
    Clock& m_clock;
    Save m_save;
};

} // namespace vd
