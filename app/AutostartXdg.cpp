// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AutostartXdg.h"

#include "models/Error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace vd {

namespace {

QByteArray contentFor(const QString& exec) {
    return "[Desktop Entry]\n"
           "Type=Application\n"
           "Name=Vitaldeck\n"
           "Exec=" +
           exec.toUtf8() +
           "\n"
           "Icon=vitaldeck\n"
           "Terminal=false\n"
           "StartupNotify=false\n"
           "X-GNOME-Autostart-enabled=true\n";
}

} // namespace

QString execLine(const QString& program, const QStringList& arguments) {
    QStringList quoted;
    for (QString argument : QStringList(program) + arguments) {
        // Within quotes these four are escaped; '%' begins a field code anywhere.
        for (const QChar special : {u'\\', u'"', u'`', u'$'})
            argument.replace(special, QStringLiteral("\\") + special);
        argument.replace(u'%', QStringLiteral("%%"));
        quoted << u'"' + argument + u'"';
    }
    // The value is a string, in which a backslash is escaped once more.
    return quoted.join(u' ').replace(u'\\', QStringLiteral("\\\\"));
}

AutostartXdg::AutostartXdg(const QString& configFolder, QString program, QStringList arguments)
    : m_file(QDir(configFolder).filePath(QStringLiteral("autostart/vitaldeck.desktop"))),
      m_program(std::move(program)), m_arguments(std::move(arguments)) {}

// A desktop's own settings switch an entry off by these keys and leave the file.
bool AutostartXdg::isEnabled() const {
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text)) return false;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().simplified().replace(" = ", "=").toLower();
        if (line == "hidden=true" || line == "x-gnome-autostart-enabled=false") return false;
    }
    return true;
}

void AutostartXdg::setEnabled(bool enabled) {
    if (!enabled) {
        if (!QFile::exists(m_file) || QFile::remove(m_file)) return;
        throw Error(ErrorCode::storage, QStringLiteral("not removed"), {{QStringLiteral("path"), m_file}});
    }
    QSaveFile file(m_file);
    const QByteArray content = contentFor(execLine(m_program, m_arguments));
    const bool isWritten = QDir().mkpath(QFileInfo(m_file).path()) && file.open(QIODevice::WriteOnly) &&
                           file.write(content) == content.size() && file.commit();
    if (!isWritten) throw Error(ErrorCode::storage, file.errorString(), {{QStringLiteral("path"), m_file}});
}

QString programPath() {
    const QString image = qEnvironmentVariable("APPIMAGE");
    return image.isEmpty() ? QCoreApplication::applicationFilePath() : image;
}

std::unique_ptr<Autostart> Autostart::ofSystem(const QStringList& arguments) {
    return std::make_unique<AutostartXdg>(
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation), programPath(), arguments);
}

} // namespace vd
