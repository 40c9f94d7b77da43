// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/polar/FakePolar.h"

#include "fakecloud/Asking.h"

#include <QTest>

using namespace vd::fakecloud;

// The strictness of both of Polar's interfaces.
class TestFakePolar : public QObject {
    Q_OBJECT

    qint64 m_nowMs = 0;
    std::unique_ptr<FakeCloud> m_cloud;
    Asking m_asking;
    QNetworkAccessManager m_network;
    QByteArray m_token, m_linkToken;

    FakePolar& polar() { return m_cloud->get<FakePolar>(); }
    FakeAccessLink& accessLink() { return m_cloud->get<FakeAccessLink>(); }

    Heard send(const QByteArray& method, const QUrl& url, const QByteArray& authorization,
               const QByteArray& body = {}, const QByteArray& type = {},
               const QByteArray& accept = "application/json") {
        QNetworkRequest request(url);
        request.setRawHeader("Authorization", authorization);
        if (!accept.isEmpty()) request.setRawHeader("Accept", accept);
        if (!type.isEmpty()) request.setRawHeader("Content-Type", type);
        const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
        return Asking::end(*reply);
    }
    QUrl endpoint(const QString& name) const { return m_cloud->endpoints().value(name); }
    Heard get(const QString& provider, const QString& path) {
        const QByteArray token = provider == u"polar" ? m_token : m_linkToken;
        return send("GET", QUrl(endpoint(provider + QStringLiteral(".api")).toString() + path),
                    "Bearer " + token);
    }
    Heard tokens(const QString& provider, const QUrlQuery& form) {
        FakeOAuth& oauth = m_cloud->provider(provider).oauth();
        const QByteArray client = (oauth.clientId() + u':' + oauth.clientSecret()).toUtf8().toBase64();
        return send("POST", endpoint(provider + QStringLiteral(".token")), "Basic " + client,
                    form.toString(QUrl::FullyEncoded).toLatin1(), "application/x-www-form-urlencoded");
    }
    QJsonObject signIn(const QString& provider, const QString& scope) {
        SignIn signIn{*m_cloud, m_asking, provider, m_cloud->provider(provider).oauth().clientId(),
                      {},       scope};
        const QUrlQuery form = formOf({{QStringLiteral("grant_type"), QStringLiteral("authorization_code")},
                                       {QStringLiteral("code"), signIn.code()},
                                       {QStringLiteral("redirect_uri"), signIn.redirect}});
        return tokens(provider, form).object();
    }
    static QByteArray accessOf(const QJsonObject& said) {
        return said.value(u"access_token").toString().toLatin1();
    }

private Q_SLOTS:
    void init() {
        m_nowMs = 1'795'168'800'000; // 2026-11-20 10:00 UTC
        m_cloud = std::make_unique<FakeCloud>([this] { return m_nowMs; });
        QVERIFY(m_cloud->start());
        polar().makeHistory(100, m_nowMs);
        accessLink().makeHistory(100, m_nowMs);
        m_token = accessOf(
            signIn(QStringLiteral("polar"), QStringLiteral("training_sessions:read sleep:read sports:read "
                                                           "activity:read continuous_samples:read")));
        m_linkToken = accessOf(signIn(QStringLiteral("polarv3"), QStringLiteral("accesslink.read_all")));
        QCOMPARE(m_cloud->violations(), QStringList());
    }

    void refreshTokensOfV4Rotate() {
        const QJsonObject first = signIn(QStringLiteral("polar"), QStringLiteral("sleep:read"));
        const QUrlQuery form =
            formOf({{QStringLiteral("grant_type"), QStringLiteral("refresh_token")},
                    {QStringLiteral("refresh_token"), first.value(u"refresh_token").toString()}});
        const QJsonObject second = tokens(QStringLiteral("polar"), form).object();
        QVERIFY(second.value(u"refresh_token") != first.value(u"refresh_token"));
        QCOMPARE(second.value(u"expires_in").toInt(), 43199);
        const Heard third = tokens(QStringLiteral("polar"), form);
        QCOMPARE(third.status, 400);
        QCOMPARE(third.object().value(u"error").toString(), QStringLiteral("invalid_grant"));
        QVERIFY(!signIn(QStringLiteral("polarv3"), QStringLiteral("accesslink.read_all"))
                     .contains(u"refresh_token"));
    }

