// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sync/DetailFetch.h"

#include "services/net/Stop.h"

namespace vd {

namespace {

bool changedSomething(const ApplyResult& result) {
    return result.counts.skipped < result.counts.total();
}

} // namespace

QCoro::Task<bool> fetchActivityDetail(std::shared_ptr<SyncContext> context, BriefRecording recording,
                                      std::stop_token stop) {
    const std::optional<ConnectionState> connection =
        connectionState(context->store().database(), recording.connection);
    const Provider* provider = connection ? findProvider(connection->provider) : nullptr;
    if (provider == nullptr || !connection->linked || provider->activity == nullptr) co_return false;
    const std::shared_ptr<ProviderSession> session = context->session(*connection, *provider, 0, {}, stop);
    Batch batch = co_await provider->activity(session.get(), recording.externalId);
    throwIfStopped(stop);
    const ApplyResult result = co_await SyncContext::apply(context, std::move(batch));
    co_return changedSomething(result);
}

QCoro::Task<bool> fetchDayDetail(std::shared_ptr<SyncContext> context, ConnectionState connection, QDate day,
                                 std::stop_token stop) {
    const Provider* provider = findProvider(connection.provider);
    if (provider == nullptr || !connection.linked || provider->day == nullptr) co_return false;
    const std::shared_ptr<ProviderSession> session = context->session(connection, *provider, 0, {}, stop);
    Batch batch = co_await provider->day(session.get(), day);
    throwIfStopped(stop);
    const ApplyResult result = co_await SyncContext::apply(context, std::move(batch));
    co_return changedSomething(result);
}

} // namespace vd
