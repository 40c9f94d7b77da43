// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/FakeCloud.h"

#include "fakecloud/Asking.h"
#include "fakecloud/FakeProvider.h"
#include "fakecloud/googlehealth/FakeGoogleHealth.h"
#include "fakecloud/strava/FakeStrava.h"

#include <QTest>

using namespace vd::fakecloud;

class TestFakeCloud : public QObject {
    Q_OBJECT

    qint64 m_nowMs = 0;
    std::unique_ptr<FakeCloud> m_cloud;
    Asking m_asking;
    QByteArray m_token;

    static constexpr const char* listPath = "/athlete/activities?per_page=10";

    QUrl url(const char* path) const {
        return QUrl(m_cloud->endpoints().value(QStringLiteral("strava.api")).toString() +
                    QLatin1String(path));
    }
    Heard list(int page = 1) {
        QUrl at = url(listPath);
        at.setQuery(at.query() + QStringLiteral("&page=%1").arg(page));
        return m_asking.get(at, m_token);
    }
    void inject(FaultKind kind) { m_cloud->inject(Fault(kind, QStringLiteral("/strava/api"))); }

private Q_SLOTS:
    void init() {
        m_nowMs = 1'795'168'800'000; // 2026-11-20 10:00 UTC
        m_cloud = std::make_unique<FakeCloud>([this] { return m_nowMs; });
        QVERIFY(m_cloud->start());
        FakeStrava& strava = m_cloud->strava();
        m_token = SignIn{*m_cloud,
                         m_asking,
                         QStringLiteral("strava"),
                         strava.oauth().clientId(),
                         strava.oauth().clientSecret(),
                         QStringLiteral("read,activity:read_all")}
                      .accessToken();
        strava.makeActivities(30, m_nowMs);
        m_cloud->forget();
    }

    void namesItsEndpoints() {
        const QMap<QString, QUrl> table = m_cloud->endpoints();
        const QString base = QStringLiteral("http://127.0.0.1:%1").arg(m_cloud->port());
        for (const auto& provider : m_cloud->providers()) {
            for (const QString& name : provider->paths().keys())
                QVERIFY(table.contains(provider->key() + u'.' + name));
        }
        QCOMPARE(table.value(QStringLiteral("strava.api")), QUrl(base + QStringLiteral("/strava/api/v3")));
        QCOMPARE(table.value(QStringLiteral("strava.authorize")),
                 QUrl(base + QStringLiteral("/strava/oauth/authorize")));
        QCOMPARE(table.value(QStringLiteral("googlehealth.api")), QUrl(base + QStringLiteral("/google/v4")));
        QCOMPARE(table.value(QStringLiteral("googlehealth.authorize")),
                 QUrl(base + QStringLiteral("/google/o/oauth2/v2/auth")));
    }

    void logsWithoutSecrets() {
        list();
        m_asking.get(url("/athlete?access_token=CANARY-strava-access-0001-abc"), m_token);
        QCOMPARE(m_cloud->count(QStringLiteral("/strava/api/v3/athlete")), 2);
        QCOMPARE(m_cloud->count(QStringLiteral("/strava/api/v3/athlete/activities")), 1);
        QCOMPARE(m_cloud->log().first().status, 200);
        QCOMPARE(m_cloud->log().first().query, QStringLiteral("per_page=10&page=1"));
        QCOMPARE(m_cloud->log().last().query, QStringLiteral("access_token=[secret]"));
        QVERIFY(m_cloud->violations().join(u' ').contains(u"a secret in the address"));
    }

    void notesWhereNobodyIs() {
        QUrl elsewhere = url("/athlete");
        elsewhere.setPath(QStringLiteral("/nowhere"));
        QCOMPARE(m_asking.get(elsewhere).status, 404);
        QCOMPARE(m_cloud->violations().size(), 1);
    }

    void tellsItsTimeAndPacks() {
        QCOMPARE(list().header("date"), QByteArray("Fri, 20 Nov 2026 10:00:00 GMT"));
        m_cloud->setClockSkewMs(-3'600'000);
        const Heard heard = list();
        QCOMPARE(heard.header("date"), QByteArray("Fri, 20 Nov 2026 09:00:00 GMT"));
        QCOMPARE(heard.array().size(), 10); // packed on the way
    }

