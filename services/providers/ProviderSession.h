// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Original.h"
#include "services/auth/AccessTokens.h"
#include "services/providers/Provider.h"

#include <QJsonObject>
#include <QTimeZone>

#include <functional>
#include <memory>

namespace vd {

// A provider's answer before it is mapped.
struct Answer {
    Answer() = default;
    QByteArray body; // empty for 204: nothing is there, and mapping it brings nothing
    QString key;     // of the payload: the path with its query
    QString origin;  // the whole address
    qint64 fetchedAtMs = 0;
};

// Answers that are a list: where it lies, and what is made of an item. Each item's own words become a
// payload.
struct ItemList {
    // Of the answer that holds the list: "activities", "daily.list" for one within another; "" when the
    // answer is the list. Where several spellings are about: "nights|data.nights", the first that is there.
    const char* member;
    QString (*key)(const QJsonObject& item); // of its payload; empty: it cannot be told what it is
    void (*map)(const QJsonObject& item, int payload, Batch& batch);
};
// Answers of one piece; their payload is given.
using WholeMapper = void (*)(const QJsonObject& document, int payload, Batch& batch);

// A page of a list.
struct Page {
    Page() = default;
    Batch batch;
    int items = 0;
    QString next; // "nextPageToken", where there is one
};

// What a feed works with. Lives as long as its run. GUI thread.
class ProviderSession {
public:
    // What the store knows that a feed may need, and where it tells of its progress.
    struct Desk {
        Source source;
        RunId run = 0;
        QDate since;               // first day of the account; invalid: not known
        QTimeZone zone;            // of this computer
        ReadOriginal readOriginal; // see mapOriginal
        QByteArray signInAnswer;   // for Provider::account only: the token endpoint's words
        qint64 detailsAfterMs = 0; // older activities are fetched in full only when somebody opens them
        // Recordings whose details are not here, newest first.
        std::function<std::vector<QString>(qint64 startedAfterMs, int limit)> brief;
        // What the list last said of a recording, word for word; empty when it is not here.
        std::function<QByteArray(QString externalId)> listed;
        // Of so many, or -1 when nobody knows.
        std::function<void(int done, int total)> progressed;
    };
    ProviderSession(const Provider& provider, QUrl api, HttpClient& http, TokenSource& tokens,
                    RateBudget& budget, Clock& clock, Desk desk, std::stop_token stop);

    // A request with token, budget, pace and the provider's errors made an Error; renews the token once after
    // a 401. 'path' begins with '/', or is a whole address on the same host.
    QCoro::Task<Answer> get(QString path, QUrlQuery query = {});
    // One that only reads. `accept`: what it may come as besides JSON.
    QCoro::Task<Answer> post(QString path, QJsonObject body, QByteArray accept = "application/json");
    // A file: anything but JSON and HTML.
    QCoro::Task<Answer> getFile(QString path, QUrlQuery query = {});
    // A file that lies elsewhere, without the token and outside of the limits: https on one of these hosts
    // ("*.example.com": any below it), or where the API is. Throws refused for any other address, and for 401
    // and 403: no sign-in helps there.
    QCoro::Task<Answer> download(QUrl url, QStringList hosts);

    // Parses and maps an answer off the GUI thread. Mappers are pure; one that throws badData leaves out its
    // item (a SkippedItem 'unreadable'), or fails the whole answer where it is of one piece. badData when the
    // answer is no JSON.
    QCoro::Task<Page> map(Answer answer, ItemList list);
    QCoro::Task<Batch> mapWhole(Answer answer, WholeMapper mapper, Batch into);
    // The recording that the list told, with laps and streams of its original file (FIT, TCX, GPX; alone, or
    // in a ZIP or gzip) and with what the list left out. Of several recordings in the file the one that
    // starts nearest. A sound file without one leaves the recording as the list told it, and a SkippedItem; a
    // damaged one throws badData.
    QCoro::Task<Batch> mapOriginal(Answer file, Recording listed, Batch into);
    Batch batch() const; // an empty one of this run and feed

    const Desk& desk() const { return m_desk; }
    QByteArray cursor() const { return m_cursor; } // of the feed that runs
    qint64 nowMs() const { return m_clock.nowMs(); }
    QDate today() const;
    int requests() const { return m_requests; }
    std::stop_token stop() const { return m_stop; }

    // For the engine: which feed comes next, from which cursor, and with which share of the budget.
    void begin(const Feed& feed, QByteArray cursor, double share);

private:
    QCoro::Task<Answer> ask(HttpRequest request, QString key, QByteArray accept = "application/json");
    QCoro::Task<HttpReply> askOnce(HttpRequest request);
    QCoro::Task<void> waitForTurn();
    QUrl addressOf(const QString& path, const QUrlQuery& query) const;
    void authorize(HttpRequest& request, const QByteArray& token) const;

    const Provider& m_provider;
    QUrl m_api;
    HttpClient& m_http;
    TokenSource& m_tokens;
    RateBudget& m_budget;
    Clock& m_clock;
    Desk m_desk;
    std::stop_token m_stop;
    QString m_feed;
    QByteArray m_cursor;
    double m_share = 1;
    int m_requests = 0;
    qint64 m_nextRequestMs = 0;
};

} // namespace vd
