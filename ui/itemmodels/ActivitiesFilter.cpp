// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/itemmodels/ActivitiesFilter.h"

#include "ui/parts/SourceDisc.h"

#include <algorithm>

namespace vd {

namespace {

const QString& files() {
    static const QString provider = QStringLiteral("files");
    return provider;
}

bool comesFrom(const ActivityRow& row, const ActivitySource& source) {
    if (source.isAny()) return true;
    if (source.provider != files()) return row.providers.contains(source.provider);
    return row.providers.value(0) == files() && row.device == source.device;
}

} // namespace

QString ActivitySource::name() const {
    return device.isEmpty() ? sourceName(provider) : device;
}

void ActivitiesFilter::setSearch(const QString& text) {
    words = text.toCaseFolded().simplified().split(u' ', Qt::SkipEmptyParts);
}

bool ActivitiesFilter::accepts(const ActivityRow& row) const {
    if (!sports.isEmpty() && !sports.contains(row.sport)) return false;
    if (from.isValid() && row.day < from) return false;
    if (to.isValid() && row.day > to) return false;
    if (!comesFrom(row, source)) return false;
    return std::ranges::all_of(words, [&row](const QString& word) { return row.words.contains(word); });
}

QList<Sport> sportsOf(const ActivityRows& rows) {
    QSet<Sport> there;
    for (const ActivityRow* row : rows)
        there.insert(row->sport);
    QList<Sport> sports(there.begin(), there.end());
    std::ranges::sort(sports);
    return sports;
}

QList<ActivitySource> sourcesOf(const ActivityRows& rows) {
    QSet<QString> services;
    QSet<QString> devices;
    const ActivityRow* before = nullptr;
    for (const ActivityRow* row : rows) {
        // Mostly as the one before: of thousands only a few are looked up.
        const bool isSame =
            before != nullptr && before->device == row->device && before->providers == row->providers;
        before = row;
        if (isSame) continue;
        for (const QString& provider : row->providers) {
            if (provider != files()) services.insert(provider);
        }
        if (row->providers.value(0) == files()) devices.insert(row->device);
    }
    QList<ActivitySource> sources;
    for (const QString& service : qAsConst(services))
        sources << ActivitySource{service, {}};
    for (const QString& device : qAsConst(devices))
        sources << ActivitySource{files(), device};
    std::ranges::sort(sources, [](const ActivitySource& a, const ActivitySource& b) {
        if ((a.provider == files()) != (b.provider == files())) return b.provider == files();
        return a.name().localeAwareCompare(b.name()) < 0;
    });
    return sources;
}

} // namespace vd
