// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts from the command line, with nothing replaced but the address of the services: the real program, a
// keychain in a session of its own (support/with_keyring.sh), the fake cloud as a program, and a browser that
// is this test.
#include "Program.h"
#include "models/store/RunQueries.h"
#include "models/store/Store.h"

#include <QDirIterator>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

#include <csignal>
#include <memory>

namespace {

QByteArray nextLine(QProcess& process) {
    while (!process.canReadLine() && process.waitForReadyRead(30'000)) {
    }
    return process.readLine().trimmed();
}

// The services, as a program of their own.
class Cloud {
public:
    explicit Cloud(const QStringList& options = {}) {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(VITALDECK_SANDBOX),
                        QStringList{QStringLiteral("--activities"), QStringLiteral("60"),
                                    QStringLiteral("--days"), QStringLiteral("80")} +
                            options);
        m_said = QJsonDocument::fromJson(nextLine(m_process)).object();
    }
    ~Cloud() {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    QStringList endpoints() const {
        QStringList options;
        const QJsonObject urls = m_said[u"endpoints"].toObject();
        for (auto it = urls.begin(); it != urls.end(); ++it)
            options << QStringLiteral("--endpoint") << it.key() + u'=' + it->toString();
        return options;
    }
    QString clientId(const QString& provider) const { return client(provider, QStringLiteral("id")); }
    QByteArray secret(const QString& provider) const {
        return client(provider, QStringLiteral("secret")).toUtf8();
    }

private:
    QString client(const QString& provider, const QString& what) const {
        return m_said[u"clients"].toObject()[provider].toObject()[what].toString();
    }
    QProcess m_process;
    QJsonObject m_said;
};

// What a browser does on the consent page. The page that the person sees last.
class Browser {
public:
    QByteArray decide(const QUrl& address, const QString& decision) {
        const QByteArray form = body(m_network.get(QNetworkRequest(address)));
        QUrlQuery fields;
        fields.addQueryItem(QStringLiteral("key"), value(form, "name=\"key\" value=\"([^\"]*)\""));
        fields.addQueryItem(QStringLiteral("decision"), decision);
        fields.addQueryItem(QStringLiteral("user"), value(form, "<option>([^<]*)<"));
        static const QRegularExpression scope(QStringLiteral("name=\"scope\" value=\"([^\"]*)\""));
        auto scopes = scope.globalMatch(QString::fromUtf8(form));
        while (scopes.hasNext())
            fields.addQueryItem(QStringLiteral("scope"), scopes.next().captured(1));
        QNetworkRequest request(address.resolved(QUrl(value(form, "action=\"([^\"]*)\""))));
        request.setHeader(QNetworkRequest::ContentTypeHeader,
                          QStringLiteral("application/x-www-form-urlencoded"));
        return body(m_network.post(request, fields.toString(QUrl::FullyEncoded).toUtf8()));
    }

private:
    static QByteArray body(QNetworkReply* reply) {
        const std::unique_ptr<QNetworkReply> owned(reply);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished()) finished.wait(30'000);
        return reply->readAll();
    }
    static QString value(const QByteArray& html, const char* pattern) {
        return QRegularExpression(QString::fromLatin1(pattern)).match(QString::fromUtf8(html)).captured(1);
    }
    QNetworkAccessManager m_network;
};

} // namespace

class TestAccountCommands : public QObject {
    Q_OBJECT

    std::unique_ptr<Program> m_program;
    std::unique_ptr<Cloud> m_cloud;
    QByteArray m_said; // all that was ever printed

