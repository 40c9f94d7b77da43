// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/Importer.h"

#include "services/importers/fit/Fit.h"
#include "services/importers/gpx/Gpx.h"
#include "services/importers/tcx/Tcx.h"

#include <array>

namespace vd {

namespace {

constexpr std::array importers{
    Importer{"fit", "FIT", sniffFit, readFit},
    Importer{"gpx", "GPX", sniffGpx, readGpx},
    Importer{"tcx", "TCX", sniffTcx, readTcx},
};

} // namespace

std::span<const Importer> allImporters() {
    return importers;
}

const Importer* importerFor(QByteArrayView head) {
    for (const Importer& importer : allImporters()) {
        if (importer.sniff(head)) return &importer;
    }
    return nullptr;
}

} // namespace vd
