// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/Asking.h"
#include "fakecloud/googlehealth/FakeGoogleHealth.h"
#include "fakecloud/googlehealth/GoogleOAuth.h"
#include "fakecloud/strava/FakeStrava.h"

#include <QRegularExpression>
#include <QTest>

using namespace vd::fakecloud;

namespace {

const QString verifier = QStringLiteral("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOP-._~01");
constexpr qint64 hourMs = 3'600'000;

} // namespace

class TestFakeSignIn : public QObject {
    Q_OBJECT

    qint64 m_nowMs = 0;
    std::unique_ptr<FakeCloud> m_cloud;
    Asking m_asking;

    SignIn strava() {
        FakeOAuth& oauth = m_cloud->strava().oauth();
        return {*m_cloud,
                m_asking,
                QStringLiteral("strava"),
                oauth.clientId(),
                oauth.clientSecret(),
                QStringLiteral("read,activity:read_all")};
    }
    SignIn google() {
        FakeOAuth& oauth = m_cloud->googleHealth().oauth();
        SignIn made{*m_cloud,
                    m_asking,
                    QStringLiteral("googlehealth"),
                    oauth.clientId(),
                    oauth.clientSecret(),
                    googleScope(QStringLiteral("sleep")) + u' ' + googleScope(QStringLiteral("settings"))};
        made.verifier = verifier;
        return made;
    }
    Heard athlete(const QByteArray& token) {
        return m_asking.get(
            QUrl(strava().endpoint(QStringLiteral("api")).toString() + QStringLiteral("/athlete")), token);
    }
    Heard settings(const QByteArray& token) {
        return m_asking.get(
            QUrl(google().endpoint(QStringLiteral("api")).toString() + QStringLiteral("/users/me/settings")),
            token);
    }
    static QString text(const Heard& heard, const char* name) {
        return heard.object().value(QLatin1String(name)).toString();
    }

private Q_SLOTS:
    void init() {
        m_nowMs = 1'795'168'800'000; // 2026-11-20 10:00 UTC
        m_cloud = std::make_unique<FakeCloud>([this] { return m_nowMs; });
        QVERIFY(m_cloud->start());
    }

    void aBrowserIsLedThroughTheConsentPage() {
        const Heard page = m_asking.get(strava().authorizeUrl());
        QCOMPARE(page.status, 200);
        QVERIFY(page.header("content-type").startsWith("text/html"));
        QCOMPARE(page.body.count("type=\"checkbox\""), 2);
        const QRegularExpression key(QStringLiteral("name=\"key\" value=\"([^\"]+)\""));
        const QString found = key.match(QString::fromUtf8(page.body)).captured(1);
        const QUrl consent(QStringLiteral("http://127.0.0.1:%1/strava/consent").arg(m_cloud->port()));
        const QUrlQuery form = formOf({{QStringLiteral("key"), found},
                                       {QStringLiteral("decision"), QStringLiteral("allow")},
                                       {QStringLiteral("scope"), QStringLiteral("read")},
                                       {QStringLiteral("user"), QString()}});
        const Heard sent = m_asking.post(consent, form);
        QCOMPARE(sent.status, 302);
        const QUrl back(QString::fromLatin1(sent.header("location")));
        const QUrlQuery query(back);
        QCOMPARE(back.port(), 45678);
        QCOMPARE(query.queryItemValue(QStringLiteral("state")), strava().state);
        QCOMPARE(query.queryItemValue(QStringLiteral("scope")), QStringLiteral("read"));
        const Heard token = strava().exchange(query.queryItemValue(QStringLiteral("code")));
        QCOMPARE(token.status, 200);
        QCOMPARE(m_asking.post(consent, form).status, 400); // once
        QCOMPARE(m_cloud->violations(), QStringList());
    }

    void stravaGivesTokens() {
        const Heard token = strava().exchange(strava().code());
        QCOMPARE(token.status, 200);
        QVERIFY(text(token, "access_token").startsWith(u"CANARY-strava-access-"));
        QVERIFY(text(token, "refresh_token").startsWith(u"CANARY-strava-refresh-"));
        QCOMPARE(token.object().value(u"expires_at").toInteger(), m_nowMs / 1000 + 21600);
        QCOMPARE(token.object().value(u"athlete")[QStringLiteral("id")].toInteger(),
                 m_cloud->strava().athleteId());
        QCOMPARE(athlete(text(token, "access_token").toLatin1()).status, 200);
        QCOMPARE(m_cloud->violations(), QStringList());
    }

