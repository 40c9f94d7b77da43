// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/coros/FakeCoros.h"

#include "fakecloud/Asking.h"

#include <QTest>

using namespace vd::fakecloud;

class TestFakeCoros : public QObject {
    Q_OBJECT

    qint64 m_nowMs = 0;
    std::unique_ptr<FakeCloud> m_cloud;
    Asking m_asking;
    QByteArray m_token;
    QString m_clientId;

    FakeCoros& coros() { return m_cloud->get<FakeCoros>(); }
    QUrl at(const char* path) const {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_cloud->port()) + QLatin1String(path));
    }
    static QString redirect() { return QStringLiteral("http://127.0.0.1:4711/callback"); }
    static QString verifier() { return QString(50, u'v'); }

    QString registered() {
        const QJsonObject client{{QStringLiteral("client_name"), QStringLiteral("A test")},
                                 {QStringLiteral("redirect_uris"), QJsonArray{redirect()}},
                                 {QStringLiteral("token_endpoint_auth_method"), QStringLiteral("none")}};
        return m_asking.postJson(at("/coros/eu/connect/register"), client, {})
            .object()
            .value(QStringLiteral("client_id"))
            .toString();
    }
    QUrlQuery authorization(const QString& clientId) const {
        const QByteArray hash = QCryptographicHash::hash(verifier().toLatin1(), QCryptographicHash::Sha256)
                                    .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        return formOf({{QStringLiteral("client_id"), clientId},
                       {QStringLiteral("redirect_uri"), redirect()},
                       {QStringLiteral("response_type"), QStringLiteral("code")},
                       {QStringLiteral("scope"), QStringLiteral("openid offline_access mcp.tools")},
                       {QStringLiteral("state"), QStringLiteral("0123456789abcdef")},
                       {QStringLiteral("code_challenge"), QString::fromLatin1(hash)},
                       {QStringLiteral("code_challenge_method"), QStringLiteral("S256")},
                       {QStringLiteral("resource"), at("/coros/eu/mcp").toString()}});
    }
    QByteArray signIn() {
        m_clientId = registered();
        QUrl address = at("/coros/eu/oauth2/authorize");
        address.setQuery(authorization(m_clientId));
        const QString code = QUrlQuery(m_cloud->consent(address)).queryItemValue(QStringLiteral("code"));
        const Heard tokens =
            m_asking.post(at("/coros/eu/oauth2/token"),
                          formOf({{QStringLiteral("grant_type"), QStringLiteral("authorization_code")},
                                  {QStringLiteral("code"), code},
                                  {QStringLiteral("client_id"), m_clientId},
                                  {QStringLiteral("code_verifier"), verifier()},
                                  {QStringLiteral("redirect_uri"), redirect()}}));
        return tokens.object().value(QStringLiteral("access_token")).toString().toLatin1();
    }
    QJsonObject rpc(const QString& method, const QJsonObject& parameters) {
        QNetworkRequest request(at("/coros/eu/mcp"));
        request.setRawHeader("Authorization", "Bearer " + m_token);
        request.setRawHeader("Content-Type", "application/json");
        request.setRawHeader("Accept", "application/json, text/event-stream");
        const QJsonObject body{{QStringLiteral("jsonrpc"), QStringLiteral("2.0")},
                               {QStringLiteral("id"), 1},
                               {QStringLiteral("method"), method},
                               {QStringLiteral("params"), parameters}};
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(
            network.post(request, QJsonDocument(body).toJson(QJsonDocument::Compact)));
        const Heard heard = Asking::end(*reply);
        m_type = heard.header("content-type");
        const qsizetype begin = heard.body.indexOf('{');
        return QJsonDocument::fromJson(heard.body.mid(std::max<qsizetype>(begin, 0))).object();
    }
    QJsonObject call(const QString& tool, const QJsonObject& arguments) {
        return rpc(QStringLiteral("tools/call"),
                   {{QStringLiteral("name"), tool}, {QStringLiteral("arguments"), arguments}});
    }
    static QJsonValue contentOf(const QJsonObject& reply) {
        return reply[QStringLiteral("result")][QStringLiteral("content")];
    }
    QByteArray m_type; // of the last answer

    static QJsonObject days(int count) {
        return {{QStringLiteral("days"), count}, {QStringLiteral("timezone"), QStringLiteral("UTC")}};
    }
    static QJsonObject range(const QString& from, const QString& to) {
        return {{QStringLiteral("startDate"), from},
                {QStringLiteral("endDate"), to},
                {QStringLiteral("sportTypeCodes"), QJsonArray{65535}},
                {QStringLiteral("minDistanceKm"), 0},
                {QStringLiteral("maxDistanceKm"), 0},
                {QStringLiteral("minDurationMinutes"), 0},
                {QStringLiteral("maxDurationMinutes"), 0},
                {QStringLiteral("maxAveragePace"), QString()},
                {QStringLiteral("locationKeyword"), QString()},
                {QStringLiteral("limit"), 500},
                {QStringLiteral("timezone"), QStringLiteral("UTC")}};
    }

