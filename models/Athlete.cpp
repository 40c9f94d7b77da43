// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Athlete.h"

namespace vd {

QString key(ZoneMethod method) {
    switch (method) {
    case ZoneMethod::maximum: return QStringLiteral("maximum");
    case ZoneMethod::reserve: return QStringLiteral("reserve");
    case ZoneMethod::threshold: return QStringLiteral("threshold");
    }
    Q_UNREACHABLE();
}

QString key(Sex sex) {
    switch (sex) {
    case Sex::notStated: return QStringLiteral("");
    case Sex::female: return QStringLiteral("female");
    case Sex::male: return QStringLiteral("male");
    }
    Q_UNREACHABLE();
}

ZoneMethod zoneMethodFromKey(QStringView text) {
    for (const ZoneMethod method : {ZoneMethod::reserve, ZoneMethod::threshold}) {
        if (text == key(method)) return method;
    }
    return ZoneMethod::maximum;
}

Sex sexFromKey(QStringView text) {
    for (const Sex sex : {Sex::female, Sex::male}) {
        if (text == key(sex)) return sex;
    }
    return Sex::notStated;
}

} // namespace vd
