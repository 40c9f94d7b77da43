// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One file format (FUZZ_FORMAT) against any bytes: it may refuse them, and nothing else.
#include "models/Error.h"
#include "services/importers/Importer.h"

#include <QString>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static const vd::Importer* importer = [] {
        const vd::Importer* found = nullptr;
        for (const vd::Importer& candidate : vd::allImporters()) {
            if (QLatin1String(candidate.id) == QLatin1String(FUZZ_FORMAT)) found = &candidate;
        }
        return found;
    }();
    const auto length = static_cast<qsizetype>(size);
    vd::FileContent file{QStringLiteral("fuzz"), QByteArray(reinterpret_cast<const char*>(data), length), 0,
                         QTimeZone::utc()};
    importer->sniff(QByteArrayView(file.bytes).first(qMin(length, qsizetype{64 << 10})));
    try {
        importer->read(file, {});
    } catch (const vd::Error&) {
        // Refusing is fine.
    }
    return 0;
}