private Q_SLOTS:
    void init() {
        m_nowMs = 1'795'168'800'000; // 2026-11-20 10:00 UTC
        m_cloud = std::make_unique<FakeCloud>([this] { return m_nowMs; });
        QVERIFY(m_cloud->start());
        m_token = signIn();
        QVERIFY(!m_token.isEmpty());
    }

    void theGatewaySaysWhereTheRegionIs() {
        const Heard refused = m_asking.get(at("/coros/mcp"));
        QCOMPARE(refused.status, 401);
        const QByteArray metadata =
            at("/.well-known/oauth-protected-resource/coros/mcp").toString().toLatin1();
        QVERIFY(refused.header("www-authenticate").contains("resource_metadata=\"" + metadata + '"'));
        const QJsonObject resource = m_asking.get(QUrl(QString::fromLatin1(metadata))).object();
        QCOMPARE(resource[QStringLiteral("resource")].toString(), at("/coros/eu/mcp").toString());
        const QJsonObject server =
            m_asking.get(at("/.well-known/oauth-authorization-server/coros/eu")).object();
        QCOMPARE(server[QStringLiteral("issuer")].toString(), at("/coros/eu").toString());
        QCOMPARE(m_cloud->violations(), QStringList());
        QCOMPARE(m_asking.get(at("/coros/mcp"), m_token).status, 401);
        QCOMPARE(m_cloud->violations().size(), 1); // a token where it is not to be shown
    }

    void takesRegisteredClientsOnly() {
        QUrl address = at("/coros/eu/oauth2/authorize");
        address.setQuery(authorization(QStringLiteral("coros-client-999")));
        QVERIFY(m_cloud->consent(address).isEmpty());
        const QJsonObject secretive{
            {QStringLiteral("client_name"), QStringLiteral("A test")},
            {QStringLiteral("redirect_uris"), QJsonArray{redirect()}},
            {QStringLiteral("token_endpoint_auth_method"), QStringLiteral("client_secret_post")}};
        QCOMPARE(m_asking.postJson(at("/coros/eu/connect/register"), secretive, {}).status, 400);
        QCOMPARE(m_cloud->violations().size(), 1);
    }

    void answersAsJsonAndAsAnEventByTurns() {
        coros().makeHistory(3, m_nowMs);
        const QString tool = QStringLiteral("queryRestingHeartRate");
        const QString first = contentOf(call(tool, days(3)))[0][QStringLiteral("text")].toString();
        const QByteArray firstType = m_type;
        const QString second = contentOf(call(tool, days(3)))[0][QStringLiteral("text")].toString();
        QCOMPARE(first, second);
        QVERIFY(first.startsWith(QLatin1String("\"2026-11-20: "))); // wrapped once more
        QVERIFY(firstType.startsWith("text/event-stream") != m_type.startsWith("text/event-stream"));
        QCOMPARE(m_cloud->violations(), QStringList());
        QCOMPARE(m_cloud->count(QStringLiteral("/coros/eu/mcp/queryRestingHeartRate")), 2);
    }

    void listsActivitiesOfTheRange() {
        coros().makeHistory(10, m_nowMs);
        const QJsonObject reply = call(QStringLiteral("querySportRecords"),
                                       range(QStringLiteral("20261113"), QStringLiteral("20261116")));
        QVERIFY(
            contentOf(reply)[0][QStringLiteral("text")].toString().contains(QLatin1String("(2 records)")));
        QCOMPARE(m_cloud->violations(), QStringList());
    }

    void refusesWhatItDoesNotTake_data() {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QJsonObject>("arguments");
        const QString list = QStringLiteral("querySportRecords");
        QJsonObject incomplete = range(QStringLiteral("20261101"), QStringLiteral("20261116"));
        incomplete.remove(QStringLiteral("locationKeyword"));
        QTest::newRow("a filter left out") << list << incomplete;
        QTest::newRow("two years") << list << range(QStringLiteral("20241101"), QStringLiteral("20261116"));
        QTest::newRow("dates with dashes")
            << list << range(QStringLiteral("2026-11-01"), QStringLiteral("2026-11-16"));
        QTest::newRow("from after to")
            << list << range(QStringLiteral("20261116"), QStringLiteral("20261101"));
        QTest::newRow("too many days") << QStringLiteral("queryDailyHealthData") << days(366);
        QTest::newRow("no zone") << QStringLiteral("querySleepHrv")
                                 << QJsonObject{{QStringLiteral("days"), 3}};
        QTest::newRow("sleep without dates") << QStringLiteral("querySleepData") << days(3);
        QTest::newRow("a tool that writes") << QStringLiteral("createTrainingPlan") << QJsonObject();
    }
    void refusesWhatItDoesNotTake() {
        QFETCH(QString, tool);
        QFETCH(QJsonObject, arguments);
        const QJsonObject reply = call(tool, arguments);
        QCOMPARE(reply[QStringLiteral("error")][QStringLiteral("code")].toInt(), -32602);
        QCOMPARE(m_cloud->violations().size(), 1);
    }

    void handsOutFiftyFilesADay() {
        coros().makeHistory(120, m_nowMs);
        int given = 0;
        for (const CorosWorkout& each : coros().workouts()) {
            const QJsonObject reply = call(
                QStringLiteral("downloadActivityFitFiles"),
                {{QStringLiteral("labelId"), each.label}, {QStringLiteral("sportType"), each.sportType}});
            QVERIFY(!reply.contains(QStringLiteral("error")));
            given += static_cast<int>(contentOf(reply).toArray().size());
        }
        QCOMPARE(given, 50);
        QCOMPARE(m_cloud->violations(), QStringList());
    }

    void oldTokensAndOtherPeopleSeeNothing() {
        coros().makeHistory(3, m_nowMs);
        m_nowMs += 3'600'001;
        QVERIFY(rpc(QStringLiteral("tools/list"), {}).contains(QStringLiteral("error")));
        QCOMPARE(m_cloud->log().last().status, 401);
    }
};

QTEST_GUILESS_MAIN(TestFakeCoros)
#include "test_FakeCoros.moc"
