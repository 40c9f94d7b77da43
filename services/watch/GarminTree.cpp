// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/watch/GarminTree.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>

namespace vd {

namespace {

constexpr qint64 mostBytesOfDescription = 1 << 20;
constexpr std::array storages{u"Internal Storage", u"Primary"}; // as MTP names them
constexpr std::array wantedFolders{u"Activity",  u"Activities", u"Monitor", u"Sleep",
                                   u"HRVStatus", u"Metrics",    u"Weight"};
// file_id types, as GarminDevice.xml names the kinds of files: activity, weight, monitoring (three), metrics,
// sleep, HRV.
constexpr std::array wantedKinds{u"FIT_TYPE_4",  u"FIT_TYPE_9",  u"FIT_TYPE_15", u"FIT_TYPE_28",
                                 u"FIT_TYPE_32", u"FIT_TYPE_44", u"FIT_TYPE_49", u"FIT_TYPE_68"};

bool isSame(QStringView a, QStringView b) {
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

// The entry of that name in whatever case; empty when there is none.
QString entry(const QString& folder, QStringView name, QDir::Filters kind) {
    for (const QString& each : QDir(folder).entryList(kind | QDir::NoDotAndDotDot | QDir::Hidden)) {
        if (isSame(each, name)) return QDir(folder).filePath(each);
    }
    return {};
}

// "Garmin/Activity" below the root, in whatever case; empty when it is not there, or leads out of it.
QString folderBelow(const QString& root, const QString& path) {
    QString at = root;
    for (const QString& part : QString(path).replace(u'\\', u'/').split(u'/', Qt::SkipEmptyParts)) {
        at = part == u"." || part == u".." ? QString() : entry(at, part, QDir::Dirs);
        if (at.isEmpty()) return {};
    }
    return at == root ? QString() : at;
}

// The second is empty where there is no such folder.
std::pair<QString, QString> rootAndGarmin(const QFileInfo& place) {
    const QString within = entry(place.filePath(), u"GARMIN", QDir::Dirs);
    if (!within.isEmpty()) return {place.filePath(), within};
    if (isSame(place.fileName(), u"GARMIN")) return {place.path(), place.filePath()};
    for (const char16_t* storage : storages) {
        const QString root = entry(place.filePath(), QStringView(storage), QDir::Dirs);
        if (root.isEmpty()) continue;
        if (const QString below = entry(root, u"GARMIN", QDir::Dirs); !below.isEmpty()) return {root, below};
    }
    return {};
}

struct Description {
    QString id;
    QString name;
    QStringList paths; // of wanted kinds, below the root, as written
};

// <DataType><Name/><File><Location><Path/></Location></File></DataType>
void readDataType(QXmlStreamReader& xml, Description& description) {
    QString kind;
    QStringList paths;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"DataType") break;
        if (!xml.isStartElement()) continue;
        if (xml.name() == u"Name") kind = xml.readElementText(QXmlStreamReader::SkipChildElements);
        if (xml.name() == u"Path") paths << xml.readElementText(QXmlStreamReader::SkipChildElements);
    }
    const bool isWanted = std::any_of(wantedKinds.begin(), wantedKinds.end(),
                                      [&](const char16_t* each) { return isSame(kind, QStringView(each)); });
    if (isWanted) description.paths << paths;
}

// What can be read of it: a damaged one says less.
Description readDescription(const QString& path) {
    Description description;
    QFile file(path);
    if (file.size() > mostBytesOfDescription || !file.open(QIODevice::ReadOnly)) return description;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) continue;
        if (xml.name() == u"DataType") {
            readDataType(xml, description);
        } else if (xml.name() == u"Id" && description.id.isEmpty()) {
            description.id = xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
        } else if (xml.name() == u"Description" && description.name.isEmpty()) {
            description.name = xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
        }
    }
    return description;
}

} // namespace

std::optional<GarminTree> garminTreeAt(const QString& folder) {
    if (folder.isEmpty()) return std::nullopt;
    const auto [root, garmin] =
        rootAndGarmin(QFileInfo(QDir::cleanPath(QFileInfo(folder).absoluteFilePath())));
    if (garmin.isEmpty()) return std::nullopt;
    const QString xml = entry(garmin, u"GarminDevice.xml", QDir::Files);
    const bool hasActivities = !entry(garmin, u"Activity", QDir::Dirs).isEmpty() ||
                               !entry(garmin, u"Activities", QDir::Dirs).isEmpty();
    if (xml.isEmpty() && !hasActivities) return std::nullopt;

    const Description description = xml.isEmpty() ? Description() : readDescription(xml);
    GarminTree tree;
    tree.id = QStringLiteral("garmin:") + (description.id.isEmpty() ? root : description.id);
    tree.name = description.name.isEmpty() ? QStringLiteral("Garmin") : description.name;
    tree.root = root;
    for (const char16_t* name : wantedFolders)
        tree.folders << entry(garmin, QStringView(name), QDir::Dirs);
    for (const QString& path : description.paths)
        tree.folders << folderBelow(root, path);
    tree.folders.removeAll(QString());
    tree.folders.removeDuplicates();
    return tree;
}

} // namespace vd
