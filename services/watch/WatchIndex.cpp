// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/watch/WatchIndex.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace vd {

namespace {

const QByteArray firstLine = QByteArrayLiteral("vitaldeck watched files 1");
constexpr qint64 mostForgotten = 1000; // entries of files that are gone, before they are forgotten

quint64 hashOf(const QString& below) {
    const QByteArray hash = QCryptographicHash::hash(below.toUtf8(), QCryptographicHash::Sha256);
    return hash.first(16).toHex().first(16).toULongLong(nullptr, 16);
}

QByteArray lineOf(quint64 hash, qint64 size, qint64 modifiedMs) {
    return QByteArray::number(hash, 16) + ' ' + QByteArray::number(size) + ' ' +
           QByteArray::number(modifiedMs) + '\n';
}

QByteArray lineOf(const WatchedImport& import) {
    return "import " + QByteArray::number(import.atMs) + ' ' + QByteArray::number(import.added) + ' ' +
           QByteArray::number(import.failed) + '\n';
}

} // namespace

void WatchIndex::load() {
    if (m_isLoaded) return;
    m_isLoaded = true;
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) return;
    bool isWhole = file.readLine() == firstLine + '\n';
    while (isWhole && !file.atEnd()) {
        const QByteArray line = file.readLine();
        isWhole = line.endsWith('\n');
        if (isWhole) read(QString::fromLatin1(line.chopped(1)));
    }
    file.close();
    if (!isWhole) rewrite(); // what is added has to begin on a line of its own
}

void WatchIndex::read(QStringView line) {
    const QList<QStringView> words = line.split(u' ');
    if (words.size() == 4 && words[0] == u"import") {
        m_lastImport = WatchedImport{words[1].toLongLong(), words[2].toInt(), words[3].toInt()};
        return;
    }
    bool isHash = false;
    const quint64 hash = words[0].toULongLong(&isHash, 16);
    if (isHash && words.size() == 3) m_entries[hash] = {words[1].toLongLong(), words[2].toLongLong(), false};
}

bool WatchIndex::knows(const QString& below, const SeenFile& file) const {
    const quint64 hash = hashOf(below);
    for (const auto* entries : {&m_entries, &m_passedOver}) {
        const auto entry = entries->constFind(hash);
        if (entry != entries->cend() && entry->size == file.size && entry->modifiedMs == file.modifiedMs)
            return true;
    }
    return false;
}

void WatchIndex::passOver(const QString& below, const SeenFile& file) {
    m_passedOver[hashOf(below)] = {file.size, file.modifiedMs, false};
}

void WatchIndex::add(const std::vector<Line>& lines, const std::optional<WatchedImport>& import) {
    QByteArray text;
    for (const Line& line : lines) {
        const quint64 hash = hashOf(line.below);
        m_entries[hash] = {line.file.size, line.file.modifiedMs, false};
        text += lineOf(hash, line.file.size, line.file.modifiedMs);
    }
    if (import) {
        m_lastImport = import;
        text += lineOf(*import);
    }
    if (text.isEmpty()) return;
    QDir().mkpath(QFileInfo(m_file).path());
    QFile file(m_file);
    if (!file.open(QIODevice::Append)) return;
    file.write(file.size() == 0 ? firstLine + '\n' + text : text);
}

void WatchIndex::meet(const QString& below) {
    const auto entry = m_entries.find(hashOf(below));
    if (entry == m_entries.end() || entry->isMet) return;
    entry->isMet = true;
    ++m_met;
}

void WatchIndex::endOfLook() {
    // A drive that is not mounted looks like an empty folder.
    if (m_met > 0 && m_entries.size() - m_met > m_met + mostForgotten) {
        m_entries.removeIf([](const auto& entry) { return !entry.value().isMet; });
        rewrite();
    }
    m_met = 0;
    for (Entry& entry : m_entries)
        entry.isMet = false;
}

void WatchIndex::rewrite() const {
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly)) return;
    file.write(firstLine + '\n');
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it)
        file.write(lineOf(it.key(), it->size, it->modifiedMs));
    if (m_lastImport) file.write(lineOf(*m_lastImport));
    file.commit();
}

void WatchIndex::remove(const QString& file) {
    QFile::remove(file);
}

} // namespace vd
