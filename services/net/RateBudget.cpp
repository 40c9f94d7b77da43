// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/RateBudget.h"

#include "models/Error.h"

#include <algorithm>
#include <cmath>

namespace vd {
namespace {

const QString blocked = QStringLiteral("blocked");

// The window of that limit that now runs.
BudgetSpan windowAt(const RateLimit& limit, BudgetSpan span, qint64 nowMs) {
    const qint64 lengthMs = limit.lengthS * 1000;
    const qint64 endMs = (nowMs / lengthMs + 1) * lengthMs;
    if (span.resetsAtMs < endMs) span.used = 0;
    // An end further away comes from a clock that was ahead: what was used may have been used in this window.
    span.resetsAtMs = endMs;
    return span;
}

bool isSpent(const BudgetSpan& span, double share) {
    return span.used >= static_cast<int>(std::floor(span.allowed * share));
}

} // namespace

RateBudget::RateBudget(std::vector<RateLimit> limits, std::vector<BudgetSpan> kept, Clock& clock, Save save)
    : m_limits(std::move(limits)), m_clock(clock), m_save(std::move(save)) {
    const auto keptOf = [&kept](const QString& name) {
        return std::find_if(kept.begin(), kept.end(),
                            [&](const BudgetSpan& span) { return span.span == name; });
    };
    for (const RateLimit& limit : m_limits) {
        BudgetSpan span;
        span.span = limit.span;
        span.allowed = limit.allowed;
        if (const auto found = keptOf(limit.span); found != kept.end()) span = *found;
        m_spans.push_back(span);
    }
    if (const auto found = keptOf(blocked); found != kept.end()) m_blockedUntilMs = found->resetsAtMs;
}

void RateBudget::take(double share) {
    if (const auto until = spentUntilMs(share)) {
        throw Error(ErrorCode::rateLimited, QStringLiteral("our own budget is spent"),
                    {{QStringLiteral("until"), QString::number(*until)}});
    }
    m_spans = windows();
    for (BudgetSpan& span : m_spans)
        span.used += 1;
    m_save(spans());
}

void RateBudget::correct(const QString& span, int allowed, int used) {
    std::vector<BudgetSpan> corrected = windows();
    const auto found = std::find_if(corrected.begin(), corrected.end(),
                                    [&span](const BudgetSpan& each) { return each.span == span; });
    if (found == corrected.end()) return;
    found->allowed = allowed;
    found->used = used;
    if (corrected == m_spans) return;
    m_spans = std::move(corrected);
    m_save(spans());
}

void RateBudget::block(qint64 untilMs) {
    m_blockedUntilMs = untilMs;
    m_save(spans());
}

qint64 RateBudget::nextWindowMs() const {
    constexpr qint64 momentMs = 2'000; // their clock is not ours
    std::optional<qint64> next;
    for (const BudgetSpan& span : windows())
        next = std::min(next.value_or(span.resetsAtMs), span.resetsAtMs);
    return next.value_or(m_clock.nowMs() + 60'000) + momentMs;
}

std::vector<BudgetSpan> RateBudget::spans() const {
    std::vector<BudgetSpan> result = windows();
    if (m_blockedUntilMs > m_clock.nowMs()) {
        BudgetSpan span;
        span.span = blocked;
        span.resetsAtMs = m_blockedUntilMs;
        result.push_back(span);
    }
    return result;
}

std::optional<qint64> RateBudget::spentUntilMs(double share) const {
    std::optional<qint64> until;
    if (m_blockedUntilMs > m_clock.nowMs()) until = m_blockedUntilMs;
    for (const BudgetSpan& span : windows()) {
        if (isSpent(span, share)) until = std::max(until.value_or(0), span.resetsAtMs);
    }
    return until;
}

std::vector<BudgetSpan> RateBudget::windows() const {
    std::vector<BudgetSpan> result = m_spans;
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = windowAt(m_limits[i], std::move(result[i]), m_clock.nowMs());
    return result;
}

} // namespace vd