    void withoutFeaturesOnlyTheDatesCome() {
        const QString span = QStringLiteral("?from=2026-10-22&to=2026-11-20");
        const QJsonArray nights = get(QStringLiteral("polar"), QStringLiteral("/sleeps") + span)
                                      .object()
                                      .value(u"nightSleeps")
                                      .toArray();
        QVERIFY(nights.size() > 20 && nights.size() <= 29);
        QCOMPARE(nights.first().toObject().keys(), QStringList{QStringLiteral("sleepDate")});
        const QString day = nights.first()[QStringLiteral("sleepDate")].toString();
        const QString next = QDate::fromString(day, Qt::ISODate).addDays(1).toString(Qt::ISODate);
        const QJsonArray night = get(QStringLiteral("polar"), QStringLiteral("/sleeps?from=%1&to=%2"
                                                                             "&features=sleep-result")
                                                                  .arg(day, next))
                                     .object()
                                     .value(u"nightSleeps")
                                     .toArray();
        QCOMPARE(night.size(), 1);
        QVERIFY(night.first().toObject().contains(u"sleepResult"));
        QCOMPARE(m_cloud->violations(), QStringList());
    }

    void noSoundClientOfV4AsksThis_data() {
        QTest::addColumn<QString>("path");
        const std::pair<const char*, const char*> rows[] = {
            {"a date for sessions", "/training-sessions/list?from=2026-11-01&to=2026-11-02"},
            {"a zone", "/training-sessions/list?from=2026-11-01T00:00:00Z&to=2026-11-02T00:00:00Z"},
            {"a time for nights", "/sleeps?from=2026-11-01T00:00:00&to=2026-11-02T00:00:00"},
            {"31 nights", "/sleeps?from=2026-10-01&to=2026-11-01"},
            {"91 days of sessions",
             "/training-sessions/list?from=2026-01-01T00:00:00&to=2026-04-02T00:00:00"},
            {"features of two days", "/sleeps?from=2026-11-01&to=2026-11-03&features=sleep-result"},
            {"an unknown feature", "/activity/list?from=2026-11-01&to=2026-11-02&features=calories"},
            {"no end", "/sleeps?from=2026-11-01"},
            {"an end that is the beginning", "/sleeps?from=2026-11-01&to=2026-11-01"},
        };
        for (const auto& [name, path] : rows)
            QTest::newRow(name) << QString::fromLatin1(path);
    }
    void noSoundClientOfV4AsksThis() {
        QFETCH(QString, path);
        QCOMPARE(get(QStringLiteral("polar"), path).status, 400);
        QVERIFY(!m_cloud->violations().isEmpty());
    }

    void scopesAreAskedFor() {
        const Heard heard = get(QStringLiteral("polar"),
                                QStringLiteral("/nightly-recharge-results?from=2026-11-01&to=2026-11-02"));
        QCOMPARE(heard.status, 403);
        QVERIFY(heard.object().value(u"errorMessage").toString().startsWith(u"Missing required scope"));
        QCOMPARE(m_cloud->violations(), QStringList());
    }

    void limitsAreToldAndHeld() {
        polar().setLimits(2, 100);
        const Heard first = get(QStringLiteral("polar"), QStringLiteral("/sports/list"));
        QCOMPARE(first.header("ratelimit-limit"), QByteArray("2, 100"));
        QCOMPARE(first.header("ratelimit-usage"), QByteArray("1, 1"));
        QCOMPARE(get(QStringLiteral("polar"), QStringLiteral("/sports/list")).status, 200);
        QCOMPARE(get(QStringLiteral("polar"), QStringLiteral("/sports/list")).status, 429);
        m_nowMs += 900'000;
        QCOMPARE(get(QStringLiteral("polar"), QStringLiteral("/sports/list")).status, 200);
    }