    void googleGivesTokens() {
        const Heard token = google().exchange(google().code());
        QCOMPARE(token.status, 200);
        QVERIFY(text(token, "refresh_token").startsWith(u"CANARY-google-refresh-"));
        QCOMPARE(text(token, "scope").split(u' ').size(), 2);
        QCOMPARE(settings(text(token, "access_token").toLatin1()).status, 200);
        QCOMPARE(m_cloud->violations(), QStringList());
    }

    void aPersonMayRefuse() {
        ConsentChoice choice;
        choice.allows = false;
        const QUrlQuery back(m_cloud->consent(google().authorizeUrl(), choice));
        QCOMPARE(back.queryItemValue(QStringLiteral("error")), QStringLiteral("access_denied"));
        QCOMPARE(back.queryItemValue(QStringLiteral("state")), google().state);
        QVERIFY(!back.hasQueryItem(QStringLiteral("code")));
    }

    void aPersonMayUntickAndBeAnother() {
        ConsentChoice choice;
        choice.unticked = {QStringLiteral("activity:read_all")};
        choice.user = FakeStrava::otherUser();
        const Heard token = strava().exchange(strava().code(choice));
        QCOMPARE(text(token, "scope"), QStringLiteral("read"));
        QCOMPARE(token.object().value(u"athlete")[QStringLiteral("id")].toInteger(),
                 FakeStrava::otherUser().toLongLong());
    }

    void refusesAddresses_data() {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("value"); // null: left out
        QTest::addColumn<bool>("isViolation");
        const auto row = [](const char* name, const QString& value, bool isViolation = true) {
            QTest::addRow("%s=%s", name, qPrintable(value))
                << QString::fromLatin1(name) << value << isViolation;
        };
        for (const char* name : {"client_id", "redirect_uri", "response_type", "scope", "state",
                                 "code_challenge", "code_challenge_method"})
            row(name, QString());
        row("client_id", QStringLiteral("mistyped"), false);
        row("redirect_uri", QStringLiteral("https://example.com/callback"));
        row("redirect_uri", QStringLiteral("http://127.0.0.1/callback"));
        row("response_type", QStringLiteral("token"));
        row("scope", QStringLiteral("https://www.googleapis.com/auth/drive"));
        row("state", QStringLiteral("1"));
        row("code_challenge_method", QStringLiteral("plain"));
        row("include_granted_scopes", QStringLiteral("true"));
    }
    void refusesAddresses() {
        QFETCH(QString, parameter);
        QFETCH(QString, value);
        QFETCH(bool, isViolation);
        QUrl url = google().authorizeUrl();
        QUrlQuery query(url);
        query.removeAllQueryItems(parameter);
        if (!value.isNull()) query.addQueryItem(parameter, value);
        url.setQuery(query);
        QCOMPARE(m_cloud->consent(url), QUrl());
        QCOMPARE(m_asking.get(url).status, 400);
        QCOMPARE(!m_cloud->violations().isEmpty(), isViolation);
    }

    void takesACodeOnceAndSoon() {
        const QString first = strava().code();
        QCOMPARE(strava().exchange(first).status, 200);
        QCOMPARE(m_cloud->violations(), QStringList());
        QCOMPARE(strava().exchange(first).status, 400);
        QCOMPARE(m_cloud->violations().size(), 1);
        const QString late = strava().code();
        m_nowMs += 11 * 60'000;
        QCOMPARE(strava().exchange(late).status, 400);
    }

    void wantsTheVerifierOfTheChallenge() {
        SignIn other = google();
        const QString code = other.code();
        other.verifier = QString(verifier).replace(u'a', u'b');
        const Heard refused = other.exchange(code);
        QCOMPARE(refused.status, 400);
        QCOMPARE(text(refused, "error"), QStringLiteral("invalid_grant"));
        QCOMPARE(m_cloud->violations().size(), 1);
    }

