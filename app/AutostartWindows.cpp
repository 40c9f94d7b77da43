// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Autostart.h"

#include "models/Error.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>

namespace vd {

namespace {

const QString valueName = QStringLiteral("Vitaldeck");

// As CommandLineToArgvW takes it apart: backslashes count only before a quote.
QString quoted(const QString& argument) {
    QString text = QStringLiteral("\"");
    int backslashes = 0;
    for (const QChar c : argument) {
        if (c == u'\\') {
            ++backslashes;
            continue;
        }
        text += QString(c == u'"' ? 2 * backslashes + 1 : backslashes, u'\\') + c;
        backslashes = 0;
    }
    return text + QString(2 * backslashes, u'\\') + u'"';
}

// The Run key of the person: its values are command lines that are run at login.
class AutostartWindows : public Autostart {
public:
    explicit AutostartWindows(const QStringList& arguments) {
        QStringList parts{quoted(QDir::toNativeSeparators(programPath()))};
        for (const QString& argument : arguments)
            parts << quoted(argument);
        m_command = parts.join(u' ');
    }
    bool isSupported() const override { return true; }
    bool isEnabled() const override { return m_run.contains(valueName); }
    void setEnabled(bool enabled) override {
        if (enabled) {
            m_run.setValue(valueName, m_command);
        } else {
            m_run.remove(valueName);
        }
        m_run.sync();
        if (m_run.status() != QSettings::NoError)
            throw Error(ErrorCode::storage, QStringLiteral("the Run key cannot be written"));
    }

private:
    QSettings m_run{QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"),
                    QSettings::NativeFormat};
    QString m_command;
};

} // namespace

QString programPath() {
    return QCoreApplication::applicationFilePath();
}

std::unique_ptr<Autostart> Autostart::ofSystem(const QStringList& arguments) {
    return std::make_unique<AutostartWindows>(arguments);
}

} // namespace vd
