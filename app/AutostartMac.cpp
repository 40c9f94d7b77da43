// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Autostart.h"

#include "models/Error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QXmlStreamWriter>

namespace vd {

namespace {

const QString label = QStringLiteral("org.vitaldeck.Vitaldeck");

// A property list for launchd (launchd.plist(5)).
class AutostartMac : public Autostart {
public:
    explicit AutostartMac(QStringList arguments) : m_arguments(std::move(arguments)) {}
    bool isSupported() const override { return true; }
    bool isEnabled() const override { return QFile::exists(m_file); }
    void setEnabled(bool enabled) override {
        if (!enabled) {
            if (!QFile::exists(m_file) || QFile::remove(m_file)) return;
            throw Error(ErrorCode::storage, QStringLiteral("not removed"),
                        {{QStringLiteral("path"), m_file}});
        }
        QSaveFile file(m_file);
        const bool isOpen = QDir().mkpath(QFileInfo(m_file).path()) && file.open(QIODevice::WriteOnly);
        if (isOpen) write(file);
        if (!isOpen || !file.commit())
            throw Error(ErrorCode::storage, file.errorString(), {{QStringLiteral("path"), m_file}});
    }

private:
    void write(QSaveFile& file) const {
        QXmlStreamWriter xml(&file);
        xml.setAutoFormatting(true);
        xml.writeStartDocument();
        xml.writeDTD(QStringLiteral("<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
                                    "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">"));
        xml.writeStartElement(QStringLiteral("plist"));
        xml.writeAttribute(QStringLiteral("version"), QStringLiteral("1.0"));
        xml.writeStartElement(QStringLiteral("dict"));
        xml.writeTextElement(QStringLiteral("key"), QStringLiteral("Label"));
        xml.writeTextElement(QStringLiteral("string"), label);
        xml.writeTextElement(QStringLiteral("key"), QStringLiteral("ProgramArguments"));
        xml.writeStartElement(QStringLiteral("array"));
        for (const QString& part : QStringList(programPath()) + m_arguments)
            xml.writeTextElement(QStringLiteral("string"), part);
        xml.writeEndElement();
        xml.writeTextElement(QStringLiteral("key"), QStringLiteral("RunAtLoad"));
        xml.writeEmptyElement(QStringLiteral("true"));
        xml.writeEndDocument();
    }

    QString m_file =
        QDir::home().filePath(QStringLiteral("Library/LaunchAgents/") + label + QStringLiteral(".plist"));
    QStringList m_arguments;
};

} // namespace

QString programPath() {
    return QCoreApplication::applicationFilePath();
}

std::unique_ptr<Autostart> Autostart::ofSystem(const QStringList& arguments) {
    return std::make_unique<AutostartMac>(arguments);
}

} // namespace vd