    void wantsTheClientsSecret() {
        SignIn mistyped = google();
        mistyped.clientSecret = QStringLiteral("mistyped");
        QCOMPARE(text(mistyped.exchange(google().code()), "error"), QStringLiteral("invalid_client"));
        QCOMPARE(m_cloud->violations(), QStringList()); // a person's mistake, not the program's
    }

    void stravaRotatesAndGoogleDoesNot() {
        const Heard first = strava().exchange(strava().code());
        const QString old = text(first, "refresh_token");
        // More than an hour left: the same again.
        QCOMPARE(text(strava().refresh(old), "access_token"), text(first, "access_token"));
        m_nowMs += 5 * hourMs;
        const Heard second = strava().refresh(old);
        QCOMPARE(second.status, 200);
        QVERIFY(text(second, "refresh_token") != old);
        QVERIFY(!second.object().contains(u"athlete"));
        QCOMPARE(strava().refresh(old).status, 400);
        QCOMPARE(strava().refresh(text(second, "refresh_token")).status, 200);

        const Heard kept = google().exchange(google().code());
        m_nowMs += 2 * hourMs;
        QCOMPARE(settings(text(kept, "access_token").toLatin1()).status, 401);
        const Heard renewed = google().refresh(text(kept, "refresh_token"));
        QVERIFY(!renewed.object().contains(u"refresh_token"));
        QCOMPARE(settings(text(renewed, "access_token").toLatin1()).status, 200);
        QCOMPARE(google().refresh(text(kept, "refresh_token")).status, 200);
        QCOMPARE(m_cloud->googleHealth().oauth().refreshes(), 2);
        QCOMPARE(m_cloud->violations(), QStringList());
    }

    void revokes() {
        const Heard token = strava().exchange(strava().code());
        const QByteArray basic =
            "Basic " + (strava().clientId + u':' + strava().clientSecret).toUtf8().toBase64();
        const QUrl revoke = strava().endpoint(QStringLiteral("revoke"));
        const auto form = [](const QString& value) { return formOf({{QStringLiteral("token"), value}}); };
        QCOMPARE(m_asking.post(revoke, form(text(token, "refresh_token")), basic).status, 200);
        QCOMPARE(athlete(text(token, "access_token").toLatin1()).status, 401);
        QCOMPARE(m_asking.post(revoke, form(QStringLiteral("unknown")), basic).status, 200);
        const Heard other = google().exchange(google().code());
        const QUrl revokeGoogle = google().endpoint(QStringLiteral("revoke"));
        QCOMPARE(m_asking.post(revokeGoogle, form(text(other, "access_token"))).status, 200);
        QCOMPARE(m_asking.post(revokeGoogle, form(text(other, "access_token"))).status, 400);
        QCOMPARE(text(google().refresh(text(other, "refresh_token")), "error"),
                 QStringLiteral("invalid_grant"));
        QCOMPARE(m_cloud->violations(), QStringList());
    }

    void noticesRefreshesAtOnce() {
        const QString token = text(strava().exchange(strava().code()), "refresh_token");
        const QByteArray body = strava().refreshForm(token).toString(QUrl::FullyEncoded).toLatin1();
        const QUrl url = strava().endpoint(QStringLiteral("token"));
        const auto first = m_asking.begin("POST", url, {}, body, "application/x-www-form-urlencoded");
        const auto second = m_asking.begin("POST", url, {}, body, "application/x-www-form-urlencoded");
        Asking::end(*first);
        Asking::end(*second);
        QCOMPARE(m_cloud->strava().oauth().refreshesAtOnce(), 2);
        QCOMPARE(m_cloud->strava().oauth().refreshes(), 2);
    }

    void remembersWhoIsSignedIn() {
        const Heard token = strava().exchange(strava().code());
        FakeCloud other([this] { return m_nowMs; });
        other.strava().oauth().load(m_cloud->strava().oauth().save());
        QVERIFY(other.start());
        const QUrl url(QStringLiteral("http://127.0.0.1:%1/strava/api/v3/athlete").arg(other.port()));
        QCOMPARE(m_asking.get(url, text(token, "access_token").toLatin1()).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestFakeSignIn)
#include "test_FakeSignIn.moc"