    void v3TellsTheLastThirtyDays() {
        const Heard list = get(QStringLiteral("polarv3"), QStringLiteral("/exercises"));
        QVERIFY(list.array().size() >= 13 && list.array().size() <= 16);
        QVERIFY(list.array().first().toObject().contains(u"detailed-sport-info"));
        accessLink().setRegisteredAt(m_nowMs - 86'400'000);
        QVERIFY(get(QStringLiteral("polarv3"), QStringLiteral("/exercises")).array().size() <= 1);
        QCOMPARE(m_cloud->violations(), QStringList());
    }

    void v3GivesNothingToWhoIsNotRegistered() {
        accessLink().setRegisteredAt(std::nullopt);
        QCOMPARE(get(QStringLiteral("polarv3"), QStringLiteral("/exercises")).status, 403);
        const QUrl users(endpoint(QStringLiteral("polarv3.api")).toString() + QStringLiteral("/users"));
        const QByteArray body = R"({"member-id":"somebody"})";
        const auto enroll = [&] {
            return send("POST", users, "Bearer " + m_linkToken, body, "application/json").status;
        };
        QCOMPARE(enroll(), 200);
        QCOMPARE(enroll(), 409);
        QCOMPARE(get(QStringLiteral("polarv3"), QStringLiteral("/users/sleep")).status, 200);
        QCOMPARE(m_cloud->violations(), QStringList());
    }

    void theDeletionOfTheUserEndsTheToken() {
        const QUrl user(endpoint(QStringLiteral("polarv3.api")).toString() + QStringLiteral("/users/10579"));
        QCOMPARE(send("DELETE", user, "Bearer " + m_linkToken).status, 204);
        QCOMPARE(get(QStringLiteral("polarv3"), QStringLiteral("/exercises")).status, 401);
        QVERIFY(!accessLink().registeredAt());
    }

    void noSoundClientOfV3AsksThis_data() {
        QTest::addColumn<QString>("path");
        const std::pair<const char*, const char*> rows[] = {
            {"29 days", "/users/activities?from=2026-10-01&to=2026-10-29"},
            {"older than a year", "/users/activities?from=2025-11-01&to=2025-11-02"},
            {"a span of heart rate without its end", "/users/continuous-heart-rate?from=2026-11-01"},
            {"dates for exercises", "/exercises?from=2026-11-01"},
            {"somebody else", "/users/1"},
            {"transactions", "/users/10579/exercise-transactions"},
        };
        for (const auto& [name, path] : rows)
            QTest::newRow(name) << QString::fromLatin1(path);
    }
    void noSoundClientOfV3AsksThis() {
        QFETCH(QString, path);
        get(QStringLiteral("polarv3"), path);
        QVERIFY(!m_cloud->violations().isEmpty());
    }

    void v3WantsToKnowWhatIsAccepted() {
        const QUrl url(endpoint(QStringLiteral("polarv3.api")).toString() + QStringLiteral("/users/sleep"));
        send("GET", url, "Bearer " + m_linkToken, {}, {}, "text/plain");
        QCOMPARE(m_cloud->violations().size(), 1);
    }

    void filesAreFit() {
        int files = 0;
        for (const PolarSession& session : accessLink().person().sessions) {
            const Heard heard =
                get(QStringLiteral("polarv3"), QStringLiteral("/exercises/%1/fit").arg(session.hash()));
            if (heard.status != 200) continue;
            ++files;
            QCOMPARE(heard.body.mid(8, 4), QByteArray(".FIT"));
        }
        QVERIFY(files > 5);
    }
};

QTEST_GUILESS_MAIN(TestFakePolar)
#include "test_FakePolar.moc"
