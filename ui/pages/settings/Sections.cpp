// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/Sections.h"

#include "ui/pages/settings/DataSection.h"
#include "ui/pages/settings/GeneralSection.h"
#include "ui/pages/settings/SourcesSection.h"
#include "ui/pages/settings/SyncSection.h"
#include "ui/pages/settings/UnitsSection.h"
#include "ui/pages/settings/WatchedSection.h"
#include "ui/pages/settings/ZonesSection.h"

#include <QCoreApplication>

#include <array>

namespace vd {

namespace {

template <typename T>
Section* make(const PageContext& context) {
    return new T(context);
}

constexpr std::array sections{
    SectionRow{"general", QT_TRANSLATE_NOOP("Sections", "General"), make<GeneralSection>},
    SectionRow{"units", QT_TRANSLATE_NOOP("Sections", "Units"), make<UnitsSection>},
    SectionRow{"zones", QT_TRANSLATE_NOOP("Sections", "Zones"), make<ZonesSection>},
    SectionRow{"sync", QT_TRANSLATE_NOOP("Sections", "Sync"), make<SyncSection>},
    SectionRow{"watched", QT_TRANSLATE_NOOP("Sections", "Watched folders"), make<WatchedSection>},
    SectionRow{"sources", QT_TRANSLATE_NOOP("Sections", "Sources"), make<SourcesSection>},
    SectionRow{"data", QT_TRANSLATE_NOOP("Sections", "Data"), make<DataSection>},
};

} // namespace

std::span<const SectionRow> allSections() {
    return sections;
}

} // namespace vd