    void answersInOtherWords_data() {
        QTest::addColumn<FaultKind>("kind");
        QTest::addColumn<int>("status");
        QTest::newRow("unauthorized") << FaultKind::unauthorized << 401;
        QTest::newRow("missingScope") << FaultKind::missingScope << 401;
        QTest::newRow("rateLimited") << FaultKind::rateLimited << 429;
        QTest::newRow("serverError") << FaultKind::serverError << 503;
        QTest::newRow("inactiveApp") << FaultKind::inactiveApp << 403;
        QTest::newRow("revokedGrant") << FaultKind::revokedGrant << 401;
    }
    void answersInOtherWords() {
        QFETCH(FaultKind, kind);
        QFETCH(int, status);
        inject(kind);
        QCOMPARE(list().status, status);
        QCOMPARE(list().status, kind == FaultKind::revokedGrant ? 401 : 200); // once
        QCOMPARE(m_cloud->violations(), QStringList());
    }

    void wordsGooglesFaults_data() {
        QTest::addColumn<FaultKind>("kind");
        QTest::addColumn<QString>("reason");
        QTest::newRow("scope") << FaultKind::missingScope
                               << QStringLiteral("ACCESS_TOKEN_SCOPE_INSUFFICIENT");
        QTest::newRow("disabled") << FaultKind::serviceDisabled << QStringLiteral("SERVICE_DISABLED");
        QTest::newRow("no account") << FaultKind::accountNotLinked << QStringLiteral("ACCOUNT_NOT_LINKED");
        QTest::newRow("limit") << FaultKind::rateLimited << QStringLiteral("RATE_LIMIT_EXCEEDED");
    }
    void wordsGooglesFaults() {
        QFETCH(FaultKind, kind);
        QFETCH(QString, reason);
        const QJsonObject reply =
            QJsonDocument::fromJson(m_cloud->googleHealth().refusal(Fault(kind)).body).object();
        QCOMPARE(reply.value(u"error")[QStringLiteral("details")][0][QStringLiteral("reason")].toString(),
                 reason);
    }

    void saysWhenToComeBack() {
        Fault fault(FaultKind::rateLimited);
        fault.times = 2;
        QCOMPARE(m_cloud->strava().refusal(fault).headers.size(), 0);
        fault.retryAfterS = 90;
        m_cloud->inject(fault);
        QCOMPARE(list().header("retry-after"), QByteArray("90"));
        m_cloud->heal();
        fault.retryAfterIsDate = true;
        m_cloud->inject(fault);
        QCOMPARE(list().header("retry-after"), QByteArray("Fri, 20 Nov 2026 10:01:30 GMT"));
    }

    void befallsTheNthThatMatches() {
        m_cloud->inject(
            Fault(FaultKind::serverError, QStringLiteral("/strava/api/v3/activities/*/streams"), 2, 2));
        const qint64 id = m_cloud->strava().activities().constFirst().id;
        const QByteArray streams =
            "/activities/" + QByteArray::number(id) + "/streams?keys=time&key_by_type=true";
        QList<int> statuses;
        for (int i = 0; i < 4; ++i) {
            list();
            statuses << (m_asking.get(url(streams.constData()), m_token).status >= 500 ? 1 : 0);
        }
        QCOMPARE(statuses, (QList<int>{0, 1, 1, 0}));
    }

    void losesAnswers_data() {
        QTest::addColumn<FaultKind>("kind");
        QTest::newRow("reset") << FaultKind::reset;
        QTest::newRow("half a body") << FaultKind::halfBody;
        QTest::newRow("garbage") << FaultKind::garbage;
    }
    void losesAnswers() {
        QFETCH(FaultKind, kind);
        Fault fault(kind, QStringLiteral("/strava/api"));
        fault.times = Fault::always; // clients ask again by themselves when a used connection breaks
        m_cloud->inject(fault);
        QVERIFY(list().error != QNetworkReply::NoError);
        m_cloud->heal();
        QCOMPARE(list().status, 200);
    }

