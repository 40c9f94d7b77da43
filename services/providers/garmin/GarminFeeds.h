// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/providers/Feeds.h"
#include "services/providers/garmin/GarminEndpoints.h"

namespace vd::garminfeeds {

// The feeds of Garmin. See Garmin.cpp for what they cost.
extern const DayFeed days;       // totals and summaries of days
extern const DayFeed nights;     // what was slept, without its stages
extern const DayFeed activities; // brief
extern const DayFeed weights;
extern const DayFeed hrv;
extern const DayFeed stress;
extern const DayFeed hydration;
extern const DayFeed heartRate; // through the day: one a call

// The days that are not over, or were not when they were last asked for; to begin with a week.
QCoro::AsyncGenerator<Batch> heartOfLastDays(ProviderSession* session);
// Once a night.
QCoro::AsyncGenerator<Batch> stagesOfLastNight(ProviderSession* session);
QCoro::AsyncGenerator<Batch> zones(ProviderSession* session); // once a day, as they are
// The original files of activities. Which activities have none is not told; 404 is what a wrong path says,
// too, so as long as not one file has come, it fails the feed and nothing is taken as done.
QCoro::AsyncGenerator<Batch> originals(ProviderSession* session);
QCoro::Task<Batch> original(ProviderSession* session, QString externalId);
// Heart rate, stages of the night before and, as it is, what was eaten.
QCoro::Task<Batch> dayInFull(ProviderSession* session, QDate day);

// Where to ask.
struct Address {
    Address(const GarminEndpoint& endpoint, std::initializer_list<std::pair<const char*, QString>> values);
    QString path;
    QUrlQuery query;
};
QCoro::Task<Answer> ask(ProviderSession* session, Address address);
// The list may be the answer, or lie in it. Throws badData with "unknownShape" where something is told and no
// list is in it.
QCoro::Task<Page> pageOf(ProviderSession* session, Address address, ItemList list);
QCoro::Task<Batch> heartBetween(ProviderSession* session, QDate from, QDate to); // of one day

} // namespace vd::garminfeeds