    Program::Result run(const QStringList& arguments) {
        Program::Result result = m_program->run(arguments + m_cloud->endpoints());
        m_said += result.output + result.errors;
        return result;
    }
    Program::Result json(const QString& command) {
        return run(command.split(u' ') + QStringList{QStringLiteral("--json")});
    }
    // Signs in as a person does: `page` is the last that the browser showed.
    int connectTo(const QString& provider, const QStringList& options = {},
                  const QString& decision = QStringLiteral("allow"), QByteArray* page = nullptr) {
        QProcess process;
        QStringList arguments{QStringLiteral("connect"),        provider,
                              QStringLiteral("--client-id"),    m_cloud->clientId(provider),
                              QStringLiteral("--secret-stdin"), QStringLiteral("--no-browser")};
        m_program->start(process, arguments + options + m_cloud->endpoints());
        process.write(m_cloud->secret(provider) + '\n');
        const QByteArray address = nextLine(process);
        const QByteArray shown = Browser().decide(QUrl(QString::fromUtf8(address)), decision);
        if (page != nullptr) *page = shown;
        process.waitForFinished(120'000);
        // The address itself holds a state, which is over by now.
        m_said += process.readAllStandardOutput() + process.readAllStandardError();
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    QStringList filesThatTell() const {
        QStringList found;
        QDirIterator files(m_program->dataDir(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains("CANARY")) found << file.fileName();
        }
        return found;
    }
    QJsonObject onlyConnection() { return json(QStringLiteral("connections")).array().at(0).toObject(); }

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<Program>();
        m_cloud = std::make_unique<Cloud>();
        m_said.clear();
    }
    void cleanup() {
        if (!m_program) return;
        QCOMPARE(filesThatTell(), QStringList());
        QVERIFY(!m_said.contains("CANARY"));
    }

    void fromLinkingToDeleting_data() {
        QTest::addColumn<QString>("provider");
        QTest::newRow("Strava") << QStringLiteral("strava");
        QTest::newRow("Google Health") << QStringLiteral("googlehealth");
    }
    void fromLinkingToDeleting() {
        if (qgetenv("KEYRING") != "open") QSKIP("needs a keychain");
        QFETCH(QString, provider);
        QByteArray page;
        QCOMPARE(connectTo(provider, {}, QStringLiteral("allow"), &page), 0);
        QVERIFY2(page.contains("linked"), page.constData());
        QVERIFY(!m_said.contains(m_cloud->secret(provider)));

        const QJsonObject connection = onlyConnection();
        QCOMPARE(connection[u"provider"].toString(), provider);
        QCOMPARE(connection[u"state"].toString(), QStringLiteral("fine"));
        QVERIFY(!connection[u"account"].toString().isEmpty());
        QVERIFY(!connection[u"scopes"].toArray().isEmpty());
        QVERIFY(connection[u"missingScopes"].toArray().isEmpty());
        QVERIFY(connection[u"errorCode"].isNull());
        QVERIFY(QDateTime::fromString(connection[u"lastSync"].toString(), Qt::ISODate).isValid());
        QVERIFY(QDateTime::fromString(connection[u"nextSync"].toString(), Qt::ISODate).isValid());
        QVERIFY(!connection[u"quota"].toArray().isEmpty());

        // Nothing is new: nothing is written.
        const QJsonArray runs = json(QStringLiteral("sync")).array();
        QCOMPARE(runs.size(), 1);
        const QJsonObject again = runs.at(0).toObject();
        QCOMPARE(again[u"state"].toString(), QStringLiteral("completed"));
        QCOMPARE(again[u"created"].toInt(-1), 0);
        QCOMPARE(again[u"deleted"].toInt(-1), 0);
        QVERIFY(again[u"requests"].toInt() > 0);
        QVERIFY(!again[u"feeds"].toArray().isEmpty());
        QCOMPARE(json(QStringLiteral("sync ") + provider).exitCode, 0);

        const QJsonArray history = json(QStringLiteral("history --limit 2")).array();
        QCOMPARE(history.size(), 2);
        QCOMPARE(history.at(0)[u"trigger"].toString(), QStringLiteral("command line"));
        const QJsonArray all = json(QStringLiteral("history")).array();
        QCOMPARE(all.size(), 3);
        QVERIFY(all.at(2)[u"created"].toInt() > 0);
        // People read it, too.
        QCOMPARE(run({QStringLiteral("history")}).output.count('\n'), 3);
        QVERIFY(run({QStringLiteral("connections")}).output.contains(provider.toUtf8()));

        QVERIFY(!json(QStringLiteral("activities")).array().isEmpty());
        const Program::Result gone = json(QStringLiteral("disconnect %1 --delete-data").arg(provider));
        QCOMPARE(gone.exitCode, 0);
        QVERIFY(gone.object()[u"activities"].toInt() > 0);
        QVERIFY(json(QStringLiteral("activities")).array().isEmpty());
        QVERIFY(json(QStringLiteral("daily")).array().isEmpty());
        QCOMPARE(json(QStringLiteral("sync ") + provider).exitCode, 1);
    }

    void keptAfterDisconnectingAndLinkedAgain() {
        if (qgetenv("KEYRING") != "open") QSKIP("needs a keychain");
        const QString strava = QStringLiteral("strava");
        QCOMPARE(connectTo(strava), 0);
        const auto activities = json(QStringLiteral("activities")).array().size();
        QCOMPARE(activities, 60);
        QCOMPARE(json(QStringLiteral("disconnect strava")).exitCode, 0);
        QCOMPARE(onlyConnection()[u"state"].toString(), QStringLiteral("unlinked"));
        QCOMPARE(json(QStringLiteral("activities")).array().size(), activities);
        // Linked again without a sync it stands where it stood.
        QCOMPARE(connectTo(strava, {QStringLiteral("--no-sync")}), 0);
        QCOMPARE(json(QStringLiteral("history")).array().size(), 1);
        QCOMPARE(json(QStringLiteral("sync")).array().at(0)[u"created"].toInt(-1), 0);
        QCOMPARE(json(QStringLiteral("activities")).array().size(), activities);
    }

    void theCacheRuleIsAChoice() {
        if (qgetenv("KEYRING") != "open") QSKIP("needs a keychain");
        const QStringList noSync{QStringLiteral("--no-sync")};
        QCOMPARE(connectTo(QStringLiteral("strava"), noSync), 0);
        QVERIFY(onlyConnection()[u"strictCache"].toBool());
        QCOMPARE(connectTo(QStringLiteral("strava"), noSync + QStringList{QStringLiteral("--keep-all")}), 0);
        QVERIFY(!onlyConnection()[u"strictCache"].toBool(true));
    }

    void declinedInTheBrowser() {
        if (qgetenv("KEYRING") != "open") QSKIP("needs a keychain");
        QByteArray page;
        QCOMPARE(connectTo(QStringLiteral("strava"), {}, QStringLiteral("deny"), &page), 1);
        QVERIFY(page.contains("not linked"));
        QVERIFY(json(QStringLiteral("connections")).array().isEmpty());
    }

    void cancelledByTheTerminal() {
        if (qgetenv("KEYRING") != "open") QSKIP("needs a keychain");
        m_cloud = std::make_unique<Cloud>(QStringList{QStringLiteral("--slow"), QStringLiteral("1000")});
        QCOMPARE(connectTo(QStringLiteral("strava"), {QStringLiteral("--no-sync")}), 0);
        QProcess process;
        m_program->start(process, QStringList{QStringLiteral("sync"), QStringLiteral("--json")} +
                                      m_cloud->endpoints());
        const vd::Database database({m_program->storeFile(), {}});
        QTRY_COMPARE_WITH_TIMEOUT(vd::runHistory(database).size(), size_t(1), 30'000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        const QByteArray output = process.readAllStandardOutput();
        m_said += output + process.readAllStandardError();
        const QJsonArray runs = QJsonDocument::fromJson(output).array();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.at(0)[u"state"].toString(), QStringLiteral("cancelled"));
        // And goes on the next time.
        const Program::Result next = json(QStringLiteral("sync"));
        QVERIFY2(next.exitCode == 0, (next.output + next.errors).constData());
        QCOMPARE(json(QStringLiteral("activities")).array().size(), 60);
    }

    void withoutAKeychainNothingIsLinked() {
        if (qgetenv("KEYRING") != "none") QSKIP("needs to have no keychain");
        QCOMPARE(connectTo(QStringLiteral("strava")), 1);
        QVERIFY(m_said.contains("keychain"));
        QVERIFY(json(QStringLiteral("connections")).array().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAccountCommands)
#include "test_AccountCommands.moc"