    void neverAnswersUntilItIsHealed() {
        inject(FaultKind::timeout);
        const auto reply = m_asking.begin("GET", url(listPath), m_token);
        QTRY_COMPARE(m_cloud->count(QStringLiteral("/strava")), 1);
        QVERIFY(!reply->isFinished());
        m_cloud->heal();
        QTRY_VERIFY(reply->isFinished());
    }

    void drips() {
        Fault fault(FaultKind::slowDrip, QStringLiteral("/strava/api"));
        fault.dripBytes = 2000;
        fault.dripMs = 1;
        m_cloud->inject(fault);
        const Heard heard = list();
        QCOMPARE(heard.array().size(), 10);
    }

    void poursWithoutEnd() {
        inject(FaultKind::endlessBody);
        const auto reply = m_asking.begin("GET", url(listPath), m_token);
        QTRY_VERIFY(reply->bytesAvailable() > 4'000'000);
        reply->abort();
        QCOMPARE(list().status, 200);
    }

    void answersWithSomethingElse() {
        inject(FaultKind::wrongContentType);
        const Heard page = list();
        QCOMPARE(page.status, 200);
        QVERIFY(page.header("content-type").startsWith("text/html"));
        inject(FaultKind::brokenJson);
        const Heard broken = list();
        QCOMPARE(broken.status, 200);
        QVERIFY(QJsonDocument::fromJson(broken.body).isNull());
    }

    void seesCredentialsFollowARedirect() {
        inject(FaultKind::redirectElsewhere);
        const QUrl elsewhere(QString::fromLatin1(list().header("location")));
        QCOMPARE(elsewhere.host(), QStringLiteral("localhost"));
        m_asking.get(elsewhere);
        QCOMPARE(m_cloud->violations(), QStringList());
        m_asking.get(elsewhere, m_token);
        QCOMPARE(m_cloud->violations().size(), 1);
    }

    void losesAnswersOfWhatTookEffect() {
        FakeOAuth& oauth = m_cloud->strava().oauth();
        const SignIn sign{*m_cloud,
                          m_asking,
                          QStringLiteral("strava"),
                          oauth.clientId(),
                          oauth.clientSecret(),
                          QStringLiteral("read")};
        const QString refresh = sign.exchange(sign.code()).object().value(u"refresh_token").toString();
        m_nowMs += 6 * 3'600'000;
        Fault fault(FaultKind::timeout, QStringLiteral("/strava/oauth/token"));
        fault.takesEffect = true;
        m_cloud->inject(fault);
        const auto lost = m_asking.begin("POST", sign.endpoint(QStringLiteral("token")), {},
                                         sign.refreshForm(refresh).toString(QUrl::FullyEncoded).toLatin1(),
                                         "application/x-www-form-urlencoded");
        QTRY_COMPARE(oauth.refreshes(), 1);
        m_cloud->heal();
        QCOMPARE(sign.refresh(refresh).status, 400); // it was rotated
    }

    void repeatsAPage() {
        const QByteArray first = list(1).body;
        inject(FaultKind::duplicatePage);
        QCOMPARE(list(2).body, first);
        QVERIFY(list(2).body != first);
    }

    void changesAnItemBetweenPages() {
        const QByteArray first = list(1).body;
        inject(FaultKind::itemChangesBetweenPages);
        list(2);
        QVERIFY(list(1).body != first);
    }

    void refusesConnectionsWhileItIsStopped() {
        const quint16 port = m_cloud->port();
        m_cloud->stop();
        QCOMPARE(list().error, QNetworkReply::ConnectionRefusedError);
        QVERIFY(m_cloud->start(port));
        QCOMPARE(list().status, 200);
    }

    void everyFaultHasItsKey() {
        QStringList keys;
        for (const FaultKind kind : allFaultKinds())
            keys << keyOf(kind);
        QVERIFY(!keys.contains(QString()));
        QCOMPARE(keys.removeDuplicates(), 0);
        QCOMPARE(keys.constLast(), QStringLiteral("itemChangesBetweenPages"));
    }
};

QTEST_GUILESS_MAIN(TestFakeCloud)
#include "test_FakeCloud.moc"
