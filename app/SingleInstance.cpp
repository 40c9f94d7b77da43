// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SingleInstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLoggingCategory>
#include <QStandardPaths>

namespace vd {

namespace {

Q_LOGGING_CATEGORY(logInstance, "vitaldeck.instance")

constexpr int patienceMs = 5'000; // the first one may be reading its store
constexpr int retryMs = 100;
constexpr qint64 mostBytes = 4 * 1024 * 1024; // of paths
constexpr char taken[] = "taken\n";

// Two ways to write a folder are one folder, also before it is made.
QString nameFor(const QString& dataFolder) {
    QFileInfo there(QDir(dataFolder).absolutePath());
    QString below;
    while (!there.exists() && !there.isRoot()) {
        below.prepend(u'/' + there.fileName());
        there.setFile(there.path());
    }
    const QString folder = there.canonicalFilePath() + below;
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("vitaldeck-") + QString::fromLatin1(hash.left(16));
}

QString inFolder(const QString& runtimeFolder, const QString& name) {
    const QString folder = runtimeFolder.isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)
                               : runtimeFolder;
    return QDir(folder).filePath(name);
}

QByteArray written(const SingleInstance::Wish& wish) {
    const QJsonObject object{{QStringLiteral("files"), QJsonArray::fromStringList(wish.files)},
                             {QStringLiteral("activation"), QString::fromUtf8(wish.activation)},
                             {QStringLiteral("background"), wish.isBackground}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<SingleInstance::Wish> read(const QByteArray& line) {
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject()) return std::nullopt;
    SingleInstance::Wish wish;
    for (const QJsonValue& file : document.object().value(u"files").toArray())
        wish.files << file.toString();
    wish.activation = document.object().value(u"activation").toString().toUtf8();
    wish.isBackground = document.object().value(u"background").toBool();
    return wish;
}

} // namespace

SingleInstance::SingleInstance(const QString& dataFolder, const QString& runtimeFolder)
    : m_socket(inFolder(runtimeFolder, nameFor(dataFolder))), m_lock(m_socket + QStringLiteral(".lock")) {
    m_lock.setStaleLockTime(0); // stale only when its holder is gone
    if (m_lock.tryLock(0)) listen();
}

SingleInstance::~SingleInstance() {
    delete m_server; // before the lock goes: the next one listens in its place
}

void SingleInstance::listen() {
#ifdef Q_OS_WIN
    const QString address = QFileInfo(m_socket).fileName(); // the name of a pipe
#else
    const QString& address = m_socket;
#endif
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(address); // ours is the lock: whoever left it is gone
    // Without a socket it works, too; only later starts cannot tell us anything.
    if (!m_server->listen(address)) qCWarning(logInstance) << "not listening:" << m_server->errorString();
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

void SingleInstance::receive() {
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > mostBytes) socket->abort();
                return;
            }
            const std::optional<Wish> wish = read(socket->readLine());
            if (!wish) {
                socket->abort();
                return;
            }
            socket->write(taken);
            socket->disconnectFromServer();
            Q_EMIT told(*wish);
        });
    }
}

bool SingleInstance::tellFirst(const Wish& wish) {
#ifdef Q_OS_WIN
    const QString address = QFileInfo(m_socket).fileName();
#else
    const QString& address = m_socket;
#endif
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < patienceMs) {
        QLocalSocket socket;
        socket.connectToServer(address);
        if (socket.waitForConnected(patienceMs)) {
            socket.write(written(wish));
            while (!socket.canReadLine() && socket.waitForReadyRead(patienceMs)) {
            }
            return socket.readLine() == taken;
        }
        // It has the lock and does not listen: it is about to, or it ends.
        if (m_lock.tryLock(retryMs)) {
            listen();
            return false;
        }
    }
    return false;
}

} // namespace vd
